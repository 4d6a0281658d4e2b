import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogTurnResult } from 'botbuilder-dialogs'
import { say } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { Option } from '#src/reply/reply.ts'
import { bringAlong } from './plan-brought.ts'
import { goOn, show, stay, type PlanTurn } from './plan-course.ts'
import { nameOf } from './plan-phrases.ts'
import { ask, option } from './plan-questions.ts'
import { newPlan, type PlanState } from './plan-state.ts'

/** Debts that are named on the buttons for a change; more of them are changed by their name. */
const NAMED = 4

/** A plan asked for while there is one: that one, to be changed or made anew. */
export async function showAgain(at: PlanTurn): Promise<DialogTurnResult> {
  const { turn, plan } = at
  if (plan.step !== 'shown') return stay(at)
  say(turn, 'plan.there_already', { join: 'paragraph' })
  return show(at, 'asked_again')
}

/** Another plan, as if there had been none. */
export async function startAgain(at: PlanTurn): Promise<DialogTurnResult> {
  const { turn, plan } = at
  for (const key of Object.keys(plan)) delete plan[key as keyof PlanState]
  Object.assign(plan, newPlan())
  turn.state.plan = undefined
  turn.state.planLeft = undefined
  say(turn, 'plan.begin')
  bringAlong(turn, plan)
  return goOn(at)
}

/** Which number is to be another one. */
export function askWhatToChange({ turn, plan }: PlanTurn): DialogTurnResult {
  say(turn, 'plan.change.which')
  const debts = plan.debts.slice(0, NAMED).map((debt, place): Option => {
    const name = nameOf(debt, place, plan.debts.length)
    const label: PhraseRef = { phrase: 'plan.change.debt', params: { name } }
    return { label, action: { kind: 'answer', fact: 'plan.shown', value: `change_debt_${place}` } }
  })
  const options = [
    option('change_income', 'shown', 'change_income'),
    option('change_fixed', 'shown', 'change_fixed'),
    ...debts,
    option('change_more', 'shown', 'change_more'),
  ]
  turn.replies.push({ kind: 'offer', options })
  return Dialog.EndOfTurn
}

/** Asks for one number anew; what is held of it counts until it is answered. */
export function change(at: PlanTurn, what: string): DialogTurnResult {
  const { turn, plan } = at
  const debt = /^debt_(\d+)$/.exec(what)?.[1]
  if (debt !== undefined) {
    if (!plan.debts[Number(debt)]) return stay(at)
    plan.about = Number(debt)
    plan.step = 'balance'
  } else if (what === 'income' || what === 'fixed' || what === 'more') plan.step = what
  else return stay(at)
  plan.misses = 0
  ask(turn, plan)
  return Dialog.EndOfTurn
}
