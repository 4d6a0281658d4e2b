import type { HeldFact } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Facts, Knowledge } from '#src/diagnosis/knowledge.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { FactView } from '#src/reply/reply.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'

export interface TakenUp {
  /** Facts that were not known before. */
  readonly learnt: readonly string[]
  /** Facts that now have another value. */
  readonly changed: readonly string[]
}

export const nothingTakenUp: TakenUp = { learnt: [], changed: [] }

/** The facts as the engine takes them. */
export function knownFacts(turn: Turn): Facts {
  return Object.fromEntries(Object.entries(turn.state.facts).map(([fact, held]) => [fact, held.value]))
}

/** Holds a fact; says whether it was new, other than before, or known already. */
export function hold(
  turn: Turn,
  fact: string,
  value: string,
  how: HeldFact['how'],
): 'learnt' | 'changed' | 'same' {
  const before = turn.state.facts[fact]
  turn.state.closed = turn.state.closed.filter((id) => id !== fact)
  if (before?.value === value) return 'same'
  turn.state.facts[fact] = { value, how }
  return before ? 'changed' : 'learnt'
}

/**
 * Takes up the facts that a message states. A vague value ("some loans") doesn't replace a precise one, and the fact
 * that is just being asked about is left to the reading of the answer.
 */
export function takeUpFacts(turn: Turn, knowledge: Knowledge, except?: string): TakenUp {
  const learnt: string[] = []
  const changed: string[] = []
  for (const [fact, value] of Object.entries(toDiagnosisFacts(turn.understanding.facts))) {
    const definition = knowledge.facts[fact]
    if (fact === except || !definition || !(value in definition.values)) continue
    if (value in definition.vague && turn.state.facts[fact]) continue
    const outcome = hold(turn, fact, value, 'stated')
    if (outcome === 'learnt') learnt.push(fact)
    if (outcome === 'changed') changed.push(fact)
  }
  return { learnt, changed }
}

/** Half a clause that says a held fact back to the person. */
export function saidBack(turn: Turn, fact: string): PhraseRef {
  return { phrase: `facts.${fact}.values.${turn.state.facts[fact]?.value}.said` }
}

export function factView(fact: string, value: string): FactView {
  return {
    fact,
    name: { phrase: `facts.${fact}.name` },
    value: { phrase: `facts.${fact}.values.${value}.value` },
  }
}

/** Everything held, in the order in which the knowledge base lists the facts. */
export function heldFacts(turn: Turn, knowledge: Knowledge): FactView[] {
  return Object.keys(knowledge.facts).flatMap((fact) => {
    const held = turn.state.facts[fact]
    return held ? [factView(fact, held.value)] : []
  })
}

/** Facts as a list of phrases: "收入：时多时少". */
export function factList(facts: readonly FactView[]): PhraseRef[] {
  return facts.map(({ name, value }) => ({ phrase: 'talk.facts.item', params: { name, value } }))
}
