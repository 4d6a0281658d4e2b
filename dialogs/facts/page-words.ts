import type { Turn } from '#src/conversation/turn.ts'
import { hold } from './fact-keeping.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { pageWords } from '#dialogs/message/page-signs.ts'
import { readAs } from '#dialogs/interview/read-as.ts'

/**
 * Holds what the page said where that wasn't known; gives the fact that it says. Asked what it says, who asks back about
 * its words (`asked`, by the names of side questions) tells of them.
 */
export function takePageWords(turn: Turn, parts: MoveParts, asked: readonly string[] = []): string[] {
  const { state } = turn
  if (state.facts.notice || !parts.knowledge.facts.notice?.values.other) return []
  const said = noticeRead(turn, parts) ?? (state.open?.fact === 'notice' ? noticeAskedOf(asked) : undefined)
  if (said === undefined) return []
  return hold(turn, 'notice', said, 'stated') === 'same' ? [] : ['notice']
}

function noticeRead(turn: Turn, parts: MoveParts): string | undefined {
  if (pageWords(turn.text, turn.state.open?.fact === 'notice') === undefined) return undefined
  const reading = readAs(turn, 'notice', parts)
  return reading.kind === 'value' ? reading.value : undefined
}

/** 只有暂时两个字，那是还会恢复的意思吗 */
function noticeAskedOf(asked: readonly string[]): string | undefined {
  return asked.map((name) => OF_WORDS[name]).find((value) => value !== undefined)
}

const OF_WORDS: Readonly<Record<string, string>> = {
  temporary_words: 'other',
  closed_words: 'other',
  limit_words: 'other',
  assessment_words: 'score',
  risk_words: 'risk',
}
