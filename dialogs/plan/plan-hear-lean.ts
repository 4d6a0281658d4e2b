import type { DialogTurnResult } from 'botbuilder-dialogs'
import { say } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { change } from './plan-change.ts'
import { goOn, stay, takeUp, type PlanTurn } from './plan-course.ts'
import { sayLean, type LeanSaid } from '#dialogs/plan/reading/plan-lean.ts'
import { sayOnlyThen } from '#dialogs/plan/reading/plan-month.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { askedOf, namesOf, type PlanState } from './plan-state.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { takeOutOne } from './plan-take.ts'

/** Months with less income: held against the plan that stands, else kept until it does. What is told beside them counts. */
export async function lookAtLean(at: PlanTurn, { lean, rest, only }: LeanSaid): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const statement = readStatement(rest, turn.state.locale, askedOf(plan.step), namesOf(plan))
  const tellsUsual = statement.income !== undefined && statement.income !== plan.income
  const { extra: _extra, income: _income, incomes: _incomes, incomeWords: _words, ...others } = statement
  const beside = tellsUsual ? statement : others
  // What comes in otherwise was overwritten by it, and isn't told anew: it is asked for.
  if (only && plan.income === 0 && !tellsUsual) {
    delete plan.income
    plan.lean = lean
    return change(at, 'income')
  }
  if (DENIES.test(turn.text)) dropNotOwed(plan, lean.amount)
  if (plan.step === 'shown' && !saysSomething(beside)) {
    if (only && lean.amount === plan.leanTold?.amount) sayOnlyThen(turn, plan, lean.named ?? [])
    else sayLean(turn, plan, lean)
    return stay(at)
  }
  plan.lean = lean
  const later = plan.step !== 'shown'
  if (saysSomething(beside)) takeUp(turn, plan, beside)
  if (later) say(turn, 'plan.lean.later', { join: 'paragraph' })
  return saysSomething(beside) ? goOn(at) : stay(at)
}

const DENIES = /不是|不算|没欠|不欠|\b(?:not|isn'?t|no|never)\b/iu

/** "4,800 is what I earn in rainy months, not a debt": nor is it owed any more where it was taken for that. */
function dropNotOwed(plan: PlanState, amount: Fen): void {
  const place = plan.debts.findIndex(({ name, balance }) => name === undefined && balance === amount)
  if (place >= 0) takeOutOne(plan, place)
}
