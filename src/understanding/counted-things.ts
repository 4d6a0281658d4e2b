import type { Quantity } from './quantities.ts'

/** How often something was done: 三次, twice. */
const TIMES = /[次回]|\btimes?\b|\b(?:once|twice)\b/
/** How many there are to be owed to: 三家, two lenders. */
const LENDERS = /家|平台|口子|\b(?:loans?|lenders?|apps?|cards?|banks?|companies|platforms?|debts?|places?)\b/

/** Facts that a number of times, or of lenders, says nothing of. */
const NEVER_COUNTED_IN: Readonly<Record<string, RegExp>> = { other_loans: TIMES, frequency: LENDERS }

/**
 * Whether a quantity can count what a fact asks for, by the noun said with it: 次 never counts lenders, and loans are
 * no times. One number states one fact.
 */
export function canCount(fact: string, quantity: Quantity): boolean {
  return NEVER_COUNTED_IN[fact]?.test(quantity.text) !== true
}
