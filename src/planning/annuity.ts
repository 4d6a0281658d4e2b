import { pmt, pv, rate } from 'financial'
import type { Fen } from './money.ts'

/** A monthly rate is looked for up to here (fraction): 1,000 % a month. */
const HIGHEST = 10

/** How near (share of the balance) the worth of the payments has to come to it. */
const NEAR = 1e-9

/** Monthly rates below this are as good as none; the library's formulas divide by them and lose their digits. */
const AS_NONE = 1e-9

/** The equal monthly payment (fen, rounded up) that pays a balance off in so many months. */
export function equalPayment(balance: Fen, monthlyRate: number, months: number): Fen {
  if (monthlyRate < AS_NONE) return Math.ceil(balance / months)
  return Math.ceil(-pmt(monthlyRate, months, balance) - 1e-6)
}

/** What equal payments at the end of each month are worth today (fen, rounded). */
export function presentValue(payment: Fen, monthlyRate: number, months: number): Fen {
  return Math.round(worth(payment, monthlyRate, months))
}

/** Growth beyond this is as good as for ever, and near the largest number there is. */
const FOR_EVER = 1e100

function worth(payment: Fen, monthlyRate: number, months: number): number {
  if (monthlyRate < AS_NONE) return payment * months
  if ((1 + monthlyRate) ** months > FOR_EVER) return payment / monthlyRate
  return -pv(monthlyRate, months, payment)
}

/**
 * The monthly rate (fraction) at which equal payments are worth the balance: the internal rate of return per month.
 * undefined when the payments don't even add up to the balance, or the rate would be above 1,000 % a month.
 *
 * The library's `rate` walks by Newton's method and ends in a false root (below −100 %) for dear or long loans, one in
 * eight of those we tried. So its answer is checked by putting it in, and found by halving when it doesn't fit.
 */
export function monthlyRateOf(balance: Fen, payment: Fen, months: number): number | undefined {
  const total = payment * months
  if (balance <= 0 || total < balance) return undefined
  if (total === balance) return 0
  const misses = (monthlyRate: number) => worth(payment, monthlyRate, months) - balance
  const quick = rate(months, -payment, balance, 0)
  if (quick > 0 && quick <= HIGHEST && Math.abs(misses(quick)) <= balance * NEAR) return quick
  if (misses(HIGHEST) > 0) return undefined
  return halve(misses, balance)
}

/** The worth of payments only falls as the rate rises, so the rate lies between any two that miss on either side. */
function halve(misses: (monthlyRate: number) => number, balance: Fen): number {
  let low = 0
  let high = HIGHEST
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    const miss = misses(middle)
    if (Math.abs(miss) <= balance * NEAR || middle === low || middle === high) return middle
    if (miss > 0) low = middle
    else high = middle
  }
  return low
}
