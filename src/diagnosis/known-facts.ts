import type { Fact, FactId, Facts, Knowledge } from './knowledge.ts'

/**
 * The facts that count: of this knowledge, and not void. A fact is void when one that it needs is known to be otherwise:
 * what is owed elsewhere no longer counts once there are no other loans.
 */
export function countedFacts(knowledge: Knowledge, facts: Facts): Facts {
  const known: Record<FactId, string> = {}
  for (const id of Object.keys(facts)) {
    const value = facts[id]
    const fact = Object.hasOwn(knowledge.facts, id) ? knowledge.facts[id] : undefined
    if (fact !== undefined && value !== undefined && Object.hasOwn(fact.values, value)) known[id] = value
  }
  const isVoid = (id: FactId) => {
    const needs = knowledge.facts[id]?.needs ?? {}
    return Object.keys(needs).some((needed) => {
      const value = known[needed]
      return value !== undefined && needs[needed]?.includes(value) === false
    })
  }
  // All are looked at before any is struck out: a void fact still makes void what needs another value of it.
  for (const id of Object.keys(known).filter(isVoid)) delete known[id]
  return known
}

/** Whether everything that a question presupposes is known, so that it can be asked. */
export function mayBeAsked(fact: Fact, facts: Facts): boolean {
  return Object.entries(fact.needs).every(([needed, values]) => {
    const known = facts[needed]
    return known !== undefined && values.includes(known)
  })
}

/** The values that can be chosen: all but the vague ones; once a vague one is known, those it may be narrowed to. */
export function choices(fact: Fact, known: string | undefined): readonly string[] {
  const narrower = known === undefined ? undefined : fact.vague[known]
  return narrower ?? Object.keys(fact.values).filter((value) => !(value in fact.vague))
}

/** The value that a typed number means, by the fact's bins ([from, to)); undefined when it has none for it. */
export function valueOfNumber(fact: Fact, number: number): string | undefined {
  for (const [value, [from, to]] of Object.entries(fact.bins ?? {})) {
    if (number >= from && (to === null || number < to)) return value
  }
  return undefined
}

/** The values from better to worse, without vague ones; undefined when the fact has no such order. */
export function fromBetterToWorse(fact: Fact): readonly string[] | undefined {
  if (fact.worse === undefined) return undefined
  const values = choices(fact, undefined)
  return fact.worse === 'ascending' ? values : values.toReversed()
}
