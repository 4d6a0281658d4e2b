import type { Quantity } from './quantities.ts'

const GOOD = '(?:[好多高忙旺]|不错|有活|有单)'
const BAD = '(?:[差少低闲淡坏]|不好|不行|不忙|没活|没单|清淡)'
const WHEN = '(?:的|点)*(?:时候|时节?|月份?|季节?|天|年景|年份)'
const TRADE = '(?:活儿?|单子?|生意|行情|客人)'
/** 差的时候, 淡季, 单子少, 没活: which of the two times a sum belongs to. */
const SWING = `(?:${GOOD}|${BAD})${WHEN}|[淡旺]季|(?:没有?|有)${TRADE}|${TRADE}(?:${GOOD}|${BAD})|(?:不好|不行|没活|没单)`

/** What stands between the two sums of an income that swings. */
const BETWEEN = new RegExp(
  `^(?:块钱?|元|多|左右|上下|出头|吧|的?样子)*[, ]*(?:但是?|可是?|也有|要是|碰[上到]|遇[上到]|赶上|到了?|生意)*(?:${SWING})(?:了|的话)?[, ]?(?:就|也|只有|只能|只|才|大概|可能|能|有|剩|拿|挣|赚|到手)*$`,
)

/** Yuan: less is no month's income. */
const LEAST = 500

/** 好的时候一万，差的时候三四千; 旺季两万淡季五六千: one income between two sums. Other quantities as they are. */
export function joinSwings(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const before = joined.at(-1)
    if (before && isSum(before) && isSum(quantity) && BETWEEN.test(text.slice(before.end, quantity.start))) {
      joined[joined.length - 1] = between(text, before, quantity)
    } else joined.push(quantity)
  }
  return joined
}

function isSum({ unit, min, per }: Quantity): boolean {
  return (unit === 'yuan' || unit === undefined) && min >= LEAST && (per === undefined || per === 'month')
}

function between(text: string, one: Quantity, other: Quantity): Quantity {
  const [low, high] = one.min < other.min ? [one, other] : [other, one]
  return {
    min: low.min,
    max: Math.max(low.max, high.max),
    unit: 'yuan',
    per: 'month',
    approx: true,
    text: text.slice(one.start, other.end),
    sayable: `${plain(low.text)}到${plain(high.text)}`,
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

/** The same text without the commas and spaces inside such an income, so that it stays one clause. */
export function withoutSwingBreaks(text: string, quantities: readonly Quantity[]): string {
  let whole = text
  for (const { start, end } of joinSwings(text, quantities)
    .filter(({ sayable }) => sayable)
    .toReversed()) {
    whole = whole.slice(0, start) + whole.slice(start, end).replace(/[, ]+/g, '') + whole.slice(end)
  }
  return whole
}
