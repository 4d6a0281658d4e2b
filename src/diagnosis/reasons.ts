import type { RankedCause } from './diagnose.ts'
import type { Knowledge } from './knowledge.ts'

/** The reasons worth naming, those that the person can change apart from those that they can't. */
export interface Reasons {
  /** false: no answer points anywhere in particular, so these are only the commonest ones, and that is to be said. */
  readonly grounded: boolean
  readonly changeable: readonly RankedCause[]
  readonly beyond: readonly RankedCause[]
}

/** How many of the commonest causes are named when nothing can be told. */
const COMMONEST = 3

/**
 * Names the causes that the answers speak for and that are at least possible, up to the limit. If all of them are the
 * person's own, the likeliest one beyond their control joins where there is room, or takes the place of a last one that
 * is no more than possible: a result that speaks of oneself only would hide that a lender may change its mind alone.
 * When nothing qualifies, the commonest causes are named.
 *
 * @param ranked all causes, the likeliest first
 */
export function chooseReasons(knowledge: Knowledge, ranked: readonly RankedCause[]): Reasons {
  const possible = ranked.filter((each) => each.band !== 'unlikely')
  const specific = possible.filter((each) => each.supported).slice(0, knowledge.mostReasons)
  if (specific.length === 0) return split(false, ranked.slice(0, COMMONEST))
  const outside = possible.find((each) => !each.changeable)
  if (outside === undefined || specific.some((each) => !each.changeable)) return split(true, specific)
  const last = specific[knowledge.mostReasons - 1]
  if (last === undefined) return split(true, [...specific, outside])
  return split(true, last.band === 'possible' ? [...specific.slice(0, -1), outside] : specific)
}

function split(grounded: boolean, causes: readonly RankedCause[]): Reasons {
  return {
    grounded,
    changeable: causes.filter((each) => each.changeable),
    beyond: causes.filter((each) => !each.changeable),
  }
}
