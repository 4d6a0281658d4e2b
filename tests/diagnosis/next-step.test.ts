import { describe, expect, test } from 'vitest'
import type { Facts } from '#src/diagnosis/knowledge.ts'
import { nextStep, openQuestions } from '#src/diagnosis/next-step.ts'
import { knowledge } from './project-knowledge.ts'

const none = new Set<string>()
const ask = (facts: Facts, closed: ReadonlySet<string> = none, asked?: number) => {
  const step = nextStep(knowledge, facts, closed, asked)
  return step.kind === 'ask' ? step : undefined
}

const open = (facts: Facts) => openQuestions(knowledge, facts, none, 0).map((each) => each.fact)

describe('the next question', () => {
  test('after "all repaid, never late" is about other loans', () => {
    expect(ask({ repaid: 'in_full', record: 'always_on_time' })?.fact).toBe('other_loans')
  })

  test('is what brings most after its cost', () => {
    const [best, ...rest] = openQuestions(knowledge, {}, none, 0)
    expect(ask({})).toEqual(best)
    for (const each of rest)
      expect(each.gain - each.cost).toBeLessThanOrEqual((best?.gain ?? 0) - (best?.cost ?? 0))
  })

  test('leaves what was declined, and what is known', () => {
    const facts = { repaid: 'in_full', record: 'always_on_time' }
    expect(ask(facts, new Set(['other_loans']))?.fact).not.toBe('other_loans')
    expect(ask({ ...facts, other_loans: 'one_two' })?.fact).not.toBe('other_loans')
  })

  test('offers every value but a vague one', () => {
    expect(ask({ repaid: 'in_full', record: 'always_on_time' })?.options).toEqual([
      'none',
      'one_two',
      'three_plus',
    ])
  })

  test('narrows a vague value to what it leaves open', () => {
    const narrower = openQuestions(knowledge, { other_loans: 'some' }, none, 0).find(
      (each) => each.fact === 'other_loans',
    )
    expect(narrower).toMatchObject({ narrowing: true, options: ['one_two', 'three_plus'] })
    expect(narrower?.gain).toBeGreaterThan(0)
  })

  test('presupposes nothing: what is owed elsewhere is asked only of someone who owes', () => {
    expect(open({})).not.toContain('other_debt')
    expect(open({ other_loans: 'none' })).not.toContain('other_debt')
    expect(open({ other_loans: 'one_two' })).toContain('other_debt')
    expect(open({ income: 'none' })).not.toContain('income_proof')
  })

  test('is income in the end, if nothing else was worth its cost before', () => {
    const facts = { record: 'always_on_time', other_loans: 'none' }
    const rest = Object.keys(knowledge.facts).filter((id) => !(id in facts) && id !== 'income')
    expect(ask(facts, new Set(rest))?.fact).toBe('income')
  })

  test('keeps the last questions for what is always covered', () => {
    expect(['record', 'other_loans', 'income']).toContain(ask({}, none, 5)?.fact)
    expect(['record', 'other_loans', 'income']).toContain(ask({}, none, 30)?.fact)
  })

  test('is none when eight were put and the three are covered', () => {
    const covered = { record: 'always_on_time', other_loans: 'none', income: 'stable' }
    expect(nextStep(knowledge, covered, none, 8)).toEqual({ kind: 'conclude' })
  })
})
