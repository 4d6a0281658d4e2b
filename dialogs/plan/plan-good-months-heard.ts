import { say, type Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { goodMonthsIn } from '#dialogs/plan/reading/plan-good-months.ts'
import { countOf, nameOf } from './plan-phrases.ts'
import { planOf, planUnderWay, type PlanState } from './plan-state.ts'

/** What comes in only in some months changes nothing in the plan; what to do with it then is said. */
export const hearGoodMonths: Hearer = async (dc, turn, parts, hearRest) => {
  const plan = planUnderWay(turn.state.dialogs) ?? standingPlan(turn)
  const good = plan && goodMonthsIn(turn, plan)
  if (!plan || !good) return false
  sayGoodMonths(turn, plan, good.amount)
  turn.state.notUnderstood = 0
  if (/[\p{L}\p{N}]{2}/u.test(good.rest)) {
    turn.text = good.rest
    turn.understanding = parts.understand(turn.text, turn.state.locale, turn.moment)
    await hearRest()
  } else await reprompt(dc, turn)
  return true
}

function sayGoodMonths(turn: Turn, plan: PlanState, amount: Fen): void {
  const { income = 0 } = plan
  const worked = planOf(plan)
  const { loans, relief } = worked
  const [dearest] = loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance)
  const params = { income: money(income), amount: money(amount), more: money(amount - income) }
  say(turn, 'plan.good_months.base', { params, join: 'paragraph' })
  if (relief && plan.step === 'shown')
    return say(turn, 'plan.good_months.short', { params: { missing: money(relief.missing) } })
  if (!dearest) return say(turn, 'plan.good_months.saved')
  const name = nameOf(dearest, dearest.place, countOf(worked))
  say(turn, 'plan.good_months.to_debt', { params: { name } })
}
