import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import type { Option } from '#src/reply/reply.ts'
import { sayLean } from './plan-lean.ts'
import { keepLeft } from './plan-left.ts'
import { putsInstalmentRight } from './plan-instalment.ts'
import { sayTermsAnew } from './plan-pay.ts'
import { saidBack } from './plan-phrases.ts'
import { ask, askAgain, offerNext, waysFromOldPlan } from './plan-questions.ts'
import { lacking, nextStep, PLAN, type PlanState } from './plan-state.ts'
import { take } from './plan-take.ts'
import { sayCostsBySpare, sayPayOfSpare, takeSpare } from './plan-spare-taken.ts'
import type { Reckoned } from './plan-wages.ts'
import type { Statement } from './plan-statement.ts'
import { costsNamed, isOnlyOfWork, tells } from './plan-words.ts'
import { hasSomething, sayMore, sayRealCost, showPlan } from './plan-telling.ts'

/** A turn of the plan's dialog. */
export interface PlanTurn {
  readonly dc: DialogContext
  readonly turn: Turn
  readonly plan: PlanState
}

/** Takes a statement into the plan and says back what was new in it. */
export function takeUp(turn: Turn, plan: PlanState, statement: Statement): void {
  if (saysNoOthers(turn.text, plan, statement)) plan.closed.push('more')
  denyPayment(plan, turn.text)
  const before = plan.income
  const owed = [...plan.debts]
  const told = { ...statement, ...costsOf(turn.text, plan, statement) }
  const taken = take(plan, told, putsInstalmentRight(turn.text))
  if (statement.spare !== undefined) taken.push(takeSpare(plan, statement.spare))
  if (taken.length === 0) return
  const last = taken.findLast(({ kind }) => kind !== 'spare')?.kind
  if (last === 'income' || last === 'fixed') plan.last = last
  else delete plan.last
  plan.misses = 0
  const facts = taken.map((one) => saidBack(one, plan.debts, turn.state.locale))
  say(turn, 'plan.noted', { params: { facts }, join: 'paragraph' })
  sayTermsAnew(turn, owed, plan)
  if (statement.reckoned && plan.income === statement.income) sayReckoned(turn, statement.reckoned)
  if (statement.later && plan.income !== before)
    say(turn, 'plan.later', { params: { amount: money(statement.later) }, join: 'line', general: true })
  for (const { whole, months } of statement.spread ?? []) {
    const params = { whole: money(whole), months, monthly: money(Math.round(whole / months)) }
    say(turn, 'plan.spread', { params, join: 'line' })
  }
}

/** How a day's or a week's pay became a month's, so that it can be put right. */
function sayReckoned(turn: Turn, { each, per, times, month, assumed }: Reckoned): void {
  const params = { each: money(each), times, month: money(month) }
  say(turn, `plan.reckoned.${per}${assumed && per === 'day' ? '_assumed' : ''}`, { params, join: 'line' })
}

/** "Nothing else owed, please change income to 0": the question for other debts is answered, whatever is told beside it. */
function saysNoOthers(text: string, plan: PlanState, { debts }: Statement): boolean {
  if (!tells('noOtherDebts', text)) return false
  return debts.length > 0 || (plan.debts.length > 0 && (plan.step === 'more' || OWED.test(text)))
}

const OWED = /欠|债|贷|\b(?:owe\w*|debts?|loans?)\b/iu

/** "Rent 2,000", and later "food 1,500": other costs than those told come on top, unless they are being changed. */
function costsOf(
  text: string,
  plan: PlanState,
  { fixed, adds, debts, costAmounts = [] }: Statement,
): Pick<Statement, 'fixed' | 'adds'> {
  const told = plan.costAmounts ?? []
  if (fixed === undefined) return withoutTwice(text, plan, debts)
  // "Mum isn't a loan, I just give her 800": one of the costs, and not again where it is among them.
  if (tells('noDebt', text) && plan.fixed !== undefined) {
    if (told.includes(fixed)) return { fixed: plan.fixed, adds: false }
    plan.costAmounts = [...told, ...costAmounts]
    return { adds: true }
  }
  // "300 a month for myself" comes beside what one lives on, once.
  if (
    tells('ownMoney', text) &&
    plan.fixed !== undefined &&
    plan.step !== 'fixed' &&
    costAmounts.length === 1
  ) {
    const others = plan.fixed - (plan.own ?? 0)
    plan.own = fixed
    return { fixed: others + fixed }
  }
  delete plan.own
  const named = costsNamed(text)
  const before = plan.costs ?? []
  const others = named.length > 0 && before.length > 0 && !named.some((cost) => before.includes(cost))
  const put = putRight(plan, named, costAmounts)
  if (put && adds !== true && !tells('sum', text)) return put
  const besides = plan.ofWork || (others && plan.step !== 'fixed' && !isAllOfThem(text))
  const onTop = adds === true || (besides && !tells('sum', text))
  // "七八千，油钱租车要走三千二": what one lives on is still to be asked.
  if (plan.fixed === undefined && isOnlyOfWork(named)) plan.ofWork = true
  else delete plan.ofWork
  plan.costs = onTop ? [...before, ...named] : named
  plan.costAmounts = onTop ? [...told, ...costAmounts] : costAmounts
  return onTop ? { adds: true } : {}
}

/** "我一个月吃住花四千出头", "my living costs are 3k in all": what one lives on, and no further cost. */
function isAllOfThem(text: string): boolean {
  return LIVES_ON.test(text)
}

