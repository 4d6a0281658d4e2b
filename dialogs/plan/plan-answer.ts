import type { Turn } from '#src/conversation/turn.ts'
import type { Action } from '#src/reply/reply.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isQuestion, surelyMeans } from '#dialogs/message/message-signs.ts'
import { askedOfPlan, standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { asksBeside } from '#dialogs/plan/asked/plan-asked-beside.ts'
import { doneByIn } from '#dialogs/plan/asked/plan-by-then.ts'
import { toldOver } from './plan-change.ts'
import { asAgreedIn } from '#dialogs/plan/reading/plan-as-agreed.ts'
import { toPayIn } from '#dialogs/plan/asked/plan-to-pay.ts'
import { figureAsked, namesDebt } from '#dialogs/plan/asked/plan-figures.ts'
import { paysLeast } from './plan-least-paid.ts'
import { isUnknownTo } from './plan-unknown.ts'
import { isPaidLater } from '#dialogs/plan/reading/plan-flow.ts'
import { leanIn } from '#dialogs/plan/reading/plan-lean.ts'
import { lentIn } from '#dialogs/plan/reading/plan-lent.ts'
import { settledIn } from '#dialogs/plan/asked/plan-settle.ts'
import { asideIn, incomeAfterChange, lumpIn, moreIncomeIn } from '#dialogs/plan/reading/plan-lump.ts'
import { pilePutRight } from '#dialogs/plan/reading/plan-pile-put-right.ts'
import { listChange } from '#dialogs/plan/reading/plan-list.ts'
import { goesOnWithPlan } from './plan-left.ts'
import { agreedIn } from '#dialogs/plan/asked/plan-less.ts'
import { incomeFromMonth } from '#dialogs/plan/reading/plan-month.ts'
import { asksForOrder, asksWhetherOrderChanges } from './plan-order-change.ts'
import { payIn } from '#dialogs/plan/asked/plan-pay.ts'
import { asksToSeePlan } from './plan-refused.ts'
import { rateAskedIn } from '#dialogs/plan/asked/plan-rate-asked.ts'
import { isRateQuestion } from '#dialogs/plan/asked/plan-rate-question.ts'
import { movesNumber, putsLastRight } from '#dialogs/plan/reading/plan-said-so.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { saysNoneSaved } from '#dialogs/plan/reading/plan-reserve-reading.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import {
  askedOf,
  isChanging,
  isDoubting,
  isOfOneDebt,
  namesOf,
  PLAN,
  planUnderWay,
  type PlanState,
} from './plan-state.ts'
import { asksOwnPrice, hasSomething } from './plan-telling.ts'
import { asksToMakeOne } from './plan-wanted.ts'
import { costsNamed, tells } from '#dialogs/plan/reading/plan-words.ts'
import { owesAndCannot, saysCannotPay, tellsTrouble, wantsToKnowWhy } from '#dialogs/message/tender-signs.ts'
import { isCare, isComplaint, meant } from '#dialogs/understood.ts'

/** Moves of talk that mean something to the open question of a plan. */
const OWN_MOVES = new Set([
  'no',
  'yes',
  'skip',
  'decline',
  'dont_know',
  'conclude',
  'why_ask',
  'back',
  'correct',
])

/** Once the plan stands, these are the end of it. */
const GOODBYES = new Set(['no', 'thanks_bye'])

/** What would come of it for the limit is told by the reasons. */
const OF_CASE =
  /额度|恢复|[再能]借|借呗|征信|评分|原因|机会|逾期|\b(?:limit|borrow\w*|jiebei|credit|score|reasons?|chance\w*|odds|lend\w*|open|late|overdue)\b/iu

/** What comes before any plan, whatever numbers are in it. */
const NOT_OURS = new Set([
  'stop',
  'restart',
  'human_agent',
  'change_language',
  'delete_data',
  'my_data',
  'scam_or_safety',
])

/** Whether a pressed button belongs to a plan. Buttons of an earlier plan may be pressed when none is under way. */
export function isPlanAction(action: Action | undefined): boolean {
  return action?.kind === 'answer' && action.fact.startsWith(`${PLAN}.`)
}

/**
 * Whether this turn answers the plan's open question, adds to the plan, or is a move within it. Everything else is a
 * digression: serve it, then `repromptDialog`.
 */
