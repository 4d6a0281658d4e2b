import { say, type Turn } from '#src/conversation/turn.ts'
import { saidBack } from './plan-phrases.ts'
import type { PlanState } from './plan-state.ts'
import type { Taken } from './plan-take.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

/** A plan that was begun and left before it was told. */
export function leftPlan({ state }: Turn): PlanState | undefined {
  return state.planLeft as PlanState | undefined
}

/** Keeps a plan that is not told yet, for whatever comes between. */
export function keepLeft({ state }: Turn, plan: PlanState): void {
  state.planLeft = structuredClone(plan)
}

/** Wants to go on with it: 接着排, "back to the plan". */
export function goesOnWithPlan(turn: Turn): boolean {
  return leftPlan(turn) !== undefined && !turn.action && tells('backTo', turn.text)
}

/** Says that it goes on, and what is known already. */
export function sayGoesOn(
  turn: Turn,
  { income, incomeWords, fixed, reserve, reserveWords, debts }: PlanState,
): void {
  const held: Taken[] = debts.map((said, place) => ({ kind: 'debt', place, said }))
  if (reserve) held.unshift({ kind: 'reserve', amount: reserve, words: reserveWords })
  if (fixed !== undefined) held.unshift({ kind: 'fixed', amount: fixed })
  if (income !== undefined) held.unshift({ kind: 'income', amount: income, words: incomeWords })
  if (held.length === 0) return say(turn, 'plan.begin')
  const facts = held.map((one) => saidBack(one, debts, turn.state.locale))
  say(turn, 'plan.goes_on', { params: { facts }, join: 'paragraph' })
}
