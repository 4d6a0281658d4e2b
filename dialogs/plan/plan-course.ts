import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { money } from '#src/reply/plan-money.ts'
import type { Option } from '#src/reply/reply.ts'
import { sayWondered } from '#dialogs/plan/asked/plan-sum-wonders.ts'
import { sayLean } from '#dialogs/plan/reading/plan-lean.ts'
import { sayGoal } from './plan-goal-heard.ts'
import { keepLeft } from './plan-left.ts'
import { sayLump } from '#dialogs/plan/reading/plan-lump.ts'
import { putsInstalmentRight } from '#dialogs/plan/reading/plan-instalment.ts'
import { sayTermsAnew } from '#dialogs/plan/asked/plan-pay.ts'
import { costsOf } from './plan-costs.ts'
import { saidBack } from './plan-phrases.ts'
import { ask, askAgain, offerNext, waysFromOldPlan } from './plan-questions.ts'
import { asksToSeePlan } from './plan-refused.ts'
import { monthOf } from './plan-show.ts'
import { lacking, nextStep, PLAN, planOf, type PlanState } from './plan-state.ts'
import { take } from './plan-take.ts'
import { sayCostsBySpare, sayPayOfSpare, takeSpare } from './plan-spare-taken.ts'
import { asksToMakeOne } from './plan-wanted.ts'
import type { Reckoned } from '#dialogs/plan/reading/plan-wages.ts'
import type { Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
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
  if (plan.debts.length === 0 && statement.debts.length === 0 && owesNothing(turn.text))
    plan.closed.push('debts', 'more')
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

/** "Food 500. no debts", 一共2680。没欠别的钱: told beside the costs. */
function owesNothing(text: string): boolean {
  return text.split(SENTENCES).some((sentence) => OWES_NOTHING.test(sentence))
}

const SENTENCES = /[。！？；;!?\n，]|[,.](?!\d)| and /u
const OWES_NOTHING =
  /^\s*(?:(?:and|but|also|then|i have|i(?:'ve)? got|there(?:'s| are| is)) )*(?:no|zero|0|without any) (?:other |more )?(?:debts?|loans?)(?: at all| now| left| anywhere| otherwise)?\s*$|^\s*i (?:don'?t|do not|dont) (?:have any (?:debts?|loans?)|owe (?:any\w*|anyone anything))(?: else)?\s*$|^\s*(?:owe nothing|debt[- ]free)(?: else)?\s*$|^\s*(?:我|现在|目前|也|就|别处|外面|另外)*(?:没有?|没欠|不欠|无)(?:任何|别的|其他|什么|谁的?|别人)*(?:欠款|欠债|债务?|外债|贷款|负债|钱|欠)了?\s*$/iu

const OWED = /欠|债|贷|\b(?:owe\w*|debts?|loans?)\b/iu

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
  sayWondered(turn, plan)
  const step = nextStep(plan)
  if (step === 'shown') {
    const asksFor = asksToMakeOne(turn.text) || asksToSeePlan(turn.text)
    if (plan.shownAs !== figuresOf(plan) || asksFor) return show(at)
    // The same figures once more: that they stand is enough.
    say(turn, 'plan.unchanged', { params: { month: monthOf(planOf(plan)) }, join: 'paragraph' })
    plan.step = 'shown'
    return stay(at)
  }
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

/** The amounts of a plan; what its debts are called, or that a rate was assumed, is none of them. */
function figuresOf(plan: PlanState): string {
  const { budget, loans, open, once, unknown, extra, reserve } = planOf(plan)
  const figures = [budget, loans, open, once, unknown.length, extra, reserve]
  return JSON.stringify(figures, (key, value: unknown) => (NO_FIGURES.has(key) ? undefined : value))
}

const NO_FIGURES: ReadonlySet<string> = new Set(['name', 'assumed'])

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
  plan.shownAs = figuresOf(plan)
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
  if (plan.goal !== undefined) {
    sayGoal(turn, plan, plan.goal)
    delete plan.goal
    keep(turn, plan)
  }
  if (plan.lump !== undefined) {
    sayLump(turn, plan, plan.lump, { own: plan.lumpOwn })
    delete plan.lump
    delete plan.lumpOwn
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
