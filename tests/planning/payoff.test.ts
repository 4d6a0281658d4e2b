import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle, type Loan, type StatedDebt } from '#src/planning/debt.ts'
import { sum } from '#src/planning/money.ts'
import { payOff, type Order, type Payoff } from '#src/planning/payoff.ts'
import { amounts, debts, endingDebts } from './arbitraries.ts'

const orders: readonly Order[] = ['as_agreed', 'highest_rate', 'smallest_first']

function loansOf(stated: readonly StatedDebt[]): Loan[] {
  return stated.flatMap((debt, place) => {
    const settled = settle(debt, place)
    return settled.kind === 'loan' ? [settled.loan] : []
  })
}

function minimums(loans: readonly Loan[]): number {
  return sum(loans.map((loan) => loan.minimum))
}

function ending(payoff: Payoff): Extract<Payoff, { kind: 'ends' }> {
  if (payoff.kind !== 'ends') throw new Error('expected a payoff that ends')
  return payoff
}

describe('payOff', () => {
  it('pays exactly what was owed plus interest, to the fen', () => {
    fc.assert(
      fc.property(
        fc.array(debts, { maxLength: 6 }),
        amounts,
        fc.constantFrom(...orders),
        (stated, extra, order) => {
          const loans = loansOf(stated)
          const payoff = payOff(loans, order, minimums(loans) + extra)
          if (payoff.kind === 'never') return
          const owed = sum(loans.map((loan) => loan.balance))
          expect(payoff.paid).toBe(owed + payoff.interest)
          expect(sum(payoff.rows.map((row) => row.paid))).toBe(payoff.paid)
          for (const row of payoff.rows) {
            expect(Number.isSafeInteger(row.paid) && Number.isSafeInteger(row.interest)).toBe(true)
            expect(row.left).toBeGreaterThanOrEqual(0)
          }
          expect(payoff.rows.at(-1)?.left ?? 0).toBe(0)
          expect(payoff.ends).toHaveLength(loans.filter((loan) => loan.balance > 0).length)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('keeps to the budget, but for a rest below one yuan a loan', () => {
    fc.assert(
      fc.property(fc.array(endingDebts, { minLength: 1, maxLength: 6 }), amounts, (stated, extra) => {
        const loans = loansOf(stated)
        const budget = minimums(loans) + extra
        for (const order of ['highest_rate', 'smallest_first'] as const) {
          for (const row of ending(payOff(loans, order, budget)).rows) {
            expect(row.paid).toBeLessThan(budget + 100 * loans.length)
          }
        }
      }),
    )
  })

  it('never costs more interest with the dearest first than with the smallest first', () => {
    fc.assert(
      fc.property(fc.array(endingDebts, { minLength: 2, maxLength: 6 }), amounts, (stated, extra) => {
        const loans = loansOf(stated)
        const dearest = ending(payOff(loans, 'highest_rate', minimums(loans) + extra))
        const smallest = ending(payOff(loans, 'smallest_first', minimums(loans) + extra))
        // Half a fen of rounding a loan and month, and the rests below one yuan.
        const rounding = loans.length * (dearest.months + 100)
        expect(dearest.interest).toBeLessThanOrEqual(smallest.interest + rounding)
        expect(dearest.months).toBeLessThanOrEqual(smallest.months + 1)
      }),
    )
  })

  it('is never slower or dearer with more money a month', () => {
    fc.assert(
      fc.property(fc.array(endingDebts, { minLength: 1, maxLength: 5 }), amounts, (stated, extra) => {
        const loans = loansOf(stated)
        const plain = ending(payOff(loans, 'highest_rate', minimums(loans)))
        const more = ending(payOff(loans, 'highest_rate', minimums(loans) + extra))
        expect(more.months).toBeLessThanOrEqual(plain.months)
        expect(more.interest).toBeLessThanOrEqual(plain.interest + loans.length * (plain.months + 100))
      }),
    )
  })

  it('ends on the last stated month when only what is due is paid', () => {
    fc.assert(
      fc.property(endingDebts, (debt) => {
        const [loan] = loansOf([debt])
        const payoff = ending(payOff([loan as Loan], 'as_agreed', 0))
        expect(payoff.months).toBeLessThanOrEqual(debt.months as number)
      }),
    )
  })

  it('pays a stated instalment plan in its months, with the interest that the instalments add up to', () => {
    const loans = loansOf([{ balance: 600_000, payment: 105_000, months: 6 }])
    const payoff = ending(payOff(loans, 'as_agreed', 0))
    expect(payoff.months).toBe(6)
    expect(Math.abs(payoff.interest - 30_000)).toBeLessThanOrEqual(6)
  })

  it('frees the money of a finished loan for the next one', () => {
    const loans = loansOf([
      { balance: 100_000, rate: { value: 0.12, per: 'year' }, payment: 50_000 },
      { balance: 1_000_000, rate: { value: 0.12, per: 'year' }, payment: 50_000 },
    ])
    const agreed = ending(payOff(loans, 'as_agreed', 0))
    const rolled = ending(payOff(loans, 'highest_rate', 100_000))
    expect(rolled.months).toBeLessThan(agreed.months)
    expect(rolled.ends.map((end) => end.place)).toEqual([0, 1])
  })

  it('says that it never ends when payments stay below the interest, and which loan grows', () => {
    const loans = loansOf([
      { balance: 1_000_000, rate: { value: 0.24, per: 'year' }, payment: 20_000 },
      { balance: 100_000, rate: { value: 0, per: 'year' }, months: 10 },
    ])
    const payoff = payOff(loans, 'as_agreed', 0)
    expect(payoff).toMatchObject({ kind: 'never', interest: 20_000, growing: [0] })
  })

  it('ends even if one loan grows at first, when the others leave enough free', () => {
    const loans = loansOf([
      { balance: 1_000_000, rate: { value: 0.24, per: 'year' }, payment: 10_000 },
      { balance: 100_000, rate: { value: 0, per: 'year' }, months: 2 },
    ])
    expect(payOff(loans, 'as_agreed', 0).kind).toBe('never')
    expect(payOff(loans, 'highest_rate', minimums(loans)).kind).toBe('ends')
  })

  it('has nothing to do without debts', () => {
    expect(payOff([], 'highest_rate', 0)).toMatchObject({ kind: 'ends', months: 0, paid: 0, interest: 0 })
  })

  it('puts a debt first that somebody wants gone first, at no less interest than the dearest first', () => {
    const loans = loansOf([
      { balance: 300_000, payment: 50_000, months: 6 },
      { balance: 800_000, rate: { value: 0.18, per: 'year' }, months: 12 },
    ])
    const budget = minimums(loans) + 70_000
    const [best, wished] = [{}, { first: 0 }].map((one) => ending(payOff(loans, 'highest_rate', budget, one)))
    const endOf = (payoff: typeof best, place: number) =>
      payoff?.ends.find((one) => one.place === place)?.month
    expect(endOf(wished, 0)).toBeLessThan(endOf(best, 0) ?? 0)
    expect(wished?.interest).toBeGreaterThan(best?.interest ?? 0)
  })

  it('pays more or less in the months that are told', () => {
    const loans = loansOf([{ balance: 800_000, rate: { value: 0.18, per: 'year' }, months: 12 }])
    const budget = minimums(loans) + 70_000
    const later = ending(
      payOff(loans, 'highest_rate', budget, { beside: (month) => (month < 3 ? -70_000 : 0) }),
    )
    expect(later.rows.slice(0, 3).map(({ paid }) => paid)).toEqual([budget - 70_000, budget - 70_000, budget])
  })
})
