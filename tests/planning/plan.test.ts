import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountProblem, sum } from '#src/planning/money.ts'
import { makePlan } from '#src/planning/plan.ts'
import { amounts, debts } from './arbitraries.ts'

const jiebei = { name: 'jiebei', balance: 1_200_000, rate: { value: 0.0004, per: 'day' } } as const
const huabei = { name: 'huabei', balance: 600_000, payment: 105_000, months: 6 } as const

describe('makePlan', () => {
  it('says what share of the income goes to debts and what is left', () => {
    const { budget } = makePlan({ income: 800_000, fixed: 300_000, debts: [jiebei, huabei] })
    expect(budget.due).toBe(108_084 + 105_000)
    expect(budget.share).toBeCloseTo(0.2664, 4)
    expect(budget.load).toBe('light')
    expect(budget.left).toBe(800_000 - 300_000 - budget.due)
  })

  it('keeps a debt paid in one go out of what is due each month', () => {
    const once = { name: 'huabei', balance: 320_000, once: true, rate: { value: 0, per: 'year' } } as const
    const plan = makePlan({ income: 800_000, fixed: 300_000, debts: [jiebei, once] })
    expect(plan.budget.due).toBe(108_084)
    expect(plan.once).toEqual([{ name: 'huabei', place: 1, amount: 320_000 }])
    expect(plan.loans.map(({ name }) => name)).toEqual(['jiebei'])
  })

  it('spends exactly what is left', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.array(debts, { maxLength: 4 }), (income, fixed, stated) => {
        const { budget } = makePlan({ income, fixed, debts: stated })
        const { extra, cushion, free } = budget.split
        expect(extra + cushion + free).toBe(Math.max(0, budget.left ?? 0))
        expect(Math.min(extra, cushion, free)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('gives out no more than comes in, whatever is wished on top', () => {
    const plans = fc.record({
      income: amounts,
      fixed: amounts,
      stated: fc.array(debts, { maxLength: 4 }),
      more: fc.integer({ min: 0, max: 50_000_000 }),
    })
    fc.assert(
      fc.property(plans, ({ income, fixed, stated, more }) => {
        const { budget, extra, relief } = makePlan({ income, fixed, debts: stated }, more)
        const { cushion, free } = budget.split
        expect(extra).toBe(budget.split.extra)
        if (relief) expect(Math.min(fixed, income) + relief.affordable).toBeLessThanOrEqual(income)
        else expect(fixed + budget.due + extra + cushion + free).toBe(income)
        expect(Math.min(extra, cushion, free)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('never fails, whatever is left unsaid', () => {
    const maybe = fc.option(amounts, { nil: undefined })
    fc.assert(
      fc.property(maybe, maybe, fc.array(debts, { maxLength: 5 }), (income, fixed, stated) => {
        const plan = makePlan({ income, fixed, debts: stated })
        expect(plan.toEnd === undefined).toBe(plan.dearestFirst.kind === 'ends')
        expect(plan.relief === undefined).toBe(!(plan.budget.left !== undefined && plan.budget.left < 0))
      }),
    )
  })

  it('puts half of what is left on the dearest debt, and is done sooner for it', () => {
    const plan = makePlan({ income: 800_000, fixed: 300_000, debts: [jiebei, huabei] })
    expect(plan.extra).toBe(plan.budget.split.extra)
    if (plan.dearestFirst.kind !== 'ends' || plan.asAgreed.kind !== 'ends') throw new Error('both end')
    expect(plan.dearestFirst.months).toBeLessThan(plan.asAgreed.months)
    expect(plan.dearestFirst.interest).toBeLessThan(plan.asAgreed.interest)
  })

  it('names what it had to assume', () => {
    const { loans, open } = makePlan({
      income: undefined,
      fixed: undefined,
      debts: [{ balance: 500_000 }, { payment: 50_000, months: 10 }, { payment: 30_000 }, {}],
    })
    expect(loans.map((loan) => loan.assumed)).toEqual([
      ['rate', 'months'],
      ['rate', 'balance'],
    ])
    expect(open).toEqual([{ place: 2, payment: 30_000 }])
  })

  it('works out what could be asked for when the money does not reach', () => {
    const plan = makePlan({ income: 300_000, fixed: 200_000, debts: [{ balance: 3_000_000, months: 12 }] })
    expect(plan.relief?.missing).toBe(-(plan.budget.left as number))
    expect(plan.relief?.affordable).toBe(100_000)
    expect(plan.relief?.payoff).toMatchObject({ kind: 'ends' })
    expect(plan.extra).toBe(0)
  })

  it('says so when not even the interest can be paid', () => {
    const plan = makePlan({ income: 200_000, fixed: 190_000, debts: [{ balance: 3_000_000, months: 12 }] })
    expect(plan.relief?.payoff).toMatchObject({ kind: 'never' })
  })

  it('says what it would take when it never ends', () => {
    const debt = { balance: 1_000_000, rate: { value: 0.36, per: 'year' }, payment: 20_000 } as const
    const plan = makePlan({ income: undefined, fixed: undefined, debts: [debt] })
    expect(plan.dearestFirst.kind).toBe('never')
    expect(plan.toEnd).toEqual({ months: 36, payment: 45_804 })
  })

  it('counts nobody as heavily indebted who has no debts, and leaves half for a cushion', () => {
    const { budget } = makePlan({ income: 600_000, fixed: 400_000, debts: [] })
    expect(budget).toMatchObject({ share: 0, load: 'light', left: 200_000 })
    expect(budget.cushion).toEqual({ first: 400_000, later: 1_200_000, months: 4 })
  })

  it('puts nothing extra on debts that cost no interest, and more aside', () => {
    const free = { balance: 600_000, rate: { value: 0, per: 'year' }, months: 6 } as const
    const { budget, extra } = makePlan({ income: 800_000, fixed: 300_000, debts: [free] })
    expect(extra).toBe(0)
    expect(budget.split).toEqual({ extra: 0, cushion: 200_000, free: 200_000 })
  })

  it('takes a cushion from what is left, not from what is due', () => {
    const plan = makePlan({ income: 300_000, fixed: 250_000, debts: [huabei] })
    expect(plan.budget.split).toEqual({ extra: 0, cushion: 0, free: 0 })
    expect(plan.budget.cushion?.months).toBeUndefined()
  })

  it('puts on top what a person wants to pay more', () => {
    const stated = { income: undefined, fixed: undefined, debts: [jiebei, huabei] }
    const [plain, more] = [makePlan(stated), makePlan(stated, 100_000)]
    if (plain.dearestFirst.kind !== 'ends' || more.dearestFirst.kind !== 'ends') throw new Error('both end')
    expect(more.extra).toBe(100_000)
    expect(more.dearestFirst.months).toBeLessThan(plain.dearestFirst.months)
  })

  it('does not take amounts that cannot be', () => {
    expect(amountProblem(-500)).toBe('negative')
    expect(amountProblem(1e12)).toBe('too_big')
    expect(amountProblem(0)).toBeUndefined()
    expect(sum([])).toBe(0)
  })

  it('sets aside what somebody wants kept each month before anything extra, and still spends exactly what is left', () => {
    const situation = { income: 800_000, fixed: 300_000, debts: [jiebei, huabei] }
    const [plain, kept] = [makePlan(situation), makePlan({ ...situation, keep: 150_000 })]
    expect(kept.budget.split.cushion).toBe(150_000)
    expect(kept.extra).toBeLessThan(plain.extra)
    const { extra, cushion, free } = kept.budget.split
    expect(extra + cushion + free).toBe(kept.budget.left)
  })
})
