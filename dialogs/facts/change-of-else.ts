import type { HeldFact } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { isOnTimeOfElse } from './on-time-of-else.ts'
import { changedLast } from './changes-kept.ts'

/**
 * Whether words that would change what is held speak of another thing: the time of a late payment is none of the repayment, and
 * what isn't paid to three others is no rest of this loan. Only what changes is held to it; what is told first may be short.
 */
export function isChangeOfElse(turn: Turn, fact: string, value: string, before: HeldFact): boolean {
  if (turn.action || before.value === value || turn.state.open?.fact === fact) return false
  // 不是借呗晚的 是信用卡: a card among the lenders that were counted.
  if (fact === 'other_loans' && value === 'some') return before.value !== 'none'
  if (fact === 'since_repaid') return isTimeOfElse(turn)
  if (fact === 'record' && value === 'always_on_time') return isOnTimeOfElse(turn)
  if (fact === 'repaid') return isRestOfOthers(turn, value, before)
  return false
}

/** 早还上了，都两年前的事了, right after a late payment; "that was in spring", of applications. */
function isTimeOfElse(turn: Turn): boolean {
  const { text, state } = turn
  const talkedOf = [state.open?.fact, ...changedLast(turn, 1)]
  if (talkedOf.includes('since_repaid') || THIS_LOAN.test(text)) return false
  if (talkedOf.includes('record') && state.facts.record?.value.startsWith('late')) return LONG_PAST.test(text)
  const isOfTimes = talkedOf.includes('applications') || talkedOf.includes('frequency')
  return isOfTimes && !REPAYING.test(text)
}

const THIS_LOAN =
  /借呗|(?:这|那)笔(?:贷|借)|还款(?:时间|日期)|还清|结清|\b(?:jiebei|this loan|repa(?:id|yment)|paid (?:it )?off|cleared|settled)\b/iu
const LONG_PAST =
  /的事|那(?:会儿|时候?|次|回)|早(?:就|都|已经)?(?:还|补|过去)|年前|去年|前年|\b(?:that|it|this) (?:was|happened)\b|\b(?:back then|ages ago|long ago|years? (?:ago|back)|last year)\b/iu
const REPAYING = /还(?![有剩])|\b(?:paid|pay|payment)\b/iu

/** 三家的钱也还没还, "I haven't paid the three apps yet": of the others, where this one was told to be paid off. */
function isRestOfOthers({ text, state }: Turn, value: string, before: HeldFact): boolean {
  if (!PAID_OFF.has(before.value) || PAID_OFF.has(value) || THIS_ONE.test(text)) return false
  const loans = state.facts.other_loans?.value
  return loans !== undefined && loans !== 'none' && OTHERS.test(text)
}

const PAID_OFF: ReadonlySet<string> = new Set(['in_full', 'early'])
const THIS_ONE = /借呗|这(?:笔|边|家|里)|\b(?:jiebei|this (?:one|loan)|here)\b/iu
const OTHERS =
  /[一两二三四五六七八九几多那\d]+家|别[处家的]|其[他它]|花呗|白条|卡|贷(?!款)|外面|他们|它们|360|拍拍|微粒|美团|金条|\b(?:apps?|lenders?|others?|them|they|those|both|huabei|cards?|mortgage|car|loans|elsewhere|(?:the|all) (?:two|three|four|[2-4]))\b/iu
