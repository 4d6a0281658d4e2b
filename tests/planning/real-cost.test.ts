import { describe, expect, it } from 'vitest'
import { rateProblem } from '#src/planning/rates.ts'
import { costOfFee, costOfPayments, costOfRate, interestFor } from '#src/planning/real-cost.ts'

describe('what a price really costs a year', () => {
  it('turns 5 in 10,000 a day into 18.25 % a year, 19.86 % with interest on interest', () => {
    const cost = costOfRate({ value: 0.0005, per: 'day' })
    expect(cost.yearly).toBeCloseTo(0.1825, 10)
    expect(cost.effective).toBeCloseTo(0.1986, 4)
    expect(cost.onTenThousand).toBe(182_500)
  })

  it('shows that a fee of 0.6 % an instalment over 12 months is 13 %, not 7.2 %', () => {
    const cost = costOfFee(0.006, 12)
    expect(cost?.looksLike).toBeCloseTo(0.072, 10)
    expect(cost?.yearly).toBeCloseTo(0.1303, 4)
    expect(cost?.interest).toBe(72_000)
    expect(cost?.payment).toBe(89_333)
  })

  it('sees through an instalment plan told by its payments', () => {
    const cost = costOfPayments(600_000, 105_000, 6)
    expect(cost?.interest).toBe(30_000)
    expect(cost?.yearly).toBeCloseTo(0.1692, 3)
  })

  it('says nothing where the payments do not even repay the amount', () => {
    expect(costOfPayments(600_000, 90_000, 6)).toBeUndefined()
  })

  it('counts days as simple interest and months as equal instalments', () => {
    expect(interestFor(1_000_000, { value: 0.0005, per: 'day' }, { days: 30 }).interest).toBe(15_000)
    const year = interestFor(1_000_000, { value: 0.12, per: 'year' }, { months: 12 })
    expect(year.payment).toBe(88_849)
    expect(year.interest).toBe(66_188)
  })

  it('does not believe 900 % or a negative rate, and takes 0', () => {
    expect(rateProblem({ value: 9, per: 'year' })).toBe('too_high')
    expect(rateProblem({ value: -0.1, per: 'year' })).toBe('negative')
    expect(rateProblem({ value: 0, per: 'year' })).toBeUndefined()
    expect(rateProblem({ value: 0.01, per: 'day' })).toBe('too_high')
  })
})
