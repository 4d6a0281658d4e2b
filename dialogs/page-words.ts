import type { Turn } from '#src/conversation/turn.ts'
import { hold } from './fact-keeping.ts'
import type { MoveParts } from './parts.ts'
import { readAs } from './said-out-of-turn.ts'
import { pageWords } from './talk-signs.ts'

/** What may stand in a credit report is not what the page says. */
const REPORT = /征信|信用报告|\bcredit (?:report|file)\b/iu

/** Holds what the page said where that wasn't known; gives the fact that it says. */
export function takePageWords(turn: Turn, parts: MoveParts): string[] {
  const { state, text } = turn
  const words = pageWords(text)
  if (words === undefined || REPORT.test(text.slice(0, text.indexOf(words)))) return []
  if (state.facts.notice || !parts.knowledge.facts.notice?.values.other) return []
  const reading = readAs(turn, 'notice', parts, words)
  // Words of its own that fit none of the known ones are other words, never none.
  const value = reading.kind === 'value' && reading.value !== 'none' ? reading.value : 'other'
  return hold(turn, 'notice', value, 'stated') === 'same' ? [] : ['notice']
}
