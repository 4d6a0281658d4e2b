import type { Quantity } from './quantities.ts'

/** Points in the past as people name them, as days or months ago: [pattern, least, greatest, unit, vague?]. */
const MOMENTS: readonly (readonly [RegExp, number, number, 'days' | 'months', boolean])[] = [
  [/大前天/g, 3, 3, 'days', false],
  [/前天|the day before yesterday/g, 2, 2, 'days', false],
  [/昨[天晚日]|\byesterday\b|\blast night\b/g, 1, 1, 'days', false],
  [
    /今[天早日]|刚刚|刚才|刚还|\btoday\b|\bjust now\b|\bthis morning\b|\ba (?:moment|minute) ago\b|\bearlier today\b/g,
    0,
    0,
    'days',
    false,
  ],
  [
    /前几天|前两天|这几天|这两天|the other day|\ba few days ago\b|\bcouple (?:of )?days ago\b/g,
    2,
    6,
    'days',
    true,
  ],
  [/上上个?(?:周|星期|礼拜)/g, 8, 20, 'days', true],
  [/上个?(?:周|星期|礼拜)|\blast week\b/g, 3, 13, 'days', true],
  [/[这本]个?(?:周|星期|礼拜)|\bthis week\b/g, 0, 6, 'days', true],
  [/上上个?月|\bthe month before last\b/g, 35, 90, 'days', true],
  [/上个?月[底末]|\bend of last month\b/g, 3, 31, 'days', true],
  [/上个?月|\blast month\b/g, 5, 50, 'days', true],
  [/[这本]个?月|\bthis month\b/g, 0, 30, 'days', true],
  [/前年/g, 13, 35, 'months', true],
  [/去年|\blast year\b/g, 2, 23, 'months', true],
  [/前阵子|前段时间|前一阵|不久前|\ba while ago\b|\bnot long ago\b|\brecently\b/g, 7, 60, 'days', true],
]

const ANY_MOMENT = new RegExp(MOMENTS.map(([pattern]) => pattern.source).join('|'))

const MONTHS_EN = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const DIGITS_ZH = '一二三四五六七八九'

/** Months and the seasons of a year by which people date: 三月份, 去年年底, 过年的时候, "back in March". */
const NAMED =
  /(前年|去年|今年)?(?:(?<![0-9.一二三四五六七八九十个第两半几]|[0-9]年)(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|(?=[初中底末还结付全把就提借的])|[0-9一二三四五六七八九十]{1,3}[号日])[初底末]?|(年初|开年|过年|春节|年底|年末)(?:的时候|前后|那会儿?|期间)?)|\b(?:back in|early in|late in|in|since|until|(?:in )?(?:early|late|mid)[ -]?|the (?:start|end|beginning) of|(?:at )?the (?:start|end|beginning) of|last|this) ?(january|february|march|april|may|june|july|august|september|october|november|december|(?:the |this |last )?year)\b( last year)?/g

const SEASONS: Readonly<Record<string, number>> = { 年初: 1, 开年: 2, 过年: 2, 春节: 2, 年底: 12, 年末: 12 }

/** Days from 31 to 330: a month by its name is more than a month ago, but for two of the twelve. */
const SINCE_SOME_MONTH = { min: 31, max: 330, unit: 'days', approx: true } as const

function readMonths(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(NAMED)) {
    const [words, year, numeral, season, english, lastYear] = match
    const place = { text: words, start: match.index, end: match.index + words.length }
    const month = monthOf(words, numeral, season, english)
    if (month === undefined) continue
    const last = year === '去年' || lastYear !== undefined || english === 'last year'
    const yearsBack = year === '前年' ? 2 : last ? 1 : year === '今年' ? 0 : undefined
    found.push({
      ...SINCE_SOME_MONTH,
      month: { month, ...(yearsBack !== undefined && { yearsBack }) },
      ...place,
    })
  }
  return found
}

function monthOf(
  words: string,
  numeral: string | undefined,
  season: string | undefined,
  english: string | undefined,
): number | undefined {
  if (season !== undefined) return SEASONS[season]
  if (english !== undefined) {
    // "The end of last year", but "in the year" dates nothing.
    if (english.endsWith('year'))
      return /\b(?:start|beginning|early)\b/.test(words) ? 1 : /\bend\b/.test(words) ? 12 : undefined
    return MONTHS_EN.indexOf(english) + 1
  }
  if (numeral === undefined) return undefined
  if (/\d/.test(numeral)) return Number(numeral)
  const [tens, ones] = numeral.startsWith('十') ? [10, numeral.slice(1)] : [0, numeral]
  return tens + (ones === '' ? 0 : DIGITS_ZH.indexOf(ones) + 1)
}

/** The time since a month that was named, seen from a day; other times as they are. */
export function seenFrom(now: Date, quantity: Quantity): Quantity {
  const { month: named } = quantity
  if (!named) return quantity
  const since = now.getUTCMonth() + 1 - named.month
  const months = named.yearsBack === undefined ? (since + 12) % 12 : Math.max(0, since + 12 * named.yearsBack)
  const day = now.getUTCDate()
  return {
    ...quantity,
    min: months === 0 ? 0 : day + 30 * (months - 1),
    max: day + 30 * months,
    unit: 'days',
  }
}

const MAYBE_MONTH =
  /[0-9一二三四五六七八九十]月|年[初底末]|开年|过年|春节|\b(?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|year\b)/

/** The moments that a normalised text names, as time gone by since then. */
export function readMoments(text: string): Quantity[] {
  const found = MAYBE_MONTH.test(text) ? readMonths(text) : []
  if (!ANY_MOMENT.test(text)) return found
  for (const [pattern, min, max, unit, approx] of MOMENTS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ min, max, unit, approx, text: match[0], start, end })
    }
  }
  return found
}
