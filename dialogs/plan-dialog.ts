import type { TurnContext } from 'botbuilder-core'
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import { MOST } from '#src/planning/money.ts'
import type { Action, Option } from '#src/reply/reply.ts'
import { asksForOrder, intentOf, isPlanAction, wishedMore } from './plan-answer.ts'
import { saidBack } from './plan-phrases.ts'
import { aboutDebt, ask, askAgain, askOtherwise, offerNext } from './plan-questions.ts'
import { answerRateQuestion, isRateQuestion } from './plan-rate-question.ts'
import { readStatement, saysSomething, type Statement } from './plan-reading.ts'
import { bringAlong } from './plan-brought.ts'
import { tells } from './plan-words.ts'
import {
  askedOf,
  lacking,
  namesOf,
  newPlan,
  nextStep,
  PLAN,
  planOf,
  take,
  type PlanState,
} from './plan-state.ts'
import {
  asksOwnPrice,
  hasSomething,
  sayMore,
  sayOffer,
  sayOrder,
  sayRealCost,
  showPlan,
} from './plan-telling.ts'

export {
  asksForPlan,
  comesBackToPlan,
  isPlanAction,
  isPlanAnswer,
  planFacts,
  wantsPlan,
  needsPlan,
} from './plan-answer.ts'
export { answerRateQuestion } from './plan-rate-question.ts'
export { PLAN } from './plan-state.ts'

/** Misses after which a question is left out. */
const MISSES_TO_LEAVE = 3

/** What the button for a little more each month stands for (fen). */
const A_LITTLE_MORE = 20_000

/**
 * A plan of one's money: asks for income, fixed costs and debts, each of which may be left out or stated at once, and
 * tells what to pay off in which order, what remains, and what can be set aside. Its state is its own; what it hears is
 * not held as facts of the case.
 */
export class PlanDialog extends Dialog {
  constructor() {
    super(PLAN)
  }

