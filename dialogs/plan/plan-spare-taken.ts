import { say, type Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import { sayPay } from '#dialogs/plan/asked/plan-pay.ts'
import { planOf, type PlanState } from './plan-state.ts'
import type { Taken } from './plan-take.ts'

/** What can be spared for the debts each month is kept beside the plan's own sums. */
export function takeSpare(plan: PlanState, amount: Fen): Taken {
  plan.spare = amount
  delete plan.spareSaid
  return { kind: 'spare', amount }
}

/** Of an income of 2,200 of which 800 can be spared the rest is spent; nobody is asked for it. */
export function sayCostsBySpare(turn: Turn, plan: PlanState): void {
  const { income, fixed, spare, closed } = plan
  if (income === undefined || fixed !== undefined || spare === undefined || spare >= income) return
  if (closed.includes('fixed')) return
  plan.fixed = income - spare
  say(turn, 'plan.by_spare', { params: { fixed: money(plan.fixed) }, join: 'paragraph' })
}

/** What can be spared, where that isn't what the plan works out: whom to offer how much of it. Once. */
export function sayPayOfSpare(turn: Turn, plan: PlanState): void {
  const { income, fixed, spare, spareSaid } = plan
  if (spare === undefined || spareSaid) return
  plan.spareSaid = true
  const { loans } = planOf(plan)
  const left = income === undefined || fixed === undefined ? undefined : income - fixed
  if (loans.length === 0 || left === spare) return
  sayPay(turn, plan, { amount: spare })
}
