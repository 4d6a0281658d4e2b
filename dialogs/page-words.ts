import type { Turn } from '#src/conversation/turn.ts'
import { hold } from './fact-keeping.ts'
import type { MoveParts } from './parts.ts'
import { pageWords } from './page-signs.ts'
import { readAs } from './read-as.ts'

/** Holds what the page said where that wasn't known; gives the fact that it says. */
export function takePageWords(turn: Turn, parts: MoveParts): string[] {
  const { state, text } = turn
  if (state.facts.notice || !parts.knowledge.facts.notice?.values.other) return []
  if (pageWords(text, state.open?.fact === 'notice') === undefined) return []
  const reading = readAs(turn, 'notice', parts)
  if (reading.kind !== 'value') return []
  return hold(turn, 'notice', reading.value, 'stated') === 'same' ? [] : ['notice']
}
