import { weightOf } from './evidence.ts'
import type { Cause, CauseId, Fact, FactId, Knowledge } from './knowledge.ts'
import { choices, fromBetterToWorse } from './known-facts.ts'

/** A weight by which something worse would speak less for a cause than something better. */
export interface OrderBreak {
  readonly cause: CauseId
  readonly fact: FactId
  readonly value: string
  readonly message: string
}

/**
 * Finds the weights that break the declared order of a fact. Where there are none, more debt, more overdue or less income
 * can never make any cause less likely, whatever else is known.
 */
export function orderBreaks(knowledge: Pick<Knowledge, 'facts' | 'causes'>): readonly OrderBreak[] {
  return Object.entries(knowledge.causes).flatMap(([id, cause]) =>
    Object.entries(knowledge.facts).flatMap(([factId, fact]) => [
      ...fallingWeights(knowledge.facts, id, cause, factId, fact),
      ...vagueOutside(id, cause, factId, fact),
    ]),
  )
}

function fallingWeights(
  facts: Knowledge['facts'],
  id: CauseId,
  cause: Cause,
  fact: FactId,
  definition: Fact,
): OrderBreak[] {
  const values = fromBetterToWorse(definition) ?? []
  return values.slice(1).flatMap((worse, index) => {
    const better = values[index] ?? worse
    // What hangs on this fact may be counted with one value and void with the other: the worst case must hold too.
    const rise = weightOf(cause, fact, worse) - weightOf(cause, fact, better)
    const least = rise + leastOfDependants(facts, cause, fact, better, worse)
    if (least >= 0) return []
    const message =
      rise < 0
        ? `"${worse}" is worse than "${better}" but weighs ${-rise} points less`
        : `"${worse}" is worse than "${better}" but can come out ${-least} points lower, with what is void then`
    return [{ cause: id, fact, value: worse, message }]
  })
}

/** The least that the facts hanging on this one add when it goes from better to worse. */
function leastOfDependants(
  facts: Knowledge['facts'],
  cause: Cause,
  fact: FactId,
  better: string,
  worse: string,
): number {
  let least = 0
  for (const [id, dependant] of Object.entries(facts)) {
    const needed = dependant.needs[fact]
    if (needed === undefined) continue
    const weights = Object.keys(dependant.values).map((value) => weightOf(cause, id, value))
    if (needed.includes(better) && !needed.includes(worse)) least -= Math.max(0, ...weights)
    if (needed.includes(worse) && !needed.includes(better)) least += Math.min(0, ...weights)
  }
  return least
}

/** A vague value must weigh between what it may turn out to be, or narrowing it could move a cause the wrong way. */
function vagueOutside(id: CauseId, cause: Cause, fact: FactId, definition: Fact): OrderBreak[] {
  return Object.keys(definition.vague).flatMap((vague) => {
    const narrower = choices(definition, vague).map((value) => weightOf(cause, fact, value))
    const weight = weightOf(cause, fact, vague)
    const [least, most] = [Math.min(...narrower), Math.max(...narrower)]
    if (weight >= least && weight <= most) return []
    const message = `"${vague}" weighs ${weight} points, outside ${least} to ${most}, which it may be narrowed to`
    return [{ cause: id, fact, value: vague, message }]
  })
}