export function isPlanAnswer(turn: Turn): boolean {
  const plan = planUnderWay(turn.state.dialogs)
  if (!plan) return false
  const { action } = turn
  if (action) return isPlanAction(action) || (action.kind === 'intent' && isOwnMove(plan, action.intent))
  const intent = intentOf(turn)
  const isShown = plan.step === 'shown'
  // "Delete all debts" deletes nothing else, and "there is no debt 6" is no despair.
  if (listChange(turn, plan) || pilePutRight(turn, plan)) return true
  if (asAgreedIn(turn, plan) || (toPayIn(turn, plan) && !NOT_OURS.has(intent ?? ''))) return true
  if (!isShown && rateAskedIn(turn.text)) return true
  if (figureAsked(turn, plan) || namesDebt(turn, plan) || askedOfPlan(turn, standingPlan(turn))) return true
  if (saysNoneSaved(turn.text) || doneByIn(turn, plan) !== undefined || incomeFromMonth(turn, plan))
    return true
  if (isCare(intent) && !answersWithoutTrouble(turn, plan)) return false
  if (toldOver(turn, plan)) return true
  // "重新排一份" is a restart of the plan only.
  if (isShown && (tells('anew', turn.text) || tells('change', turn.text) || asksToMakeOne(turn.text)))
    return true
  if (isChanging(plan) && tells('keeps', turn.text)) return true
  if (!isShown && tells('backTo', turn.text)) return true
  if (isDoubting(plan) && tells('isSo', turn.text)) return true
  if (paysLeast(turn, plan) || forgot(turn, plan) || onlyThatIncome(turn, plan)) return true
  if (putsLastRight(turn, plan) || movesNumber(turn, plan)) return true
  if (plan.debts.length > 0 && tells('noOtherDebts', turn.text)) return true
  if (NOT_OURS.has(intent ?? '') && !tellsWhatIsSaved(turn)) return false
  if (plan.debts.length > 0 && asksWhetherOrderChanges(turn.text)) return true
  if (asksOwnPrice(turn, plan, false)?.about !== undefined) return true
  if (isRateQuestion(turn)) return isShown
  if (tells('offer', turn.text) && hasSomething(plan)) return true
  if (isOwnMove(plan, intent) || asksForOrder(turn.text)) return true
  if (isShown && intent === 'what_if' && !OF_CASE.test(turn.text)) return true
  if (isShown && isUnknownPrice(turn.text, intent)) return true
  if (asksOwnPrice(turn, plan, isShown)) return true
  if (hasSomething(plan) && (tells('again', turn.text) || asksToSeePlan(turn.text))) return true
  if (isShown && tells('backTo', turn.text)) return true
  if (leanIn(turn, plan) || lumpIn(turn, plan) !== undefined || incomeAfterChange(turn, plan) !== undefined)
    return true
  if (plan.debts.length > 0 && (lentIn(turn.text, turn.state.locale) || settledIn(turn, plan))) return true
  if (asideIn(turn, plan) || moreIncomeIn(turn, plan) !== undefined) return true
  if (payIn(turn, plan) || agreedIn(turn, plan) || isPaidLater(turn.text)) return true
  if (!isShown && asksBeside(turn.text)) return true
  return !asksOfATopic(turn, intent) && saysMoneyFor(turn, plan)
}

/** 每期多少我忘了, asked for it: not known, as 不知道 is. */
export function forgot({ action, text, state }: Turn, plan: PlanState): boolean {
  const ofDebt = isOfOneDebt(plan.step) || (plan.step === 'shown' && plan.debts.length > 0)
  if (action || !ofDebt || !isUnknownTo(text) || ASKS.test(text) || tells('fixed', text)) return false
  return readQuantities(text, state.locale).length === 0 && text.length <= MOST_FORGOTTEN
}

const ASKS = /[?？吗]|怎么|哪|\b(?:where|how do|how can|why|does|will)\b/iu

/** Characters: longer, it tells more than that. */
const MOST_FORGOTTEN = 40

/** 没有别的 就这个, right after the income: nothing else comes in, and no costs of nothing. */
export function onlyThatIncome({ action, text }: Turn, plan: PlanState): boolean {
  return !action && plan.step === 'fixed' && plan.last === 'income' && ONLY_THAT.test(text)
}

