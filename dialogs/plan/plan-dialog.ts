import type { TurnContext } from 'botbuilder-core'
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import {
  forgot,
  intentOf,
  isPlanAction,
  isUnknownPrice,
  onlyThatIncome,
  saysMoneyFor,
} from './plan-answer.ts'
import { add, takeMoneyBeside } from './plan-adding.ts'
import { asAgreedIn, takeAsAgreed } from '#dialogs/plan/reading/plan-as-agreed.ts'
import { askedOfPlan, standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { asksBeside } from '#dialogs/plan/asked/plan-asked-beside.ts'
import { bringAlong, bringDebts } from './plan-brought.ts'
import { doneByIn, sayDoneBy } from '#dialogs/plan/asked/plan-by-then.ts'
import { finish, goOn, show, stay, takeUp, tellPrice, type PlanTurn } from './plan-course.ts'
import { comesLater } from '#dialogs/plan/reading/plan-flow.ts'
import { figureAsked, namesDebt, sayFigure, takeName } from '#dialogs/plan/asked/plan-figures.ts'
import { askWhatToChange, showAgain, startAgain, startWith, toldOver } from './plan-change.ts'
import { listChange } from '#dialogs/plan/reading/plan-list.ts'
import { pilePutRight } from '#dialogs/plan/reading/plan-pile-put-right.ts'
import { changeList } from './plan-list-change.ts'
import { changePiles } from './plan-pile-change.ts'
import { hearLent } from '#dialogs/care/hear-lent.ts'
import { answerWishes } from './hear-plan-wishes.ts'
import { withAllHeld } from '#dialogs/plan/reading/plan-costs-put-right.ts'
import { saySettled, settledIn } from '#dialogs/plan/asked/plan-settle.ts'
import { hearAsked } from './plan-hear-asked.ts'
import { leastIncomeIn } from '#dialogs/plan/reading/plan-good-months.ts'
import { paysLeast, takeLeastPaid } from './plan-least-paid.ts'
import { lookAtLean } from './plan-hear-lean.ts'
import { leanIn } from '#dialogs/plan/reading/plan-lean.ts'
import {
  asideIn,
  incomeAfterChange,
  lumpIn,
  moreIncomeIn,
  sayAside,
  sayLump,
  sayMoreIncome,
  takeBonus,
} from '#dialogs/plan/reading/plan-lump.ts'
import { agreedIn } from '#dialogs/plan/asked/plan-less.ts'
import { withBareIncome } from '#dialogs/plan/reading/plan-income-reading.ts'
import { incomeFromMonth, sayFromMonth } from '#dialogs/plan/reading/plan-month.ts'
import { closesDebts, goBack, leave, missed, takeNothing } from './plan-leaving.ts'
import { payIn, sayPay } from '#dialogs/plan/asked/plan-pay.ts'
import { leftPlan, sayGoesOn } from './plan-left.ts'
import { oneOffHere, takeOneOff } from './plan-one-off-heard.ts'
import { firstIn, sayFirst } from '#dialogs/plan/asked/plan-first.ts'
import { asksForOrder, asksWhetherOrderChanges } from './plan-order-change.ts'
import { pressed, type PlanAction } from './plan-pressed.ts'
import { aboutDebt, askAgain, offerNext } from './plan-questions.ts'
import { movesNumber, putsLastRight } from '#dialogs/plan/reading/plan-said-so.ts'
import { asksToSeePlan } from './plan-refused.ts'
import { sayImagined } from '#dialogs/plan/asked/plan-if.ts'
import { rateAskedIn } from '#dialogs/plan/asked/plan-rate-asked.ts'
import { answerRateQuestion, isRateQuestion } from '#dialogs/plan/asked/plan-rate-question.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import {
  askedOf,
  isChanging,
  isDoubting,
  isOfOneDebt,
  nameAsked,
  namesOf,
  newPlan,
  PLAN,
  type PlanState,
} from './plan-state.ts'
import { saysSomething, type Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { asksOwnPrice, hasSomething, sayOffer, sayOrder } from './plan-telling.ts'
import { sayToPay, toPayIn } from '#dialogs/plan/asked/plan-to-pay.ts'
import { monthsForDates } from '#dialogs/plan/reading/plan-until.ts'
import { asksToMakeOne, bringsItsNumbers, wishedMore } from './plan-wanted.ts'
import { wishesIn } from '#dialogs/plan/asked/plan-wishes.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

/**
 * A plan of one's money: asks for income, fixed costs and debts, each of which may be left out or stated at once, and
 * tells what to pay off in which order, what remains, and what can be set aside. Its state is its own; what it hears is
 * not held as facts of the case.
 */
export class PlanDialog extends Dialog {
  constructor() {
    super(PLAN)
  }

  /** With the plan told before; else what the message already says is taken up before the first question. */
  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    const brings = bringsItsNumbers(turn)
    const left = tells('anew', turn.text) ? undefined : leftPlan(turn)
    if (left && !brings && wishedMore(turn) === undefined) {
      const plan = Object.assign(stateOf(dc.activeDialog), structuredClone(left))
      return goOnWithLeft({ dc, turn, plan })
    }
    if (turn.state.plan && !brings) {
      Object.assign(stateOf(dc.activeDialog), structuredClone(turn.state.plan))
      return this.continueDialog(dc)
    }
    turn.state.planLeft = undefined
    const plan = Object.assign(stateOf(dc.activeDialog), newPlan())
    const wished = wishedMore(turn)
    if (wished !== undefined) plan.wished = wished
    say(turn, wished === undefined ? 'plan.begin' : 'plan.begin_more')
    if (isPlanAction(turn.action)) return pressed({ dc, turn, plan }, turn.action as PlanAction)
    const asked = brings ? 'debts' : 'nothing'
    if (!turn.action) {
      // Thin months told with the wish wait for the plan; the rest of the message is what it begins with.
      const thin = leanIn(turn, plan)
      if (thin) plan.lean = thin.lean
      const told = monthsForDates(thin?.rest ?? turn.text, turn.now)
      takeUp(turn, plan, readStatement(withBareIncome(told, turn.state.locale), turn.state.locale, asked))
      if (takeBonus(turn, plan)) say(turn, 'plan.lump.later', { join: 'paragraph' })
    }
    if (!turn.state.plan) bringDebts(turn, plan)
    bringAlong(turn, plan)
    return goOn({ dc, turn, plan })
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    const plan = stateOf(dc.activeDialog)
    const at = { dc, turn, plan }
    if (isPlanAction(turn.action)) return pressed(at, turn.action as PlanAction)
    if (turn.action?.kind === 'plan') return showAgain(at)
    if (turn.action) return move(at, intentOf(turn))
    return hear(at)
  }

  /** Something above it ended: the open question once more. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    askAgain(turnOf(dc), stateOf(dc.activeDialog))
    return Dialog.EndOfTurn
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    askAgain(turnOf({ context } as DialogContext), stateOf(instance))
  }
}

/** The plan goes on where it was left; what the message tells for it counts. */
async function goOnWithLeft(at: PlanTurn): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const asked = askedOf(plan.step)
  sayGoesOn(turn, plan)
  if (turn.action) {
    if (isPlanAction(turn.action)) return pressed(at, turn.action as PlanAction)
  } else {
    const told = monthsForDates(turn.text, turn.now)
    takeUp(
      turn,
      plan,
      readStatement(told, turn.state.locale, asked === 'income' ? 'nothing' : asked, namesOf(plan)),
    )
  }
  bringAlong(turn, plan)
  // The question that was open is put again, and counts once.
  plan.asked.pop()
  if (isOfOneDebt(plan.step)) plan.askedOf.pop()
  return goOn(at)
}

