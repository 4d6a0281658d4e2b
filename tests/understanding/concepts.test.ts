import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildConceptTable, findConcepts } from '#src/understanding/concepts.ts'
import { expandPattern, patternRegExp } from '#src/understanding/expand-pattern.ts'
import type { LexiconFile } from '#src/understanding/lexicon-schema.ts'
import { normalise } from '#src/understanding/normalise.ts'

const file = parse(
  readFileSync(new URL('../../intents/lexicon.yaml', import.meta.url), 'utf8'),
) as LexiconFile

describe('patterns of words', () => {
  test.each([
    ['还(清|完)', ['还清', '还完']],
    ['[已]还清', ['还清', '已还清']],
    ['没有?', ['没', '没有']],
    ['(a|b(c|d))', ['a', 'bc', 'bd']],
    ['(不|没)?行', ['行', '不行', '没行']],
  ])('%s', (pattern, texts) => {
    expect(expandPattern(pattern).toSorted()).toEqual(texts.toSorted())
    for (const text of texts) expect(text.replace(patternRegExp(pattern), '')).toBe('')
  })

  test.each(['(a', 'a)', '[a', '(a|b]'])('%s is refused', (pattern) => {
    expect(() => expandPattern(pattern)).toThrow(RangeError)
  })
})

describe('concepts', () => {
  const table = buildConceptTable({
    repaid: { 'zh-CN': ['还清', '还清了'], en: ['paid', 'paid off'] },
    repay: { 'zh-CN': ['还'], en: ['pay'] },
    zero: { 'zh-CN': ['0'], en: [] },
  })
  const found = (text: string) =>
    findConcepts(text, table).map(({ name, start, end }) => `${name}:${text.slice(start, end)}`)

  test('the longest word wins', () => {
    expect(found('我还清了,再还')).toEqual(['repaid:还清了', 'repay:还'])
    expect(found('i paid off')).toEqual(['repaid:paid off'])
  })

  test('a Latin word or a number counts only as a whole', () => {
    expect(found('payday, repaid, 500')).toEqual([])
    expect(found('额度0')).toEqual(['zero:0'])
  })

  test('every word of the lexicon is written as normalise writes it', () => {
    const wrong = Object.values(file.concepts).flatMap((words) =>
      [...(words['zh-CN'] ?? []), ...(words.en ?? [])]
        .flatMap(expandPattern)
        .filter((word) => normalise(word) !== word),
    )
    expect(wrong).toEqual([])
  })
})
