import type { Quantity } from './quantities.ts'

/** "1500+800 =2300" */
const PLUS = /^ ?\+ ?$/
const EQUALS = /^ ?= ?$/

/** "1500 to my bro and 800 on the phone": what stands between two sums that are owed side by side. */
const TO_SOMEBODY = "(?: (?:to|on|for|with|from) (?:(?!of\\b|and\\b|plus\\b)[a-z'-]+ ?){1,4}?)"
const SIDE_BY_SIDE = new RegExp(
  `^(?:${TO_SOMEBODY}? ?(?:,? ?(?:and|plus|&|n) )(?:then |another |also |about )?|${TO_SOMEBODY} ?, ?)$`,
)
/** 欠我哥1500 手机800: each with its name before it. */
const NAMED_ZH = '(?!大概|差不多|大约|一共|总共|其中|也就|每个?月)\\p{Script=Han}{1,5}'
const NEXT_ZH = new RegExp(`^(?:元|块钱?)?(?:[, ]|和|还有|加|再加上?)*(?:还?欠)?${NAMED_ZH}$`, 'u')
const FIRST_ZH = new RegExp(`(?:^|[,. ]|欠)${NAMED_ZH}$`, 'u')

/** 信用卡刷了八千 美团还有五千四 白条两千: each with the lender that it is owed to. */
const LENDER_ZH =
  '(?:信用卡|花呗|白条|金条|月付|美团|京东|度小满|微[粒业]贷|网商贷|分期乐|[车消网]贷|助学贷款?)'
const SPENT_ZH = '(?!每|一?个?月|月供|额度|利率|分|一期)(?:(?![还付][了掉清]|额度|每)\\p{Script=Han}){0,5}?'
const OF_LENDER_ZH = new RegExp(`${LENDER_ZH}${SPENT_ZH}$`, 'u')
const NEXT_LENDER_ZH = new RegExp(
  `^(?:元|块钱?)?(?:出头|左右|多)?(?:[, ]|和|还有|加|再加上?)*(?:还?欠)?${LENDER_ZH}${SPENT_ZH}$`,
  'u',
)

/** "500 to my bro and 12000 on the card": all that is said, with no word of owing. */
const ALONE_BEFORE = /(?:^|[,.;!?:] ?)(?:no|yes|well|so|it's|just|about|i have|i've got|got|,| )*$/
const ALONE_AFTER = /^ (?:to|on|with) (?:my|the|a|an|him|her)\b/

const OWED_BEFORE = /\b(?:owe|owing|owed)\b[^,.;!?0-9]{0,24}$|欠[^,.;!?0-9]{0,6}$/
/** A total, which the other sums are parts of; what is earned, may be borrowed, or owed here. */
const NOT_SUMMED =
  /一共|总共|合计|加起来|其中|工资|收入|月薪|额度|到手|借呗|\b(?:in all|altogether|in total|total|of (?:it|that|which)|together|earn|salary|income|limit|jiebei|up to)\b/

/**
 * Sums in a list are as much as all of them: "1500 to my bro and 800 on the phone", 欠我哥1500 手机800, "1500+800 =2300".
 * `owed`: what is owed was asked for, and need not be said. Other quantities as they are.
 */
export function joinSums(text: string, quantities: readonly Quantity[], owed = false): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const before = joined.at(-1)
    const between = before && text.slice(before.end, quantity.start)
    if (!before || between === undefined || !isSum(before) || !isSum(quantity)) joined.push(quantity)
    else if (EQUALS.test(between) && before.min === quantity.min)
      joined[joined.length - 1] = {
        ...quantity,
        start: before.start,
        text: text.slice(before.start, quantity.end),
      }
    else if (PLUS.test(between) || areListed(text, before, quantity, between, owed))
      joined[joined.length - 1] = together(text, before, quantity)
    else joined.push(quantity)
  }
  return joined
}

function areListed(text: string, one: Quantity, other: Quantity, between: string, owed: boolean): boolean {
  const start = text.slice(0, one.start)
  if (NOT_SUMMED.test(text.slice(Math.max(0, one.start - 24), other.end + 24))) return false
  if (OF_LENDER_ZH.test(start) && NEXT_LENDER_ZH.test(between)) return true
  const alone =
    / (?:to|on|with) /.test(between) && ALONE_BEFORE.test(start) && ALONE_AFTER.test(text.slice(other.end))
  if (!owed && !alone && !OWED_BEFORE.test(start)) return false
  return SIDE_BY_SIDE.test(between) || (FIRST_ZH.test(start) && NEXT_ZH.test(between))
}

/** Yuan: less may count something. */
const LEAST = 100

function isSum({ unit, min, max, per }: Quantity): boolean {
  return (unit === 'yuan' || unit === undefined) && per === undefined && min >= LEAST && Number.isFinite(max)
}

function together(text: string, one: Quantity, other: Quantity): Quantity {
  return {
    min: one.min + other.min,
    max: one.max + other.max,
    unit: 'yuan',
    approx: one.approx || other.approx,
    text: text.slice(one.start, other.end),
    start: one.start,
    end: other.end,
  }
}
