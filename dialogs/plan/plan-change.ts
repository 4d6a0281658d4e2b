import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogTurnResult } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { Option } from '#src/reply/reply.ts'
import { bringAlong } from './plan-brought.ts'
import { goOn, show, stay, takeUp, type PlanTurn } from './plan-course.ts'
import { withBareIncome } from '#dialogs/plan/reading/plan-income-reading.ts'
import { leanIn } from '#dialogs/plan/reading/plan-lean.ts'
import { nameOf } from './plan-phrases.ts'
import { ask, option } from './plan-questions.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { namesOf, newPlan, type Lean, type PlanState } from './plan-state.ts'
import type { Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

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
  clear(at)
  say(turn, 'plan.begin')
  bringAlong(turn, plan)
  return goOn(at)
}

/** A plan's numbers told anew, and months with less income beside them. */
interface Over {
  readonly told: Statement
  readonly lean: Lean | undefined
}

/** What a message that starts the plan over tells for it; undefined when it is none. */
export function toldOver(turn: Turn, plan: PlanState): Over | undefined {
  const { action, text, state } = turn
  if (action || !tells('startsOver', text)) return undefined
  const thin = leanIn(turn, plan)
  const rest = withBareIncome(thin?.rest ?? text, state.locale)
  const told = readStatement(rest, state.locale, 'debts', namesOf(plan))
  const { income, fixed, debts, problem } = told
  if (problem || (income === undefined && fixed === undefined && debts.length === 0)) return undefined
  return { told, lean: thin?.lean }
}

/** "Start over: income 6,500, costs 2,459, one debt …": nothing of before counts, but the debts where none is told now. */
export async function startWith(at: PlanTurn, { told, lean }: Over): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const { debts } = plan
  clear(at)
  if (told.debts.length === 0 && debts.length > 0) {
    plan.debts = debts
    plan.closed.push('more')
  } else if (ONLY_ONE.test(turn.text)) plan.closed.push('more')
  takeUp(turn, plan, told)
  if (lean) plan.lean = lean
  bringAlong(turn, plan)
  return goOn(at)
}

const ONLY_ONE =
  /[就只](?:有|欠)?(?:这)?一[笔个家]|一[笔个家](?:欠款|债|贷款)|\b(?:one|a single) (?:debt|loan)\b/iu

function clear({ turn, plan }: PlanTurn): void {
  for (const key of Object.keys(plan)) delete plan[key as keyof PlanState]
  Object.assign(plan, newPlan())
  turn.state.plan = undefined
  turn.state.planLeft = undefined
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
