import { amountProblem, toFen, type Fen } from '#src/planning/money.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import type { Statement } from './plan-statement.ts'

/** Less than this (yuan) without a word to it is a number of things, not money. */
const LEAST_BARE = 50

/** Keeps an amount that can be one; else the statement has a problem. */
export function keepAmount(statement: Statement, yuan: number, keep: (fen: Fen) => void): void {
  const problem = amountProblem(yuan)
  if (problem) statement.problem = problem
  else keep(toFen(yuan))
}

/** An amount of money, with a word to it or large enough without. */
export function isMoney({ unit, min }: Quantity): boolean {
  if (unit === 'yuan') return min > 0
  return (unit === undefined || unit === 'count') && min >= LEAST_BARE
}

/** "Nothing", "0 yuan". */
export function isNothing({ unit, min, max }: Quantity): boolean {
  return (unit === 'yuan' || unit === undefined) && min === 0 && max === 0
}

/** One number for what was said: of a range its middle, to two digits, since 三千多 isn't 3,999. */
export function typical({ min, max }: Quantity): number {
  if (!Number.isFinite(max) || min === max) return min
  return Number(((min + max) / 2).toPrecision(3))
}
