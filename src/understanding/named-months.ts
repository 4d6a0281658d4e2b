import { matchesOf } from './matches.ts'
import { daysSinceNumbered } from './numbered-days.ts'
import type { Quantity } from './quantities.ts'
import { Screened } from './screened.ts'

const MONTHS_EN =
  'january|february|march|april|may|june|july|august|september|october|november|december'.split('|')
const DIGITS_ZH = '一二三四五六七八九'

/** Days and seasons by which people date, with the month that they are in or end with. */
const SEASONS_ZH: Readonly<Record<string, number>> = {
  年初: 1,
  元旦: 1,
  腊月: 1,
  腊八: 1,
  年前: 1,
  寒假: 1,
  开年: 2,
  过年: 2,
  过完年: 2,
  过了年: 2,
  年后: 2,
  春节: 2,
  正月: 2,
  元宵: 2,
  开春: 3,
  春天: 4,
  清明: 4,
  五一: 5,
  端午: 6,
  夏天: 7,
  暑假: 8,
  立夏: 5,
  夏至: 6,
  立秋: 8,
  七夕: 8,
  开学: 9,
  中秋: 9,
  重阳: 10,
  立冬: 11,
  冬至: 12,
  国庆: 10,
  秋天: 10,
  双十一: 11,
  冬天: 12,
  年底: 12,
  年末: 12,
}
const SEASONS_EN: Readonly<Record<string, number>> = {
  'chinese new year': 2,
  'lunar new year': 2,
  'spring festival': 2,
  'lantern festival': 2,
  'dragon boat': 6,
  'mid-autumn': 9,
  'moon festival': 9,
  'national day': 10,
  'national holiday': 10,
  'golden week': 10,
  'october holiday': 10,
  'singles day': 11,
  "singles' day": 11,
  'double eleven': 11,
  'new year': 1,
  winter: 1,
  easter: 4,
  spring: 4,
  summer: 7,
  fall: 10,
  autumn: 10,
  christmas: 12,
}

/** 三年前 and 大半年后 count years. */
const NO_COUNT_BEFORE = '(?<![0-9一二两三四五六七八九十几多数半好来去今])'
/** 三千五一个月 is a sum for each month. */
const NO_SUM_BEFORE = '(?<![百千万])'
const NAMES_ZH = Object.keys(SEASONS_ZH)
  .map((name) => (/^年[前后]$/.test(name) ? `${NO_COUNT_BEFORE}${name}` : name))
  .map((name) => (name === '五一' ? `${NO_SUM_BEFORE}${name}(?!个|期|次)` : name))
  .join('|')
/** 十月头上, 六月里, 三月中旬, 中秋那阵: about when in it. */
const PART_OF_MONTH = '(?:份|(?<!一月)里头?|[上中下]旬|头上?|尾巴?上?|[初底末]|中(?!断|止|间?有))'
const ABOUT_THEN = '(?:的时候|前后|左右|[头以之]?前|[以之]?后|那会儿?|那时候?|那阵子?|那几天|期间|刚过|头里)'
const NAMES_EN = [...MONTHS_EN, ...Object.keys(SEASONS_EN)].join('|')

/** 三月份, 去年年底, 过年的时候, 10月1号, 七八月份 */
const ZH = new RegExp(
  `(?<!明年|后年|[到至下每])(前年|去年|今年|[去今前](?=年[底末初]))?(?:(?<![0-9一二三四五六七八九十个第两半几]|[0-9]\\.|[0-9到至]|[0-9明后]年)(?:[一二三四五六七八](?=[二三四五六七八九]月))?(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:${PART_OF_MONTH}{1,2}|(?=${ABOUT_THEN}|[还结付全把就提借的])(?!前|以前|之前|左右|后|以后|之后)|([0-9一二三四五六七八九十几]{1,3})(?:[号日]|(?=那天|[还结付吧的了,. ]|$))|十五|初[一二三四五六七八九十])${ABOUT_THEN}?|(?:的)?(${NAMES_ZH})(?:节|假期)?(?:里头?|头上)?${ABOUT_THEN}?)`,
  'g',
)
/** "back in March", "at the end of last year", "before Christmas", "March 5", "last summer" */
const EN = new RegExp(
  `\\b(?:(?:(?:back )?in|since|before|after|around|over|at|for|last|this|early|late|mid|(?:in|back in) (?:early|late|mid)|on the [0-9]{1,2}(?:st|nd|rd|th) of|(?:at )?(?:the )?(?:start|end|beginning|middle) of)[ -](?:the )?(${NAMES_EN}|(?:the |this |last )?year)\\b( last year)?|(?:on )?(${MONTHS_EN.join('|')}) ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? 20[0-9]{2})?\\b|(?:on )?(?:the )?(?<![0-9.,])([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS_EN.join('|')})(?:,? 20[0-9]{2})?\\b)`,
  'g',
)

const MAYBE = new Screened(
  new RegExp(`[0-9一二三四五六七八九十]月|${NAMES_ZH}|\\b(?:${NAMES_EN.replaceAll('|', '\\b|')}\\b|year\\b)`),
)

/** Days from 31 to 330: a month by its name is more than a month ago, but for two of the twelve. */
const SINCE_SOME_MONTH = { min: 31, max: 330, unit: 'days', approx: true } as const

