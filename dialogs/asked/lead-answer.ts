import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { pointsBack } from '#dialogs/message/message-signs.ts'
import { asksOfWhatWasSaid } from './questions-asked.ts'
import { asksWhetherItCounts, takesBack } from '#dialogs/message/talk-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { oneValue, readAs, type OneValue } from '#dialogs/interview/read-as.ts'
import { sayLead, takeLead } from './say-lead.ts'
import { goOnInterview } from '#dialogs/interview/under-way.ts'

const SAYS_SUM = /\d|[几半一二两三四五六七八九十][千万百]/u

/** More parts are a story, whose beginning may be about anything. */
const MOST = 5

/** 我问的是…, "I asked about…": what went before is put right, and answers nothing. */
const ASKS_INSTEAD = /我(?:是|想)?(?:问|说)的?(?:是)?|\bi (?:asked|meant?|said|was asking)\b/iu

/** "My flatmate applied for two": of somebody else. */
const OF_OTHERS =
  /[他她]|我(?:老[婆公]|爱人|媳妇|对象|[爸妈哥姐弟妹儿女叔舅姑姨]|朋友|同事|同学|室友|亲戚|家)|别人|人家|\b(?:he|she|they)\b|\bmy (?:\w+ )?(?:gf|bf|wife|husband|partner|girlfriend|boyfriend|mum|mom|mother|dad|father|sister|brother|cousin|uncle|aunt|son|daughter|friends?|mate|colleague|coworker|flatmate|roommate|neighbou?r|boss|ex)\b/iu

const ONLY_COUNTS =
  /^(?:(?:about|maybe|like|around|i think|just|only) )*(?:\d|one|two|three|four|five|six|seven) (?:lenders?|places?|banks?|apps?|companies)$|^(?:大概|就|差不多)*[一两二三四五六七八九\d]+家(?:吧)?$/iu

/** 点过几个看额度: looked at, and not applied for. */
const ONLY_LOOKED = /点|看|逛|查|咨询|(?<!申请)问|\b(?:look|click|tapp|ask)(?:ed|ing)?\b/iu

/**
 * "三家 是不是就因为这个", "0. my ex used my name once, would I see that": people answer first and then ask. What the first part says to
 * the open question counts, and the rest is heard as if it alone had been said.
 */
export function setLeadAside(dc: DialogContext, turn: Turn, parts: DialogParts): void {
  const { open } = turn.state
  if (turn.action || !open || open.fact === 'notice' || dc.activeDialog?.id === PLAN) return
  const said = messageParts(turn.text, turn, parts)
  const asking = said.findIndex(asks)
  if (asking < 1 || said.length > MOST || takesBack(turn.text)) return
  const behind = said.slice(asking)
  if (behind.some(({ text }) => ASKS_INSTEAD.test(text))) return
  const lead = leadOf(said.slice(0, asking), turn, parts, open.fact)
  const left = lead && textBehind(turn.text, lead.text)
  if (!lead || left === undefined) return
  // Asked of the answer, the question is heard with it.
  const isBack = behind.some(isOfTheAnswer)
  const { value, amounts } = lead
  turn.lead = { fact: open.fact, text: turn.text.slice(0, -left.length), value, amounts, isBack }
  if (isBack) return
  const facts = takeLead(turn, parts, turn.lead)
  turn.lead = facts.length === 0 ? undefined : { ...turn.lead, facts }
  if (facts.length === 0) return
  turn.text = left
  turn.understanding = bySentence(parts.understand)(left, turn.state.locale)
}

/** "Just because of that?", 这个算吗: asked of the answer, which has to be heard with it. */
function isOfTheAnswer(part: MessagePart): boolean {
  const { text, understanding } = part
  return (
    asksWhetherItCounts(text) ||
    ASKS_IF_IN.test(text) ||
    POINTS_AT_IT.test(text) ||
    (asks(part) && (asksOfWhatWasSaid(part) || pointsBack(understanding, text)))
  )
}

