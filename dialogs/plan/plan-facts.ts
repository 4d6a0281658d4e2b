import type { Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { saidBack } from './plan-phrases.ts'
import { leftPlan } from './plan-left.ts'
import { planUnderWay, type PlanState } from './plan-state.ts'
import type { Taken } from './plan-take.ts'

/** What a plan under way holds, for a person who asks what is known about them. Empty when none is. */
export function planFacts(turn: Turn): PhraseRef[] {
  const plan = planHeld(turn)
  if (!plan) return []
  const { income, incomeWords, fixed, reserve, reserveWords, debts } = plan
  const held: Taken[] = debts.map((said, place) => ({ kind: 'debt', place, said }))
  if (reserve) held.unshift({ kind: 'reserve', amount: reserve, words: reserveWords })
  if (fixed !== undefined) held.unshift({ kind: 'fixed', amount: fixed })
  if (income !== undefined) held.unshift({ kind: 'income', amount: income, words: incomeWords })
  return held.map((one) => saidBack(one, debts, turn.state.locale))
}

/** Whether a plan is about debts by their names, and none of them is with the lender that all this is about. */
export function plansElsewhere(turn: Turn): boolean {
  const debts = planHeld(turn)?.debts ?? []
  return debts.length > 0 && debts.every(({ name }) => name !== undefined && !OURS.test(name))
}

const OURS = /借呗|花呗|支付宝|蚂蚁|网商|jiebei|huabei|alipay|ant\b|mybank/iu

function planHeld(turn: Turn): PlanState | undefined {
  return planUnderWay(turn.state.dialogs) ?? leftPlan(turn) ?? (turn.state.plan as PlanState | undefined)
}
