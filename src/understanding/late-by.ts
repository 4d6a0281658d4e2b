import type { Locale } from '#src/locale.ts'
import { normalise } from './normalise.ts'

const DAYS_ZH =
  /(?:晚|迟|拖|逾期)(?:还|交)?(?:了|过)?(?:大概|差不多|也就|有)?([0-9]{1,2}|[一两二三四五六七八九十]{1,2})天/u
const MONTH_ZH =
  /(?<![0-9一二三四五六七八九十]个?)([0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?![内后])/u
const NUMBER_EN = '(\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)'
const DAYS_EN = new RegExp(
  `\\b${NUMBER_EN} days? (?:late|overdue|behind)\\b|\\blate\\b(?: by| like| about| maybe| around| only| just){0,3} ${NUMBER_EN} days?\\b`,
  'u',
)
const MONTH_EN =
  /\b(?:in|last|this|back in) (january|february|march|april|may|june|july|august|september|october|november|december)\b/u

/** How late a payment was, and in which month, as it was told: "4 days, in March"; 3 月，4 天. */
export function lateBy(text: string, locale: Locale): string | undefined {
  const normal = normalise(text)
  return locale === 'en' ? inEnglish(normal) : inChinese(normal)
}

function inEnglish(normal: string): string | undefined {
  const found = DAYS_EN.exec(normal)
  const number = found?.[1] ?? found?.[2]
  if (number === undefined) return undefined
  const few = /^(?:an?|one|1)$/u.test(number) ? 'a day' : `${number} days`
  const month = MONTH_EN.exec(normal)?.[1]
  return month === undefined ? few : `${few}, in ${month.charAt(0).toUpperCase()}${month.slice(1)}`
}

function inChinese(normal: string): string | undefined {
  const days = DAYS_ZH.exec(normal)?.[1]
  if (days === undefined) return undefined
  const month = MONTH_ZH.exec(normal)?.[1]
  const spaced = (number: string, unit: string) =>
    /^\d/u.test(number) ? `${number} ${unit}` : `${number}${unit}`
  return month === undefined ? spaced(days, '天') : `${spaced(month, '月')}，${spaced(days, '天')}`
}
