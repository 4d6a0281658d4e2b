import { wordTrie } from './word-trie.ts'
import type { FoundNumber } from './find-numbers.ts'
import { matchesOf } from './matches.ts'

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const VALUES = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
])

/** Words for a number nobody counted, least and greatest. */
const VAGUE = new Map<string, readonly [number, number]>([
  ['a couple of', [2, 2]],
  ['a couple', [2, 2]],
  ['couple of', [2, 2]],
  ['couple', [2, 2]],
  ['a pair of', [2, 2]],
  ['a few', [3, 4]],
  ['few', [3, 4]],
  ['several', [3, 7]],
  ['a dozen', [12, 12]],
  ['half a dozen', [6, 6]],
  ['dozens of', [24, 60]],
  ['loads of', [6, 20]],
  ['lots of', [6, 20]],
  ['a handful of', [3, 5]],
  ['half a', [0.5, 0.5]],
  ['half an', [0.5, 0.5]],
  ['a single', [1, 1]],
  ['single', [1, 1]],
  ['both', [2, 2]],
  ['once', [1, 1]],
  ['twice', [2, 2]],
])

const word = `(?:${[...VALUES.keys()].toSorted((a, b) => b.length - a.length).join('|')})`
const PLACES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  grand: 1_000,
  // As people say who count in Chinese, and in India.
  wan: 10_000,
  lakh: 100_000,
  lakhs: 100_000,
  million: 1_000_000,
}
const PLACE_WORDS = Object.keys(PLACES).join('|')

const PLAIN = `${word}(?:[- ]${word})?(?:(?: |-)(?:${PLACE_WORDS})(?: (?:and )?${word}(?:[- ]${word})?)?)*`
const VAGUE_WORDS = [...VAGUE.keys()].toSorted((a, b) => b.length - a.length).join('|')
const NUMBERS = new RegExp(
  `(?<![a-z'])(?:(${VAGUE_WORDS})(?: (${PLACE_WORDS}))?|(${PLAIN})|(an?) (${PLACE_WORDS}|month|fortnight|week|year|day)s?)(?![a-z'])`,
  'g',
)
/** Four and a half thousand. */
const AND_A_HALF = new RegExp(`(?<![a-z'])(${word}) and a half (${PLACE_WORDS})(?![a-z'])`, 'g')

/** What a number in words can begin with: most messages hold none, which is seen in one quick pass. */
const BEGINNINGS = wordTrie(
  [
    ...VALUES.keys(),
    ...VAGUE.keys(),
    ...[...Object.keys(PLACES), 'month', 'fortnight', 'week', 'year', 'day'].flatMap((unit) =>
      ['a', 'an'].flatMap((article) => [`${article} ${unit}`, `${article} ${unit}s`]),
    ),
  ].map((phrase, index) => [phrase, index] as const),
  { whole: 'words' },
)

function mayHoldNumber(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (BEGINNINGS.longest(text, at) > at) return true
  return false
}

/** Numbers written in words: "two", "a couple of", "twenty-five thousand", "a month". */
export function findEnglishNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  if (!mayHoldNumber(text)) return found
  for (const { 0: whole, 1: ones, 2: place, index } of matchesOf(AND_A_HALF, text)) {
    const scale = PLACES[place!]!
    const value = (VALUES.get(ones!)! + 0.5) * scale
    found.push(number(value, value, scale, false, false, index, whole.length))
  }
  for (const match of matchesOf(NUMBERS, text)) {
    const [whole, vague, vaguePlace, plain, , articled] = match
    const start = match.index
    if (found.some((half) => half.start <= start && start < half.end)) continue
    if (vague !== undefined) {
      const [min, max] = VAGUE.get(vague)!
      const scale = vaguePlace ? PLACES[vaguePlace]! : 1
      found.push(
        number(
          min * scale,
          max * scale,
          scale,
          min !== max || vague.includes('couple'),
          vague === 'once' || vague === 'twice' ? false : scale === 1,
          start,
          whole.length,
        ),
      )
    } else if (plain !== undefined) {
      const { value, scale } = valueOf(plain)
      found.push(number(value, value, scale, false, scale === 1, start, whole.length))
    } else if (articled !== undefined && articled in PLACES) {
      found.push(
        number(PLACES[articled]!, PLACES[articled]!, PLACES[articled]!, false, false, start, whole.length),
      )
    } else if (
      !/(?:\d|k|yuan|rmb|much|income|earn|thousand|hundred|grand|%|percent|bucks|times|once|twice)\s?$/.test(
        text.slice(0, start),
      )
    ) {
      // "a month" is a time, but in "5k a month" it says what the sum is for.
      found.push(number(1, 1, 1, false, false, start, 1))
    }
  }
  return found
}

function number(
  min: number,
  max: number,
  scale: number,
  approx: boolean,
  bare: boolean,
  start: number,
  length: number,
): FoundNumber {
  return { min, max, step: scale, scale, approx, bare, digits: 0, start, end: start + length }
}

function valueOf(text: string): { value: number; scale: number } {
  let total = 0
  let part = 0
  let scale = 1
  for (const token of text.split(/[- ]/)) {
    const place = PLACES[token]
    if (place === undefined) part += VALUES.get(token) ?? 0
    else if (place === 100) part = (part || 1) * 100
    else {
      total += (part || 1) * place
      part = 0
    }
    if (place !== undefined) scale = Math.max(scale, place)
  }
  return { value: total + part, scale }
}
