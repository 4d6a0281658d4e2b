import type { PhraseRef } from '#src/reply/phrases.ts'
import { inUnit, perMonth, type Quantity } from '#src/understanding/quantities.ts'

/** Facts whose number is said back as the person gave it, with what it counts. */
const units = {
  other_loans: 'count',
  applications: 'count',
  frequency: 'count',
  income_amount: 'yuan',
  other_debt: 'yuan',
} as const satisfies Record<string, Quantity['unit']>

/** The number in an answer when it is one plain number: "两家", "8k", but not "两三家" or "六千多". */
export function exactNumber(fact: string, quantity: Quantity | undefined): number | undefined {
  if (!quantity || !(fact in units)) return undefined
  const unit = units[fact as keyof typeof units]
  const amount = inUnit(unit === 'yuan' ? perMonth(quantity) : quantity, unit)
  if (!amount || amount.approx || amount.min !== amount.max) return undefined
  return Number.isSafeInteger(amount.min) && amount.min > 0 ? amount.min : undefined
}

/** The fact with its number: "另有 2 家没还完" (said), "2 家" (value). */
export function sayExactly(fact: string, number: number, as: 'said' | 'value'): PhraseRef {
  const counts = units[fact as keyof typeof units] === 'count'
  const form = counts ? (number === 1 ? 'one.' : 'more.') : ''
  return { phrase: `talk.exact.${fact}.${form}${as}`, params: { number } }
}
