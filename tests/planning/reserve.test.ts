import { describe, expect, it } from 'vitest'
import { makePlan } from '#src/planning/plan.ts'

const debts = [{ balance: 1_700_000, payment: 340_000, months: 5 }]

describe('money at hand', () => {
  it('is for living where income does not reach for that', () => {
    const { reserve, budget } = makePlan({ income: 0, fixed: 190_000, debts, reserve: 260_000 })
    expect(reserve).toEqual({ kind: 'living', amount: 260_000, weeks: 5 })
    expect(budget.income).toBe(0)
  })

  it('fills what a month lacks', () => {
    const { reserve } = makePlan({ income: 400_000, fixed: 190_000, debts, reserve: 260_000 })
    expect(reserve).toEqual({ kind: 'gap', amount: 260_000, weeks: 8 })
  })

  it('counts towards the cushion where the month works out', () => {
    const { reserve, budget } = makePlan({ income: 800_000, fixed: 190_000, debts, reserve: 260_000 })
    expect(reserve?.kind).toBe('cushion')
    expect(budget.cushion?.months).toBe(0)
  })

  it('is told as such where the month is not known, and not at all without any', () => {
    expect(makePlan({ income: undefined, fixed: undefined, debts, reserve: 1 }).reserve?.kind).toBe('unknown')
    expect(makePlan({ income: 0, fixed: 190_000, debts }).reserve).toBeUndefined()
  })
})
