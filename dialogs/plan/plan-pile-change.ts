import type { DialogTurnResult } from 'botbuilder-dialogs'
import { say } from '#src/conversation/turn.ts'
import { goOn, type PlanTurn } from './plan-course.ts'
import { saidBack } from './plan-phrases.ts'
import type { PlanState } from './plan-state.ts'
import { takeOutOne, type Taken } from './plan-take.ts'
import type { PilePutRight } from '#dialogs/plan/reading/plan-pile-put-right.ts'

/** Moves sums between the costs and the debts as it was put right, and says back how they stand. */
export function changePiles(at: PlanTurn, { costs, owed }: PilePutRight): Promise<DialogTurnResult> {
  const { turn, plan } = at
  for (const { amount, label } of costs) {
    const place = plan.debts.findIndex(({ balance, payment }) => [balance, payment].includes(amount))
    if (place >= 0) takeOutOne(plan, place)
    if (plan.costAmounts?.includes(amount)) continue
    plan.costAmounts = [...(plan.costAmounts ?? []), amount]
    plan.costLabels = [...(plan.costLabels ?? []), label]
    plan.fixed = (plan.fixed ?? 0) + amount
  }
  const debts = owed.map((one) => debtOf(plan, one))
  if (plan.debts.length === 0) plan.closed = plan.closed.filter((step) => step !== 'debts' && step !== 'more')
  plan.misses = 0
  const now: Taken[] = [{ kind: 'fixed', amount: plan.fixed ?? 0 }]
  for (const place of debts) now.push({ kind: 'debt', place, said: plan.debts[place] ?? {} })
  const facts = now.map((one) => saidBack(one, plan.debts, turn.state.locale))
  say(turn, 'plan.noted', { params: { facts }, join: 'paragraph' })
  return goOn(at)
}

/** Where the debt stands; what stood among the costs is taken out there. */
function debtOf(plan: PlanState, { amount, name }: PilePutRight['owed'][number]): number {
  const held = plan.debts.findIndex((debt) =>
    name === undefined ? debt.balance === amount : debt.name === name,
  )
  const at = amount === undefined ? -1 : (plan.costAmounts ?? []).indexOf(amount)
  if (at >= 0 && amount !== undefined) {
    plan.costAmounts = plan.costAmounts?.toSpliced(at, 1) ?? []
    plan.costLabels = plan.costLabels?.toSpliced(at, 1) ?? []
    plan.fixed = Math.max(0, (plan.fixed ?? 0) - amount)
  }
  if (held >= 0) return held
  plan.debts.push({ ...(name !== undefined && { name }), ...(amount !== undefined && { balance: amount }) })
  return plan.debts.length - 1
}
