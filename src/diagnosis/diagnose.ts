import { contributionsTo, likelihoodOf, totalPoints, type Contribution } from './evidence.ts'
import type { AdviceId, Cause, CauseId, ClaimId, Facts, Knowledge, Source } from './knowledge.ts'
import { countedFacts } from './known-facts.ts'
import { chooseReasons } from './reasons.ts'

export type Band = 'very_likely' | 'likely' | 'possible' | 'unlikely'

/** A cause with how likely it is, and every answer that made it so. */
export interface RankedCause {
  readonly id: CauseId
  /** 0..1, from what the person told; never the lender's own decision. */
  readonly likelihood: number
  readonly band: Band
  /** Prior and contributions together, in points. */
  readonly points: number
  readonly prior: number
  readonly contributions: readonly Contribution[]
  /** Whether the answers, taken together, speak for it; otherwise only its prior does. */
  readonly supported: boolean
  /** Whether the lender itself names it, and the other answers don't speak against that. */
  readonly named: boolean
  readonly changeable: boolean
  readonly source: Source
  readonly claims: readonly ClaimId[]
}

export interface Diagnosis {
  /** All causes, the likeliest first. */
  readonly causes: readonly RankedCause[]
  /**
   * Those worth naming: what the lender itself names, then the likeliest first; `changeable` tells what the person can
   * change from what they can't.
   */
  readonly reasons: readonly RankedCause[]
  /** false: no answer points anywhere in particular, the reasons are only the commonest ones, and that is to be said. */
  readonly grounded: boolean
}

/** From so many points on, answers together speak for a cause; less is an inkling. */
const SUPPORT = 2

/** Works out how likely each cause is. Unknown facts, and facts that are void, move nothing. */
export function diagnose(knowledge: Knowledge, facts: Facts): Diagnosis {
  const counted = countedFacts(knowledge, facts)
  const causes = Object.keys(knowledge.causes)
    .map((cause) => weigh(knowledge, cause, counted))
    .toSorted((a, b) => b.likelihood - a.likelihood)
  return { causes, ...chooseReasons(knowledge, causes) }
}

export function bandOf(knowledge: Knowledge, likelihood: number): Band {
  if (likelihood >= knowledge.bands.very_likely) return 'very_likely'
  if (likelihood >= knowledge.bands.likely) return 'likely'
  if (likelihood >= knowledge.bands.possible) return 'possible'
  return 'unlikely'
}

function weigh(knowledge: Knowledge, id: CauseId, facts: Facts): RankedCause {
  const cause = knowledge.causes[id]
  if (cause === undefined) throw new RangeError(`no cause "${id}"`)
  const contributions = contributionsTo(cause, facts)
  const points = totalPoints(cause, contributions)
  const likelihood = likelihoodOf(points)
  return {
    id,
    likelihood,
    band: bandOf(knowledge, likelihood),
    points,
    prior: cause.prior,
    contributions,
    supported: points - cause.prior >= SUPPORT,
    named: isNamed(cause, facts) && likelihood >= knowledge.bands.possible,
    changeable: cause.changeable,
    source: cause.source,
    claims: cause.claims,
  }
}

function isNamed({ named_by: namedBy }: Cause, facts: Facts): boolean {
  return Object.entries(namedBy).some(([fact, values]) => values.includes(facts[fact] ?? ''))
}

/** What helps against a cause: advice that needs no particular starting point, and that starts where this person stands. */
export function adviceFor(knowledge: Knowledge, cause: CauseId, facts: Facts): readonly AdviceId[] {
  const known = countedFacts(knowledge, facts)
  return Object.entries(knowledge.advice)
    .filter(([, { causes, change }]) => {
      if (!causes.includes(cause)) return false
      return change === undefined || change.steps.some((step) => step.from === known[change.fact])
    })
    .map(([id]) => id)
}
