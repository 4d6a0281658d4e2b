import { equalPayment, monthlyRateOf, presentValue } from './annuity.ts'
import type { Fen } from './money.ts'
import { isUnbelievable, monthly, yearly, type StatedRate } from './rates.ts'

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
  /** What loans of its kind usually cost, where its own rate isn't known. */
  readonly usualRate?: StatedRate
  /** Paid in one go, this month or next. */
  readonly once?: boolean
  /** Paid as agreed and nothing on top, as somebody wishes: a house, mostly. */
  readonly asAgreed?: boolean
}

/** What we had to assume to work with a debt, or couldn't use of what was said. */
export type Assumption =
  | 'rate'
  /** What loans of its kind usually cost. */
  | 'usual_rate'
  | 'usual_months'
  | 'months'
  | 'balance'
  | 'payment_too_small'
  | 'no_interest'
  /** Payment and months would make a rate that nobody takes: the months weren't used. */
  | 'not_fitting'
  /** They make another rate than the one that was told, and that counts. */
  | 'rate_differs'
  /** Of a loan for many years, where the rate is known best: the months that were told don't fit to it. */
  | 'months_differ'

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
  /** What was told of its rate (fraction a year) and its months, where they don't fit together. */
  readonly told?: { readonly rate: number; readonly months: number }
}

/** A debt of which only the monthly payment is known, or wished to count: it counts in the month, but not in the payoff. */
export interface OpenDebt {
  readonly name?: string
  readonly place: number
  readonly payment: Fen
  /** What is left of it is known, and it is paid as agreed. */
  readonly balance?: Fen
}

/** A debt that is paid in one go: a sum to have ready; until then nothing a month, or only what is charged for it. */
export interface OnceDebt {
  readonly name?: string
  readonly place: number
  readonly amount: Fen
  /** Fen a month. */
  readonly interest?: Fen
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

/** What a mortgage costs where nobody said: near the five-year loan prime rate. */
export const USUAL_HOME_RATE: StatedRate = { value: 0.035, per: 'year' }

/** And for how long it runs on. */
export const USUAL_HOME_MONTHS = 240

/** Where neither the payment nor the time was said: the usual number of instalments. */
export const ASSUMED_MONTHS = 12

/** Fills in what wasn't said, in a way that is named. */
export function settle(debt: StatedDebt, place: number): SettledDebt {
  const named = debt.name === undefined ? { place } : { name: debt.name, place }
  const { balance, payment, months } = debt
  if (balance === undefined || balance <= 0) {
    if (payment === undefined || payment <= 0) return { kind: 'unknown', debt: named }
    if (months === undefined) return { kind: 'open', debt: { ...named, payment } }
    const monthlyRate = monthly(rateOf(debt))
    const assumed: Assumption[] = [...unsaidRate(debt), 'balance']
    const worth = presentValue(payment, monthlyRate, months)
    return { kind: 'loan', loan: { ...named, balance: worth, monthlyRate, minimum: payment, assumed } }
  }
  if (debt.once)
    return { kind: 'once', debt: { ...named, amount: balance, ...interestOnly(balance, payment) } }
  const told = terms(balance, debt)
  if (debt.asAgreed) return { kind: 'open', debt: { ...named, payment: told.minimum, balance } }
  return { kind: 'loan', loan: { ...named, balance, ...told } }
}

/** So small a share of what is owed, paid each month until all of it falls due, pays nothing off. */
const MOST_INTEREST = 0.03

function interestOnly(balance: Fen, payment: Fen = 0): Pick<OnceDebt, 'interest'> {
  return payment > 0 && payment <= balance * MOST_INTEREST ? { interest: payment } : {}
}

function rateOf({ rate, usualRate }: StatedDebt): StatedRate {
  return rate ?? usualRate ?? ASSUMED_RATE
}

function unsaidRate({ rate, usualRate }: StatedDebt): Assumption[] {
  if (rate) return []
  return [usualRate ? 'usual_rate' : 'rate']
}

type Terms = Pick<Loan, 'monthlyRate' | 'minimum' | 'assumed' | 'told'>

function terms(balance: Fen, debt: StatedDebt): Terms {
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
    const nearly = found === undefined && payment * months >= balance * NEARLY
    if ((found === 0 || nearly) && !told)
      return { monthlyRate: 0, minimum: payment, assumed: ['no_interest'] }
    if (found !== undefined && !isUnbelievable(found)) return priced(found, payment, months, rate)
    // They don't add up: what is paid each month is known best, and the time follows from it.
    const monthlyRate = monthly(rateOf(debt))
    const why = found === undefined ? 'payment_too_small' : 'not_fitting'
    return { monthlyRate, minimum: payment, assumed: [...unsaidRate(debt), why] }
  }
  const assumed: Assumption[] = unsaidRate(debt)
  const monthlyRate = monthly(rateOf(debt))
  if (payment !== undefined && payment > 0) return { monthlyRate, minimum: payment, assumed }
  if (months === undefined) assumed.push(debt.usualRate ? 'usual_months' : 'months')
  const time = months ?? (debt.usualRate ? USUAL_HOME_MONTHS : ASSUMED_MONTHS)
  return { monthlyRate, minimum: equalPayment(balance, monthlyRate, time), assumed }
}

/** 3 payments of 113 on 340: what is owed, but for the rounding (share). */
const NEARLY = 0.98

/** Rates that are as far apart as this (share of the one told, and a year) are two. */
const APART = { share: 0.05, yearly: 0.003 }

/** A loan for longer than this (months): hardly anybody knows to the month how long it runs, but what it costs. */
const MANY_MONTHS = 60

/** The price by payment and time; where another was told, which of them counts, and that they differ. */
function priced(found: number, minimum: Fen, months: number, rate: StatedRate | undefined): Terms {
  const told = rate && yearly(rate)
  const apart = told === undefined ? 0 : Math.abs(found * 12 - told)
  if (!told || apart < APART.yearly || apart < told * APART.share)
    return { monthlyRate: found, minimum, assumed: [] }
  const long = months > MANY_MONTHS
  return {
    monthlyRate: long ? told / 12 : found,
    minimum,
    assumed: [long ? 'months_differ' : 'rate_differs'],
    told: { rate: told, months },
  }
}

/** Where a fee and what is paid each month are told, the fee is the price; in how many parts follows where it wasn't told. */
function feeTerms(balance: Fen, { fee, payment, months }: StatedDebt): Terms | undefined {
  if (fee === undefined || payment === undefined || payment <= balance * fee) return undefined
  const parts = months ?? Math.max(1, Math.round(balance / (payment - balance * fee)))
  const monthlyRate = monthlyRateOf(balance, feePayment(balance, fee, parts), parts)
  return monthlyRate === undefined ? undefined : { monthlyRate, minimum: payment, assumed: [] }
}

/** The instalment (fen) of a plan that adds a fee, counted on what was borrowed, to each equal part. */
export function feePayment(balance: Fen, fee: number, months: number): Fen {
  return Math.round(balance / months + balance * fee)
}
