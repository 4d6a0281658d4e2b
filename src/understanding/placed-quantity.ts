import { splitClauses, type Clause } from './clauses.ts'
import type { StatedFact } from './facts.ts'
import type { Quantity } from './quantities.ts'

/** A quantity where it stands. */
export interface PlacedQuantity {
  readonly quantity: Quantity
  /** Everything before and after it in the message. */
  readonly before: string
  readonly after: string
  readonly clause: Clause
  /** The clause before, if any. */
  readonly previous: Clause | undefined
  /** What the message's words state. */
  readonly found: readonly StatedFact[]
}

/** Says of a quantity of this normalised text where it stands; undefined when in no clause. */
export function placer(
  normal: string,
): (quantity: Quantity, found: readonly StatedFact[]) => PlacedQuantity | undefined {
  const clauses = splitClauses(normal)
  return (quantity, found) => {
    const at = clauses.findIndex(({ end }) => quantity.start < end)
    const clause = clauses[at]
    if (!clause) return undefined
    const [before, after] = [normal.slice(0, quantity.start), normal.slice(quantity.end)]
    return { quantity, before, after, clause, previous: clauses[at - 1], found }
  }
}

/** A place that a quantity can stand in, by the words around it and by whatever else must hold there. */
export interface Place {
  readonly before?: RegExp
  readonly after?: RegExp
  readonly where?: (placed: PlacedQuantity) => boolean
}

export function standsIn({ before, after, where }: Place, placed: PlacedQuantity): boolean {
  return (
    (before?.test(placed.before) ?? true) && (after?.test(placed.after) ?? true) && (where?.(placed) ?? true)
  )
}
