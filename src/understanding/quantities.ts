import type { Locale } from '#src/locale.ts'
import { normalise } from './normalise.ts'
import { findNumbers, type FoundNumber } from './find-numbers.ts'
import { readMoments } from './moments.ts'
import { unitAfter, unitBefore } from './units.ts'
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
  /** A day of the week by its name, 0 for Sunday: the last one of that name. */
  readonly weekday?: number
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
    if (moments.some((moment) => overlaps(moment, number)) || isYear(normal, number)) return []
    return quantityOf(normal, number) ?? []
  })
  const all = [...read, ...moments].toSorted((a, b) => a.start - b.start)
  // 两个半月: what a unit has taken in is no number of its own.
  const apart = all.filter((quantity, index) => index === 0 || quantity.start >= all[index - 1]!.end)
  return mergePeriods(normal, apart)
}

/** "until 2028", "since 2021": a year is no amount. */
function isYear(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /^(?:19|20)\d\d$/.test(text.slice(start, end)) &&
    /\b(?:until|till|since|in|by|from|before|after|of|year|late|early|mid|end of)[ -]$/.test(
      text.slice(0, start),
    ) &&
    !/^ ?(?:yuan|rmb|kuai|元|块|a |per |each |every |left)/.test(text.slice(end))
  )
}

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

const BETWEEN = /^(?:-|~|到|至|或|或者|,| ?- ?| to | or | and )$/

/** 5 到 8 千, 5k-8k, two or three: two numbers that are the ends of one range. */
function joinRanges(text: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const joined: FoundNumber[] = []
  for (const number of numbers) {
    const before = joined.at(-1)
    const between = before && text.slice(before.end, number.start)
    if (before && BETWEEN.test(between!) && !(between === ',' && !isNeighbour(before, number))) {
      // In 5 到 8 千 the first number borrows the size of the second.
      const scale = before.scale === 1 && before.max < number.min / number.scale + 0.001 ? number.scale : 1
      const [min, max] = [before.min * scale, number.max]
      if (min < max && (between !== ' and ' || text.slice(0, before.start).endsWith('between '))) {
        joined[joined.length - 1] = { ...number, min, max, approx: true, start: before.start }
        continue
      }
    }
    if (before && between === ' ' && isHundreds(text, before, number)) {
      const more = number.min * 100
      joined[joined.length - 1] = {
        ...before,
        min: before.min + more,
        max: before.max + more,
        end: number.end,
      }
      continue
    }
    joined.push(number)
  }
  return joined
}

/** "9 thousand 5": nine thousand five hundred. */
function isHundreds(text: string, before: FoundNumber, { start, end }: FoundNumber): boolean {
  return (
    text.slice(before.start, before.end).endsWith('thousand') &&
    /^[1-9]$/.test(text.slice(start, end)) &&
    unitAfter(text.slice(end, end + 24)) === undefined
  )
}

/** 两,三个: only numbers next to each other make a range across a comma. */
function isNeighbour(a: FoundNumber, b: FoundNumber): boolean {
  return b.min - a.max === 1
}

const NO_QUANTITY_AFTER =
  /^(?:[号日点:]|分(?!钟|之|期|利)|年(?=[0-9一二三四五六七八九十]+月)|月[0-9一二三四五六七八九十底初中份]|借条|同城|g\b|路|号|级|楼|岁|折|月(?!前|没|了|内|左右|吧|$|,|以|薪|入|收|供)|(?:st|nd|rd|th)\b|:\d)/
