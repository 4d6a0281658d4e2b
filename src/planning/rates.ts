/** The price of a loan as it was stated: a fraction (0.0005 = 5 in 10,000) of what is still owed, per this time. */
export interface StatedRate {
  readonly value: number
  readonly per: 'day' | 'month' | 'year'
}

/** Days of a year by which lenders turn a daily rate into a yearly one (simple interest). */
const DAYS = 365

/**
 * The yearly rate (fraction) from which a stated rate isn't believable: it is then likelier that a percent sign, a zero
 * or the time was mistaken. Loans above it exist, but outside the law.
 */
const UNBELIEVABLE = 1

/** Whether a rate that was worked out (fraction a month) is likelier a number that was mistaken. */
export function isUnbelievable(monthlyRate: number): boolean {
  return monthlyRate * 12 > UNBELIEVABLE
}

/** The yearly rate, simple: what disclosures show. */
export function yearly({ value, per }: StatedRate): number {
  if (per === 'year') return value
  return per === 'month' ? value * 12 : value * DAYS
}

/** What is charged for a month on what is still owed. */
export function monthly(rate: StatedRate): number {
  return yearly(rate) / 12
}

/** The effective yearly rate: with interest on interest, for comparing loans that charge at different times. */
export function effective(monthlyRate: number): number {
  return (1 + monthlyRate) ** 12 - 1
}

export type RateProblem = 'negative' | 'too_high'

/** What is wrong with a stated rate; undefined when it can be so. Zero can be so: some instalments are free. */
export function rateProblem(rate: StatedRate): RateProblem | undefined {
  if (rate.value < 0) return 'negative'
  return yearly(rate) > UNBELIEVABLE || !Number.isFinite(rate.value) ? 'too_high' : undefined
}
