import type { Locale } from '#src/locale.ts'
import { quantitiesIn, type Quantity } from './quantities.ts'
import { WEEKS_A_MONTH } from './units.ts'

const GOOD = '(?:[好多高忙旺]|不错|有活|有单)'
const BAD = '(?:[差少低闲淡坏]|不好|不行|不忙|没活|没单|清淡)'
const WHEN = '(?:的|点)*(?:时候|时节?|月份?|季节?|天|年景|年份)'
const TRADE = '(?:活儿?|单子?|生意|行情|客人)'
/** 有时候八千有时候五千: neither the better nor the worse of the two. */
const SOMETIMES = '(?:有|有的|有些|某些)(?:时候?|月份?|个月)|时而|偶尔'
/** 差的时候, 淡季, 单子少, 没活: which of the two times a sum belongs to. */
const SWING = `${SOMETIMES}|(?:${GOOD}|${BAD})${WHEN}|(?:${GOOD}|${BAD})的|[淡旺]季|(?:没有?|有)${TRADE}|${TRADE}(?:${GOOD}|${BAD})|(?:不好|不行|没活|没单)`

/** What stands between the two sums of an income that swings. */
const BETWEEN = new RegExp(
  `^(?:块钱?|元|多|左右|上下|出头|吧|的?样子)*[, ]*(?:但是?|可是?|也有|要是|碰[上到]|遇[上到]|赶上|到了?|生意)*(?:${SWING})(?:了|的话)?[, ]?(?:就|也|只有|只能|只|才|大概|可能|能|有|剩|拿|挣|赚|到手|[上到达]|一个?月|每个?月)*$`,
)

/** Yuan: less is no month's income. */
const LEAST = 500

/** "Good months 15k, bad ones 5k"; "5000 some months, 7000 if it's busy". */
const GOOD_EN = /\b(?:good|busy|high|best|peak|great|summer|festive)\b/
const BAD_EN =
  /\b(?:bad|slow|quiet|low|lean|dead|off|poor|slack|worst|other|ordinary|some months?|sometimes)\b/
const USUAL_EN = /\b(?:usual(?:ly)?|normal(?:ly)?|average|mostly|most months)\b/

/** Whether the words that go with two sums of an English text say that they are of two kinds of months. */
function swingInEnglish(text: string, one: Quantity, other: Quantity): boolean {
  if (!/[a-z]{3}/.test(text)) return false
  const before =
    text
      .slice(0, one.start)
      .split(/[.;!?]/)
      .at(-1) ?? ''
  const middle = text.slice(one.end, other.start)
  const after = text.slice(other.end).split(/[.;!?]/)[0] ?? ''
  if (middle.length > FAR || USUAL_EN.test(before + middle + after)) return false
  const areTwo = (first: string, second: string) =>
    (GOOD_EN.test(first) && BAD_EN.test(second)) || (BAD_EN.test(first) && GOOD_EN.test(second))
  const areSome = (first: string, second: string) => SOME_EN.test(first) && SOME_EN.test(second)
  return areTwo(before, middle) || areTwo(middle, after) || areSome(before, middle) || areSome(middle, after)
}

/** "Some months 9000, some months 4000" */
const SOME_EN = /\b(?:some|other|certain|a few) (?:months?|times|weeks|days|ones)\b|\bsometimes\b|\bothers?\b/

/** Characters between the two sums. */
const FAR = 36

/** 好的时候一万，差的时候三四千; 旺季两万淡季五六千: one income between two sums. Other quantities as they are. */
export function joinSwings(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const before = joined.at(-1)
    if (before && isSum(before) && isSum(quantity) && areOneIncome(text, before, quantity)) {
      joined[joined.length - 1] = between(text, before, quantity)
    } else joined.push(quantity)
  }
  return joined
}

function areOneIncome(text: string, one: Quantity, other: Quantity): boolean {
  return BETWEEN.test(text.slice(one.end, other.start)) || swingInEnglish(text, one, other)
}

