import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sum } from '#src/planning/money.ts'
import { sharesOf } from '#src/planning/shares.ts'

it('shares out the whole amount, the most to the heaviest', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000_000 }), weights, (amount, by) => {
      const shares = sharesOf(amount, by)
      expect(sum(shares)).toBe(amount)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
      expect(shares[by.indexOf(Math.max(...by))]).toBe(Math.max(...shares))
    }),
  )
})

it('gives whole tens of yuan to all but one', () => {
  expect(sharesOf(80_000, [1_200_000, 900_000, 500_000])).toEqual([38_000, 27_000, 15_000])
})
