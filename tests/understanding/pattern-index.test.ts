import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadIntents } from '#src/loading/load-intents.ts'
import { readLexicon } from '#src/loading/load-lexicon.ts'
import { LOCALES } from '#src/locale.ts'
import { encodeMessage } from '#src/understanding/encode-message.ts'
import { compileTemplate, signsOf } from '#src/understanding/fact-rules.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { patternIndex } from '#src/understanding/pattern-index.ts'
import { longPiece, neededPieces, shortPiece } from '#src/understanding/pieces.ts'

const ROOT = join(import.meta.dirname, '..', '..')

describe('the pieces a pattern needs', () => {
  const code = (character = '') => character.charCodeAt(0)
  const han = (text: string) => [...text].map(code)
  const two = ([first, second]: string) => longPiece(0, code(first), code(second))
  const three = ([first, second, third]: string) => longPiece(code(first), code(second), code(third))
  const ab = shortPiece(code('a'), code('b'))

  it.each([
    ['two characters that stand together', /还清了/, [[two('还清')], [two('清了')]]],
    ['a character that stands alone', /还.清/, [han('还'), han('清')]],
    ['three letters in a row', /abcd/, [[three('abc')], [three('bcd')]]],
    ['two letters where there are no more', /ab/, [[ab]]],
    ['no lone letter, digit or space', /a 1/, []],
    ['one of a class', /[还清]/, [han('还清')]],
    ['one of a class of an alphabet that names them', /[还清]\p{L}/u, [han('还清')]],
    [
      'nothing of a class that says what must not be, of a range, of one with a letter',
      /[^还][一-龥][还a]/,
      [],
    ],
    ['one of each alternative', /还|清款/, [[...han('还'), two('清款')]]],
    ['of an alternative what fewest messages have', /我.款|还/, [[...han('款'), ...han('还')]]],
    ['nothing where an alternative needs nothing', /还|a/, []],
    ['nothing of what may be left out', /还?清*(?:款)?ab/, [[ab]]],
    ['what stands at least once', /还+(?:清){2}/, [han('还'), han('清')]],
    ['what must stand before or behind', /(?<=还)(?=清)/, [han('还'), han('清')]],
    ['nothing of what must not', /(?<!还)(?!清)/, []],
  ])('%s', (_, pattern, needs) => {
    expect(neededPieces(pattern)).toEqual(needs)
  })
})

describe('the index of patterns', () => {
  it('gives what can match, in order', () => {
    const find = patternIndex([/还清/, /[^]/, /清/, /not back/], (pattern) => pattern)
    expect(find('没还清')).toEqual([/还清/, /[^]/, /清/])
    expect(find('还没清')).toEqual([/[^]/, /清/])
    expect(find('back not')).toEqual([/[^]/, /not back/])
    expect(find('')).toEqual([/[^]/])
  })

  it.each(LOCALES)('loses no pattern of the lexicon that matches an example: %s', (locale) => {
    const read = readLexicon(ROOT, [])
    if (!read) throw new Error('the lexicon has problems')
    const { words, lexicon } = read
    const context = { locale, signs: signsOf(Object.keys(words.concepts)), light: words.light }
    const patterns = words.facts.flatMap(({ says }) =>
      says[locale].map((template) => compileTemplate(template, context)),
    )
    const find = patternIndex(patterns, (pattern) => pattern)
    const messages = loadIntents(ROOT, []).intents.flatMap(({ examples }) => examples[locale])
    let matches = 0
    for (const message of messages.filter((_, i) => i % 30 === 0)) {
      const { text } = encodeMessage(normalise(message), lexicon.table)
      const matching = patterns.filter((pattern) => text.search(pattern) >= 0)
      expect(find(text)).toEqual(expect.arrayContaining(matching))
      matches += matching.length
    }
    expect(matches).toBeGreaterThan(50)
  })
})
