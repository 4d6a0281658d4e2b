import { say, type Turn } from '#src/conversation/turn.ts'
import { saidBack } from './plan-phrases.ts'
import { newPlan, type PlanState } from './plan-state.ts'
import type { ReadDebt } from './plan-statement.ts'
import { take, type Taken } from './plan-take.ts'
import { tells } from './plan-words.ts'
import { readStatement } from './plan-reading.ts'

/** A plan that was begun and left before it was told. */
export function leftPlan({ state }: Turn): PlanState | undefined {
  return state.planLeft as PlanState | undefined
}

/** Keeps a plan that is not told yet, for whatever comes between. */
export function keepLeft({ state }: Turn, plan: PlanState): void {
  state.planLeft = structuredClone(plan)
}

/** What a message tells of debts is kept for the plan when something else comes first. */
export function keepDebtsTold(turn: Turn): void {
  const { text, state } = turn
  const { debts } = readStatement(text, state.locale, 'nothing')
  if (debts.length === 0 || !debts.some(hasBalance)) return
  const plan = leftPlan(turn) ?? structuredClone(state.plan as PlanState | undefined) ?? newPlan()
  take(plan, { debts })
  keepLeft(turn, plan)
}

function hasBalance({ name, balance }: ReadDebt): boolean {
  return name !== undefined && balance !== undefined
}

/** Wants to go on with it: 接着排, "back to the plan". */
export function goesOnWithPlan(turn: Turn): boolean {
  return leftPlan(turn) !== undefined && !turn.action && tells('backTo', turn.text)
}

/** Says that it goes on, and what is known already. */
export function sayGoesOn(turn: Turn, { income, incomeWords, fixed, debts }: PlanState): void {
  const held: Taken[] = debts.map((said, place) => ({ kind: 'debt', place, said }))
  if (fixed !== undefined) held.unshift({ kind: 'fixed', amount: fixed })
  if (income !== undefined) held.unshift({ kind: 'income', amount: income, words: incomeWords })
  if (held.length === 0) return say(turn, 'plan.begin')
  const facts = held.map((one) => saidBack(one, debts, turn.state.locale))
  say(turn, 'plan.goes_on', { params: { facts }, join: 'paragraph' })
}
