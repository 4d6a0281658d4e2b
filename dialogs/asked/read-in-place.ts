import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import type { SideQuestionRead } from '#src/understanding/narrow-question.ts'
import { tellsAhead } from '#src/understanding/to-come.ts'
import { bareQuestionIn } from './bare-question.ts'
import type { MessagePart } from '#dialogs/message/message-parts.ts'
import { pointsBack, surelyMeans } from '#dialogs/message/message-signs.ts'
import { fitToOpen } from './of-what-is-open.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { whereAsked } from './where-asked.ts'

/** What a short question is about, where it doesn't say so itself: what is asked just then, or was just answered. */
const ABOUT: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  record: { 'zh-CN': '逾期记录', en: 'late payment record' },
  other_loans: { 'zh-CN': '别处几家贷款', en: 'other loans lenders' },
  income: { 'zh-CN': '收入工资', en: 'my income' },
  frequency: { 'zh-CN': '借款次数', en: 'how often borrowed' },
  applications: { 'zh-CN': '申请查询次数', en: 'applications checks' },
}

/** Characters, and words; longer questions say themselves what they are about. */
const SHORT_ZH = 8
const SHORT_EN = 5

/** Probability from which a question is plain by itself; and from which it is so by what it stands beside. */
const PLAIN_BY_ITSELF = 0.5
const PLAIN_IN_PLACE = 0.8

/** 利息怎么算, 怎么补救, "when is it restored": short, and about something of their own. */
const OWN_MATTER =
  /利[息率]|提前|恢复|额度|回来|补救|解[除封]|人工|找谁|客服|房贷|车贷|信用卡|真的|骗|怎么回事|做[点啥]|干点|\b(?:interest|rates?|hotline|restor\w*|limit|come back|person|human|mortgage|scam|really true)\b/iu

/** The narrow question that a text is read as; a short one, 多久消 or "is that a lot", with what is being spoken of. */
export function readInPlace(
  { text, understanding }: Pick<MessagePart, 'text' | 'understanding'>,
  turn: Turn,
  { readSideQuestion }: Pick<DialogParts, 'readSideQuestion'>,
  asksInClause?: (clause: string) => boolean,
): SideQuestionRead | undefined {
  const { locale, open } = turn.state
  const where = whereAsked(turn.state)
  const bare = bareQuestionIn(text, turn)
  if (bare) return { name: bare, score: 1, inPlace: true }
  const alone = fitted(unlessToCome(readSideQuestion(text, where, asksInClause), turn), text, turn)
  const about = ABOUT[open?.fact ?? '']?.[locale]
  const short = locale === 'zh-CN' ? text.length <= SHORT_ZH : text.split(' ').length <= SHORT_EN
  // 额度多久能恢复, "are you a real person": short, and about something of their own.
  const ofItsOwn = (surelyMeans(understanding) && !pointsBack(understanding, text)) || OWN_MATTER.test(text)
  // "No other loans, is that a problem": not of having them.
  const none = turn.lead?.value?.value === 'none'
  if (!about || none || !short || ofItsOwn || (alone && alone.score >= PLAIN_BY_ITSELF)) return alone
  const inPlace = readSideQuestion(`${about} ${text}`, where, () => false)
  if (!inPlace || inPlace.score < PLAIN_IN_PLACE) return alone
  // 怎么提前还款: what the place is read as by itself, no plainer with the words, isn't what they ask.
  const place = readSideQuestion(about, where, () => false)
  if (place?.name === inPlace.name && inPlace.score < place.score) return alone
  return { ...inPlace, inPlace: true }
}

/** "Can I change what I said? Next month I'll be out of work": told with it is what is to come. */
function unlessToCome(read: SideQuestionRead | undefined, { text }: Turn): SideQuestionRead | undefined {
  return read?.name === 'can_change_later' && tellsAhead(text) ? undefined : read
}

function fitted(
  read: SideQuestionRead | undefined,
  text: string,
  { state }: Turn,
): SideQuestionRead | undefined {
  return read && { ...read, name: fitToOpen(read.name, text, state) }
}