const LIVES_ON =
  /(?:一个?月|每个?月|月月)(?:我|的|也|就|才|只|大概|差不多)*(?:吃[住喝穿用]|生活(?!费)|过日子|花(?!呗|\p{Script=Han}{0,4}上))|吃住(?:都|一共|总共|加)|吃喝拉撒|(?:算|弄|搞|记|写|听)(?:得)?(?:错|不对)[^。]{0,12}(?:吃[住喝用]|生活费?|过日子)|\b(?:living|to live on|live on)\b/iu

/** "So rent 950 then": one of several costs that were told, put right; the others stay. */
function putRight(
  plan: PlanState,
  [named, ...others]: readonly string[],
  [amount, ...more]: readonly Fen[],
): Pick<Statement, 'fixed'> | undefined {
  const { fixed, costs = [], costAmounts = [], step } = plan
  const at = named === undefined ? -1 : costs.indexOf(named)
  const before = costAmounts[at]
  if (step === 'fixed' || fixed === undefined || amount === undefined || before === undefined)
    return undefined
  if (others.length > 0 || more.length > 0 || costs.length < 2 || costs.length !== costAmounts.length)
    return undefined
  plan.costAmounts = costAmounts.with(at, amount)
  return { fixed: fixed - before + amount }
}

/** "600 is counted twice": the instalment of a debt that stands among the costs as well is taken out there. */
function withoutTwice(text: string, plan: PlanState, debts: Statement['debts']): Pick<Statement, 'fixed'> {
  const { fixed, costAmounts = [] } = plan
  if (fixed === undefined || !tells('toldBefore', text)) return {}
  const paid = [...plan.debts, ...debts].flatMap(({ payment }) => payment ?? [])
  const twice = costAmounts.find((amount) => paid.includes(amount) && text.includes(String(amount / 100)))
  if (twice === undefined) return {}
  plan.costAmounts = costAmounts.toSpliced(costAmounts.indexOf(twice), 1)
  return { fixed: fixed - twice }
}

const NOT_A_MONTH =
  /\bnot (?:paying |at )?[¥$]?(\d[\d,]*) (?:a|per|each|every) month\b|不是每个?月(?:还|要还)?\s*(\d+)/iu

/** "It's not 6 a month": an instalment that is held so was read wrong, and isn't known. */
function denyPayment({ debts }: PlanState, text: string): void {
  const [, en, zh] = NOT_A_MONTH.exec(text) ?? []
  const denied = Number((en ?? zh ?? '').replaceAll(',', '')) * 100
  for (const debt of debts as { payment?: number }[]) if (debt.payment === denied) delete debt.payment
}

/** The next question, or the plan. */
export async function goOn(at: PlanTurn): Promise<DialogTurnResult> {
  const { turn, plan } = at
  sayCostsBySpare(turn, plan)
  const step = nextStep(plan)
  if (step === 'shown') return show(at)
  plan.step = step
  plan.misses = 0
  plan.asked.push(step)
  const about = lacking(plan)
  if (about?.step === step) {
    plan.about = about.place
    plan.askedOf.push(`${step} ${about.place}`)
  }
  keepLeft(turn, plan)
  ask(turn, plan)
  return Dialog.EndOfTurn
}

export async function show(
  { dc, turn, plan }: PlanTurn,
  how: 'made' | 'asked_again' = 'made',
): Promise<DialogTurnResult> {
  if (!hasSomething(plan)) {
    say(turn, 'plan.nothing', { join: 'paragraph' })
    turn.state.planLeft = undefined
    return dc.endDialog()
  }
  plan.step = 'shown'
  plan.misses = 0
  keep(turn, plan)
  showPlan(turn, plan)
  sayPayOfSpare(turn, plan)
  if (plan.wished !== undefined) {
    sayMore(turn, plan, plan.wished)
    delete plan.wished
    keep(turn, plan)
  }
  if (plan.lean !== undefined) {
    sayLean(turn, plan, plan.lean)
    delete plan.lean
    keep(turn, plan)
  }
  if (how === 'asked_again') turn.replies.push({ kind: 'offer', options: waysFromOldPlan(plan) })
  else offerNext(turn, plan)
  return Dialog.EndOfTurn
}

/** What one debt costs a year, or all. */
export function tellPrice({ turn, plan }: PlanTurn, about?: number): DialogTurnResult {
  sayRealCost(turn, plan, about)
  if (plan.step !== 'shown') askAgain(turn, plan)
  else offerNext(turn, plan, 'real_cost')
  return Dialog.EndOfTurn
}

/** What so much more each month would do. */
export function tellMore(at: PlanTurn, amount: number): DialogTurnResult {
  sayMore(at.turn, at.plan, amount)
  keep(at.turn, at.plan)
  return stay(at)
}

/** The open question once more, or the ways on from the plan. */
export function stay({ turn, plan }: PlanTurn): DialogTurnResult {
  if (plan.step === 'shown') offerNext(turn, plan)
  else askAgain(turn, plan)
  return Dialog.EndOfTurn
}

export async function finish({ dc, turn }: PlanTurn): Promise<DialogTurnResult> {
  say(turn, 'plan.done')
  turn.state.lastTopic = PLAN
  if (!turn.state.helpfulAsked) turn.replies.push({ kind: 'offer', options: [askHelpful] })
  return dc.endDialog()
}

/** What was told stays reachable when its dialog is over. */
function keep(turn: Turn, plan: PlanState): void {
  turn.state.plan = structuredClone(plan)
  turn.state.planLeft = undefined
}

const askHelpful: Option = {
  label: { phrase: 'talk.buttons.feedback' },
  action: { kind: 'feedback' },
}
