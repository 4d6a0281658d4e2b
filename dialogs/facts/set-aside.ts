import { say, type Turn } from '#src/conversation/turn.ts'
import type { AdviceId } from '#src/diagnosis/knowledge.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { sayFirstSteps } from '#dialogs/result/what-if.ts'
import { adviseNoMore, ASKING, tellsAskedThem } from './asked-them.ts'

/** What paying off early comes to; nobody is told it again who can't. */
const PAYING_OFF: readonly AdviceId[] = ['pay_off_others', 'shrink_debt']

/** Can't be cleared before its time: a mortgage, a car loan with years to go. */
const NOT_EARLY =
  /(?:怎么可能|咋可能|怎可能|不可能|哪可能|哪有可能|没法|没办法|哪能|不现实|做不到)[^，。,!！?？]{0,10}(?:还[清完掉]|清[掉完]|结清|一次|提前还)|(?:提前|一下子?|一次性?|一口气)[^，。,!！?？]{0,6}(?:还不[了清完起上]|清不[了掉]|结不[了清]|拿不出)|(?:哪|怎么|咋)(?:里|儿)?(?:还|清)得[清完起]|只能(?:按月|照常|按期|每个?月|慢慢|一期一期)[^，。,]{0,6}还|\b(?:can'?t|cannot|can not|couldn'?t|unable to|not able to|no way (?:i can|to)|impossible to)\b(?: \w+){0,2} (?:pay|repay)\b[^.?!]{0,24}\b(?:off|early|at once|in one go|in full|whole|all of it|outright)\b|\b(?:can'?t|cannot|can not|couldn'?t|unable to|not able to|no way (?:i can|to)|impossible to)\b(?: \w+){0,2} (?:clear|settle)\b(?! (?:my )?(?:account|cache|app|jiebei))|\bonly pay\b[^.?!,]{0,8}\b(?:normal|usual|regular|agreed|monthly)\b/iu

/** "Not the car loan, something else", "别说房贷了": set aside as a whole. */
const NOT_THAT =
  /\bnot (?:the|my|that) (?:\w+ )?(?:loan|mortgage|card)s?\b[^?]*\b(?:else|other|different)\b|(?:别|不要|不)(?:再)?(?:说|提|讲)(?:我?的?)?(?:房贷|车贷|贷款|网贷|还清)|(?:房贷|车贷)[^，。,]{0,3}(?:不算|除外|别管|先不管)/iu

/** What is due now can't be paid: another matter. */
const DUE_NOW =
  /到期|逾期|[这本下]期|还款日|催|协商|延期|怎么还|\b(?:overdue|behind|due|collectors?|(?<!never |not )missed|this month)\b/iu

const MORTGAGE = /房贷|按揭|\bmortgage\b/iu

/** Characters; a longer message tells a story. */
const LONGEST = { 'zh-CN': 60, en: 170 } as const

/**
 * "房贷怎么可能一次还清", "I did ask, they only say 'system'": a step that can't be done, or was done already, isn't advised again
 * in this talk; the next ones come. With `others` the message asks for other ways, which are told elsewhere. False when none is
 * set aside, or they are.
 */
export function hearSetAside(turn: Turn, parts: DialogParts, others: boolean): boolean {
  const { state, text } = turn
  if (!state.result || state.open || text.length > LONGEST[state.locale]) return false
  const owes = state.facts['other_loans'] !== undefined && state.facts['other_loans'].value !== 'none'
  const asked = tellsAskedThem(text)
  const tooSoon = owes && !DUE_NOW.test(text) && (NOT_EARLY.test(text) || NOT_THAT.test(text))
  if (!asked && !tooSoon) return false
  adviseNoMore(state, asked ? ASKING : PAYING_OFF)
  if (others && !asked) return false
  state.notUnderstood = 0
  if (!asked && MORTGAGE.test(text)) saySideQuestion(turn, 'mortgage', parts)
  else say(turn, asked ? 'talk.set_aside.asked' : 'talk.set_aside.not_early', { general: true })
  const told = sayFirstSteps(turn, parts.knowledge)
  offerAfterWhatIf(turn, parts.knowledge, told)
  return true
}
