import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { pickOperation } from '#src/reply/operations.ts'
import type { Understanding } from '#src/understanding/understand.ts'
import { isAnsweredElsewhere } from './answered-better.ts'
import { asks, asksInWords, asksSoftly } from '#dialogs/message/asks.ts'
import { guessIn } from '#dialogs/result/guess.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { pointsBack } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksForOrder } from '#dialogs/plan/plan-order-change.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import { fitToOpen } from './of-what-is-open.ts'
import { readInPlace } from './read-in-place.ts'
import { asksWhomFirst } from '#dialogs/message/small-signs.ts'
import { asksIfHuman, wishesPerson } from '#dialogs/message/talk-signs.ts'
import { pausesInterview } from '#dialogs/care/tender.ts'
import { isCare } from '#dialogs/understood.ts'
import { whereAsked } from './where-asked.ts'

/** Probability from which a side question is meant rather than the topic around it, by a text that asks something. */
const RATHER_NARROW = 0.1

/** Probability from which it is meant beside a topic that is all but certain. */
const SURELY_NARROW = 0.55
const ALL_BUT_CERTAIN = 0.98

/** Probability from which it is plainly meant, whatever else a question sounds of; and from which by no question. */
export const PLAINLY_NARROW = 0.25
const TOLD_NARROW = 0.9

/** Probability from which it is asked beside a plan or a result, of which most is asked. */
export const SURELY_ASKED = 0.6

/** How likely a side question must be at least, to be answered rather than the topic that a text is about. */
function leastNarrow({ intents }: Understanding): number {
  return intents[0].score >= ALL_BUT_CERTAIN ? SURELY_NARROW : RATHER_NARROW
}

/** Probability from which it is meant beside help in need, and beside a step in the app that the words name. */
const BESIDE_NEED = 0.5
const BESIDE_STEP = 0.5

/** Probability from which it is asked whatever pattern or topic the words are of. */
export const CERTAIN = 0.9

/** Probability from which it is meant in words that may point back: "if i close it myself does that leave a mark". */
const POINTING_BACK = 0.8

/** Probability from which a message is about something of its own. */
const SURE = 0.6

/** Wishes whose words are those of many questions. */
const SOUNDS_LIKE: ReadonlySet<string> = new Set(['my_data', 'what_first'])

/** Wishes that a narrow question doesn't stand in for. */
const WISHED: ReadonlySet<string> = new Set([
  'conclude',
  'stop',
  'delete_data',
  'what_if',
  'why_ask',
  'correct',
  'restart',
])

/** Help in need, and a step in the app that the words name, give way only to what is surely meant. */
export function leastBeside(
  { text, understanding }: Pick<MessagePart, 'text' | 'understanding'>,
  { state }: Turn,
  { book }: DialogParts,
): number {
  const [top] = understanding.intents
  const least = leastNarrow(understanding)
  if (top.score < SURE) return least
  if (pausesInterview(top.name)) return Math.max(least, BESIDE_NEED)
  const named =
    top.name === 'account_operation' &&
    pickOperation(text, book.operations, state.locale) !== book.operations.default
  return named ? Math.max(least, BESIDE_STEP) : least
}

