import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodeSet } from '#src/understanding/code-set.ts'

const codes = fc.uniqueArray(fc.integer({ min: 0, max: 65_535 }), { maxLength: 500 })

describe('a set of codes', () => {
  it('says which are in it, and the how many-th each is', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 65_535 }), (members, other) => {
        const set = new CodeSet(members)
        const sorted = members.toSorted((a, b) => a - b)
        expect(set.size).toBe(members.length)
        expect(sorted.map((code) => set.rank(code))).toEqual(sorted.map((_, i) => i + 1))
        expect(set.has(other)).toBe(members.includes(other))
        expect(set.rank(other) > 0).toBe(members.includes(other))
      }),
    )
  })

  it('counts through words that are full', () => {
    const set = new CodeSet(Array.from({ length: 65_536 }, (_, code) => code))
    expect([0, 31, 32, 33, 65_534].map((code) => set.rank(code))).toEqual([1, 32, 33, 34, 65_535])
  })
})
