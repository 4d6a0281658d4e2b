import type { Diagnosis, RankedCause } from './diagnose.ts'
import type { Knowledge } from './knowledge.ts'

/** How many of the commonest causes are named when nothing can be told. */
const COMMONEST = 3

/**
 * Names what the lender itself names, then the causes that the answers speak for and that are at least possible, up to
 * the limit. If all of them are the
 * person's own, the likeliest one beyond their control joins where there is room, or takes the place of a last one that
 * is no more than possible: a result that speaks of oneself only would hide that a lender may change its mind alone.
 * When nothing qualifies, the commonest causes are named.
 *
 * @param ranked all causes, the likeliest first
 */
export function chooseReasons(
  knowledge: Knowledge,
  ranked: readonly RankedCause[],
): Pick<Diagnosis, 'reasons' | 'grounded'> {
  const possible = ranked.filter((each) => each.band !== 'unlikely')
  const specific = inOrder(possible.filter((each) => each.supported || each.named)).slice(
    0,
    knowledge.mostReasons,
  )
  if (specific.length === 0) return { grounded: false, reasons: ranked.slice(0, COMMONEST) }
  return { grounded: true, reasons: withOneFromOutside(knowledge, specific, possible) }
}

function withOneFromOutside(
  knowledge: Knowledge,
  specific: readonly RankedCause[],
  possible: readonly RankedCause[],
): readonly RankedCause[] {
  const outside = possible.find((each) => !each.changeable)
  if (outside === undefined || specific.some((each) => !each.changeable)) return specific
  const kept = specific.length < knowledge.mostReasons ? specific : specific.slice(0, -1)
  const dropped = specific[kept.length]
  if (dropped !== undefined && (dropped.named || dropped.band !== 'possible')) return specific
  return inOrder([...kept, outside])
}

function inOrder(reasons: readonly RankedCause[]): RankedCause[] {
  return reasons.toSorted((a, b) => Number(b.named) - Number(a.named) || b.likelihood - a.likelihood)
}
