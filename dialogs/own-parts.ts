import type { Turn } from '#src/conversation/turn.ts'
import type { MoveParts } from './parts.ts'
import { whoseWords } from './whose-words.ts'

/** A comma or a point inside a number breaks nothing: 8,000 and 1.5 万. Between Chinese words a space is a comma. */
export const BREAK = /[,.](?!\d)|[;!，。；！\n]|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u

/** The parts of a message but those that tell of somebody else, or only compare: "我同事逾期过三回，我没有". */
export function ownParts(turn: Turn, parts: MoveParts, text = turn.text): string[] {
  const { isOfAnother } = whoseWords(parts.factWords, turn.state.locale)
  return text.split(BREAK).filter((part) => !isOfAnother(part) && !COMPARES.test(part))
}

/** 先欠着我姐的总比逾期花呗强: neither has happened. */
const COMPARES =
  /总(?:归|是)?比[^，。,]{1,14}[强好]|与其|宁[可愿肯]|\b(?:is|be|it'?s|that'?s|still|always) better than\b/iu

/** What somebody else did is no answer of one's own, while what is the household's may be: "我老公有车". */
const ONES_OWN: ReadonlySet<string> = new Set(['record', 'other_loans', 'applications', 'frequency'])

/** What a text tells of the person themselves, where the fact is one's own. */
export function ownWordsOf(turn: Turn, fact: string, parts: MoveParts, text: string): string {
  if (!ONES_OWN.has(fact)) return text
  const own = ownParts(turn, parts, text)
  return own.length === text.split(BREAK).length ? text : own.join(', ')
}