/** 要不要算, "do I count it". */
const ASKS_IF_IN =
  /^(?:这个?|那|也|到底|还)*(?:要不要|用不用|需不需要|该不该|要|用)(?:也|都)?(?:算|说|写|报)(?:进去|上|在内)?(?:吗|么|呢|啊|[?？]|$)|\b(?:do|should|must) i (?:also |even )?(?:count|include|add|mention) (?:it|that|this|them|those)\b/iu

const POINTS_AT_IT =
  /(?:因为|由于|就)(?:这个?|它|那个?)|\b(?:that|this|it) (?:why|it|the reason)\b|\bbecause of (?:that|this|it)\b/iu

interface Lead {
  readonly value: OneValue | undefined
  /** The words that answer, and those in which a sum may stand beside it. */
  readonly text: string
  readonly amounts: string
}

/** What is told in one breath with the answer, and leaves it one. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  income: ['income_amount', 'income_proof', 'occupation'],
}

/** 5500 每月还花呗2000, "around 4k and 2k goes to the card": what comes in, and what goes out of it. */
const BESIDE_A_SUM =
  /(?<=\d[元块万千]?) +(?=\p{Script=Han}{2})|,? and (?=(?:i |we )?(?:pay|owe|spend|send|give)\b|[¥$]?\d[\d,.]*k? (?:of (?:it|that) )?(?:goes?|is|are)\b)/gu

/** The first of the parts before a question that by itself answers what is open, where none of the others speaks to it. */
function leadOf(
  before: readonly MessagePart[],
  turn: Turn,
  parts: DialogParts,
  fact: string,
): Lead | undefined {
  const [first, ...others] = before
  if (!first || OF_OTHERS.test(first.text)) return undefined
  if (fact === 'applications' && ONLY_LOOKED.test(first.text)) return undefined
  const stated = Object.keys(toDiagnosisFacts(first.understanding.facts))
  // "3 lenders", asked to how many one applied: as many.
  const counts = fact === 'applications' && ONLY_COUNTS.test(first.text)
  if (!counts && stated.some((one) => one !== fact && !BESIDE[fact]?.includes(one))) return undefined
  const readingOf = ({ text, understanding }: MessagePart) =>
    readAs({ ...turn, text, understanding }, fact, parts)
  const speaksToIt = (part: MessagePart) =>
    fact in toDiagnosisFacts(part.understanding.facts) || readingOf(part).kind !== 'none'
  if (others.some((part) => speaksToIt(part) || (fact !== 'income' && SAYS_SUM.test(part.text))))
    return undefined
  const reading = readingOf(first)
  if ('rest' in reading && reading.rest) return undefined
  const amounts = before.map(({ text }) => text.replaceAll(BESIDE_A_SUM, ', ')).join(', ')
  return { value: oneValue(reading) ?? statedIn(first, fact), text: first.text, amounts }
}

/** "Retired": stated rather than answered. */
function statedIn({ text, understanding }: MessagePart, fact: string): OneValue | undefined {
  const value = fact === 'income' ? toDiagnosisFacts(understanding.facts)[fact] : undefined
  return value === undefined ? undefined : { value, said: text }
}

/** What stands behind the first part, as it was typed. */
function textBehind(text: string, first: string): string | undefined {
  for (let end = 1; end < text.length; end += 1)
    if (normalise(text.slice(0, end)) === first) return text.slice(end).replace(/^[\s，。,.;；!！、]+/u, '')
  return undefined
}

/** With its beginning again, for whoever reads the message as one answer. */
export function withLead(turn: Turn, parts: DialogParts): void {
  if (!turn.lead || turn.lead.isBack) return
  turn.text = turn.lead.text + turn.text
  turn.understanding = bySentence(parts.understand)(turn.text, turn.state.locale)
  turn.lead.isBack = true
}

/** However the rest was heard, an answered question isn't left open. */
export async function goOnFromLead(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  if (sayLead(turn, parts)) await goOnInterview(dc)
}