/** A message in words: a question about the plan, something for it, or a move. */
async function hear(at: PlanTurn): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const wished = wishesIn(turn, plan)
  if (wished) return answerWishes(at, wished)
  const once = oneOffHere(turn, plan)
  if (once) return takeOneOff(at, once)
  const ofRate = rateAskedIn(turn.text)
  if (ofRate && !saysMoneyFor(turn, plan)) {
    say(turn, `plan.${ofRate}`, { general: true })
    return stay(at)
  }
  const piles = pilePutRight(turn, plan)
  if (piles) return changePiles(at, piles)
  turn.text = withAllHeld(turn.text, turn.state.locale, plan)
  // "Debt 1 is Wangshang, and the rent is 1,500"
  const named = namesDebt(turn, plan) && takeName(turn, plan)
  const runsOn = asAgreedIn(turn, plan)
  if (runsOn) takeAsAgreed(turn, plan, runsOn)
  const toPay = toPayIn(turn, plan)
  if (toPay) {
    const said = readStatement(toPay.rest, turn.state.locale, 'nothing', namesOf(plan))
    if (said.reserve !== undefined) takeUp(turn, plan, { debts: [], reserve: said.reserve })
    sayToPay(turn, plan, toPay.amount)
    if (said.debts.length === 0 && said.income === undefined && said.fixed === undefined) return stay(at)
    turn.text = toPay.rest
  }
  const { text, state } = turn
  const shown = plan.step === 'shown'
  const over = toldOver(turn, plan)
  if (over) return startWith(at, over)
  const asked = askedOfPlan(turn, standingPlan(turn))
  if (asked) return hearAsked(at, asked)
  const lent = await hearLent(at)
  if (lent) return lent
  const moved = movesNumber(turn, plan)
  if (moved) return add(at, moved)
  const lump = lumpIn(turn, plan)
  const ofStanding = shown || tells('imagined', text)
  if (lump !== undefined && ofStanding && sayLump(turn, plan, lump)) return stay(at)
  const doneBy = doneByIn(turn, plan)
  if (doneBy !== undefined && sayDoneBy(turn, plan, doneBy)) return stay(at)
  const later = incomeFromMonth(turn, plan)
  if (later) {
    sayFromMonth(turn, plan, later)
    return stay(at)
  }
  const figure = figureAsked(turn, plan)
  if (figure) return sayFigure(turn, plan, figure) ? stay(at) : changeList(at, { kind: 'doubted' })
  if ((named || runsOn) && !saysMoneyFor(turn, plan)) return goOn(at)
  const settled = settledIn(turn, plan)
  if (settled) {
    saySettled(turn, settled)
    if (!saysMoneyFor(turn, plan)) return stay(at)
  }
  if (asksWhetherOrderChanges(text)) {
    const told = readStatement(text, state.locale, askedOf(plan.step), namesOf(plan), nameAsked(plan))
    if (saysSomething(told)) return add(at, told)
    if (sayOrder(turn, plan)) return stay(at)
  }
  if (asksForOrder(text) && plan.debts.length > 0 && !tellsNewDebts(turn, plan)) {
    takeMoneyBeside(at)
    const first = shown ? undefined : firstIn(text, turn, plan)
    if (first?.asks === 'whether') {
      sayFirst(turn, plan, first)
      return stay(at)
    }
    if (sayOrder(turn, plan)) return stay(at)
  }
  const ofHeld = asksOwnPrice(turn, plan, false)
  if (ofHeld?.about !== undefined) {
    if (/\d/u.test(text)) takeMoneyBeside(at)
    return tellPrice(at, ofHeld.about)
  }
  const priced = pricedDebtsAsked(turn, plan)
  if (priced) return add(at, priced)
  if (isRateQuestion(turn) && answerRateQuestion(turn)) return stay(at)
  if ((shown || hasSomething(plan)) && tells('offer', text)) {
    sayOffer(turn, plan)
    return stay(at)
  }
  const price = asksOwnPrice(turn, plan, shown)
  if (price) return tellPrice(at, price.about)
  if (hasSomething(plan) && (tells('again', text) || asksToSeePlan(text)) && !saysMoneyFor(turn, plan))
    return show(at)
  if (shown && tells('backTo', text)) return show(at)
  if (!shown && tells('backTo', text) && !saysMoneyFor(turn, plan)) return stay(at)
  if (isChanging(plan) && tells('keeps', text)) return goOn(at)
  // "Yes, that's what I pay": then that is what it is.
  if (isDoubting(plan) && tells('isSo', text) && !/\d/u.test(text)) return goOn(at)
  const least = leastIncomeIn(turn, plan)
  if (least !== undefined) return add(at, { debts: [], income: least })
  if (onlyThatIncome(turn, plan)) return stay(at)
  if (paysLeast(turn, plan)) {
    takeLeastPaid(turn, plan, { debts: [] })
    return goOn(at)
  }
  const list = listChange(turn, plan)
  const lean = leanIn(turn, plan)
  // "3,100 is what I make in rainy months, it isn't a debt": not of those that are held.
  if (list && !(lean && (list.kind === 'doubted' || list.kind === 'not_held'))) return changeList(at, list)
  if (lean) return lookAtLean(at, lean)
  const aside = asideIn(turn, plan)
  if (aside) {
    sayAside(turn, aside)
    return stay(at)
  }
  const agreed = agreedIn(turn, plan)
  if (agreed) return add(at, agreed)
  const pay = payIn(turn, plan)
  if (pay) {
    sayPay(turn, plan, pay)
    return stay(at)
  }
  const gain = moreIncomeIn(turn, plan)
  if (gain !== undefined && sayMoreIncome(turn, plan, gain)) return stay(at)
  const income = incomeAfterChange(turn, plan)
  if (income !== undefined && shown && MAY_BE.test(text)) {
    sayImagined(turn, plan, { income })
    return stay(at)
  }
  if (income !== undefined) return add(at, { debts: [], income })
  if (closesDebts(turn, plan)) return goOn(at)
  if (shown && tells('noOtherDebts', text) && !saysMoneyFor(turn, plan)) {
    say(turn, 'plan.list.complete')
    return stay(at)
  }
  const dated = monthsForDates(text, turn.now)
  const statement = readStatement(dated, state.locale, askedOf(plan.step), namesOf(plan), nameAsked(plan))
  const right = putsLastRight(turn, plan)
  if (right) return add(at, right)
  const intent = intentOf(turn)
  if (intent === 'why_ask' && !shown) {
    say(turn, `plan.why.${plan.step}`, { params: aboutDebt(plan), claims: ['O19'], general: true })
    if (!saysSomething(statement)) return stay(at)
  }
  if (lump !== undefined && !shown) {
    plan.lump = lump
    plan.lumpOwn = tells('windfall', text)
    say(turn, 'plan.lump.later', { join: 'paragraph' })
    if (!saysSomething(statement)) return stay(at)
  }
  if (!shown && takeBonus(turn, plan)) say(turn, 'plan.lump.later', { join: 'paragraph' })
  if (comesLater(text) && !statement.income) return hearOfNextMonth(at, statement)
  if (saysSomething(statement)) return add(at, statement)
  if (forgot(turn, plan)) {
    if (!shown) return leave(at)
    say(turn, 'plan.estimated')
    return stay(at)
  }
  if (!shown && plan.debts.length > 0 && asksBeside(text)) return tellPrice(at, plan.debts.length - 1)
  if (shown && tells('anew', text)) return startAgain(at)
  if (shown && tells('change', text)) return askWhatToChange(at)
  return asksToMakeOne(text) ? showAgain(at) : move(at, intent)
}

