import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksWhetherItCounts } from '#dialogs/message/talk-signs.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

/** Questions whose words leave open what is to be counted, or since when. */
const HAS_SCOPE: ReadonlySet<string> = new Set([
  'record',
  'other_loans',
  'since_repaid',
  'notice',
  'income',
  'frequency',
  'applications',
])

/** Questions that count what was done here, or sent off: whether something counts is asked of that. */
const COUNTS_DOINGS: ReadonlySet<string> = new Set(['since_repaid', 'frequency', 'applications'])

/** 是说借呗还是所有的, "do you mean here or everywhere": what the open question means. */
const MEANT =
  /(?:是(?:说|指|问|看)|[你您]?(?:说|指|问)的是?|只(?:问|说|算|看|指))[^，。,]{0,8}(?:借呗|这里|这家|这一家|花呗)[^，。,]{0,6}(?:还是|吗|么|不|没|[?？]|$)|(?:借呗|这里|这家|这一家)(?:的)?还是(?:所有|全部|别|其他|花呗|都|算)|(?:别处|别的(?:地方|平台|贷款)?|别家|其他(?:地方|贷款)?|外面)(?:的)?(?:指|是指|都指|包括|算)的?(?:是)?(?:哪|什么|啥)|(?:哪些|什么样的|什么|啥|哪种)(?:才|就|都)?(?:算(?!数)|叫)(?:是)?(?:按时|别处|别家|其他|申请|一次|一家|收入|固定|还款)|\b(?:do|did) you mean\b[^.?!]{0,40}\b(?:or|only|just|too|everything|everywhere|all)\b|\byou mean (?:here|jiebei|this|only|just|all|every)|\b(?:here|jiebei|this one|this lender) (?:only )?or (?:other|every|all|any|else|huabei)|\bwhich (?:ones|loans|places|applications|repayment|payment) (?:do you mean|count|is meant|are meant|should i count)\b|\bwhat (?:counts|do you count|is counted|do you mean by|does elsewhere mean|is elsewhere)\b/iu

/** 是看短信还是页面: where the words stand that are asked for. */
const WHICH_WORDS =
  /短信[^，。,]{0,6}还是|还是[^，。,]{0,4}短信|\b(?:sms|text(?: message)?) or\b|\bor (?:a |the |in a )?(?:sms|text)\b/iu

/** 半年是从今天往前推吗, 去年的算不算, "is it three months from today": since when. */
const SINCE_WHEN =
  /(?:半年|三个月|[36]个月|这段时间|时间)[^，。,]{0,6}(?:从|是|怎么|按)[^，。,]{0,6}(?:算|起|往前|几号|哪天|几月|今天|推)|从(?:哪天|什么时候|几月|几号|今天|现在)(?:开始)?(?:往前)?(?:算|数|推|起)|(?:去年|前年|之前|以前|以往|[上前]个月|\d{1,2}月(?:份)?)(?:的|那(?:次|笔|几次|几笔)?|借的|还的|申请的)*(?:也|还|都)?(?:算不算|要不要算|用不用算|算吗|算么|算不|要算|也算)|\b(?:half (?:a )?year|six months|three months|6 months|3 months)\b[^.?!]{0,16}\b(?:from today|calendar|back from|counted from|starting)\b|\b(?:from|since) (?:when|what (?:day|date))\b|\bstill in the (?:half year|three months|period)\b|\bhow far back (?:do you mean|should i|do i|shall i)\b|\b(?:last year|older|old|earlier|before that)\b[^.?!]{0,16}\bcount\b/iu

/** 要不要加起来, 按哪个算, "do i add those", "which one do i take": what goes in. */
const GOES_IN =
  /(?:要不要|用不用|需不需要|要|用|该不该)(?:也|都|一起|一块|把它们?)?(?:算|加|数|写|报|说)(?:进去|进来|起来|上|在内|一起|在里面)(?:吗|么|不|没|吧|[?？]|$)|算(?:在里面|在内|进去)(?:吗|么|不|[?？]|$)|算(?:几|多少)(?:次|家|笔|回|个)|怎么算(?!的|出|法|错)|包(?:括|含)(?:不包[括含])?[^，。,]{0,8}(?:吗|么|不|[?？]|$)|\b(?:do|should|shall) i (?:also )?(?:count|include|add|put in)\b|\b(?:is|are) (?:that|those|it|these|they|a [\w ]{2,20}|the [\w ]{2,20}) (?:included|counted)\b|\ball of (?:those|them|these) count\b|\bcount (?:too|as well|twice|also)\b|\bwhich one do i (?:take|say|use|count|put)\b/iu

/** 算逾期吗, "does that count as late": of something else than what is to be counted. */
const OF_ELSE =
  /逾期|征信|晚[还了过]|影响|利息|算(?:是|不算)?(?:多|少|高|低|勤|频繁|严重|重|正常|违约|违规|违法|坏|好|拒)|担保|算(?:不算|是|作)?(?:别处|别家|其他|另外|我)?的?(?:贷款|负债|欠款|网贷)|\b(?:count as (?:a |another |an )?(?:loan|debt|lender)|late|overdue|report|score|bad|matter|affect|hurt|much|many|often|interest|illegal)\b/iu

/** 花呗还款算吗, "does the auto debit count": of a repayment, and of no loan. */
const SPEAKS_OF_PAYING =
  /[还扣付]|花呗|[次号天]|\b(?:huabei|re-?pay\w*|pay\w*|paid|debit\w*|instal\w+|day|date)\b/iu

/**
 * What the open question means, asked back: the phrase that says what it counts and since when. Undefined when a part asks
 * something else.
 */
export function scopeAskedIn(part: MessagePart, { state }: Turn): string | undefined {
  const fact = state.open?.fact
  if (fact === undefined || !HAS_SCOPE.has(fact)) return undefined
  const { text } = part
  const meant = MEANT.test(text) || SINCE_WHEN.test(text) || (fact === 'notice' && WHICH_WORDS.test(text))
  const ofPaying = fact !== 'since_repaid' || SPEAKS_OF_PAYING.test(text)
  const counted = COUNTS_DOINGS.has(fact) && ofPaying && (GOES_IN.test(text) || asksWhetherItCounts(text))
  if (!meant && !(counted && asks(part))) return undefined
  return OF_ELSE.test(text) ? undefined : `talk.scope.${fact}`
}

/** "花呗也算吗" to how often one borrowed, "do you mean here or everywhere": answered of the open question, which stays. */
export async function hearScopeAsked(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  if (turn.action) return false
  const said = messageParts(turn.text, turn, parts)
  const [only] = said
  const phrase = said.length === 1 && only ? scopeAskedIn(only, turn) : undefined
  if (phrase === undefined) return false
  turn.state.notUnderstood = 0
  say(turn, phrase, { general: true })
  await reprompt(dc, turn)
  return true
}
