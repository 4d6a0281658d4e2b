import type { Turn } from '#src/conversation/turn.ts'
import { asks } from '#dialogs/message/asks.ts'
import type { MessagePart } from '#dialogs/message/message-parts.ts'

/** 会上征信吗, "is that on my credit file": whether it leaves a trace. */
const LEAVES_A_TRACE =
  /(?:上|进|写|记|留|显示|影响|查|看)[^，。！!？?]{0,8}(?:征信|信用报告|信用记录|记录)|(?:征信|信用报告)[^，。！!？?]{0,8}(?:上|里)?[^，。！!？?]{0,6}(?:看得?[到见]|显示|有|记|留|体现|出现)|\b(?:credit )?(?:report|file|record|history)\b/iu
/** 是不是搞砸了, "did I ruin it". */
const FEARS_FOR_IT =
  /搞砸|弄砸|闯祸|坏事|作没|毁|完蛋|完了(?=吗|吧|么|$)|没救|有救|挽回|搞坏|弄坏|搞没|害了自己|太冲动|\b(?:ruin\w*|wreck\w*|mess(?:ed)? (?:it|this|things|everything|up)|screw\w*|blown? it|blew it|spoil\w*|destroy\w*|damage\w*|too late|finished|done for|stupid|kill\w* my)\b/iu
/** Of a debt, a limit or this talk, and of no application. */
const OF_ELSE =
  /聊|跟你|这里说|额度(?:没|关|变)|逾期|还款|还清|关闭|\b(?:chat|talk|tell(?:ing)? you|closed|late|overdue|repay\w*|paid)\b/iu

/**
 * "三家都没批，这个会上征信吗", "4. have I blown it?": asked where it is told how often one applied, and of just that. Undefined
 * where the words are of something else.
 */
export function askedOfApplying(
  part: MessagePart,
  before: MessagePart | undefined,
  { state }: Turn,
): 'asked_counts' | 'tries_ruined' | undefined {
  const ofApplying =
    state.open?.fact === 'applications' || (before && !asks(before) && APPLIED.test(before.text))
  if (!ofApplying || !asks(part) || OF_ELSE.test(part.text)) return undefined
  if (FEARS_FOR_IT.test(part.text)) return 'tries_ruined'
  return LEAVES_A_TRACE.test(part.text) ? 'asked_counts' : undefined
}

/** 办房贷查过一次, "one check for a car loan": of a look into the report by a lender. */
export function tellsOfCheck(text: string): boolean {
  return CHECKED.test(text) && !OF_THEIR_OWN.test(text)
}

const CHECKED =
  /查(?:了|过|的|一)|查询|审批|\b(?:check(?:s|ed)?|inquir\w+|enquir\w+|(?:only|just) (?:when )?appl\w+)\b/iu
const OF_THEIR_OWN = /自己查|我查|\bi (?:check|look)ed\b/iu

const APPLIED = /申请|\bappl(?:y|ied|ications?)\b/iu
