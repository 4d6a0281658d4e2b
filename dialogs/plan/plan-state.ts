import type { DialogState } from 'botbuilder-dialogs'
import type { NumberSaid } from '#src/conversation/state.ts'
import { settle, USUAL_HOME_RATE, type StatedDebt } from '#src/planning/debt.ts'
import type { Fen } from '#src/planning/money.ts'
import { monthly } from '#src/planning/rates.ts'
import { makePlan, type Plan } from '#src/planning/plan.ts'
import type { Wonders } from '#dialogs/plan/asked/plan-sum-wonders.ts'
import type { OneOff } from '#dialogs/plan/reading/plan-one-off.ts'
import type { Asked, Incomes } from '#dialogs/plan/reading/plan-statement.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

export const PLAN = 'plan'

/** Questions about one debt. */
export type OfOneDebt = 'balance' | 'detail' | 'term'

/** What is asked for a plan. `balance`, `detail` and `term`: what is left of one debt, its price, and how long it is paid; `more`: further debts; `shown`: nothing, it stands there. */
export type Step = 'income' | 'fixed' | 'debts' | OfOneDebt | 'more' | 'shown'

/** The plan as it comes about; kept as JSON in the dialog's own state. */
export interface PlanState {
  step: Step
  /** How often an answer to the open question could not be read. */
  misses: number
  /** Questions put so far, in order, for going back. */
  asked: Step[]
  /** Questions that were answered with nothing: not asked again. */
  closed: Step[]
  income?: Fen
  /** Of whom it comes, where not all of it is one's own. */
  incomes?: Incomes
  /** How it was put, where it was a range or an estimate; `income` is its lower end. */
  incomeWords?: NumberSaid
  fixed?: Fen
  /** So much of them is for oneself, told after the others. */
  own?: Fen
  /** They are what the work takes; what one lives on wasn't told yet. */
  ofWork?: boolean
  /** Which amount was taken up last. */
  last?: 'income' | 'fixed'
  /** What the fixed costs are for, as far as it was told. */
  costs?: string[]
  /** The single amounts that they were told as. */
  costAmounts?: Fen[]
  /** What each of those is for, in the words of a cost, side by side. */
  costLabels?: string[]
  debts: StatedDebt[]
  /** Debts by name that were taken out of it. */
  gone?: string[]
  /** Something that is paid once, told beside the costs of each month. */
  oneOff?: OneOff
  /** Saved, or at hand (fen). */
  reserve?: Fen
  /** How it was put, where it was a range or an estimate; `reserve` is its lower end. */
  reserveWords?: NumberSaid
  /** Can be set aside for the debts each month, as it was told (fen). */
  spare?: Fen
  /** To be set aside each month before anything extra goes to debts, as it was wished (fen). */
  keep?: Fen
  /** What paying that does was told. */
  spareSaid?: boolean
  /** Which debt a question about one is about. */
  about?: number
  /** What was asked of single debts already: "detail 0". */
  askedOf: string[]
  /** Wished on top of the plan each month. */
  extra: Fen
  /** So much a month on top of what is due, and not what the plan would suggest. */
  only?: Fen
  /** The turn in which an income was imagined last. */
  imaginedIn?: number
  /** Asked about before there was a plan: what paying so much more each month would do. */
  wished?: Fen
  /** Months with less income, told before there was a plan to hold them against. */
  lean?: Lean
  /** A sum that comes once, told before there was a plan to hold it against. */
  lump?: Fen
  /** It is theirs, as a bonus is, rather than lent. */
  lumpOwn?: boolean
  /** The last such sum that was told of. */
  lumpTold?: Fen
  /** Which debt it was held against. */
  lumpFor?: number
  /** A sum to be put by, told before it could be held against what a month leaves. */
  goal?: Goal
  /** The last such months that were told of. */
  leanTold?: Lean
  /** Asked while the month was told, and answered once it can be worked out. */
  wonders?: Wonders
  /** The numbers of the plan as it was shown last. */
  shownAs?: string
  /** Other lenders that were spoken of before, by their number. */
  others?: number
}

/** So much (fen) to be put by, in so many months with this one where a time was told. */
export interface Goal {
  readonly amount: Fen
  readonly months?: number
}

/** An income (fen) that some months of the year have, or might have; how many, where it was said. */
export interface Lean {
  readonly amount: Fen
  readonly months?: number
  /** Which months of the calendar (1–12), where they were told by their names. */
  readonly named?: readonly number[]
}

/** A plan asks at most so many questions; then it works with what there is. */
const MOST_QUESTIONS = 7

export function newPlan(): PlanState {
  return { step: 'income', misses: 0, asked: [], closed: [], debts: [], askedOf: [], extra: 0 }
}

/** How the reader of amounts is told what was asked. */
export function askedOf(step: Step): Asked {
  if (step === 'shown') return 'extra'
  return step === 'more' || step === 'balance' ? 'debts' : step
}

/** What to ask next; `shown` when the plan can be told. */
export function nextStep(plan: PlanState): Step {
  if (plan.asked.length >= MOST_QUESTIONS) return 'shown'
  const open = (step: Step) => !plan.closed.includes(step)
  if (plan.income === undefined && open('income')) return 'income'
  if ((plan.fixed === undefined || plan.ofWork) && open('fixed')) return 'fixed'
  if (plan.debts.length === 0) return open('debts') ? 'debts' : 'shown'
  const forgotten = unnamed(plan) > 0 && !plan.asked.includes('more')
  return lacking(plan)?.step ?? (open('more') || forgotten ? 'more' : 'shown')
}

