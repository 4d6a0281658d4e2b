import { equalPayment, monthlyRateOf, presentValue } from './annuity.ts'
import type { Fen } from './money.ts'
import { monthly, type StatedRate } from './rates.ts'

/** A debt as a person states it: what they know of it. */
export interface StatedDebt {
  readonly name?: string
  /** Still owed, without interest to come. */
  readonly balance?: Fen
  readonly rate?: StatedRate
  /** A fee per instalment, as a fraction of what was borrowed at first. */
  readonly fee?: number
  /** Due each month. */
  readonly payment?: Fen
  /** Months left. */
  readonly months?: number
  /** Paid in one go, this month or next. */
  readonly once?: boolean
}

/** What we had to assume to work with a debt, or couldn't use of what was said. */
export type Assumption = 'rate' | 'months' | 'balance' | 'payment_too_small' | 'no_interest'

/** A debt that can be planned with. */
export interface Loan {
  readonly name?: string
  /** Place in the list as it was stated, from 0. */
  readonly place: number
  readonly balance: Fen
  readonly monthlyRate: number
  /** Due each month by the contract. */
  readonly minimum: Fen
  readonly assumed: readonly Assumption[]
}

/** A debt of which only the monthly payment is known: it counts in the month, but not in the payoff. */
export interface OpenDebt {
  readonly name?: string
  readonly place: number
  readonly payment: Fen
}

/** A debt that is paid in one go: a sum to have ready, no monthly payment. */
export interface OnceDebt {
  readonly name?: string
  readonly place: number
  readonly amount: Fen
}

/** A debt that was named, and no more. */
export interface UnknownDebt {
  readonly name?: string
  readonly place: number
}

export type SettledDebt =
  | { readonly kind: 'loan'; readonly loan: Loan }
  | { readonly kind: 'open'; readonly debt: OpenDebt }
  | { readonly kind: 'once'; readonly debt: OnceDebt }
  | { readonly kind: 'unknown'; readonly debt: UnknownDebt }

/** Where no rate was said: 5 in 10,000 a day, the dearer end of what such loans cost, so that a plan isn't too rosy. */
export const ASSUMED_RATE: StatedRate = { value: 0.0005, per: 'day' }

/** Where neither the payment nor the time was said: the usual number of instalments. */
export const ASSUMED_MONTHS = 12

/** Fills in what wasn't said, in a way that is named. */
export function settle(debt: StatedDebt, place: number): SettledDebt {
  const named = debt.name === undefined ? { place } : { name: debt.name, place }
  const { balance, payment, months } = debt
  if (balance === undefined || balance <= 0) {
    if (payment === undefined || payment <= 0) return { kind: 'unknown', debt: named }
    if (months === undefined) return { kind: 'open', debt: { ...named, payment } }
    const monthlyRate = monthly(debt.rate ?? ASSUMED_RATE)
    const assumed: Assumption[] = debt.rate ? ['balance'] : ['rate', 'balance']
    const worth = presentValue(payment, monthlyRate, months)
    return { kind: 'loan', loan: { ...named, balance: worth, monthlyRate, minimum: payment, assumed } }
  }
  if (debt.once) return { kind: 'once', debt: { ...named, amount: balance } }
  return { kind: 'loan', loan: { ...named, balance, ...terms(balance, debt) } }
}

function terms(balance: Fen, debt: StatedDebt): Pick<Loan, 'monthlyRate' | 'minimum' | 'assumed'> {
  const { rate, fee } = debt
  const byFee = feeTerms(balance, debt)
  if (byFee) return byFee
  const { months } = debt
  const payment =
    debt.payment ?? (fee === undefined || months === undefined ? undefined : feePayment(balance, fee, months))
  if (payment !== undefined && payment > 0 && months !== undefined) {
    // Payment and time together are the price: a rate that was said beside them may leave fees out.
    const found = monthlyRateOf(balance, payment, months)
    // They come to just what is owed: there is no interest, or it is in there already.
    const told = rate?.value === 0
    if (found === 0 && !told) return { monthlyRate: 0, minimum: payment, assumed: ['no_interest'] }
    if (found !== undefined) return { monthlyRate: found, minimum: payment, assumed: [] }
    // They don't add up: what is paid each month is known best, and the time follows from it.
    const monthlyRate = monthly(rate ?? ASSUMED_RATE)
    return {
      monthlyRate,
      minimum: payment,
      assumed: rate ? ['payment_too_small'] : ['rate', 'payment_too_small'],
    }
  }
  const assumed: Assumption[] = rate ? [] : ['rate']
  const monthlyRate = monthly(rate ?? ASSUMED_RATE)
  if (payment !== undefined && payment > 0) return { monthlyRate, minimum: payment, assumed }
  if (months === undefined) assumed.push('months')
  return { monthlyRate, minimum: equalPayment(balance, monthlyRate, months ?? ASSUMED_MONTHS), assumed }
}

/** Where a fee and what is paid each month are told, the fee is the price; in how many parts follows where it wasn't told. */
function feeTerms(
  balance: Fen,
  { fee, payment, months }: StatedDebt,
): Pick<Loan, 'monthlyRate' | 'minimum' | 'assumed'> | undefined {
  if (fee === undefined || payment === undefined || payment <= balance * fee) return undefined
  const parts = months ?? Math.max(1, Math.round(balance / (payment - balance * fee)))
  const monthlyRate = monthlyRateOf(balance, feePayment(balance, fee, parts), parts)
  return monthlyRate === undefined ? undefined : { monthlyRate, minimum: payment, assumed: [] }
}

/** The instalment (fen) of a plan that adds a fee, counted on what was borrowed, to each equal part. */
export function feePayment(balance: Fen, fee: number, months: number): Fen {
  return Math.round(balance / months + balance * fee)
}
