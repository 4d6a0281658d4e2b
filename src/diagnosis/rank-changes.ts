import { diagnose, type Band } from './diagnose.ts'
import type { AdviceId, CauseId, ClaimId, FactId, Facts, Knowledge, Source } from './knowledge.ts'
import { countedFacts } from './known-facts.ts'
import {
  causeIn,
  leadingReason,
  NOTICEABLE,
  whatIf,
  type Move,
  type Verdict,
  type WhatIf,
} from './what-if.ts'

/** A change of one's own situation that the person could make, and what it would bring. */
export interface Change {
  readonly advice: AdviceId
  readonly fact: FactId
  readonly from: string
  readonly to: string
  /** How long until it counts, in months; 0 = at once. */
  readonly months: number
  readonly source: Source
  readonly claims: readonly ClaimId[]
  /** By how many reasons fewer there would be, in expectation; always above 0. */
  readonly effect: number
  readonly verdict: Verdict
  readonly moved: readonly Move[]
  /** The reason that it does most about; not always the leading one. */
  readonly target: Move
  /** What becomes of the leading reason. */
  readonly leading: {
    readonly cause: CauseId
    readonly before: number
    readonly after: number
    readonly band: Band
  }
  /** The leading reason was likely, and with this change alone it no longer is. */
  readonly clearsLeading: boolean
}

/**
 * The changes open to this person, the one to begin with first: if any takes the leading reason out of "likely", the
 * smallest of those (soonest, then fewest steps); the rest by effect. A change that makes no difference, or makes
 * anything else a reason instead, is not among them.
 */
export function rankChanges(knowledge: Knowledge, facts: Facts): readonly Change[] {
  const size = (a: Change, b: Change) => a.months - b.months || stepsOf(knowledge, a) - stepsOf(knowledge, b)
  const bySize = feasibleChanges(knowledge, facts).toSorted(size)
  const chosen = onePerAdvice(bySize).toSorted((a, b) => b.effect - a.effect || size(a, b))
  const first = bySize.find((each) => each.clearsLeading)
  return first ? [first, ...chosen.filter((each) => each.advice !== first.advice)] : chosen
}

/** Of several steps that one piece of advice offers, the smallest that clears the leading reason, else the smallest. */
function onePerAdvice(bySize: readonly Change[]): Change[] {
  const chosen = new Map<AdviceId, Change>()
  for (const change of bySize) {
    const known = chosen.get(change.advice)
    if (known === undefined || (change.clearsLeading && !known.clearsLeading))
      chosen.set(change.advice, change)
  }
  return [...chosen.values()]
}

/** Every single step of every piece of advice that starts where the person stands and improves something, unordered. */
export function feasibleChanges(knowledge: Knowledge, facts: Facts): Change[] {
  const known = countedFacts(knowledge, facts)
  const before = diagnose(knowledge, facts)
  const changes: Change[] = []
  for (const [id, advice] of Object.entries(knowledge.advice)) {
    if (advice.change === undefined) continue
    const { fact, steps } = advice.change
    for (const { from, to, months } of steps) {
      if (known[fact] !== from) continue
      const result = whatIf(knowledge, facts, { [fact]: to }, before)
      const leading = leadingMove(knowledge, result)
      const target = targetOf(result)
      if (leading === undefined || target === undefined || !isImprovement(result)) continue
      changes.push({
        advice: id,
        fact,
        from,
        to,
        months,
        source: advice.source,
        claims: advice.claims,
        effect: -result.shift,
        verdict: result.verdict,
        moved: result.moved,
        target,
        leading: leading.move,
        clearsLeading: leading.clears,
      })
    }
  }
  return changes
}

/** Fewer reasons in all, and none that becomes likelier by a band: curing one ill with another is no advice. */
function isImprovement({ before, after, shift }: WhatIf): boolean {
  if (shift > -NOTICEABLE) return false
  return before.causes.every((each) => {
    const then = causeIn(after, each.id)
    return then === undefined || then.likelihood <= each.likelihood || then.band === each.band
  })
}

/** What falls furthest, among the named reasons if any of them falls. */
function targetOf({ before, moved }: WhatIf): Move | undefined {
  const named = new Set(before.reasons.map((each) => each.id))
  const falling = moved.filter((each) => each.delta < 0)
  return falling.find((each) => named.has(each.cause)) ?? falling[0]
}

function leadingMove(
  knowledge: Knowledge,
  { before, after }: WhatIf,
): { move: Change['leading']; clears: boolean } | undefined {
  const now = leadingReason(before)
  const then = now && causeIn(after, now.id)
  if (now === undefined || then === undefined || then.likelihood > now.likelihood) return undefined
  return {
    move: { cause: now.id, before: now.likelihood, after: then.likelihood, band: then.band },
    clears: now.likelihood >= knowledge.bands.likely && then.likelihood < knowledge.bands.likely,
  }
}

function stepsOf(knowledge: Knowledge, { fact, from, to }: Change): number {
  const values = Object.keys(knowledge.facts[fact]?.values ?? {})
  return Math.abs(values.indexOf(from) - values.indexOf(to))
}
