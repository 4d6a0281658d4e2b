import { rate } from 'financial'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalPayment, monthlyRateOf, presentValue } from '#src/planning/annuity.ts'

describe('monthlyRateOf', () => {
  it('finds the rate that the payments were made from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 1_000_000_000 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 360 }),
        (balance, monthlyRate, months) => {
          const payment = equalPayment(balance, monthlyRate, months)
          const found = monthlyRateOf(balance, payment, months)
          // A payment is a whole number of fen, so the rate behind it is known within what one fen moves.
          expect(equalPayment(balance, found ?? -1, months)).toBeLessThanOrEqual(payment + 1)
          expect(equalPayment(balance, found ?? -1, months)).toBeGreaterThanOrEqual(payment - 1)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is right where the library ends in a false root', () => {
    const payment = equalPayment(100_000_000, 0.3, 12)
    expect(rate(12, -payment, 100_000_000, 0)).toBeLessThan(-1)
    expect(monthlyRateOf(100_000_000, payment, 12)).toBeCloseTo(0.3, 6)
  })

  it('is 0 for payments without interest, and nothing for payments below what was borrowed', () => {
    expect(monthlyRateOf(120_000, 10_000, 12)).toBe(0)
    expect(monthlyRateOf(120_000, 9_000, 12)).toBeUndefined()
    expect(monthlyRateOf(100, 10_000_000, 12)).toBeUndefined()
  })
})

describe('equalPayment', () => {
  it('pays a balance off without interest in equal parts, rounded up', () => {
    expect(equalPayment(100_000, 0, 3)).toBe(33_334)
  })

  it('agrees with the worth of the payments', () => {
    expect(equalPayment(1_200_000, 0.01, 12)).toBe(106_619)
    expect(Math.abs(presentValue(106_619, 0.01, 12) - 1_200_000)).toBeLessThan(12)
  })
})
