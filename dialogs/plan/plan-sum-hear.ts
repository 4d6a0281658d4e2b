import { say, type Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { askedOfMonth } from '#dialogs/plan/asked/plan-sum-asked.ts'
import { noCosts, withoutDenied } from '#dialogs/plan/reading/plan-put-right.ts'
import { sumPlainly } from '#dialogs/plan/reading/plan-sum-plainly.ts'
import { asksForMonth, saysItWasTold, type OfMonth } from '#dialogs/plan/asked/plan-sum-matters.ts'
import { sayWondered } from '#dialogs/plan/asked/plan-sum-wonders.ts'
import { asks } from '#dialogs/message/asks.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { goOnPlan } from '#dialogs/interview/under-way.ts'
import { askAgain } from './plan-questions.ts'
import { PLAN, type PlanState } from './plan-state.ts'

/** Turns of which this was heard; what is left of them may still sound like it. */
const HEARD = new WeakSet<Turn>()

/** More answers before the next question would be a wall. */
const MOST = 2

/**
 * "到手6200，年终奖要不要算进来", "rent 2200, food 1200. do smokes count": what is asked of the sum of a month is answered, and what
 * the message tells of it is put plainly, to be heard as if only that had been said. False when nothing is left to be heard.
 */
export const hearAskedOfMonth: Hearer = async (dc, turn, parts, hearRest) => {
  const { state } = turn
  // "8500 is not my costs": no sum of the month.
  const denies = !/[吗么?？]/u.test(turn.text) && noCosts(turn.text, state.locale).length > 0
  const text = denies ? withoutDenied(turn.text) : turn.text
  if (turn.action || dc.activeDialog?.id !== PLAN || HEARD.has(turn)) return false
  const plan = dc.activeDialog.state as PlanState
  if (!asksForMonth(plan.step)) return false
  HEARD.add(turn)
  if (plan.step === 'income' && saysItWasTold(text) && !/\d{2}|[一二两三四五六七八九][百千万]/u.test(text)) {
    say(turn, 'plan.month_asked.not_told')
    askAgain(turn, plan)
    return true
  }
  const isOther = (said: string) => findSideQuestion(said, state.locale, parts.sideQuestions) !== undefined
  const asked = askedOfMonth(text, state.locale, plan.step, isOther)
  const left = asked?.left ?? text
  const put = sumPlainly(left, state.locale, plan, plan.step)
  // Put plainly only where it tells a sum of the month.
  const plain = tellsSum(put.text, state.locale, plan.step) ? put : { text: left, notes: [] }
  const names = [...(asked?.answers ?? []), ...plain.notes]
  if (!asked && plain.text === text) return false
  for (const name of [...new Set(names)].slice(0, MOST)) sayOf(turn, name)
  if (asked?.wonders) plan.wonders = asked.wonders
  if (asked?.withoutDebts) {
    plan.closed.push('debts', 'more')
    say(turn, 'plan.month_asked.without_debts')
  }
  if (!/[\p{L}\p{N}]/u.test(plain.text)) {
    state.notUnderstood = 0
    sayWondered(turn, plan)
    askAgain(turn, plan)
    return true
  }
  turn.text = plain.text
  turn.understanding = parts.understand(plain.text, state.locale, turn.moment)
  const asksOn = asked ? /[?？]/u.test(turn.text) : asks(turn)
  if (tellsSum(turn.text, state.locale, plan.step) && !asksOn) await goOnPlan(dc, turn)
  else await hearRest()
  return true
}

function tellsSum(text: string, locale: Locale, step: OfMonth): boolean {
  const { income, fixed } = readStatement(text, locale, step)
  return income !== undefined || (step === 'fixed' && fixed !== undefined)
}

function sayOf(turn: Turn, name: string): void {
  if (name === 'private') return say(turn, 'side_questions.stays_here', { general: false })
  say(turn, `plan.month_asked.${name}`, { join: 'paragraph' })
}
