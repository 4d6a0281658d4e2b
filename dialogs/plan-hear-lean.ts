import type { DialogTurnResult } from 'botbuilder-dialogs'
import { say } from '#src/conversation/turn.ts'
import { change } from './plan-change.ts'
import { goOn, stay, takeUp, type PlanTurn } from './plan-course.ts'
import { sayLean, type LeanSaid } from './plan-lean.ts'
import { sayOnlyThen } from './plan-month.ts'
import { readStatement } from './plan-reading.ts'
import { askedOf, namesOf } from './plan-state.ts'

/** Months with less income: held against the plan that stands, else kept until it does. What is told beside them counts. */
export async function lookAtLean(at: PlanTurn, { lean, rest, only }: LeanSaid): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const statement = readStatement(rest, turn.state.locale, askedOf(plan.step), namesOf(plan))
  const tellsUsual = statement.income !== undefined && statement.income !== plan.income
  // What comes in otherwise was overwritten by it, and isn't told anew: it is asked for.
  if (only && plan.income === 0 && !tellsUsual) {
    delete plan.income
    plan.lean = lean
    return change(at, 'income')
  }
  if (plan.step === 'shown' && !tellsUsual) {
    if (only && lean.amount === plan.leanTold?.amount) sayOnlyThen(turn, plan, lean.named ?? [])
    else sayLean(turn, plan, lean)
    return stay(at)
  }
  plan.lean = lean
  const later = plan.step !== 'shown'
  if (tellsUsual) takeUp(turn, plan, statement)
  if (later) say(turn, 'plan.lean.later', { join: 'paragraph' })
  return tellsUsual ? goOn(at) : stay(at)
}
