import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitClauses } from '#src/understanding/clauses.ts'
import { findFacts } from '#src/understanding/facts.ts'
import { mask } from '#src/understanding/mask.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { quantitiesIn } from '#src/understanding/quantities.ts'
import { lexicon } from './stated-labels.ts'

/** Pieces that the readers look for, in any order, besides text of every script. */
const PIECE = fc.constantFrom(
  '借呗',
  '额度',
  '没有',
  '还清',
  '了',
  '提前',
  '逾期',
  '如果',
  '吗',
  '，',
  '。',
  ' ',
  '不',
  '我',
  '为什么',
  '两三',
  '万',
  '5',
  'k',
  '一个',
  '月',
  '家',
  '网贷',
  '不到',
  '以上',
  '~',
  '-',
  'my limit ',
  'is gone ',
  'if ',
  'two or three ',
  'loans',
  '.',
  '?',
  '😀',
  '\u200b',
  '（',
  '１',
)
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(PIECE, { maxLength: 20 }).map((parts) => parts.join('')),
)

describe('any text at all', () => {
  test('normalise settles at once', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  test('quantities lie in the text, in order, apart from each other, least before greatest', () => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom('zh-CN', 'en'), (text, locale) => {
        const normal = normalise(text)
        let last = 0
        for (const quantity of quantitiesIn(normal, locale)) {
          expect(normal.slice(quantity.start, quantity.end)).toBe(quantity.text)
          expect(quantity.min).toBeLessThanOrEqual(quantity.max)
          expect(quantity.start).toBeGreaterThanOrEqual(last)
          last = quantity.end
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('facts are said by words of the text', () => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom('zh-CN', 'en'), (text, locale) => {
        const normal = normalise(text)
        for (const { said } of findFacts(text, locale, lexicon)) expect(normal).toContain(said)
      }),
      { numRuns: 2_000 },
    )
  })

  test('clauses lie in the text, in order', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const normal = normalise(text)
        let last = 0
        for (const clause of splitClauses(normal)) {
          expect(normal.slice(clause.start, clause.end)).toBe(clause.text)
          expect(clause.start).toBeGreaterThanOrEqual(last)
          last = clause.end
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('masking twice changes nothing more', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(mask(mask(text))).toBe(mask(text))
      }),
      { numRuns: 1_000 },
    )
  })
})
