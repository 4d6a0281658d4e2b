import { say, type Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import { planOf, type PlanState } from './plan-state.ts'

/** What a month leaves (fen, negative: lacks) by a plan that stands; undefined while it doesn't, or isn't known. */
export function leftBefore(plan: PlanState): Fen | undefined {
  return plan.step === 'shown' ? planOf(plan).budget.left : undefined
}

/** Says what a new number changes of what a month leaves or lacks. */
export function sayChanged(turn: Turn, plan: PlanState, before: Fen | undefined): void {
  const after = planOf(plan).budget.left
  if (before === undefined || after === undefined || before === after) return
  const params = { before: money(Math.abs(before)), after: money(Math.abs(after)) }
  say(turn, `plan.changed.${sideOf(before)}_${sideOf(after)}`, { params, join: 'line' })
}

/** Whether something is left or missing. */
export function sideOf(left: Fen): 'short' | 'left' {
  return left < 0 ? 'short' : 'left'
}
