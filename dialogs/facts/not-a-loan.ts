import { normalise } from '#src/understanding/normalise.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { hold, sayNoted } from './fact-keeping.ts'
import { goOn } from './mend.ts'

/** "It's a normal contract, not finance", 就是话费套餐，不是分期: what was just counted is no loan. */
const NOT_A_LOAN =
  /^(?:(?:no|oh|well|actually|but|its?|it's|that'?s|this is|it is|just|only|a|an|my|the|normal|regular|ordinary|plain|phone|sim|mobile|monthly|contract|plan|bill|subscription|deal)[, ]+)+(?:and |so )?(?:not|no|isn't|without) (?:on |a |an |any )?(?:finance|loan|credit|instal\w+|debt)(?: plan)?[.! ]*$|^(?:那|这|它|就|只|是|个|的|手机|话费|普通|正常|套餐|合约|月租|宽带|会员|而已|[，, ])*(?:不是|没有?|不算|没办)(?:办|做|用)?(?:分期|贷款|借的|借款)(?:的|啊|呀)?[。.!！ ]*$/iu

/** The one loan that was noted a message ago goes. False where more was noted, or longer ago. */
export const hearNotALoan: Hearer = async (dc, turn, parts) => {
  const { state } = turn
  const { other_loans: held } = state.facts
  const justTold = state.told?.facts.includes('other_loans') === true && state.turns - state.told.turn <= 2
  if (turn.action || dc.activeDialog?.id === PLAN || !justTold || held?.exact !== 1) return false
  if (!NOT_A_LOAN.test(normalise(turn.text))) return false
  hold(turn, 'other_loans', 'none', 'stated')
  state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, ['other_loans'], { changed: true })
  await goOn(dc, turn, parts, ['other_loans'])
  return true
}