/** "My hours may get cut to 5,000": not so yet. */
const MAY_BE =
  /可能|也许|说不定|没准|万一|如果|要是|听说|怕(?!是)|\b(?:may|might|could|maybe|perhaps|if|probably|supposedly|worried)\b/iu

/** 信用卡8000 18%算高吗, while the debts are told: what is asked of its price is answered with the debt. */
function pricedDebtsAsked({ text, state }: Turn, plan: PlanState): Statement | undefined {
  if (plan.step === 'shown' || !asksBeside(text)) return undefined
  const told = readStatement(text, state.locale, askedOf(plan.step), namesOf(plan))
  const tellsOne = told.debts.some(({ name, balance }) => name !== undefined && balance !== undefined)
  return tellsOne && told.problem === undefined ? told : undefined
}

/** "Also CMB 9k at 15, which first?", while the debts are told: those count before their order. */
function tellsNewDebts({ text, state }: Turn, plan: PlanState): boolean {
  if (plan.step === 'shown') return false
  const held = namesOf(plan)
  const { debts } = readStatement(text, state.locale, askedOf(plan.step), held)
  return debts.some(
    ({ name, balance }) => balance !== undefined && (name === undefined || !held.includes(name)),
  )
}

/** "这个月没钱，下个月才有": no income of nothing; what is due meanwhile is spoken of, and the rest counts. */
async function hearOfNextMonth(
  at: PlanTurn,
  { income: _none, incomes: _nobody, ...rest }: Statement,
): Promise<DialogTurnResult> {
  const { turn, plan } = at
  if (plan.step !== 'income') say(turn, 'plan.this_month', { join: 'paragraph', general: true })
  if (saysSomething(rest)) return add(at, rest)
  if (plan.step !== 'income') return stay(at)
  say(turn, 'plan.not_yet', { general: true })
  offerNext(turn, plan)
  return Dialog.EndOfTurn
}

async function move(at: PlanTurn, intent: string | undefined): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const shown = plan.step === 'shown'
  switch (intent) {
    case 'conclude':
      return show(at)
    case 'what_if':
      if (!shown) break
      say(turn, 'plan.if.which', { join: 'paragraph' })
      return stay(at)
    case 'thanks_bye':
      if (shown) return finish(at)
      break
    case 'no':
      return takeNothing(at)
    case 'skip':
    case 'decline':
    case 'dont_know':
      if (shown && isUnknownPrice(turn.text, intent)) {
        say(turn, 'plan.estimated')
        return stay(at)
      }
      return shown ? finish(at) : leave(at)
    case 'back':
    case 'correct':
      return goBack(at)
    case 'yes':
      if (plan.step !== 'more') break
      say(turn, 'plan.which_more')
      return Dialog.EndOfTurn
  }
  return missed(at, true)
}

function stateOf(instance: DialogInstance | undefined): PlanState {
  return instance?.state as PlanState
}
