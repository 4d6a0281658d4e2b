import { matchesOf } from './matches.ts'
import type { Quantity } from './quantities.ts'

/** 16, 十六, 二十三, 20几: the number of a day. Of 20几 about the middle is meant. */
const NUMERAL_ZH =
  '3[01]|[12]0?几|[12][0-9]|[1-9]|三十一?|二十[一二三四五六七八九几]?|十[一二三四五六七八九几]?|[一二三四五六七八九]'

/** 上月3号, 这个月16号, 16号: with its month or without. 每月10号, 下月5号 and 11月16号 are other things. */
const ZH = new RegExp(
  `(?<![0-9一二三四五六七八九十第尾型每下月编账]|[0-9]\\.|下个)(?:(上上|上|这|本)个?月(?:份|的)?)?(?<!今[天儿日]个?(?:是|都|才|已经)*)(${NUMERAL_ZH})[号日](?![0-9线楼店院门铺桌馆仓球车选服令机码位])`,
  'g',
)
/** 每月, 账单日 and the like anywhere before it, 前, 准时 or 发工资 behind it: a day that comes every month, or a last day. */
const EVERY_MONTH_BEFORE =
  /每个?月[^,.;!?]{0,6}$|(?:账单日?|还款日|到期日?|扣款日?|工资|发薪)[^,.;!?还清]{0,4}$|下个?月$/
const EVERY_MONTH_AFTER =
  /^ ?(?:那天)?(?:之?前(?!后)|以前|准时|按时|到期|发工资|发薪|出账|扣款|要还|得还|该还|就要还|必须)/

/** "the 3rd", "on 16th", "the 5th of last month". Of every month, or due then, is no day gone by. */
const EN =
  /(?<!\b(?:every|each|my|by|before|until|till|due|next|for|fall|falls) (?:on )?)(?:\b(?:on|since|around|about) (?:the )?|\bthe )([1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)\b(?: of (this|last) month| (this|last) month)?(?! (?:of|every|each|time|one|loan|lender|card|app|try|attempt|instal\w*|payment|person|month|day|week|year|question|reason)\b)(?! (?:[a-z]+ )?every\b)/g
/** "Today is the 22nd" dates nothing. */
const TODAY_EN = /\btoday(?:'s| is|,)?(?: now)? ?$/

/** Days by their number, 16号 or "the 3rd": how long ago they were depends on the day on which they are named. */
export function readNumberedDays(text: string): Quantity[] {
  const chinese = /[号日]/.test(text) ? matchesOf(ZH, text) : []
  const english = /[0-9](?:st|nd|rd|th)\b/.test(text) ? matchesOf(EN, text) : []
  const found: Quantity[] = []
  for (const { 0: words, 1: month, 2: numeral = '', index } of chinese) {
    const [before, after] = [text.slice(0, index), text.slice(index + words.length)]
    if (EVERY_MONTH_BEFORE.test(before) || EVERY_MONTH_AFTER.test(after)) continue
    found.push(day(words, index, dayInChinese(numeral), MONTHS_BACK[month ?? '']))
  }
  for (const { 0: words, 1: numeral, 2: of, 3: month = of, index } of english) {
    if (TODAY_EN.test(text.slice(0, index))) continue
    found.push(day(words, index, Number(numeral), MONTHS_BACK[month ?? '']))
  }
  return found
}

const MONTHS_BACK: Readonly<Record<string, number>> = { 上上: 2, 上: 1, last: 1, 这: 0, 本: 0, this: 0 }

function day(text: string, start: number, dayOfMonth: number, monthsBack: number | undefined): Quantity {
  const place = { text, start, end: start + text.length }
  const named = { dayOfMonth, ...(monthsBack !== undefined && { monthsBack }) }
  return { min: 3, max: 30, unit: 'days', approx: true, ...named, ...place }
}

function dayInChinese(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral.replace(/0?几/, '5'))
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral]
  const digit = (word = '') => (word === '几' ? 5 : Math.max(0, '零一二三四五六七八九'.indexOf(word)))
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}

/** How many days before `now` the last day of that number was, or that of the month that was named. */
export function daysSinceNumbered(now: Date, dayOfMonth: number, monthsBack: number | undefined): number {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  const back = monthsBack ?? (dayOfMonth > now.getUTCDate() ? 1 : 0)
  const lastOfThat = new Date(Date.UTC(year, month - back + 1, 0)).getUTCDate()
  const then = Date.UTC(year, month - back, Math.min(dayOfMonth, lastOfThat))
  return Math.floor((now.getTime() - then) / A_DAY)
}

const A_DAY = 86_400_000
