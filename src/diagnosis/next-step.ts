import { contributionsTo, likelihoodOf, totalPoints, weightOf } from './evidence.ts'
import type { Cause, Fact, FactId, Facts, Knowledge } from './knowledge.ts'
import { choices, countedFacts, mayBeAsked } from './known-facts.ts'

export type Step =
  | {
      readonly kind: 'ask'
      readonly fact: FactId
      /** A vague value is known already; this question narrows it. */
      readonly narrowing: boolean
      /** What the answer is expected to tell about the causes, in bits. */
      readonly gain: number
      /** What asking costs, in bits, with the tiredness of the questions before. */
      readonly cost: number
      readonly options: readonly string[]
    }
  | { readonly kind: 'conclude' }

type Question = Extract<Step, { kind: 'ask' }>

/**
 * The question that is most worth asking now, or that it is time to conclude.
 *
 * Worth is the expected information about the causes less the cost of asking. Facts that are always covered are asked
 * even when they aren't worth it, and before anything else once the questions left are needed for them.
 *
 * @param closed facts that were asked and not answered: declined, unknown, skipped
 * @param asked how many questions were put so far; taken from `facts` and `closed` when not given
 */
export function nextStep(
  knowledge: Knowledge,
  facts: Facts,
  closed: ReadonlySet<FactId>,
  asked: number = Object.keys(facts).filter((id) => knowledge.facts[id]?.asked !== false).length +
    [...closed].filter((id) => !(id in facts)).length,
): Step {
  const known = countedFacts(knowledge, facts)
  const questions = openQuestions(knowledge, known, closed, asked)
  const owed = questions.filter((each) => knowledge.facts[each.fact]?.always && !each.narrowing)
  const left = knowledge.interview.mostQuestions - asked
  if (owed.length > 0 && left <= owed.length) return best(owed)
  const worthIt = left > 0 ? questions.filter((each) => each.gain > each.cost) : []
  if (worthIt.length > 0) return best(worthIt)
  return owed.length > 0 ? best(owed) : { kind: 'conclude' }
}

/** Every question that could be put now, with what it would bring and cost; the best first. */
export function openQuestions(
  knowledge: Knowledge,
  facts: Facts,
  closed: ReadonlySet<FactId>,
  asked: number,
): readonly Question[] {
  const known = countedFacts(knowledge, facts)
  const standing = Object.values(knowledge.causes).map((cause): Standing => {
    const points = totalPoints(cause, contributionsTo(cause, known))
    return { cause, points, likelihood: likelihoodOf(points) }
  })
  const questions: Question[] = []
  for (const [id, fact] of Object.entries(knowledge.facts)) {
    const value = known[id]
    const narrowing = value !== undefined && value in fact.vague
    const unknown = (value === undefined || narrowing) && !closed.has(id)
    const open = unknown && fact.asked && mayBeAsked(fact, known)
    if (!open) continue
    questions.push({
      kind: 'ask',
      fact: id,
      narrowing,
      gain: expectedInformation(standing, id, fact, value),
      cost: fact.cost + knowledge.interview.fatigue * asked,
      options: choices(fact, value),
    })
  }
  return questions.toSorted((a, b) => worth(b) - worth(a))
}

function worth(question: Question): number {
  return question.gain - question.cost
}

function best(questions: readonly Question[]): Step {
  return questions.reduce((top, each) => (worth(each) > worth(top) ? each : top))
}

/** Where a cause stands before the question. */
interface Standing {
  readonly cause: Cause
  readonly points: number
  readonly likelihood: number
}

/**
 * Expected information of a question, in bits: for each value it may bring, how far the likelihood of every cause would
 * move (Kullback-Leibler divergence of the new from the current one), weighted by how often that value is given.
 */
function expectedInformation(
  standing: readonly Standing[],
  id: FactId,
  fact: Fact,
  known: string | undefined,
): number {
  const values = choices(fact, known)
  const total = values.reduce((sum, value) => sum + (fact.values[value] ?? 0), 0)
  // Most answers say nothing about most causes.
  const moved = standing.filter(({ cause }) => id in cause.weights)
  let bits = 0
  for (const value of values) {
    const share = (fact.values[value] ?? 0) / total
    for (const { cause, points, likelihood } of moved) {
      const before = known === undefined ? 0 : weightOf(cause, id, known)
      const change = weightOf(cause, id, value) - before
      if (change !== 0) bits += share * divergence(likelihoodOf(points + change), likelihood)
    }
  }
  return bits
}

/** Kullback-Leibler divergence of one yes-or-no likelihood from another, in bits. Both are strictly between 0 and 1. */
function divergence(p: number, q: number): number {
  return p * Math.log2(p / q) + (1 - p) * Math.log2((1 - p) / (1 - q))
}
