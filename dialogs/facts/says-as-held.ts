import type { Turn } from '#src/conversation/turn.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { factsNamed } from '#dialogs/message/fact-nouns.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { sameNumber } from './fact-keeping.ts'
import { numberSaid } from './number-said.ts'

/** Longer words (characters) tell a story. */
const LONGEST = 60

/**
 * "I said august", "500 is the limit now": words that say of a fact what is held of it already, by the number or the month that
 * was noted, or by its name and value.
 */
export function saysAsHeld(turn: Turn, parts: MoveParts, fact: string): boolean {
  const { text, state, understanding } = turn
  const held = state.facts[fact]
  if (!held || text.length > LONGEST) return false
  const name = factsNamed(understanding.text).includes(fact)
  if (held.words && name && sharesNumber(held.words.text, text, turn)) return true
  const { open } = state
  state.open = { fact, misses: 0, narrowing: false }
  try {
    const reading = oneValue(readAs(turn, fact, parts))
    if (reading?.value !== held.value) return false
    const number = numberSaid(fact, reading.quantity, state.locale)
    return number ? sameNumber(number, held) : name && !held.exact
  } finally {
    state.open = open
  }
}

function sharesNumber(one: string, other: string, { state }: Turn): boolean {
  const numbers = readQuantities(other, state.locale).map(({ min }) => min)
  return readQuantities(one, state.locale).some(({ min }) => numbers.includes(min))
}
