import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import type { Facts } from '#src/diagnosis/knowledge.ts'
import { nextStep } from '#src/diagnosis/next-step.ts'
import { rankChanges } from '#src/diagnosis/rank-changes.ts'
import { whatIf } from '#src/diagnosis/what-if.ts'
import { anyFacts, anyWorsening } from './arbitraries.ts'
import { knowledge } from './project-knowledge.ts'

const RUNS = { numRuns: 300 }
const pointsOf = (facts: Facts) =>
  new Map(diagnose(knowledge, facts).causes.map((each) => [each.id, each.points]))

describe('whatever is known', () => {
  test('the order of the answers never matters', () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.shuffledSubarray(Object.entries(facts), { minLength: Object.keys(facts).length }).map((entries) => ({
        facts,
        other: Object.fromEntries(entries),
      })),
    )
    fc.assert(
      fc.property(shuffled, ({ facts, other }) => {
        expect(diagnose(knowledge, other)).toEqual(diagnose(knowledge, facts))
        expect(nextStep(knowledge, other, new Set())).toEqual(nextStep(knowledge, facts, new Set()))
        expect(rankChanges(knowledge, other)).toEqual(rankChanges(knowledge, facts))
      }),
      RUNS,
    )
  })

  test('an unknown answer never moves a score', () => {
    const unknown = fc.constantFrom('unknown', '', 'declined', 'constructor', '__proto__')
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...Object.keys(knowledge.facts)),
        unknown,
        (facts, fact, value) => {
          const { [fact]: _, ...without } = facts
          expect(diagnose(knowledge, { ...without, [fact]: value })).toEqual(diagnose(knowledge, without))
          expect(diagnose(knowledge, { ...without, [value]: value })).toEqual(diagnose(knowledge, without))
        },
      ),
      RUNS,
    )
  })

  test('more debt, more overdue, less income never makes any cause less likely', () => {
    fc.assert(
      fc.property(anyWorsening, ({ facts, fact, better, worse }) => {
        const before = pointsOf({ ...facts, [fact]: better })
        for (const [cause, points] of pointsOf({ ...facts, [fact]: worse })) {
          expect(points, `${cause} with ${fact} ${better} → ${worse}`).toBeGreaterThanOrEqual(
            before.get(cause) ?? 0,
          )
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('one to four reasons are named, and a named reason is never called unlikely when it is grounded', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { causes, reasons, grounded } = diagnose(knowledge, facts)
        expect(reasons.length).toBeGreaterThanOrEqual(1)
        expect(reasons.length).toBeLessThanOrEqual(4)
        if (grounded) expect(reasons.filter((each) => each.band === 'unlikely')).toEqual([])
        const rank = (each: (typeof reasons)[number]) => Number(each.named) + each.likelihood
        expect(reasons.map(rank)).toEqual(reasons.map(rank).toSorted((a, b) => b - a))
        for (const { likelihood, points, prior, contributions } of causes) {
          expect(likelihood).toBeGreaterThan(0)
          expect(likelihood).toBeLessThan(1)
          expect(contributions.reduce((sum, each) => sum + each.points, prior)).toBeCloseTo(points, 6)
        }
      }),
      RUNS,
    )
  })
})

describe('what the lender itself names', () => {
  const naming = Object.entries(knowledge.causes).flatMap(([cause, { named_by: namedBy }]) =>
    Object.entries(namedBy).flatMap(([fact, values]) => values.map((value) => ({ cause, fact, value }))),
  )

  test('comes first, whatever else is known, unless the answers make it unlikely', () => {
    expect(naming.length).toBeGreaterThanOrEqual(3)
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...naming), (facts, { cause, fact, value }) => {
        const { reasons, causes, grounded } = diagnose(knowledge, { ...facts, [fact]: value })
        const named = causes.find((each) => each.id === cause)
        if (named === undefined || named.band === 'unlikely') return
        expect(grounded).toBe(true)
        expect(reasons[0]?.id).toBe(cause)
      }),
      RUNS,
    )
  })

  test('comes first with nothing else known', () => {
    for (const { cause, fact, value } of naming) {
      expect(diagnose(knowledge, { [fact]: value }).reasons[0]).toMatchObject({ id: cause, named: true })
    }
  })
})