/** 多的时候八千, 旺季能有两万: what comes in at best. */
const AT_BEST_ZH = new RegExp(
  `(?:${GOOD}${WHEN}|旺季|最[好多高]|顶天)(?:的话|了|[,，])?(?:一个?月|每个?月|也|就|才|大概|差不多|能|可以|有|拿|挣|赚|上|到|达|手|个)*$`,
)
const AT_BEST_BEFORE_EN =
  /\b(?:(?:good|busy|best|peak|great|high)(?: (?:months?|ones?|seasons?|times?|days?|weeks?))?|if (?:it'?s|its) busy|when busy|at best)(?: (?:i|we|can|could|get|make|earn|about|around|like|is|it's|maybe|up|to))*,? ?$/
const AT_BEST_AFTER_EN =
  /^ ?(?:yuan |rmb )?(?:a month )?(?:(?:in|on) (?:a|the|my) (?:good|busy|best|peak|great)|at best|at most|if (?:it'?s|its|i'?m) (?:busy|lucky)|when (?:it'?s|its) busy|(?:in|during) (?:the )?(?:high|busy|peak))\b/

/** An income told by its best month alone: up to that much, and most months less. Other sums as they are. */
export function atBest(text: string, quantity: Quantity): Quantity {
  const [before, after] = [text.slice(0, quantity.start), text.slice(quantity.end)]
  const best = AT_BEST_ZH.test(before) || AT_BEST_BEFORE_EN.test(before) || AT_BEST_AFTER_EN.test(after)
  // 最多八千: said so in the number itself.
  if (quantity.min === 0 && quantity.max >= LEAST) return { ...quantity, min: quantity.max / 2 }
  if (!isSum(quantity) || quantity.sayable || !best) return quantity
  const chinese = /\p{Script=Han}/u.test(before)
  const most = plain(quantity.text).replace(/^up to /, '')
  return {
    ...quantity,
    min: quantity.max / 2,
    approx: true,
    sayable: chinese ? `最多${most}` : `up to ${most}`,
  }
}

function isSum({ unit, min, per }: Quantity): boolean {
  return (unit === 'yuan' || unit === undefined) && min >= LEAST && (per === undefined || per === 'month')
}

/** 一周两千来块，有时候三千: the other is a week's, too. */
function byTheWeek(sum: Quantity): Quantity {
  return { ...sum, min: sum.min * WEEKS_A_MONTH, max: sum.max * WEEKS_A_MONTH }
}

const WEEKLY = /周|[星礼][期拜]|\bweek/u

function between(text: string, one: Quantity, otherSaid: Quantity): Quantity {
  const other = WEEKLY.test(one.text) && otherSaid.per === undefined ? byTheWeek(otherSaid) : otherSaid
  const [low, high] = one.min < other.min ? [one, other] : [other, one]
  return {
    min: low.min,
    max: Math.max(low.max, high.max),
    unit: 'yuan',
    per: 'month',
    approx: true,
    text: text.slice(one.start, other.end),
    sayable: /\p{Script=Han}/u.test(text)
      ? `${plain(low.text)}到${plain(high.text)}`
      : `${plain(low.text)} to ${plain(high.text)}`,
    start: one.start,
    end: other.end,
  }
}

function plain(words: string): string {
  return words.replace(
    /^(?:一个?月|每个?月)\D*?(?=[0-9一二两三四五六七八九十几])|(?:左右|上下|出头|吧|的?样子|块钱?|元)+$/g,
    '',
  )
}

/** Whether a text tells an income that swings between two sums. */
export function tellsSwing(normal: string, locale: Locale): boolean {
  return joinSwings(normal, quantitiesIn(normal, locale)).some(({ sayable }) => sayable !== undefined)
}

/** The same text without the commas and spaces inside such an income, so that it stays one clause. */
export function withoutSwingBreaks(text: string, quantities: readonly Quantity[]): string {
  let whole = text
  for (const { start, end } of joinSwings(text, quantities)
    .filter(({ sayable }) => sayable)
    .toReversed()) {
    const [space, words] = [/\p{Script=Han}/u.test(text) ? '' : ' ', whole.slice(start, end)]
    const joined = space
      ? words.replace(/,? ?\bbut\b|,(?!\d{3})/g, '').replace(/ +/g, space)
      : words.replace(/[, ]+/g, '')
    whole = whole.slice(0, start) + joined + whole.slice(end)
  }
  return whole
}
