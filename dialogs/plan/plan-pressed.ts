import type { DialogTurnResult } from 'botbuilder-dialogs'
import { MOST } from '#src/planning/money.ts'
import type { Action } from '#src/reply/reply.ts'
import { askWhatToChange, change, startAgain } from './plan-change.ts'
import { finish, goOn, show, stay, takeUp, tellMore, tellPrice, type PlanTurn } from './plan-course.ts'
import { pressedOnList } from './plan-list-change.ts'
import { leave, takeNothing } from './plan-leaving.ts'
import type { Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { hasSomething } from './plan-telling.ts'

/** What the button for a little more each month stands for (fen). */
const A_LITTLE_MORE = 20_000

const CHANGE = 'change_'

const LIST = 'plan.list'

export type PlanAction = Extract<Action, { kind: 'answer' }>

/** A button. Its value is a client's word: whatever can't be is left aside. */
export async function pressed(at: PlanTurn, { fact, value }: PlanAction): Promise<DialogTurnResult> {
  const { turn, plan } = at
  if (fact === LIST) return pressedOnList(at, value)
  if (value === 'show') return show(at)
  if (value === 'skip') return leave(at)
  if (value === 'none') return takeNothing(at)
  if (fact === 'plan.shown') {
    if (value === 'done') return finish(at)
    if (value === 'anew') return startAgain(at)
    if (value === 'change') return askWhatToChange(at)
    if (value.startsWith(CHANGE)) return change(at, value.slice(CHANGE.length))
    if (!hasSomething(plan)) return goOn(at)
    return value === 'more_200' ? tellMore(at, A_LITTLE_MORE) : tellPrice(at)
  }
  const number = Number(value)
  if (!Number.isFinite(number) || number < 0 || number > MOST) return stay(at)
  const statement: Statement = { debts: [] }
  if (fact === 'plan.income') statement.income = Math.round(number)
  if (fact === 'plan.fixed') statement.fixed = Math.round(number)
  if (fact === 'plan.detail' && plan.step === 'detail' && number <= 1) {
    statement.debts.push({ rate: { value: number, per: 'day' } })
  }
  if (fact === 'plan.term' && plan.step === 'term' && number >= 1) {
    statement.debts.push({ months: Math.round(number) })
  }
  takeUp(turn, plan, statement)
  return goOn(at)
}
