import type { Locale } from '#src/locale.ts'
import { normalise } from './normalise.ts'
import { findNumbers } from './find-numbers.ts'
import { readMoments } from './moments.ts'
import { isNoAmount } from './no-amount.ts'
import { joinRanges } from './number-ranges.ts'
import { quantityOf } from './quantity-of.ts'
import { WEEKS_A_MONTH } from './units.ts'
import { writtenLanguage } from './written-language.ts'

export type Unit = 'count' | 'yuan' | 'days' | 'months' | 'percent'

/** 三月份, "since September", 去年年底. */
export interface NamedMonth {
  /** 1 to 12 */
  readonly month: number
  /** The day in it, where that was said: 10月1号, "14 November". */
  readonly day?: number
  /** How many years back, where that was said; otherwise it is the last one of that name. */
  readonly yearsBack?: number
}

/** A number with its meaning, as somebody said it. A range or a hedge stays one. */
export interface Quantity {
  /** Least and greatest value meant, in `unit`; the same for a plain number. `max` is Infinity for "at least". */
  readonly min: number
  readonly max: number
  /** Undefined when only a number was said. Money is in yuan, rates in percent. */
  readonly unit: Unit | undefined
  /** Said with a hedge, a range, or a vague numeral. */
  readonly approx: boolean
  /** What a sum or a rate is counted for: 月薪 8k is per month, 年化 18% per year, 日息 per day. */
  readonly per?: 'day' | 'month' | 'year'
  /** A month by its name: how long ago it was depends on the day. `min` and `max` hold for most of the year. */
  readonly month?: NamedMonth
  /** "On the 3rd": the last day of that number, 1 to 31; how long ago it was depends on the day. */
  readonly dayOfMonth?: number
  /** 上月3号: how many months back that day is, where it was said. */
  readonly monthsBack?: number
  /** A day of the week by its name, 0 for Sunday: the last one of that name. */
  readonly weekday?: number
  /** 上周五: how many weeks back, of weeks that begin on Monday, where it was said. */
  readonly weeksBack?: number
  /** How to say it back where its words stand in two places: 三四千到一万. */
  readonly sayable?: string
  /** The words it was read from, in the normalised text, and where they stand. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Every quantity in a text, in order: 三家, 两三个, 五六千, 1w5, 月薪8k, 3万多, 不到5000, 5k-8k, 半年, 三天前, 昨天,
 * 万分之五, "about 5k a month", "two or three". Dates (8 号, 3 月, 2024 年), scores (700 分) and long digit strings
 * (phone, card and ID numbers) are no quantities. The text may be raw or normalised; spans refer to the normalised one.
 */
export function readQuantities(text: string, locale: Locale): Quantity[] {
  return quantitiesIn(normalise(text), locale)
}

/** Some character of a numeral or of a day's name; a message without one has no quantity. */
const MAYBE =
  /[0-9零〇一二两三四五六七八九十百千几半俩仨数年今昨前上这本去刚]|万把|个把|[春夏秋冬]天|[节午]|国庆|中秋|元旦|[暑寒]假|[腊正]月|月[初头底末]|元宵|清明|[立夏冬][春夏秋冬至]|腊八|重阳|七夕|开学|开春|[周期拜]|[a-z]/

/** The same for a text that is normalised already. */
export function quantitiesIn(normal: string, locale: Locale): Quantity[] {
  if (!MAYBE.test(normal)) return []
  const chinese = writtenLanguage(normal, locale) === 'zh-CN'
  const numbers = joinRanges(normal, findNumbers(normal, chinese))
  const moments = readMoments(normal)
  const read = numbers.flatMap((number) => {
    if (moments.some((moment) => overlaps(moment, number)) || isNoAmount(normal, number)) return []
    return noneOfIt(normal, quantityOf(normal, number)) ?? []
  })
  const all = [...read, ...moments].toSorted((a, b) => a.start - b.start)
  // 两个半月: what a unit has taken in is no number of its own.
  const apart = all.filter((quantity, index) => index === 0 || quantity.start >= all[index - 1]!.end)
  return mergePeriods(normal, apart)
}

/** 一次都没, "not once", "not a single one": of one, none; but 一家没还完 is one. */
const NONE_AFTER =
  /^(?:都|也|个|子| )*(?:没(?!关系|事|办法|说|有?(?:还|结清?|清|付|弄完|搞定))|未(?!还|结|清)|不曾)/
const NONE_BEFORE = /(?<!\b(?:if|why) )\b(?:not|never)(?: even| so much as)? (?:a single )?$/

function noneOfIt(text: string, quantity: Quantity | undefined): Quantity | undefined {
  if (!quantity || quantity.min !== 1 || quantity.max !== 1 || !IS_ONE.test(quantity.text)) return quantity
  const before = NONE_BEFORE.exec(text.slice(0, quantity.start))?.[0]
  if (before === undefined && !NONE_AFTER.test(text.slice(quantity.end))) return quantity
  const start = quantity.start - (before?.length ?? 0)
  return { ...quantity, min: 0, max: 0, unit: 'count', start, text: text.slice(start, quantity.end) }
}

/** One time, one lender: what can be none. A month or a day can't. */
const IS_ONE = /[次回趟遭家笔]$|^(?:even )?(?:once|one time)$|^(?:one|1) (?:time|loan|lender)$/

/** A sum per month: 年薪 12 万 is 10,000 a month. Other quantities stay as they are. */
export function perMonth(quantity: Quantity): Quantity {
  if (quantity.unit === 'percent') return quantity
  if (quantity.per === 'year')
    return { ...quantity, min: quantity.min / 12, max: quantity.max / 12, per: 'month' }
  if (quantity.per === 'day')
    return { ...quantity, min: quantity.min * 30, max: quantity.max * 30, per: 'month' }
  return quantity
}

/** The same time in another unit of time: 2 months are 60 days. Undefined when the units don't measure the same. */
export function inUnit(quantity: Quantity, unit: Unit): Quantity | undefined {
  if (quantity.unit === unit || quantity.unit === undefined) return { ...quantity, unit }
  const days = quantity.unit === 'months' && unit === 'days' ? 30 : undefined
  const months = quantity.unit === 'days' && unit === 'months' ? 1 / 30 : undefined
  const factor = days ?? months
  return factor === undefined
    ? undefined
    : { ...quantity, unit, min: quantity.min * factor, max: quantity.max * factor }
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

const PERIOD_TO_SUM =
  /^(?:的|我|能|有|可以|大概|大约|差不多|挣|赚|拿|到手|收入|工资|也就|就|才|不到|入账|进账|得|要还|要|还|is|,| |about|around)*$/

/** 一个月五千: the month is what the sum is counted for, not a time of its own. */
function mergePeriods(text: string, quantities: readonly Quantity[]): Quantity[] {
  const merged: Quantity[] = []
  for (const quantity of quantities) {
    const before = merged.at(-1)
    const isPeriod =
      before && /^(?:一个月|一月|1个月|一年|1年|一天|1天|一周|1周|一个?(?:星期|礼拜))$/.test(before.text)
    const isSum = quantity.unit === 'yuan' || (quantity.unit === undefined && quantity.min >= 100)
    if (isPeriod && isSum && PERIOD_TO_SUM.test(text.slice(before.end, quantity.start))) {
      const weeks = /[周期拜]$/.test(before.text) ? WEEKS_A_MONTH : 1
      const last = before.text.slice(-1)
      const per = weeks > 1 || last === '月' ? 'month' : last === '年' ? 'year' : 'day'
      merged[merged.length - 1] = {
        ...quantity,
        min: quantity.min * weeks,
        max: quantity.max * weeks,
        unit: 'yuan',
        per,
        start: before.start,
        text: text.slice(before.start, quantity.end),
      }
    } else merged.push(quantity)
  }
  return merged
}
