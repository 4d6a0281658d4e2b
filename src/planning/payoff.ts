import { sum, type Fen } from './money.ts'
import type { Loan } from './debt.ts'

/** Which debt gets what is left of the month's money: none, the dearest, or the smallest. */
export type Order = 'as_agreed' | 'highest_rate' | 'smallest_first'

export interface MonthRow {
  /** From 1. */
  readonly month: number
  readonly paid: Fen
  readonly interest: Fen
  /** Owed after this month's payments. */
  readonly left: Fen
}

export interface PaidOff {
  /** Place of the loan in the list as stated. */
  readonly place: number
  readonly month: number
}

export type Payoff =
  | {
      readonly kind: 'ends'
      readonly order: Order
      readonly rows: readonly MonthRow[]
      readonly months: number
      readonly interest: Fen
      readonly paid: Fen
      /** In the order in which they are paid off. */
      readonly ends: readonly PaidOff[]
    }
  | {
      readonly kind: 'never'
      readonly order: Order
      /** Interest of the first month, against what is paid in it. */
      readonly interest: Fen
      readonly paid: Fen
      /** Loans whose own payment doesn't cover their interest. */
      readonly growing: readonly number[]
    }

/** Longer than this (months) nobody plans: 50 years. */
const LONGEST = 600

/** A rest below this (fen) is paid with the last instalment instead of a month later. */
const CRUMBS = 100

/** What somebody wants otherwise than the order and the same sum each month. */
export interface Wished {
  /** Place of the loan that comes before all others. */
  readonly first?: number
  /** More or less (fen) than the budget in a month, from 1. */
  readonly beside?: (month: number) => Fen
}

interface Open {
  readonly loan: Loan
  left: Fen
}

/**
 * Pays the loans off month by month. Interest is rounded to the fen for each loan and month, so payments add up exactly
 * to what was owed plus interest.
 *
 * @param budget What can be paid each month in all (fen). With `as_agreed` it isn't used: each loan gets its own payment.
 *   Otherwise each loan gets its own payment first, as far as the budget reaches, and the rest goes to one loan, so that
 *   what a finished loan leaves free helps the next one.
 * @param wished What somebody wants otherwise than that.
 */
export function payOff(loans: readonly Loan[], order: Order, budget: Fen, wished: Wished = {}): Payoff {
  const open: Open[] = loans.filter((loan) => loan.balance > 0).map((loan) => ({ loan, left: loan.balance }))
  const rows: MonthRow[] = []
  const ends: PaidOff[] = []
  while (open.length > 0) {
    if (rows.length === LONGEST) return endless(loans, order, budget)
    const month = rows.length + 1
    const row = payMonth(ranked(open, order, wished), order, budget + (wished.beside?.(month) ?? 0), month)
    rows.push(row)
    for (const { loan } of open.filter((one) => one.left === 0)) ends.push({ place: loan.place, month })
    open.splice(0, open.length, ...open.filter((one) => one.left > 0))
    // More than four times the first debt: it won't come back, and amounts stay in the range of exact numbers.
    if (row.left > 4 * sum(loans.map((loan) => loan.balance))) return endless(loans, order, budget)
  }
  const interest = sum(rows.map((row) => row.interest))
  const paid = sum(rows.map((row) => row.paid))
  return { kind: 'ends', order, rows, months: rows.length, interest, paid, ends }
}

function payMonth(open: readonly Open[], order: Order, budget: Fen, month: number): MonthRow {
  let interest = 0
  for (const one of open) {
    const due = interestOf(one.left, one.loan)
    one.left += due
    interest += due
  }
  let free = order === 'as_agreed' ? Number.MAX_SAFE_INTEGER : budget
  let paid = 0
  const pay = (one: Open, amount: Fen) => {
    const take = Math.min(one.left, free, amount)
    const all = one.left - take < CRUMBS && take > 0 ? one.left : take
    one.left -= all
    paid += all
    free = Math.max(0, free - all)
  }
  for (const one of open) pay(one, one.loan.minimum)
  if (order !== 'as_agreed') for (const one of open) if (one.left > 0 && free > 0) pay(one, free)
  return { month, paid, interest, left: sum(open.map((one) => one.left)) }
}

/** In the order in which what is left of the month's money goes to them. */
function ranked(open: readonly Open[], order: Order, { first }: Wished): Open[] {
  const all = rank(open, order)
  return first === undefined ? all : all.toSorted((a, b) => Number(isAt(b, first)) - Number(isAt(a, first)))
}

function isAt({ loan }: Open, place: number): boolean {
  return loan.place === place
}

function rank(open: readonly Open[], order: Order): Open[] {
  if (order === 'highest_rate') {
    return open.toSorted((a, b) => b.loan.monthlyRate - a.loan.monthlyRate || a.left - b.left)
  }
  if (order === 'smallest_first') {
    return open.toSorted((a, b) => a.left - b.left || b.loan.monthlyRate - a.loan.monthlyRate)
  }
  return [...open]
}

function endless(loans: readonly Loan[], order: Order, budget: Fen): Payoff {
  const growing = loans
    .filter((loan) => loan.minimum <= interestOf(loan.balance, loan))
    .map((loan) => loan.place)
  const interest = firstInterest(loans)
  const paid = order === 'as_agreed' ? sum(loans.map((loan) => loan.minimum)) : budget
  return { kind: 'never', order, interest, paid, growing }
}

/** Interest of the next month on all loans. */
export function firstInterest(loans: readonly Loan[]): Fen {
  return sum(loans.map((loan) => interestOf(loan.balance, loan)))
}

function interestOf(left: Fen, loan: Loan): Fen {
  return Math.round(left * loan.monthlyRate)
}
