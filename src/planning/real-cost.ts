import { equalPayment, monthlyRateOf } from './annuity.ts'
import { feePayment } from './debt.ts'
import { toFen, type Fen } from './money.ts'
import { effective, monthly, yearly, type StatedRate } from './rates.ts'

/** What a loan costs a year, in the two ways in which it is told. */
export interface RealCost {
  /** Simple: the monthly price times twelve, as disclosures show it. */
  readonly yearly: number
  /** Effective: with interest on interest. */
  readonly effective: number
  /** Interest (fen) on 10,000 yuan owed for a whole year, simple. */
  readonly onTenThousand: Fen
}

/** An instalment plan seen through: what it adds up to and what it really costs. */
export interface InstalmentCost extends RealCost {
  readonly payment: Fen
  /** Interest and fees in all. */
  readonly interest: Fen
  /** What a reader takes the fee for: fee per instalment times twelve. Only where a fee was said. */
  readonly looksLike: number | undefined
}

const TEN_THOUSAND = toFen(10_000)

/** Courts reduce what licensed lenders charge above this (fraction a year) when the borrower asks. */
export const REDUCIBLE_ABOVE = 0.24

export function costOfMonthly(monthlyRate: number): RealCost {
  const simple = monthlyRate * 12
  return {
    yearly: simple,
    effective: effective(monthlyRate),
    onTenThousand: Math.round(TEN_THOUSAND * simple),
  }
}

export function costOfRate(rate: StatedRate): RealCost {
  return { ...costOfMonthly(monthly(rate)), yearly: yearly(rate) }
}

/** An instalment plan with a fee (fraction of what was borrowed) per instalment; the amount doesn't change the price. */
export function costOfFee(
  fee: number,
  months: number,
  balance: Fen = TEN_THOUSAND,
): InstalmentCost | undefined {
  // Counted on a large amount, so that rounding to the fen doesn't show in the rate.
  const large = TEN_THOUSAND * 10_000
  const rate = monthlyRateOf(large, feePayment(large, fee, months), months)
  if (rate === undefined) return undefined
  const payment = feePayment(balance, fee, months)
  const interest = Math.round(balance * fee * months)
  return { ...costOfMonthly(rate), payment, interest, looksLike: fee * 12 }
}

/** Equal payments; undefined when they don't add up to what was borrowed, or cost more than can be told. */
export function costOfPayments(balance: Fen, payment: Fen, months: number): InstalmentCost | undefined {
  const rate = monthlyRateOf(balance, payment, months)
  if (rate === undefined) return undefined
  return { ...costOfMonthly(rate), payment, interest: payment * months - balance, looksLike: undefined }
}

/** What borrowing an amount for a time costs: equal instalments over months, or all at the end after days. */
export function interestFor(
  balance: Fen,
  rate: StatedRate,
  time: { readonly months: number } | { readonly days: number },
): { readonly interest: Fen; readonly payment: Fen | undefined } {
  if ('days' in time)
    return { interest: Math.round((balance * yearly(rate) * time.days) / 365), payment: undefined }
  const payment = equalPayment(balance, monthly(rate), time.months)
  return { interest: payment * time.months - balance, payment }
}
