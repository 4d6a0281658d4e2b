import type { DialogState } from 'botbuilder-dialogs'
import type { NumberSaid } from '#src/conversation/state.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import { sum, type Fen } from '#src/planning/money.ts'
import { makePlan, type Plan } from '#src/planning/plan.ts'
import type { Asked, ReadDebt, Statement } from './plan-statement.ts'

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
  /** How it was put, where it was a range or an estimate; `income` is its lower end. */
  incomeWords?: NumberSaid
  fixed?: Fen
  /** What the fixed costs are for, as far as it was told. */
  costs?: string[]
  debts: StatedDebt[]
  /** Which debt a question about one is about. */
  about?: number
  /** What was asked of single debts already: "detail 0". */
  askedOf: string[]
  /** Wished on top of the plan each month. */
  extra: Fen
  /** Asked about before there was a plan: what paying so much more each month would do. */
  wished?: Fen
  /** Months with less income, told before there was a plan to hold them against. */
  lean?: Lean
  /** Other lenders that were spoken of before, by their number. */
  others?: number
}

/** An income (fen) that some months of the year have, or might have; how many, where it was said. */
export interface Lean {
  readonly amount: Fen
  readonly months?: number
}

/** A plan asks at most so many questions; then it works with what there is. */
const MOST_QUESTIONS = 7

/** More debts than anyone types; a list without end would make a card without end. */
const MOST_DEBTS = 12

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
  if (plan.fixed === undefined && open('fixed')) return 'fixed'
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

function lacks({ balance, rate, payment, months, fee, once }: StatedDebt): OfOneDebt | undefined {
  if (balance === undefined) return payment === undefined || months === undefined ? 'balance' : undefined
  if (once || payment !== undefined) return undefined
  if (rate === undefined && fee === undefined) return 'detail'
  return months === undefined ? 'term' : undefined
}

export function isOfOneDebt(step: Step): step is OfOneDebt {
  return step === 'balance' || step === 'detail' || step === 'term'
}

/** A number that is held is asked for anew, to be changed. */
export function isChanging(plan: PlanState): boolean {
  return (plan.step === 'income' || plan.step === 'fixed') && plan[plan.step] !== undefined
}

/** The plan as it stands, worked out. */
export function planOf({ income, fixed, debts, extra }: PlanState): Plan {
  return makePlan({ income, fixed, debts }, extra)
}

export type Taken =
  | { readonly kind: 'income'; readonly amount: Fen; readonly words?: NumberSaid | undefined }
  | { readonly kind: 'fixed'; readonly amount: Fen }
  | { readonly kind: 'debt'; readonly place: number; readonly said: StatedDebt }

/** Takes a statement into the plan; gives what was taken, to be said back. */
export function take(plan: PlanState, statement: Statement): Taken[] {
  const taken: Taken[] = []
  if (statement.income !== undefined) {
    plan.income = statement.income
    delete plan.incomeWords
    if (statement.incomeWords) plan.incomeWords = statement.incomeWords
    taken.push({ kind: 'income', amount: statement.income, words: statement.incomeWords })
  }
  if (statement.fixed !== undefined) {
    plan.fixed = statement.fixed + (statement.adds ? (plan.fixed ?? 0) : 0)
    taken.push({ kind: 'fixed', amount: plan.fixed })
  }
  for (const debt of statement.debts) {
    const said = stated(debt)
    for (const place of statement.forEach ? lackingIt(plan, said) : [placeOf(plan, said)]) {
      if (place === undefined) continue
      plan.debts[place] = inOneGo({ ...plan.debts[place], ...said })
      taken.push({ kind: 'debt', place, said })
    }
  }
  // Whoever lists several debts at once has listed them.
  if (statement.debts.length > 1) {
    plan.closed.push('more')
    dropTheirSum(plan)
  }
  return taken
}

/** What is paid each month is all that is owed: it is paid in one go. */
export function inOneGo(debt: StatedDebt): StatedDebt {
  const { payment, ...rest } = debt
  if (payment === undefined || rest.balance === undefined || payment < rest.balance) return debt
  return { ...rest, once: true }
}

/** "40k in all", and later "18k, 12k and 10k": the whole is none besides its parts. */
function dropTheirSum(plan: PlanState): void {
  const whole = plan.debts.findIndex(({ name, balance }, place) => {
    const others = plan.debts.filter((_, other) => other !== place)
    return name === undefined && others.length > 1 && balance === sum(others.map((one) => one.balance ?? 0))
  })
  if (whole >= 0) takeOutOne(plan, whole)
}

/** Takes a debt out; what was asked of those after it stays asked. */
export function takeOutOne(plan: PlanState, place: number): void {
  plan.debts.splice(place, 1)
  plan.askedOf = plan.askedOf.flatMap((asked) => {
    const [step, at] = asked.split(' ') as [string, string]
    if (Number(at) === place) return []
    return [Number(at) > place ? `${step} ${Number(at) - 1}` : asked]
  })
  if (plan.about === place) delete plan.about
  else if (plan.about !== undefined && plan.about > place) plan.about -= 1
}

/** "About 700 a month each": all debts of which that isn't known yet. */
function lackingIt({ debts }: PlanState, said: StatedDebt): number[] {
  const parts = Object.keys(said) as (keyof StatedDebt)[]
  return debts.flatMap((debt, place) => (parts.every((part) => debt[part] === undefined) ? [place] : []))
}

/** Where a stated debt belongs: to the one asked about, to the one of that name, to the last one, or at the end. */
function placeOf(plan: PlanState, debt: StatedDebt): number | undefined {
  if (isOfOneDebt(plan.step) && plan.about !== undefined) {
    const name = plan.debts[plan.about]?.name
    if (debt.name === undefined || debt.name === name) return plan.about
  }
  if (debt.name !== undefined) {
    const same = placeOfName(plan, debt.name)
    if (same >= 0) return same
  }
  // "9400 and 6k are debts": those that are held already.
  const same = debt.name === undefined ? plan.debts.findIndex(({ balance }) => balance === debt.balance) : -1
  if (same >= 0 && debt.balance !== undefined) return same
  const addsTo = plan.debts.length - 1
  if (debt.name === undefined && debt.balance === undefined && addsTo >= 0) return addsTo
  return plan.debts.length < MOST_DEBTS ? plan.debts.length : undefined
}

export function stated({ days: _days, totalFee: _totalFee, loose: _loose, ...debt }: ReadDebt): StatedDebt {
  return debt
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

/** The debt called so; "美团" is also the one that was called 美团借钱, where no other could be meant. */
function placeOfName({ debts }: PlanState, name: string | undefined): number {
  const same = debts.findIndex((other) => other.name === name)
  if (same >= 0 || name === undefined) return same
  const likely = debts.flatMap((other, place) => (other.name?.startsWith(name) ? [place] : []))
  return likely.length === 1 ? (likely[0] as number) : -1
}
