import type { Unit } from './quantities.ts'
import { rounded } from './rounded.ts'

interface Amount {
  readonly min: number
  readonly max: number
  readonly unit: Unit | undefined
}

/** Words around a number that make it a limit or an estimate, and the least and greatest value that they leave. */
interface Hedge {
  readonly before?: RegExp
  readonly after?: RegExp
  /** The number that it takes. */
  readonly from?: number
  readonly range: (amount: Amount) => Pick<Amount, 'min' | 'max'>
}

/** The first that fits is meant. */
const HEDGES: readonly Hedge[] = [
  // 小两万: not quite twenty thousand.
  {
    before: /(?<![大多最])小$/,
    from: 1_000,
    range: ({ min, max }) => ({ min: rounded(min * 0.85), max: rounded(max * 0.99) }),
  },
  {
    before:
      /(?:还不到|不到|不足|少于|低于|小于|没到|不满|不够|(?:a (?:little|bit) )?less than|under|below|not even|fewer than|just under) ?$/,
    after: /^ ?(?:不到|都不到|以下|之下|or less|or under|or fewer)/,
    range: below,
  },
  {
    before:
      /(?:最多|顶多|至多|不超过|没超过|(?<!\b(?:went|gone|goes|came|rose|raised|back|increased|jumped) )up to|at most|no more than|not more than|max) ?$/,
    after: /^ ?(?:以内|之内|封顶|max\b|tops\b|at most)/,
    range: atMost,
  },
  {
    before:
      /(?:(?<!just |little |bit |touch |slightly |much )(?:超过|大于|多于|高于|不止|more than|over|above|north of|upwards of)|至少|起码|最少|不低于|不少于|at least|minimum) ?$/,
    after: /^ ?(?:以上|往上|起步|打底|不止|\+|or more|or over|plus\b|and up)/,
    range: atLeast,
  },
  {
    before:
      /(?:(?:just|a (?:little|bit|touch)|slightly|not much) (?:over|above|more than|north of)|the (?:best|better) part of|somewhere (?:around|near)|in the region of|大概|大约|差不多|估计|可能|应该|好像|也就|约|近|将近|接近|快|大致|about|around|roughly|approximately|approx\.?|some|like|maybe|probably|nearly|almost|close to|~|i think|i guess) ?(?:是|有|就|也就|有个)?$/,
    after:
      /^ ?(?:左右|上下|差不多|的样子|样子|出头|吧|ish\b|or so|give or take|or thereabouts|odd\b|something)/,
    range: ({ min, max }) => ({ min, max }),
  },
]

/** An amount as the words around it have it; `leading` and `trailing` are how many characters of them say so. */
interface HedgedAmount {
  readonly min: number
  readonly max: number
  readonly hedged: boolean
  readonly leading: number
  readonly trailing: number
}

/** Reads the words around an amount that make it a limit or an estimate. */
export function readHedge(before: string, after: string, amount: Amount): HedgedAmount {
  for (const hedge of HEDGES) {
    if (hedge.from !== undefined && amount.max < hedge.from) continue
    const leading = hedge.before?.exec(before)?.[0].length ?? 0
    const trailing = hedge.after?.exec(after)?.[0].length ?? 0
    if (leading + trailing > 0) return { ...hedge.range(amount), hedged: true, leading, trailing }
  }
  return { min: amount.min, max: amount.max, hedged: false, leading: 0, trailing: 0 }
}

/** 三个月以内 is less than three months, and not yesterday; 一万以内 is less than ten thousand; 最多三家 may be three. */
function atMost({ max, unit }: Amount) {
  if (isTime(unit)) return { min: rounded(max * 0.2), max: rounded(max * 0.99) }
  return { min: 0, max: unit === 'count' || max < 1_000 ? max : max - 1 }
}

/** 一个月以上 is more than a month; but 三家以上 may be three, and 5,000 以上 5,000. */
function atLeast({ min, unit }: Amount) {
  return { min: isTime(unit) ? rounded(min * 1.05) : min, max: Infinity }
}

/** 不到 5,000 is said of 4,000 to 4,999, not of 300; 不到 1 万 of 5,000 and more; 不到十次 of eight or nine; 不到半个月 of ten days. */
function below(amount: Amount) {
  if (isTime(amount.unit)) return { min: rounded(amount.max * 0.5), max: rounded(amount.max * 0.99) }
  const least = Math.max(amount.max - 10 ** Math.floor(Math.log10(Math.max(1, amount.max))), amount.max / 2)
  const max = amount.max >= 100 ? amount.max - 1 : amount.max >= 1 ? Math.ceil(amount.max) - 1 : amount.max
  return { min: Math.min(Math.floor(amount.unit === 'count' ? Math.max(least, max - 1) : least), max), max }
}

function isTime(unit: Unit | undefined): boolean {
  return unit === 'days' || unit === 'months'
}
