import * as fc from 'fast-check'
import type { StatedDebt } from '#src/planning/debt.ts'
import type { StatedRate } from '#src/planning/rates.ts'

/** Amounts in fen: from 100 to 500,000 yuan. */
export const amounts = fc.integer({ min: 10_000, max: 50_000_000 })

export const rates: fc.Arbitrary<StatedRate> = fc.oneof(
  fc.record({ value: fc.double({ min: 0, max: 0.001, noNaN: true }), per: fc.constant('day' as const) }),
  fc.record({ value: fc.double({ min: 0, max: 0.03, noNaN: true }), per: fc.constant('month' as const) }),
  fc.record({ value: fc.double({ min: 0, max: 0.36, noNaN: true }), per: fc.constant('year' as const) }),
)

export const months = fc.integer({ min: 1, max: 120 })

/** Debts with any part of them left unsaid, and parts that don't fit together. */
export const debts: fc.Arbitrary<StatedDebt> = fc.record(
  { balance: amounts, rate: rates, payment: fc.integer({ min: 100, max: 2_000_000 }), months },
  { requiredKeys: [] },
)

/** Debts that surely end: balance, rate and a time. */
export const endingDebts: fc.Arbitrary<StatedDebt> = fc.record({ balance: amounts, rate: rates, months })