/** What its examples plainly show, whether or not the words are those of a question. */
export function plainlyAsked(
  { text, understanding }: MessagePart,
  turn: Turn,
  parts: DialogParts,
  least = PLAINLY_NARROW,
): string | undefined {
  const { state } = turn
  if (text.length < SHORTEST[state.locale]) return undefined
  const [top] = understanding.intents
  const sure = top.score >= SURE
  const imagines = sure && top.name === 'what_if'
  if (sure && (isCare(top.name) || (WISHED.has(top.name) && !imagines))) return undefined
  if (messageParts(text, turn, parts).some((one) => wishesPerson(one.text))) return undefined
  if (guessIn({ ...turn, text }, parts) || asksIfHuman(text)) return undefined
  const asking = asks({ text, understanding })
  // "I have a mortgage, two app loans and a card... which is the worst": told of one, and asked of all.
  const read = asking
    ? readInPlace({ text, understanding }, turn, parts, asksInWords)
    : parts.readSideQuestion(text, whereAsked(state))
  if (!read || read.score < Math.max(least, leastBeside({ text, understanding }, turn, parts)))
    return undefined
  if (imagines && (read.score < CERTAIN || !CHANGES_NOTHING.has(read.name))) return undefined
  if (read.name === DEBT_FIRST && isOfPlanOrLate(turn)) return undefined
  if (isAnsweredElsewhere(read.name, text, turn)) return undefined
  // "我卡里有多少钱他们看得到不" sounds of what is kept here, "不是应该先通知我吗" of what to do first.
  const ofDebts = read.name === DEBT_FIRST && asksForOrder(text)
  if (sure && SOUNDS_LIKE.has(top.name) && read.score < CERTAIN && !ofDebts) return undefined
  if (!read.inPlace && pointsBack(understanding, text) && read.score < POINTING_BACK) return undefined
  if (asking) return fitToOpen(read.name, text, state)
  // What states something or may answer us is told, however like a question it sounds.
  // "the face scan fails": help with the step that is named.
  if (sure && top.name === 'account_operation') return undefined
  const tells = state.open !== undefined || understanding.facts.length > 0 || /\d/u.test(turn.text)
  return tells || read.score < TOLD_NARROW ? undefined : read.name
}

/** Asked as a "what if" of no change in one's case: "what if i deleted the sms", "what if i don't do anything". */
const CHANGES_NOTHING: ReadonlySet<string> = new Set([
  'page_not_found',
  'leave_it',
  'owed_to_family',
  'report_dispute',
  'can_skip',
  'rough_ok',
  'wrong_answer',
  'can_change_later',
  'delete_app',
  'spouse_credit',
  'text_or_page',
])

/** Which debt to pay first: a plan answers by its own figures, and whom to call first of those that are late is care's. */
const DEBT_FIRST = 'which_debt_first'

function isOfPlanOrLate({ text, state }: Turn): boolean {
  return asksWhomFirst(text) || planUnderWay(state.dialogs) !== undefined
}

/** What words that only want to be confirmed ask, shown by the examples for sure. */
export function softlyAsked(part: MessagePart, turn: Turn, parts: DialogParts): string | undefined {
  const { text } = part
  if (!asksSoftly(text) || A_NUMBER.test(text)) return undefined
  const read = readInPlace(part, turn, parts)
  return read && !read.inPlace && read.score >= SOFTLY ? read.name : undefined
}

/** 两三家吧: a number said unsurely. */
const A_NUMBER = /\d|[一二两三四五六七八九十几][家次回笔张天年]/u

/** Probability from which it is. */
const SOFTLY = 0.8

/** A narrow question by its examples, beside an answer as well; a topic that is all but certain gives way to a sure one. */
export function learntIn(
  { text, understanding }: MessagePart,
  turn: Turn,
  parts: DialogParts,
): string | undefined {
  const { state } = turn
  if (text.length < SHORTEST[state.locale]) return undefined
  const read = readInPlace({ text, understanding }, turn, parts, asksInWords)
  const itself =
    (text.length >= LEAST_LEARNT[state.locale] || ASKS_AFTER.test(text)) && !pointsBack(understanding, text)
  if (!read?.inPlace && !itself) return undefined
  const least = leastBeside({ text, understanding }, turn, parts)
  if (read?.name === DEBT_FIRST && isOfPlanOrLate(turn)) return undefined
  if (read && isAnsweredElsewhere(read.name, text, turn)) return undefined
  if (read && POINTS_AT.test(text) && !read.inPlace && read.score < POINTED_AT) return undefined
  return read && read.score >= least ? fitToOpen(read.name, text, state) : undefined
}

/** 这两个没关系吗: of what was told, so by itself it is hardly read as anything. */
const POINTS_AT = /^[这那它](?:[两俩些个事样]|有|算|跟|和)/u

/** Probability from which it is read by itself nevertheless. */
const POINTED_AT = 0.45

/** 房贷呢 */
const ASKS_AFTER = /^那?[^，。,]{2,4}呢[?？]?$/u

/** Characters; fewer ask nothing at all. */
const SHORTEST: Readonly<Record<Locale, number>> = { 'zh-CN': 3, en: 8 }

/** Characters; fewer name nothing of their own. */
const LEAST_LEARNT: Readonly<Record<Locale, number>> = { 'zh-CN': 5, en: 16 }