/** What the debts of a plan are called. */
export function namesOf({ debts }: PlanState): string[] {
  return debts.flatMap(({ name }) => (name === undefined ? [] : [name]))
}

/** What the debt is called that a question is about. */
export function nameAsked({ step, about, debts }: PlanState): string | undefined {
  return isOfOneDebt(step) && about !== undefined ? debts[about]?.name : undefined
}

/** How many of the lenders spoken of before are not in the plan. The one all this is about is none of them. */
export function unnamed({ others = 0, debts }: PlanState): number {
  return Math.max(0, others - debts.filter(({ name }) => !/借呗|jiebei/iu.test(name ?? '')).length)
}

/** The largest debt of which something is missing that wasn't asked for yet, and which question asks for it. */
export function lacking(plan: PlanState): { readonly step: OfOneDebt; readonly place: number } | undefined {
  const bySize = plan.debts
    .map((debt, place) => ({ debt, place }))
    .toSorted((a, b) => (b.debt.balance ?? 0) - (a.debt.balance ?? 0))
  for (const { debt, place } of bySize) {
    const step = lacks(debt)
    if (step && !plan.askedOf.includes(`${step} ${place}`)) return { step, place }
  }
  return undefined
}

/** Without a rate, an instalment that would take longer than this (months) is hardly one. */
const LONGEST = 120

/** Less than this share of what is owed, and payment and time can't both be right. */
const NEAR = 0.9

/** An instalment that can't be so: it doesn't pay the interest, or not in the time that was told. */
export function isDoubtful(debt: StatedDebt): boolean {
  const { balance, payment, months, rate, once } = debt
  if (once || balance === undefined || payment === undefined || payment >= balance) return false
  if (months !== undefined) return payment * months < balance * NEAR || isUnfitting(debt)
  return rate === undefined ? payment * LONGEST < balance : payment <= balance * monthly(rate)
}

/** What is left, paid and the months can't be of one debt: they would make a rate that nobody takes. */
export function isUnfitting(debt: StatedDebt): boolean {
  const settled = settle(debt, 0)
  return settled.kind === 'loan' && settled.loan.assumed.includes('not_fitting')
}

/** Whether the open question is whether an instalment can be so. */
export function isDoubting({ step, about, debts }: PlanState): boolean {
  return step === 'term' && about !== undefined && isDoubtful(debts[about] ?? {})
}

function lacks(debt: StatedDebt): OfOneDebt | undefined {
  const { balance, rate, payment, months, fee, once } = debt
  // A house is paid as agreed; what is left of it changes nothing in the order of the others.
  if (balance === undefined && payment !== undefined && tells('house', debt.name ?? '')) return undefined
  if (balance === undefined) return payment === undefined || months === undefined ? 'balance' : undefined
  // Nobody is asked what a friend takes for it, or in how many instalments.
  if (once || debt.asAgreed || isLentByKnown(debt)) return undefined
  if (payment !== undefined) return isDoubtful(debt) ? 'term' : undefined
  if (rate === undefined && fee === undefined) return 'detail'
  return months === undefined ? 'term' : undefined
}

export function isOfOneDebt(step: Step): step is OfOneDebt {
  return step === 'balance' || step === 'detail' || step === 'term'
}

/** A number that is held is asked for anew, to be changed. */
export function isChanging(plan: PlanState): boolean {
  if (plan.step === 'fixed' && plan.ofWork) return false
  return (plan.step === 'income' || plan.step === 'fixed') && plan[plan.step] !== undefined
}

/** A friend takes nothing, and a house costs less than what one borrows by phone. */
function withUsualPrice(debt: StatedDebt): StatedDebt {
  if (isLentByKnown(debt)) return { ...debt, rate: debt.rate ?? NO_PRICE }
  return tells('house', debt.name ?? '') ? { ...debt, usualRate: USUAL_HOME_RATE } : debt
}

/** The plan as it stands, worked out. */
export function planOf({ income, fixed, debts, extra, only, reserve, keep }: PlanState): Plan {
  const priced = debts.map(withUsualPrice)
  const situation = { income, fixed, debts: priced, reserve, keep }
  const instead = only === undefined ? 0 : only - makePlan(situation).extra
  return makePlan(situation, extra + instead)
}

const NO_PRICE = { value: 0, per: 'year' } as const

/** Owed to a friend, a colleague, family: without a price, unless one was told. */
function isLentByKnown({ name, fee }: StatedDebt): boolean {
  return name !== undefined && fee === undefined && tells('known', name)
}

/** The plan that is under way in a conversation, wherever it lies in the dialog stack. */
export function planUnderWay(dialogs: DialogState | undefined): PlanState | undefined {
  for (const instance of dialogs?.dialogStack ?? []) {
    if (instance.id === PLAN) return instance.state as PlanState
    const inner = planUnderWay((instance.state as { dialogs?: DialogState } | undefined)?.dialogs)
    if (inner) return inner
  }
  return undefined
}
