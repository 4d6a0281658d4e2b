import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogTurnResult } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { ASSUMED_MONTHS } from '#src/planning/debt.ts'
import { finish, goOn, stay, takeUp, type PlanTurn } from './plan-course.ts'
import { ask, askOtherwise, offerNext } from './plan-questions.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { isChanging, isOfOneDebt, planOf, type PlanState } from './plan-state.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

/** Misses after which a question is left out. */
const MISSES_TO_LEAVE = 3

/** "No" and "none": an amount of zero, no debts, or nothing more to say. */
export async function takeNothing(at: PlanTurn): Promise<DialogTurnResult> {
  const { turn, plan } = at
  if (plan.step === 'shown') return finish(at)
  // "No" to a number that is being changed leaves it as it is; that there is none is said in more words.
  if (isChanging(plan)) return goOn(at)
  if (plan.step === 'fixed' && plan.ofWork) delete plan.ofWork
  // "That's all" says that nothing else is owed, and not that nothing comes in.
  else if (plan.step === 'income' && plan.debts.length > 0 && THATS_ALL.test(turn.text)) {
    plan.closed.push('more')
    return stay(at)
  } else if (plan.step === 'income') takeUp(turn, plan, { debts: [], income: 0 })
  else if (plan.step === 'fixed') takeUp(turn, plan, { debts: [], fixed: 0 })
  // No fixed number of instalments is no number known.
  else if (plan.step === 'term') return leave(at)
  else plan.closed.push(plan.step, ...(plan.step === 'debts' ? (['more'] as const) : []))
  return goOn(at)
}

const THATS_ALL =
  /\bthat'?s (?:all|it|everything)\b|\b(?:nothing|no) (?:else|more)\b|没(?:有)?(?:别的|其[他它]的?)|^\s*没(?:有)?了[\s。！!]*$|就这(?:些|[一两几]笔)/iu

/** "没别的欠款", told while something else is asked: the question for other debts is answered. */
export function closesDebts({ text, state }: Turn, plan: PlanState): boolean {
  if (plan.debts.length === 0 || ['debts', 'shown'].includes(plan.step)) return false
  // "Nothing else" answers the costs that are asked for.
  if (plan.step === 'fixed' && tells('nothing', text)) return false
  if (!tells('noOtherDebts', text) || saysSomething(readStatement(text, state.locale, 'nothing')))
    return false
  plan.closed.push('more')
  return true
}

/** Leaves the open question out. */
export async function leave(at: PlanTurn, phrase?: string): Promise<DialogTurnResult> {
  const { turn, plan } = at
  if (plan.step === 'shown') return stay(at)
  // A price or a time that isn't known is assumed, and said to be; the debt stays.
  const paid = plan.debts[plan.about ?? -1]?.payment !== undefined
  if (plan.step === 'term' && !paid)
    say(turn, 'plan.estimated_months', { params: { months: ASSUMED_MONTHS } })
  else say(turn, phrase ?? (plan.step === 'detail' ? 'plan.estimated' : 'plan.left_out'))
  delete plan.ofWork
  if (!isOfOneDebt(plan.step)) plan.closed.push(plan.step)
  return goOn(at)
}

/** Back to the question before; what was answered to it is asked anew. */
export function goBack(at: PlanTurn): DialogTurnResult {
  const { turn, plan } = at
  // A question about a debt that was taken out since isn't gone back to.
  const isGone = plan.debts[plan.about ?? -1] === undefined
  const place = plan.asked.slice(0, -1).findLastIndex((step) => !(isGone && isOfOneDebt(step)))
  const before = plan.asked[place]
  if (before === undefined) {
    say(turn, 'plan.first_question')
    return stay(at)
  }
  plan.asked.splice(place)
  plan.closed = plan.closed.filter((step) => step !== before && step !== plan.step)
  if (before === 'income') delete plan.income
  if (before === 'fixed') delete plan.fixed
  if (before === 'debts') plan.debts.pop()
  plan.step = before
  plan.misses = 0
  plan.asked.push(before)
  ask(turn, plan)
  return Dialog.EndOfTurn
}

/** No answer to the open question: it is put otherwise, then with a way on, then left out. */
export async function missed(at: PlanTurn, otherwise: boolean): Promise<DialogTurnResult> {
  const { turn, plan } = at
  plan.misses += 1
  if (plan.step === 'shown') {
    if (otherwise) say(turn, planOf(plan).relief ? 'plan.again.shown_short' : 'plan.again.shown')
    return stay(at)
  }
  if (plan.misses >= MISSES_TO_LEAVE) return leave(at, 'plan.leave_it')
  if (otherwise || plan.misses > 1) askOtherwise(turn, plan)
  else offerNext(turn, plan)
  return Dialog.EndOfTurn
}
