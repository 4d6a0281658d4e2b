import { say, type Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { sum } from '#src/planning/money.ts'
import type { Plan } from '#src/planning/plan.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { goalIn } from '#dialogs/plan/reading/plan-goal.ts'
import { monthOfYear } from '#dialogs/plan/reading/plan-month-ahead.ts'
import { planOf, planUnderWay, type Goal, type PlanState } from './plan-state.ts'

/** A sum to be put by until a month is held against what each month leaves; it is no income, no debt and nothing paid on top. */
export const hearGoal: Hearer = async (dc, turn, parts, hearRest) => {
  const plan = planUnderWay(turn.state.dialogs) ?? standingPlan(turn)
  const said = plan && goalIn(turn, plan)
  if (!plan || !said) return false
  sayGoal(turn, plan, said.goal)
  turn.state.notUnderstood = 0
  if (/[\p{L}\p{N}]{2}/u.test(said.rest)) {
    turn.text = said.rest
    turn.understanding = parts.understand(turn.text, turn.state.locale, turn.moment)
    await hearRest()
  } else await reprompt(dc, turn)
  return true
}

/** What it takes each month, and whether the months until then leave as much; kept for later while that isn't known. */
export function sayGoal(turn: Turn, plan: PlanState, goal: Goal): void {
  const { amount, months } = goal
  const worked = planOf(plan)
  const { left } = worked.budget
  const each = months === undefined ? 0 : Math.ceil(amount / months / YUAN) * YUAN
  if (months === undefined)
    say(turn, 'plan.goal.told', { params: { amount: money(amount) }, join: 'paragraph' })
  else {
    const month = { phrase: `plan.calendar.${monthOfYear(months - 1, turn.now)}` } as const
    const needs = { amount: money(amount), month, count: timeOf(months), each: money(each) }
    say(turn, 'plan.goal.each', { params: needs, join: 'paragraph' })
  }
  if (left === undefined || (plan.step !== 'shown' && plan.debts.length === 0)) {
    plan.goal = goal
    return say(turn, 'plan.goal.later')
  }
  if (months === undefined && left > 0) {
    say(turn, 'plan.goal.time', { params: { left: money(left), time: timeOf(Math.ceil(amount / left)) } })
    return sayDear(turn, worked)
  }
  const saved = sum(leftOfEach(worked, months ?? 1).map((one) => Math.max(0, one)))
  const params = {
    left: money(left),
    missing: money(-left),
    rest: money(left - each),
    saved: money(saved),
    gap: money(amount - saved),
  }
  if (months !== undefined && left >= each) say(turn, 'plan.goal.fits', { params })
  else if (saved >= amount) say(turn, 'plan.goal.fits_later', { params })
  else if (left < 0 && saved === 0) return say(turn, 'plan.goal.none', { params })
  else say(turn, saved === 0 ? 'plan.goal.nothing' : 'plan.goal.too_much', { params })
  sayDear(turn, worked)
}

/** Fen: what it takes each month is told in whole yuan. */
const YUAN = 100

function sayDear(turn: Turn, { loans }: Plan): void {
  if (loans.some(({ monthlyRate }) => monthlyRate > 0)) say(turn, 'plan.goal.dear', { general: true })
}

/** What each of the months leaves with only what is due paid; a loan that has ended leaves its payment. */
function leftOfEach({ budget, asAgreed, loans }: Plan, months: number): Fen[] {
  const { left = 0 } = budget
  const due = sum(loans.map(({ minimum }) => minimum))
  return Array.from({ length: months }, (_, at) =>
    asAgreed.kind === 'never' ? left : left + due - (asAgreed.rows[at]?.paid ?? 0),
  )
}
