import { say } from '#src/conversation/turn.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { askAgain } from '#dialogs/plan/plan-questions.ts'
import { PLAN, type PlanState } from '#dialogs/plan/plan-state.ts'
import { rateAskedIn } from './plan-rate-asked.ts'

/** 期数去哪查, 怎么看还剩多少没还, "where can I see how many are left" */
const WHERE =
  /(?:期数|几期|多少期|剩多少|剩几|欠多少|余额|每月还多少|月供|账单|这些|这个)[^，。,\d]{0,8}(?:在|去|从|上)?(?:哪(?:里|儿)?|什么地方|怎么|咋)(?:能|可以|才能)?(?:看|查|找|知道)|(?:在|去|从|上)?(?:哪(?:里|儿)?|什么地方|怎么|咋)(?:能|可以|才能)?(?:看|查|找)(?:到|得到)?[^，。,\d]{0,10}(?:期|剩|欠|余额|月供|多少|账单)|\b(?:where|how) (?:do|can|could|would|should) (?:i|you|one) (?:even |actually )?(?:find|see|check|look(?: up)?|tell|know|get)\b[^.?!\d]{0,12}\b(?:how (?:much|many)|what(?:'s| is)|the (?:number|balance|amount)|instal\w+|payments?|months|balance|left|owe|all (?:that|this)|that|this|it)\b/iu

/**
 * "利率在哪看 我不知道多少", "where do I see how many are left", asked of the debts while they are told: where it stands, and the
 * question stays open, since nobody who looks for it leaves it out. False where numbers are told beside it.
 */
export const hearWhereToFind: Hearer = async (dc, turn) => {
  if (turn.action || dc.activeDialog?.id !== PLAN || /\d|[两三四五六七八九][百千万]/u.test(turn.text))
    return false
  const plan = dc.activeDialog.state as PlanState
  if (plan.step === 'income' || plan.step === 'fixed' || plan.step === 'shown') return false
  const asked = rateAskedIn(turn.text) === 'rate_where' || WHERE.test(turn.text)
  if (!asked) return false
  turn.state.notUnderstood = 0
  say(turn, 'side_questions.where_rate', { general: true })
  askAgain(turn, plan)
  return true
}