  /** What the message already says is taken up before the first question. `again`: with the plan told before. */
  override async beginDialog(dc: DialogContext, options?: { again?: boolean }): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    if (options?.again && turn.state.plan) {
      Object.assign(stateOf(dc.activeDialog), structuredClone(turn.state.plan))
      return this.continueDialog(dc)
    }
    const plan = Object.assign(stateOf(dc.activeDialog), newPlan())
    const wished = wishedMore(turn)
    if (wished !== undefined) plan.wished = wished
    say(turn, wished === undefined ? 'plan.begin' : 'plan.begin_more')
    if (isPlanAction(turn.action)) return this.#act(dc, turn, plan, turn.action as Answer)
    if (!turn.action) this.#takeUp(turn, plan, readStatement(turn.text, turn.state.locale, 'nothing'))
    bringAlong(turn, plan)
    return this.#goOn(dc, turn, plan)
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    const plan = stateOf(dc.activeDialog)
    if (isPlanAction(turn.action)) return this.#act(dc, turn, plan, turn.action as Answer)
    const intent = intentOf(turn)
    const statement: Statement = turn.action
      ? { debts: [] }
      : readStatement(turn.text, turn.state.locale, askedOf(plan.step), namesOf(plan))
    return this.#read(dc, turn, plan, intent, statement)
  }

  /** Something above it ended: the open question once more. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    askAgain(turnOf(dc), stateOf(dc.activeDialog))
    return Dialog.EndOfTurn
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    askAgain(turnOf({ context } as DialogContext), stateOf(instance))
  }

  async #read(
    dc: DialogContext,
    turn: Turn,
    plan: PlanState,
    intent: string | undefined,
    statement: Statement,
  ): Promise<DialogTurnResult> {
    const { step } = plan
    if (!turn.action && asksForOrder(turn.text) && sayOrder(turn, plan)) return this.#stay(turn, plan)
    if (!turn.action && isRateQuestion(turn) && answerRateQuestion(turn)) return this.#stay(turn, plan)
    if (!turn.action && (step === 'shown' || hasSomething(plan)) && tells('offer', turn.text)) {
      sayOffer(turn, plan)
      return this.#stay(turn, plan)
    }
    const price = turn.action ? undefined : asksOwnPrice(turn, plan, step === 'shown')
    if (price) return this.#price(turn, plan, price.about)
    if (!turn.action && step === 'shown' && tells('again', turn.text)) return this.#show(dc, turn, plan)
    if (intent === 'why_ask' && step !== 'shown') {
      say(turn, `plan.why.${step}`, { params: aboutDebt(plan), claims: ['O19'], general: true })
      if (!saysSomething(statement)) return this.#stay(turn, plan)
    }
    if (statement.problem) {
      // What was read beside it is kept; the number that can't be is asked for again.
      const { problem, ...others } = statement
      this.#takeUp(turn, plan, others)
      say(turn, `plan.problem.${problem}`, { join: 'paragraph' })
      return this.#missed(dc, turn, plan, false)
    }
    if (saysSomething(statement)) {
      if (statement.extra !== undefined) return this.#more(turn, plan, statement.extra)
      this.#takeUp(turn, plan, statement)
      return this.#goOn(dc, turn, plan)
    }
    return this.#move(dc, turn, plan, intent)
  }

  async #move(
    dc: DialogContext,
    turn: Turn,
    plan: PlanState,
    intent: string | undefined,
  ): Promise<DialogTurnResult> {
    switch (intent) {
      case 'conclude':
        return this.#show(dc, turn, plan)
      case 'thanks_bye':
        if (plan.step === 'shown') return this.#done(dc, turn)
        break
      case 'no':
        return this.#nothing(dc, turn, plan)
      case 'skip':
      case 'decline':
      case 'dont_know':
        if (plan.step === 'shown') return this.#done(dc, turn)
        return this.#leave(dc, turn, plan)
      case 'back':
      case 'correct':
        return this.#back(turn, plan)
      case 'yes':
        if (plan.step !== 'more') break
        say(turn, 'plan.again.more')
        return Dialog.EndOfTurn
    }
    return this.#missed(dc, turn, plan, true)
  }

  /** A button. Its value is a client's word: whatever can't be is left aside. */
  async #act(
    dc: DialogContext,
    turn: Turn,
    plan: PlanState,
    { fact, value }: Answer,
  ): Promise<DialogTurnResult> {
    if (value === 'show') return this.#show(dc, turn, plan)
    if (value === 'skip') return this.#leave(dc, turn, plan)
    if (value === 'none') return this.#nothing(dc, turn, plan)
    if (fact === 'plan.shown') {
      if (value === 'done') return this.#done(dc, turn)
      if (!hasSomething(plan)) return this.#goOn(dc, turn, plan)
      if (value === 'more_200') return this.#more(turn, plan, A_LITTLE_MORE)
      return this.#price(turn, plan)
    }
    const number = Number(value)
    if (!Number.isFinite(number) || number < 0 || number > MOST) return this.#stay(turn, plan)
    const statement: Statement = { debts: [] }
    if (fact === 'plan.income') statement.income = Math.round(number)
    if (fact === 'plan.fixed') statement.fixed = Math.round(number)
    if (fact === 'plan.detail' && plan.step === 'detail' && number <= 1) {
      statement.debts.push({ rate: { value: number, per: 'day' } })
    }
    this.#takeUp(turn, plan, statement)
    return this.#goOn(dc, turn, plan)
  }

  #takeUp(turn: Turn, plan: PlanState, statement: Statement): void {
    const taken = take(plan, statement)
    if (taken.length === 0) return
    plan.misses = 0
    const facts = taken.map((one) => saidBack(one, plan.debts))
    say(turn, 'plan.noted', { params: { facts }, join: 'paragraph' })
  }

  /** The next question, or the plan. */
  async #goOn(dc: DialogContext, turn: Turn, plan: PlanState): Promise<DialogTurnResult> {
    const step = nextStep(plan)
    if (step === 'shown') return this.#show(dc, turn, plan)
    plan.step = step
    plan.misses = 0
    plan.asked.push(step)
    const about = lacking(plan)
    if (about?.step === step) {
      plan.about = about.place
      plan.askedOf.push(`${step} ${about.place}`)
    }
    ask(turn, plan)
    return Dialog.EndOfTurn
  }

  async #show(dc: DialogContext, turn: Turn, plan: PlanState): Promise<DialogTurnResult> {
    if (!hasSomething(plan)) {
      say(turn, 'plan.nothing', { join: 'paragraph' })
      return dc.endDialog()
    }
    plan.step = 'shown'
    plan.misses = 0
    keep(turn, plan)
    showPlan(turn, plan)
    if (plan.wished !== undefined) {
      sayMore(turn, plan, plan.wished)
      delete plan.wished
      keep(turn, plan)
    }
    offerNext(turn, plan)
    return Dialog.EndOfTurn
  }

  /** What one debt costs a year, or all. */
  #price(turn: Turn, plan: PlanState, about?: number): DialogTurnResult {
    sayRealCost(turn, plan, about)
    if (plan.step !== 'shown') askAgain(turn, plan)
    else offerNext(turn, plan, 'real_cost')
    return Dialog.EndOfTurn
  }

  #more(turn: Turn, plan: PlanState, amount: number): DialogTurnResult {
    sayMore(turn, plan, amount)
    keep(turn, plan)
    return this.#stay(turn, plan)
  }

  #stay(turn: Turn, plan: PlanState): DialogTurnResult {
    if (plan.step === 'shown') offerNext(turn, plan)
    else askAgain(turn, plan)
    return Dialog.EndOfTurn
  }

  /** "No" and "none": an amount of zero, no debts, or nothing more to say. */
  async #nothing(dc: DialogContext, turn: Turn, plan: PlanState): Promise<DialogTurnResult> {
    if (plan.step === 'shown') return this.#done(dc, turn)
    if (plan.step === 'income') this.#takeUp(turn, plan, { debts: [], income: 0 })
    else if (plan.step === 'fixed') this.#takeUp(turn, plan, { debts: [], fixed: 0 })
    else plan.closed.push(plan.step, ...(plan.step === 'debts' ? (['more'] as const) : []))
    return this.#goOn(dc, turn, plan)
  }

  async #leave(dc: DialogContext, turn: Turn, plan: PlanState, phrase?: string): Promise<DialogTurnResult> {
    if (plan.step === 'shown') return this.#stay(turn, plan)
    say(turn, phrase ?? (plan.step === 'detail' ? 'plan.estimated' : 'plan.left_out'))
    // A price that isn't known is assumed; the debt stays.
    if (plan.step !== 'detail' && plan.step !== 'balance') plan.closed.push(plan.step)
    return this.#goOn(dc, turn, plan)
  }

  /** Back to the question before; what was answered to it is asked anew. */
  #back(turn: Turn, plan: PlanState): DialogTurnResult {
    const before = plan.asked.at(-2)
    if (before === undefined) {
      say(turn, 'plan.first_question')
      return this.#stay(turn, plan)
    }
    plan.asked.splice(-2)
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

  async #missed(
    dc: DialogContext,
    turn: Turn,
    plan: PlanState,
    otherwise: boolean,
  ): Promise<DialogTurnResult> {
    plan.misses += 1
    if (plan.step === 'shown') {
      if (otherwise) say(turn, planOf(plan).relief ? 'plan.again.shown_short' : 'plan.again.shown')
      return this.#stay(turn, plan)
    }
    if (plan.misses >= MISSES_TO_LEAVE) return this.#leave(dc, turn, plan, 'plan.leave_it')
    if (otherwise || plan.misses > 1) askOtherwise(turn, plan)
    else offerNext(turn, plan)
    return Dialog.EndOfTurn
  }

  async #done(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    say(turn, 'plan.done')
    turn.state.lastTopic = PLAN
    if (!turn.state.helpfulAsked) turn.replies.push({ kind: 'offer', options: [askHelpful] })
    return dc.endDialog()
  }
}

type Answer = Extract<Action, { kind: 'answer' }>

/** What was told stays reachable when its dialog is over. */
function keep(turn: Turn, plan: PlanState): void {
  turn.state.plan = structuredClone(plan)
}

const askHelpful: Option = {
  label: { phrase: 'talk.buttons.feedback' },
  action: { kind: 'feedback' },
}

function stateOf(instance: DialogInstance | undefined): PlanState {
  return instance?.state as PlanState
}