const NO_QUANTITY_BEFORE =
  /(?:第|[明后]年|星期|周|礼拜|芝麻信用分?|芝麻分|信用分|分数|评分|尾号|[a-z]|[0-9]:|#)$/

function quantityOf(text: string, number: FoundNumber): Quantity | undefined {
  const before = text.slice(Math.max(0, number.start - 12), number.start)
  const after = text.slice(number.end, number.end + 24)
  // "8 pm" is no sum per month, and 两千多点 no hour.
  if (/^ ?[ap]\.?m\b/.test(after) && number.max <= 12) return undefined
  const named = NO_QUANTITY_AFTER.test(after) && !(after.startsWith('点') && number.min > 24)
  if (named || NO_QUANTITY_BEFORE.test(before)) return undefined
  if (number.digits > 8 || isLender(text, number)) return undefined
  if (number.digits >= 3 && (CALLED_BEFORE.test(before) || CALLED_AFTER.test(after))) return undefined
  // 加一块儿三万: together, and no yuan.
  if (number.bare && /(?:加|凑|合|算|放)在?$/.test(before) && after.startsWith('块')) return undefined
  if (isHotline(text, number)) return undefined
  if (MORE_GOES.test(after)) return undefined
  // "40k debt": forty thousand count nothing but money.
  const counted = unitAfter(after)
  const following = counted?.unit === 'count' && number.min >= LEAST_SUM ? undefined : counted
  if (following?.unit === 'months' && following.calendar && number.min >= 1900) return undefined
  if (number.bare && !following && !isAlone(text, number) && !IN_HALF_A_YEAR.test(after)) return undefined
  const leading = unitBefore(text.slice(Math.max(0, number.start - 24), number.start))
  const words = text.slice(number.start, number.end)
  const inHalfAYear = following === undefined && IN_HALF_A_YEAR.test(after) ? 'count' : undefined
  const known = following?.unit ?? inHalfAYear ?? TIMES.get(words) ?? leading?.unit
  const factor = following?.factor ?? 1
  const extra = following?.plus ?? 0
  const more = following?.more ?? 0
  const bounded = bound(before, after.slice(following?.length ?? 0), {
    // 一个多月 is more than one month.
    min: rounded(number.min * factor + extra + (more > 0 ? factor / 20 : 0)),
    max: rounded(number.max * factor + extra + more),
    step: number.step * factor,
    scale: number.scale,
    unit: known,
    approx: number.approx || more > 0,
  })
  const end = number.end + (following?.length ?? 0) + bounded.after
  const start = number.start - bounded.before
  const per = following?.per ?? leading?.per
  const unit = known ?? impliedUnit(words, per)
  return {
    min: bounded.min,
    max: bounded.max,
    unit,
    approx: bounded.approx,
    ...(per && { per }),
    text: text.slice(start, end),
    start,
    end,
  }
}

/** 明天先打那个12378, 12356 打不通: a number to call. */
const CALLED_BEFORE =
  /(?:打|拨|拨打|打给|打过|拨通|报警)(?:那个|这个|一下|个|了|过)? ?$|报(?:了|过)? ?$|\b(?:call|calling|called|ring|rang|dial|dialled|phone|phoned|reach|reached|texted)(?: the| that| up)? $/
const CALLED_AFTER =
  /^ ?(?:那边)?(?:一直)?(?:打不通|打得通|没人接|占线|忙线|客服|热线|电话|hotline|is busy|was busy|didn't answer|(?:is|was) (?:the |a )?(?:\w+ )?(?:phone |hotline )?number|never (?:picks|answers)|won't pick|doesn't pick|keeps ringing)/

/** 95188, 12378, 12356, 96110: short numbers to call, by the ranges that such numbers have. */
const HOTLINE = /^(?:9[56]\d{3}|12(?:3\d\d|110))$/
/** 95,000 owed is no number to call. */
const ROUND = /00$/
const MONEY_AFTER = /^ ?(?:元|块|rmb\b|yuan\b|kuai\b|cny\b)/
const MONEY_BEFORE = /(?:元|[$]|\brmb|\bcny) ?$/

/** "95188 never picks up": a number to call is no amount, unless it is said in money. */
function isHotline(text: string, { start, end }: FoundNumber): boolean {
  const words = text.slice(start, end)
  if (!HOTLINE.test(words) || ROUND.test(words)) return false
  return !MONEY_AFTER.test(text.slice(end)) && !MONEY_BEFORE.test(text.slice(0, start))
}

/** 一个美团一个360: a lender by its name. 每月还 360 and 360 块 are sums. */
function isLender(text: string, { start, end }: FoundNumber): boolean {
  if (text.slice(start, end) !== '360' || !/[\u4e00-\u9fff]/.test(text)) return false
  const isSum = /(?:月|扣|期|付|息|费|¥|\$) ?[还付供是约]{0,2} ?$/.test(text.slice(0, start))
  return !isSum && !/^ ?(?:元|块|天|期|个|多|k|w|万|千|[/%.])/.test(text.slice(end))
}

/** Nobody has so many lenders, and nobody borrowed so often. */
const LEAST_SUM = 500

/** "One more go", "one last thing": counts nothing of the case. */
const MORE_GOES =
  /^ (?:more|last|other|quick|final) (?:go|try|attempt|thing|question|word|moment|sec|second|point)\b/

/** "so six in half a year" */
const IN_HALF_A_YEAR = /^ (?:times? )?(?:in|over|for) (?:the |a |last |past )*(?:half|(?:six|6) months)/

/** "Borrowed twice" is no sum of money. */
const TIMES: ReadonlyMap<string, Unit> = new Map([
  ['once', 'count'],
  ['twice', 'count'],
])

function impliedUnit(words: string, per: Quantity['per']): Unit | undefined {
  if (/^[百千万]分之/.test(words)) return 'percent'
  if (words === '俩' || words === '仨') return 'count'
  return per ? 'yuan' : undefined
}

function isAlone(text: string, number: FoundNumber): boolean {
  const around = text.slice(0, number.start) + text.slice(number.end)
  return /^(?:大概|大约|差不多|应该|可能|有|就|也就|左右|吧|呢|啊|了|的|对|嗯|好|yes|yeah|yep|ok|okay|fine|well|about|around|maybe|just|only|i think|like|probably|tried|applied|have|had|got|i've|i had|did|made|used|borrowed|with|it was|it's|to|now|,|\.|!|\s)*$/.test(
    around,
  )
}

/** Without the noise of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** 小两万: not quite twenty thousand. */
const NOT_QUITE_BEFORE = /(?<![大多最])小$/

interface Bounds {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly scale: number
  readonly unit: Unit | undefined
  readonly approx: boolean
}

const LESS_BEFORE =
  /(?:还不到|不到|不足|少于|低于|小于|没到|不满|不够|(?:a (?:little|bit) )?less than|under|below|not even|fewer than|just under) ?$/
const AT_MOST_BEFORE =
  /(?:最多|顶多|至多|不超过|没超过|(?<!\b(?:went|gone|goes|came|rose|raised|back|increased|jumped) )up to|at most|no more than|not more than|max) ?$/
const MORE_BEFORE =
  /(?<!just |little |bit |touch |slightly |much )(?:超过|大于|多于|高于|不止|more than|over|above|north of|upwards of) ?$/
const AT_LEAST_BEFORE = /(?:至少|起码|最少|不低于|不少于|at least|minimum) ?$/
const ABOUT_BEFORE =
  /(?:(?:just|a (?:little|bit|touch)|slightly|not much) (?:over|above|more than|north of)|the (?:best|better) part of|somewhere (?:around|near)|in the region of|大概|大约|差不多|估计|可能|应该|好像|也就|约|近|将近|接近|快|大致|about|around|roughly|approximately|approx\.?|some|like|maybe|probably|nearly|almost|close to|~|i think|i guess) ?(?:是|有|就|也就|有个)?$/
const LESS_AFTER = /^ ?(?:不到|都不到|以下|之下|or less|or under|or fewer)/
const AT_MOST_AFTER = /^ ?(?:以内|之内|封顶|max\b|tops\b|at most)/
const MORE_AFTER = /^ ?(?:以上|往上|起步|打底|不止|\+|or more|or over|plus\b|and up)/
const ABOUT_AFTER =
  /^ ?(?:左右|上下|差不多|的样子|样子|出头|吧|ish\b|or so|give or take|or thereabouts|odd\b|something)/

/** Reads the words around a number that make it a limit or an estimate. */
function bound(
  before: string,
  after: string,
  value: Bounds,
): Omit<Bounds, 'step' | 'scale' | 'unit'> & { before: number; after: number } {
  const leading = (pattern: RegExp) => pattern.exec(before)?.[0].length ?? 0
  const trailing = (pattern: RegExp) => pattern.exec(after)?.[0].length ?? 0
  if (value.max >= 1_000 && NOT_QUITE_BEFORE.test(before)) {
    return {
      min: rounded(value.min * 0.85),
      max: rounded(value.max * 0.99),
      approx: true,
      before: 1,
      after: 0,
    }
  }
  const less = leading(LESS_BEFORE)
  const lessAfter = trailing(LESS_AFTER)
  if (less || lessAfter) return { ...below(value), approx: true, before: less, after: lessAfter }
  const most = leading(AT_MOST_BEFORE)
  const mostAfter = trailing(AT_MOST_AFTER)
  if (most || mostAfter) return { ...atMost(value), approx: true, before: most, after: mostAfter }
  const more = leading(MORE_BEFORE)
  const least = leading(AT_LEAST_BEFORE)
  const moreAfter = trailing(MORE_AFTER)
  if (more || least || moreAfter) {
    return { min: atLeast(value), max: Infinity, approx: true, before: more || least, after: moreAfter }
  }
  const about = leading(ABOUT_BEFORE)
  const aboutAfter = trailing(ABOUT_AFTER)
  return { ...value, approx: value.approx || about > 0 || aboutAfter > 0, before: about, after: aboutAfter }
}

/** 三个月以内 is less than three months, and not yesterday; 一万以内 is less than ten thousand; 最多三家 may be three. */
function atMost({ max, unit }: Bounds): { min: number; max: number } {
  if (unit === 'days' || unit === 'months') return { min: rounded(max * 0.2), max: rounded(max * 0.99) }
  return { min: 0, max: unit === 'count' || max < 1_000 ? max : max - 1 }
}

/** 一个月以上 is more than a month; but 三家以上 may be three, and 5,000 以上 5,000. */
function atLeast({ min, unit }: Bounds): number {
  return unit === 'days' || unit === 'months' ? rounded(min * 1.05) : min
}

/** 不到 5,000 is said of 4,000 to 4,999, not of 300; 不到 1 万 of 5,000 and more. */
function below(value: Bounds): { min: number; max: number } {
  const least = Math.max(value.max - 10 ** Math.floor(Math.log10(Math.max(1, value.max))), value.max / 2)
  const max = value.max >= 100 ? value.max - 1 : value.max >= 1 ? Math.ceil(value.max) - 1 : value.max
  return { min: Math.min(Math.floor(least), max), max }
}

const PERIOD_TO_SUM =
  /^(?:的|我|能|有|可以|大概|大约|差不多|挣|赚|拿|到手|收入|工资|也就|就|才|不到|入账|进账|得|要还|要|还|is|,| |about|around)*$/

/** 一个月五千: the month is what the sum is counted for, not a time of its own. */
function mergePeriods(text: string, quantities: readonly Quantity[]): Quantity[] {
  const merged: Quantity[] = []
  for (const quantity of quantities) {
    const before = merged.at(-1)
    const isPeriod = before && /^(?:一个月|一月|1个月|一年|1年|一天|1天)$/.test(before.text)
    const isSum = quantity.unit === 'yuan' || (quantity.unit === undefined && quantity.min >= 100)
    if (isPeriod && isSum && PERIOD_TO_SUM.test(text.slice(before.end, quantity.start))) {
      const per = before.text.endsWith('月') ? 'month' : before.text.endsWith('年') ? 'year' : 'day'
      merged[merged.length - 1] = {
        ...quantity,
        unit: 'yuan',
        per,
        start: before.start,
        text: text.slice(before.start, quantity.end),
      }
    } else merged.push(quantity)
  }
  return merged
}
