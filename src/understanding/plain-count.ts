import type { Quantity } from './quantities.ts'

/** A plain count that was worked out, and stands nowhere in a text. */
export function plainCount(count: number): Quantity {
  return { min: count, max: count, unit: 'count', approx: false, text: String(count), start: 0, end: 0 }
}
