import { equalPayment } from './annuity.ts'
import { budgetOf, type Budget } from './budget.ts'
import { settle, type Loan, type OnceDebt, type OpenDebt, type StatedDebt, type UnknownDebt } from './debt.ts'
import { sum, type Fen } from './money.ts'
import { payOff, type Payoff } from './payoff.ts'
import { reserveOf, type Reserve } from './reserve.ts'

export interface Situation {
  /** Per month (fen); undefined: not said. */
  readonly income: Fen | undefined
  /** What has to be paid each month besides debts (fen); undefined: not said. */
  readonly fixed: Fen | undefined
  readonly debts: readonly StatedDebt[]
  /** Saved, or at hand (fen): neither income nor debt. */
  readonly reserve?: Fen | undefined
  /** To be set aside each month, as it was wished (fen). */
  readonly keep?: Fen | undefined
}

export interface Plan {
  readonly budget: Budget
  readonly loans: readonly Loan[]
  readonly open: readonly OpenDebt[]
  readonly once: readonly OnceDebt[]
  /** Debts of which nothing is known that could be planned with. */
  readonly unknown: readonly UnknownDebt[]
  /** Paid each month on top of what is due (fen). */
  readonly extra: Fen
  /** Only what is due, each loan on its own. */
  readonly asAgreed: Payoff
  readonly dearestFirst: Payoff
  readonly smallestFirst: Payoff
  /** What the money at hand carries; undefined: none was told. */
  readonly reserve: Reserve | undefined
  /** Set when income doesn't reach: what could be asked of the lenders. */
  readonly relief: Relief | undefined
  /** Set when it never ends: what it would take. */
  readonly toEnd: ToEnd | undefined
}

export interface Relief {
  /** Missing each month (fen). */
  readonly missing: Fen
  /** What could go to these loans each month after fixed costs (fen); 0 when nothing could. */
  readonly affordable: Fen
  /** How it would go if the lenders agreed to that much. */
  readonly payoff: Payoff
}

export interface ToEnd {
  readonly months: number
  /** Per month for all loans (fen). */
  readonly payment: Fen
}

/** The time (months) for which it is worked out what it would take to be done. */
const DONE_IN = 36

/**
 * @param more What the person wants to put on top of the extra that the budget suggests (fen a month), as far as there
 *   is room for it.
 */
export function makePlan({ income, fixed, debts, reserve, keep }: Situation, more: Fen = 0): Plan {
  const settled = debts.map((debt, place) => settle(debt, place))
  const loans = settled.flatMap((one) => (one.kind === 'loan' ? [one.loan] : []))
  const open = settled.flatMap((one) => (one.kind === 'open' ? [one.debt] : []))
  const once = settled.flatMap((one) => (one.kind === 'once' ? [one.debt] : []))
  const unknown = settled.flatMap((one) => (one.kind === 'unknown' ? [one.debt] : []))
  const dueOnLoans = sum(loans.map((loan) => loan.minimum))
  const dueOnOpen = sum([...open.map(({ payment }) => payment), ...once.map(({ interest = 0 }) => interest)])
  const dear = loans.some((loan) => loan.monthlyRate > 0)
  const budget = budgetOf(income, fixed, dueOnLoans + dueOnOpen, dear, more, reserve, keep)
  const extra = budget.left === undefined ? more : budget.split.extra
  const asAgreed = payOff(loans, 'as_agreed', dueOnLoans)
  const dearestFirst = payOff(loans, 'highest_rate', dueOnLoans + extra)
  const smallestFirst = payOff(loans, 'smallest_first', dueOnLoans + extra)
  return {
    budget,
    loans,
    open,
    once,
    unknown,
    extra,
    asAgreed,
    dearestFirst,
    smallestFirst,
    reserve: reserve ? reserveOf(reserve, budget) : undefined,
    relief: reliefOf(budget, loans, dueOnOpen),
    toEnd: dearestFirst.kind === 'never' ? toEnd(loans) : undefined,
  }
}

function reliefOf(
  { income, fixed, left }: Budget,
  loans: readonly Loan[],
  dueOnOpen: Fen,
): Relief | undefined {
  if (left === undefined || left >= 0 || income === undefined || fixed === undefined) return undefined
  const affordable = Math.max(0, income - fixed - dueOnOpen)
  const agreed = loans.map((loan) => ({ ...loan, minimum: 0 }))
  return { missing: -left, affordable, payoff: payOff(agreed, 'highest_rate', affordable) }
}

function toEnd(loans: readonly Loan[]): ToEnd {
  const payments = loans.map((loan) => equalPayment(loan.balance, loan.monthlyRate, DONE_IN))
  return { months: DONE_IN, payment: sum(payments) }
}
