import type { DialogState } from 'botbuilder-dialogs'
import type { StatedDebt } from '#src/planning/debt.ts'
import type { Fen } from '#src/planning/money.ts'
import type { Asked, ReadDebt, Statement } from './plan-reading.ts'

export const PLAN = 'plan'

/** What is asked for a plan. `detail`: the price of one debt; `more`: further debts; `shown`: nothing, it stands there. */
export type Step = 'income' | 'fixed' | 'debts' | 'detail' | 'more' | 'shown'

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
  fixed?: Fen
  debts: StatedDebt[]
  /** Which debt `detail` asks about. */
  detail?: number
  /** Debts whose price was asked already. */
  detailed: number[]
  /** Wished on top of the plan each month. */
  extra: Fen
}

/** A plan asks at most so many questions; then it works with what there is. */
const MOST_QUESTIONS = 6

/** More debts than anyone types; a list without end would make a card without end. */
const MOST_DEBTS = 12

export function newPlan(): PlanState {
  return { step: 'income', misses: 0, asked: [], closed: [], debts: [], detailed: [], extra: 0 }
}

/** How the reader of amounts is told what was asked. */
export function askedOf(step: Step): Asked {
  if (step === 'shown') return 'extra'
  return step === 'more' ? 'debts' : step
}

/** What to ask next; `shown` when the plan can be told. */
export function nextStep(plan: PlanState): Step {
  if (plan.asked.length >= MOST_QUESTIONS) return 'shown'
  const open = (step: Step) => !plan.closed.includes(step)
  if (plan.income === undefined && open('income')) return 'income'
  if (plan.fixed === undefined && open('fixed')) return 'fixed'
  if (plan.debts.length === 0) return open('debts') ? 'debts' : 'shown'
  if (unpriced(plan) !== undefined) return 'detail'
  return open('more') ? 'more' : 'shown'
}

/** The largest debt of which neither the price nor the payment is known, if it wasn't asked about yet. */
export function unpriced(plan: PlanState): number | undefined {
  const [largest] = plan.debts
    .map((debt, place) => ({ debt, place }))
    .filter(({ debt, place }) => !plan.detailed.includes(place) && lacksPrice(debt))
    .toSorted((a, b) => (b.debt.balance ?? 0) - (a.debt.balance ?? 0))
  return largest?.place
}

function lacksPrice({ balance, rate, payment, fee }: StatedDebt): boolean {
  return balance === undefined ? payment === undefined : rate === undefined && payment === undefined && fee === undefined
}

export type Taken =
  | { readonly kind: 'income' | 'fixed'; readonly amount: Fen }
  | { readonly kind: 'debt'; readonly place: number; readonly said: StatedDebt }

/** Takes a statement into the plan; gives what was taken, to be said back. */
export function take(plan: PlanState, statement: Statement): Taken[] {
  const taken: Taken[] = []
  if (statement.income !== undefined) {
    plan.income = statement.income
    taken.push({ kind: 'income', amount: statement.income })
  }
  if (statement.fixed !== undefined) {
    plan.fixed = statement.fixed
    taken.push({ kind: 'fixed', amount: statement.fixed })
  }
  for (const debt of statement.debts) {
    const said = stated(debt)
    const place = placeOf(plan, said)
    if (place === undefined) continue
    plan.debts[place] = { ...plan.debts[place], ...said }
    taken.push({ kind: 'debt', place, said })
  }
  // Whoever lists several debts at once has listed them.
  if (statement.debts.length > 1) plan.closed.push('more')
  return taken
}

/** Where a stated debt belongs: to the one asked about, to the one of that name, to the last one, or at the end. */
function placeOf(plan: PlanState, debt: StatedDebt): number | undefined {
  if (plan.step === 'detail' && plan.detail !== undefined) {
    const name = plan.debts[plan.detail]?.name
    if (debt.name === undefined || debt.name === name) return plan.detail
  }
  if (debt.name !== undefined) {
    const same = plan.debts.findIndex((other) => other.name === debt.name)
    if (same >= 0) return same
  }
  const addsTo = plan.debts.length - 1
  if (debt.name === undefined && debt.balance === undefined && addsTo >= 0) return addsTo
  return plan.debts.length < MOST_DEBTS ? plan.debts.length : undefined
}

function stated({ days: _days, totalFee: _totalFee, ...debt }: ReadDebt): StatedDebt {
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
