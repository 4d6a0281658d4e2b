import type { Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { saidBack } from './plan-phrases.ts'
import { leftPlan } from './plan-left.ts'
import { planUnderWay, type PlanState } from './plan-state.ts'
import type { Taken } from './plan-take.ts'

/** What a plan under way holds, for a person who asks what is known about them. Empty when none is. */
export function planFacts(turn: Turn): PhraseRef[] {
  const plan =
    planUnderWay(turn.state.dialogs) ?? leftPlan(turn) ?? (turn.state.plan as PlanState | undefined)
  if (!plan) return []
  const { income, incomeWords, fixed, reserve, reserveWords, debts } = plan
  const held: Taken[] = debts.map((said, place) => ({ kind: 'debt', place, said }))
  if (reserve) held.unshift({ kind: 'reserve', amount: reserve, words: reserveWords })
  if (fixed !== undefined) held.unshift({ kind: 'fixed', amount: fixed })
  if (income !== undefined) held.unshift({ kind: 'income', amount: income, words: incomeWords })
  return held.map((one) => saidBack(one, debts, turn.state.locale))
}