const ONLY_THAT =
  /^\s*(?:没有?(?:别的|其[他它]的?)(?:收入|来源)?了?[，,\s]*(?:就(?:这个|这些|这点|这一[个份样])(?:收入|工作)?|只有这个)|就这(?:一)?(?:个|份)(?:收入|工作|工资))(?:了|吧|啊)?[\s。.]*$|^\s*(?:no other income|that'?s (?:my |the )?only income|nothing else (?:coming|comes) in)[\s.]*$/iu

/** 我存了两万: money, and none of what is kept here of the talk. */
function tellsWhatIsSaved({ text, state }: Turn): boolean {
  return readStatement(text, state.locale, 'extra').reserve !== undefined
}

/** "No interest if I pay the bill on the 8th", asked for the rate: that is told, and nothing of not being able to pay. */
function answersWithoutTrouble(turn: Turn, plan: PlanState): boolean {
  const { text } = turn
  if (plan.step === 'shown' || intentOf(turn) !== 'cannot_repay') return false
  if (owesAndCannot(text) || saysCannotPay(text) || tellsTrouble(text) || isComplaint(intentOf(turn)))
    return false
  return saysMoneyFor(turn, plan)
}

/** "借呗提前还款会不会有影响": a question that surely has a topic of its own names no debt, unless it tells a number. */
function asksOfATopic({ text, understanding, state }: Turn, intent: string | undefined): boolean {
  if (intent === 'plan_finances' || !isQuestion(understanding) || !surelyMeans(understanding)) return false
  return readQuantities(text, state.locale).length === 0
}

/** Said of a plan that stands, what only sounds like a complaint of the case: no fact of it, and no why. */
export function soundsOfCase(
  { action, state, text, understanding }: Turn,
  intent: string | undefined,
): boolean {
  if (action || planUnderWay(state.dialogs)?.step !== 'shown' || !isComplaint(intent)) return false
  return understanding.facts.length === 0 && !surelyMeans(understanding) && !wantsToKnowWhy(text)
}

/** Whether a message says anything about money that a plan under way can use. */
export function saysMoneyFor({ text, state }: Turn, plan: PlanState | undefined): boolean {
  return (
    plan !== undefined && saysSomething(readStatement(text, state.locale, askedOf(plan.step), namesOf(plan)))
  )
}

/**
 * Whether a message speaks of a plan that was told and left: another amount on top, why this order; and right after it
 * also other numbers.
 */
export function comesBackToPlan(turn: Turn): boolean {
  const { action, state, text, understanding } = turn
  if (!planUnderWay(state.dialogs) && goesOnWithPlan(turn)) return true
  const plan = state.plan as PlanState | undefined
  if (!plan || planUnderWay(state.dialogs)) return false
  if (!action && hasSomething(plan) && asksToSeePlan(text)) return true
  if (!action && plan.income !== undefined && leanIn(turn, plan)) return true
  if (!action && (tells('backTo', text) || lumpIn(turn, plan) !== undefined)) return true
  if (!action && tellsOfHeld(turn, plan)) return true
  if (state.open) return false
  if (action) return isPlanAction(action) && action.kind === 'answer' && action.fact === `${PLAN}.shown`
  if (plan.debts.length > 0 && (asksForOrder(text) || asksWhetherOrderChanges(text))) return true
  if (listChange(turn, plan) || payIn(turn, plan)) return true
  if (asksOwnPrice(turn, plan, state.lastTopic === PLAN) || tells('offer', text)) return true
  const { extra, problem } = readStatement(text, state.locale, 'extra')
  if (extra !== undefined && problem === undefined && tells('more', text)) return true
  if (state.lastTopic !== PLAN || isCare(meant(understanding))) return false
  const { income, fixed, debts } = readStatement(text, state.locale, 'nothing', namesOf(plan))
  if (income !== undefined || fixed !== undefined) return true
  // Of a debt that is held any of its numbers: "icbc is 4.2% a year".
  const held = namesOf(plan)
  return debts.some(
    ({ name, balance, rate, payment, months }) =>
      balance !== undefined ||
      (name !== undefined && held.includes(name) && [rate, payment, months].some(Boolean)),
  )
}

/** 不对，租车是两千八: a cost or a debt that the plan holds, told anew while something else is asked; or what can be spared. */
function tellsOfHeld({ text, state, understanding }: Turn, plan: PlanState): boolean {
  if (isCare(meant(understanding)) || OF_OTHERS.has(state.open?.fact ?? '')) return false
  const held = namesOf(plan)
  const { fixed, debts, spare } = readStatement(text, state.locale, 'debts', held)
  if (spare !== undefined) return plan.debts.length > 0
  const ofCosts = tells('besides', text) || costsNamed(text).some((cost) => plan.costs?.includes(cost))
  if (fixed !== undefined && ofCosts) return true
  return debts.some(
    ({ name, balance, payment, rate, once }) =>
      name !== undefined && held.includes(name) && [balance, payment, rate, once].some(Boolean),
  )
}

/** What is asked of debts elsewhere is answered with them. */
const OF_OTHERS: ReadonlySet<string> = new Set(['other_loans', 'other_debt'])

/** "没有了" and "that's all" are a plain no here, whatever they are elsewhere. */
export function intentOf(turn: Turn): string | undefined {
  if (turn.action) return turn.action.kind === 'intent' ? turn.action.intent : undefined
  return tells('nothing', turn.text) ? 'no' : meant(turn.understanding)
}

/** 利率不知道, said of a plan that stands: it was estimated, and that stays so. */
export function isUnknownPrice(text: string, intent: string | undefined): boolean {
  if (intent !== 'dont_know') return false
  return text.length <= SHORT || tells('price', text) || tells('terms', text) || tells('least', text)
}

/** Characters: nothing but that it isn't known. */
const SHORT = 6

/** Once the plan stands, only a goodbye and what changes it are its own. */
function isOwnMove(plan: PlanState, intent: string | undefined): boolean {
  if (intent === undefined) return false
  return plan.step === 'shown' ? GOODBYES.has(intent) : OWN_MOVES.has(intent)
}