describe('a change', () => {
  test('for the better never raises a cause, and is never called worse', () => {
    fc.assert(
      fc.property(anyWorsening, ({ facts, fact, better, worse }) => {
        const result = whatIf(knowledge, { ...facts, [fact]: worse }, { [fact]: better })
        expect(result.moved.filter((each) => each.delta > 0)).toEqual([])
        expect(result.verdict).not.toBe('worse')
      }),
      RUNS,
    )
  })

  test('for the worse never helps', () => {
    fc.assert(
      fc.property(anyWorsening, ({ facts, fact, better, worse }) => {
        const result = whatIf(knowledge, { ...facts, [fact]: better }, { [fact]: worse })
        expect(result.moved.filter((each) => each.delta < 0)).toEqual([])
        expect(['none', 'worse']).toContain(result.verdict)
      }),
      RUNS,
    )
  })

  test('to what is already so moves nothing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const result = whatIf(knowledge, facts, facts)
        expect(result).toMatchObject({ moved: [], shift: 0, verdict: 'none' })
      }),
      RUNS,
    )
  })

  test('that is advised starts where the person stands, makes a difference, and in the right direction', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const change of rankChanges(knowledge, facts)) {
          expect(facts[change.fact]).toBe(change.from)
          expect(change.to).not.toBe(change.from)
          const again = whatIf(knowledge, facts, { [change.fact]: change.to })
          expect(change.effect).toBeGreaterThan(0)
          expect(again.shift).toBeCloseTo(-change.effect, 9)
          expect(['helps', 'little']).toContain(again.verdict)
          expect(change.leading.after).toBeLessThanOrEqual(change.leading.before)
        }
      }),
      RUNS,
    )
  })

  test('that is advised first takes the leading reason out of "likely", by the shortest way, when any can', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [first, ...rest] = rankChanges(knowledge, facts)
        if (first === undefined) return
        if (first.clearsLeading) {
          for (const other of rest.filter((each) => each.clearsLeading)) {
            expect(first.months).toBeLessThanOrEqual(other.months)
          }
        } else expect(rest.filter((each) => each.clearsLeading)).toEqual([])
        expect(rest.map((each) => each.effect)).toEqual(
          rest.map((each) => each.effect).toSorted((a, b) => b - a),
        )
        const advised = [first, ...rest].map((each) => each.advice)
        expect(new Set(advised).size).toBe(advised.length)
      }),
      RUNS,
    )
  })
})

describe('an interview', () => {
  /** For each fact in turn: whether the person answers, and with which of the offered values. */
  const anyReplies = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 9 })), { minLength: 40, maxLength: 40 })

  test('ends, asks nothing twice, and covers repayment history, other loans and income', () => {
    fc.assert(
      fc.property(anyFacts, anyReplies, (stated, replies) => {
        const facts: Record<string, string> = { ...stated }
        const closed = new Set<string>()
        const asked: string[] = []
        for (const [answers, choice] of replies) {
          const step = nextStep(knowledge, facts, closed)
          if (step.kind === 'conclude') break
          expect(asked, 'asked twice').not.toContain(step.fact)
          expect(closed.has(step.fact), 'asked after it was declined').toBe(false)
          if (!step.narrowing) expect(facts, 'asked although it is known').not.toHaveProperty(step.fact)
          for (const [needed, values] of Object.entries(knowledge.facts[step.fact]?.needs ?? {})) {
            expect(values).toContain(facts[needed])
          }
          asked.push(step.fact)
          const value = step.options[choice % step.options.length]
          if (answers && value !== undefined) facts[step.fact] = value
          else closed.add(step.fact)
        }
        expect(nextStep(knowledge, facts, closed).kind).toBe('conclude')
        for (const fact of ['record', 'other_loans', 'income']) {
          expect(fact in facts || closed.has(fact), `${fact} is covered`).toBe(true)
        }
        const must = Object.keys(stated).length >= 5 ? 3 : 0
        expect(asked.length).toBeLessThanOrEqual(Math.max(8 - Object.keys(stated).length, 0) + must)
      }),
      RUNS,
    )
  })
})
