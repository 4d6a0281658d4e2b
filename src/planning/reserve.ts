import type { Fen } from './money.ts'
import type { Budget } from './budget.ts'

/** Money at hand, and what it carries: neither income nor debt. */
export type Reserve =
  /** What a month takes isn't known. */
  | { readonly kind: 'unknown'; readonly amount: Fen }
  /** Income doesn't even reach for what one lives on: it is food and housing for so long. */
  | { readonly kind: 'living'; readonly amount: Fen; readonly weeks: number }
  /** It fills what a month lacks for so long. */
  | { readonly kind: 'gap'; readonly amount: Fen; readonly weeks: number }
  /** The month works out: it is for emergencies, and so many weeks of fixed costs. */
  | { readonly kind: 'cushion'; readonly amount: Fen; readonly weeks: number }

/** 365 days are 12 months. */
const WEEKS_A_MONTH = 365 / 12 / 7

/** @param amount At hand (fen). Weeks are whole ones, rounded down. */
export function reserveOf(amount: Fen, { income, fixed, left }: Budget): Reserve {
  const weeksAt = (monthly: Fen) => Math.floor((amount / monthly) * WEEKS_A_MONTH)
  if (income === undefined || !fixed || left === undefined) return { kind: 'unknown', amount }
  if (income < fixed) return { kind: 'living', amount, weeks: weeksAt(fixed - income) }
  if (left < 0) return { kind: 'gap', amount, weeks: weeksAt(-left) }
  return { kind: 'cushion', amount, weeks: weeksAt(fixed) }
}