/** Months and the seasons of a year by which people date, in a normalised text. */
export function readMonths(text: string): Quantity[] {
  const found: Quantity[] = []
  if (!MAYBE.test(text)) return found
  for (const match of matchesOf(ZH, text)) {
    const [words, year, numeral, dayNumeral, season] = match
    const month = season === undefined ? numeralInChinese(numeral ?? '') : SEASONS_ZH[season]
    const yearsBack = YEARS_BACK[year?.charAt(0) ?? '']
    const day =
      dayNumeral === undefined || dayNumeral.includes('几') ? undefined : numeralInChinese(dayNumeral)
    if (month !== undefined) found.push(dated(words, match.index, { month, day, yearsBack }))
  }
  for (const match of matchesOf(EN, text)) {
    const [words, named, lastYear, beforeDay, dayAfter, dayBefore, afterDay] = match
    const name = named ?? beforeDay ?? afterDay ?? ''
    const day = dayAfter ?? dayBefore
    const month = monthInEnglish(name, words)
    const last = lastYear !== undefined || name === 'last year'
    if (month === undefined) continue
    found.push(
      dated(words, match.index, {
        month,
        day: day === undefined ? undefined : Number(day),
        yearsBack: last ? 1 : undefined,
      }),
    )
  }
  return found
}

/** By the first character of 前年, 去年, 今年. */
const YEARS_BACK: Readonly<Record<string, number>> = { 前: 2, 去: 1, 今: 0 }

interface Dated {
  readonly month: number
  readonly day: number | undefined
  readonly yearsBack: number | undefined
}

function dated(words: string, start: number, { month, day, yearsBack }: Dated): Quantity {
  return {
    ...SINCE_SOME_MONTH,
    month: { month, ...(day !== undefined && { day }), ...(yearsBack !== undefined && { yearsBack }) },
    text: words,
    start,
    end: start + words.length,
  }
}

function monthInEnglish(name: string, words: string): number | undefined {
  // "The end of last year", but "in the year" dates nothing.
  if (name.endsWith('year') && !(name in SEASONS_EN))
    return /\b(?:start|beginning|early)\b/.test(words) ? 1 : /\bend\b/.test(words) ? 12 : undefined
  const month = MONTHS_EN.indexOf(name) + 1
  return month > 0 ? month : SEASONS_EN[name]
}

/** 十二 is 12, 二十 20, 二十三 23. */
function numeralInChinese(numeral: string): number {
  if (/\d/.test(numeral)) return Number(numeral)
  const digit = (word: string) => DIGITS_ZH.indexOf(word) + 1
  const at = numeral.indexOf('十')
  if (at < 0) return digit(numeral)
  return (
    10 * (at === 0 ? 1 : digit(numeral.slice(0, at))) +
    (at + 1 < numeral.length ? digit(numeral.slice(at + 1)) : 0)
  )
}

/** The time since a month, a date or a day of the week that was named, seen from a day; other times as they are. */
export function seenFrom(now: Date, quantity: Quantity): Quantity {
  const { month: named, weekday, weeksBack, dayOfMonth, monthsBack } = quantity
  if (weekday !== undefined) return daysAgo(quantity, daysSinceWeekday(now, weekday, weeksBack))
  if (dayOfMonth !== undefined) return daysAgo(quantity, daysSinceNumbered(now, dayOfMonth, monthsBack))
  if (!named) return quantity
  const since = now.getUTCMonth() + 1 - named.month
  const day = now.getUTCDate()
  if (named.day !== undefined) {
    const back = named.yearsBack ?? (since < 0 || (since === 0 && named.day > day) ? 1 : 0)
    const then = Date.UTC(now.getUTCFullYear() - back, named.month - 1, named.day)
    return daysAgo(quantity, Math.max(0, Math.floor((now.getTime() - then) / A_DAY)))
  }
  const months = named.yearsBack === undefined ? (since + 12) % 12 : Math.max(0, since + 12 * named.yearsBack)
  return {
    ...quantity,
    min: months === 0 ? 0 : day + 30 * (months - 1),
    max: day + 30 * months,
    unit: 'days',
  }
}

const A_DAY = 86_400_000

/** Days since the last day of that name; since that of an earlier week, where one was named. */
function daysSinceWeekday(now: Date, weekday: number, weeksBack: number | undefined): number {
  const today = now.getUTCDay()
  if (weeksBack === undefined) return (today - weekday + 7) % 7
  const fromMonday = (day: number) => (day + 6) % 7
  return 7 * weeksBack + fromMonday(today) - fromMonday(weekday)
}

/** A day that is still to come by the calendar, in words for a day to come: 28号还, 这周五还, said before it. */
export function isStillToCome(now: Date, quantity: Quantity, said: string): boolean {
  const { month: named, weekday, weeksBack, dayOfMonth, monthsBack } = quantity
  if (weekday !== undefined && weeksBack !== undefined) return daysSinceWeekday(now, weekday, weeksBack) < 0
  if (dayOfMonth !== undefined && monthsBack === 0) return daysSinceNumbered(now, dayOfMonth, 0) < 0
  if (!NOT_YET.test(said)) return false
  if (dayOfMonth !== undefined) return monthsBack === undefined && dayOfMonth > now.getUTCDate()
  if (named?.day === undefined || named.yearsBack !== undefined) return false
  const then = Date.UTC(now.getUTCFullYear(), named.month - 1, named.day)
  return then > now.getTime() && then - now.getTime() < SOON * A_DAY
}

/** 28号还, "pay on the 28th": said so, nothing is done yet. */
const NOT_YET = /(?:还|结|清|付)(?:款|钱|清|完|掉)?(?:吧|呗|啊)?$|\b(?:pay|repay|clear|settle|payday|due)\b/

/** Days: a date farther ahead is rather that of last year. */
const SOON = 92

function daysAgo(quantity: Quantity, days: number): Quantity {
  return { ...quantity, min: Math.max(0, days), max: Math.max(0, days), unit: 'days' }
}
