import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadIntents } from '#src/loading/load-intents.ts'
import { LOCALES } from '#src/locale.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { Screened } from '#src/understanding/screened.ts'

describe('a screened pattern', () => {
  const late = new Screened(/逾期了?|\blate\b/g)

  it('does what the pattern does', () => {
    expect(late.test('我逾期了')).toBe(true)
    expect(late.test('一直按时')).toBe(false)
    expect(late.searchIn('never late')).toBe(6)
    expect(late.searchIn('never')).toBe(-1)
    expect(late.in('没逾期')).toBe('逾期')
    expect(late.in('没有')).toBeUndefined()
    expect(late.matchesIn('late, late').map(({ index }) => index)).toEqual([0, 6])
    expect(late.blankedIn('逾期了没有')).toBe('   没有')
    expect(late.replaceIn('late again', (words) => words.toUpperCase())).toBe('LATE again')
    expect(late.replaceIn('on time', () => '')).toBe('on time')
  })

  it('may come after others were looked up', () => {
    const text = 'paid in full'
    expect(late.test(text)).toBe(false)
    const paid = new Screened(/\bpaid\b/)
    expect(paid.test(text)).toBe(true)
    expect(late.test('late')).toBe(true)
  })

  it.each(LOCALES)('is tried on every example that it matches: %s', (locale) => {
    const patterns = [
      /还清|结清/,
      /(?:没|不)[能可]借/,
      /\b(?:limit|quota)s?\b/,
      /why(?: is| did)?/,
      /^[^a-z]*$/,
    ]
    const screened = patterns.map((pattern) => new Screened(pattern))
    const root = join(import.meta.dirname, '..', '..')
    const examples = loadIntents(root, []).intents.flatMap((intent) => intent.examples[locale])
    for (const text of examples.filter((_, i) => i % 20 === 0).map(normalise))
      expect(screened.map((one) => one.test(text))).toEqual(patterns.map((one) => text.search(one) >= 0))
  })
})
