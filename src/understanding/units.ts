import type { Unit } from './quantities.ts'

export interface FoundUnit {
  readonly unit: Unit
  /** One of these is so many of `unit`: a week is 7 days. */
  readonly factor: number
  readonly length: number
  readonly per?: 'day' | 'month' | 'year'
  /** 半 after the unit: 一年半 is 6 months more. */
  readonly plus?: number
  /** 多 after or inside the unit: up to so much more. */
  readonly more?: number
  /** 年 may also belong to a date. */
  readonly calendar?: boolean
  /** Counted for a week, and by `factor` for a month. */
  readonly weekly?: boolean
}

/** How many weeks there are in a month. */
export const WEEKS_A_MONTH = 52 / 12

const PER =
  /^ ?(?:\/|每|a |an |per |each |every |一)? ?(?:(月|month|mo\b|个月|mth)|(年|year|yr|annum)|(天|日|day))/
const PER_MARKED = /^ ?(?:\/|每|一个?(?=月|年|天)|a |an |per |each |every )/

interface UnitRule {
  readonly pattern: RegExp
  readonly unit: Unit
  readonly factor: number
}

/** In this order: 个月 before 个, 万元 is read with the number. */
const RULES: readonly UnitRule[] = [
  { pattern: /^ ?%|^ ?percent\b/, unit: 'percent', factor: 1 },
  {
    pattern: /^个多?月|^ ?months?\b|^ ?mths?\b|^个?月(?=前|没|了|内|左右|吧|$|,|以)/,
    unit: 'months',
    factor: 1,
  },
  { pattern: /^ ?(?:years?|yrs?)\b|^年(?!化|利|薪|收|息|底|初)/, unit: 'months', factor: 12 },
  { pattern: /^期(?!限)|^ ?(?:instal?lments?|payments?)\b/, unit: 'months', factor: 1 },
  { pattern: /^个?(?:季度)|^ ?quarters?\b/, unit: 'months', factor: 3 },
  { pattern: /^个?(?:周(?![转边围])|星期|礼拜)|^ ?weeks?\b|^ ?wks?\b/, unit: 'days', factor: 7 },
  { pattern: /^ ?fortnights?\b/, unit: 'days', factor: 14 },
  { pattern: /^天(?!天)|^ ?days?\b/, unit: 'days', factor: 1 },
  { pattern: /^个?(?:小时|钟头)|^ ?hours?\b|^ ?hrs?\b/, unit: 'days', factor: 1 / 24 },
  { pattern: /^个?分钟|^ ?minutes?\b|^ ?mins?\b/, unit: 'days', factor: 1 / 1440 },
  {
    pattern: /^(?:元|块|圆|块钱|元钱|人民币|大洋|钱)|^ ?(?:yuan|rmb|cny|dollars?|bucks|usd|kuai)\b/,
    unit: 'yuan',
    factor: 1,
  },
  {
    pattern:
      /^个?(?:左右)?(?:家|笔|张|款|处|次|回|趟|遭|份|单|种|样|平台|人|条|app|项|个|头)|^ ?(?:(?:other|more|different|small|big|online|credit|personal|extra|active|open|separate|car|home|house|student|bank|store|payday) )*(?:loans?|apps?|cards?|platforms?|lenders?|places?|times?|debts?|banks?|companies|applications?|accounts?|of them|others?|more|enquiries|inquiries|ones?)\b|^x\b/,
    unit: 'count',
    factor: 1,
  },
]

const MORE_OF_TIME =
  /^ ?(?:more|further|full|whole|extra)(?= (?:months?|mths?|years?|yrs?|quarters?|weeks?|wks?|fortnights?|days?|instal?lments?|payments?)\b)/

/** The unit that stands right after a number. */
export function unitAfter(text: string): FoundUnit | undefined {
  const spaced = /^ (?=[个年月天周家笔元块期星礼])/.test(text)
  if (spaced) {
    const found = unitAfter(text.slice(1))
    return found && { ...found, length: found.length + 1 }
  }
  // "2 more years": what stands between says nothing of the unit.
  const more = MORE_OF_TIME.exec(text)
  if (more) {
    const found = unitAfter(text.slice(more[0].length))
    return found && { ...found, length: found.length + more[0].length }
  }
  const per = weekAfterSum(text) ?? periodAfterSum(text)
  if (per) return per
  // 多 and 半 may stand between number and unit: 三个多月, 两个半月.
  const between = /^(个?多|个半|个?来|几)(?=[个年月天周家笔元块期星礼])/.exec(text)
  const skipped = between?.[0].length ?? 0
  const rest = text.slice(skipped)
  for (const { pattern, unit, factor } of RULES) {
    const match = pattern.exec(rest) ?? (between?.[0].startsWith('个') ? /^月/.exec(rest) : null)
    if (!match) continue
    const monthly = between && between[0].startsWith('个') && rest.startsWith('月')
    const actual = monthly ? { unit: 'months' as const, factor: 1 } : { unit, factor }
    return finish(rest, match[0].length, actual, skipped, between?.[0] ?? '')
  }
  return undefined
}

/** 600 a week, 600块一周: as much in a month as in all its weeks. */
function weekAfterSum(text: string): FoundUnit | undefined {
  const match =
    /^(?: ?(?:yuan|rmb|cny|kuai))? ?(?:(?:a|per|each|every|\/) ?(?:week|wk)\b|weekly\b|p\.?w\.?(?![a-z]))|^(?:元|块钱?)?(?:\/|每|一个?)(?:周|星期|礼拜)(?![一二三四五六日天几])/.exec(
      text,
    )
  return match
    ? { unit: 'yuan', factor: WEEKS_A_MONTH, length: match[0].length, per: 'month', weekly: true }
    : undefined
}

/** 5k a month, 8000 monthly: a period right after a bare number makes it a sum of money. */
function periodAfterSum(text: string): FoundUnit | undefined {
  const match =
    /^ ?(?:(?:a|an|per|each|every|\/) ?(month|mo|year|yr|annum|day)\b|\/ ?([月年天日])|(monthly|most months|every month|yearly|annually|p\.?m\.?|p\.?a\.?)(?![a-z]))/.exec(
      text,
    )
  if (!match) return undefined
  const period = match[1] ?? match[2] ?? match[3] ?? ''
  const per = /^(?:mo|every mo|月|p\.?m)/.test(period) ? 'month' : /^[d天日]/.test(period) ? 'day' : 'year'
  return { unit: 'yuan', factor: 1, length: match[0].length, per }
}

function finish(
  rest: string,
  length: number,
  { unit, factor }: { unit: Unit; factor: number },
  skipped: number,
  between: string,
): FoundUnit {
  let end = length
  const time = unit === 'days' || unit === 'months'
  const half = time && rest.startsWith('半', end)
  const many = time && rest.startsWith('多', end)
  if (half || many) end++
  const per = unit === 'yuan' || unit === 'percent' ? periodAt(rest.slice(end)) : undefined
  if (per) end += per.length
  const halved = half || between === '个半'
  const widened = many || between.includes('多') || rest.startsWith('个多')
  return {
    unit,
    factor,
    length: skipped + end,
    ...(per && { per: per.per }),
    ...(halved && { plus: factor / 2 }),
    ...(widened && { more: time ? Math.max(factor - 1, factor === 1 ? 0.9 : 0) : 0 }),
    ...(rest.startsWith('年') && { calendar: true }),
  }
}

function periodAt(text: string): { per: 'day' | 'month' | 'year'; length: number } | undefined {
  if (!PER_MARKED.test(text)) return undefined
  const match = PER.exec(text)
  if (!match) return undefined
  return { per: match[1] ? 'month' : match[2] ? 'year' : 'day', length: match[0].length }
}

const BEFORE: readonly { pattern: RegExp; unit: Unit; per?: 'day' | 'month' | 'year' }[] = [
  {
    pattern: /(?:日利率|日息|日利息|日费率|每天利率|daily rate|daily interest)[^\d,.;!?]{0,6}$/,
    unit: 'percent',
    per: 'day',
  },
  {
    pattern: /(?:月利率|月息|月费率|monthly rate|monthly interest)[^\d,.;!?]{0,6}$/,
    unit: 'percent',
    per: 'month',
  },
  {
    pattern: /(?:年化|年利率|年息|年化利率|apr|annual rate|yearly rate)[^\d,.;!?]{0,6}$/,
    unit: 'percent',
    per: 'year',
  },
  {
    pattern:
      /(?:年薪|年收入|年入|一年(?:能|收入|挣|赚|拿|大概|有)*|每年|annual (?:income|salary)|yearly|per year)[^\d,.;!?]{0,8}$/,
    unit: 'yuan',
    per: 'year',
  },
  { pattern: /(?:日薪|日入|每天|一天(?:能|挣|赚)+)[^\d,.;!?]{0,6}$/, unit: 'yuan', per: 'day' },
  {
    pattern:
      /(?:月薪|月收入|月入|工资|薪水|每个?月|到手|月供|monthly|salary|a month|底薪|月均|收入)(?:(?!owe|owing|欠)[^\d,.;!?]){0,12}$/,
    unit: 'yuan',
    per: 'month',
  },
  {
    pattern: /(?:欠|借了?|贷了?|余额|存款|owe|owing|debt of|balance of|borrowed|[¥$])[^\d,.;!?家个笔]{0,8}$/,
    unit: 'yuan',
  },
]

/** What the words before a number say that it measures: 月薪 8k is money, counted per month. */
export function unitBefore(text: string): { unit: Unit; per?: 'day' | 'month' | 'year' } | undefined {
  return BEFORE.find(({ pattern }) => pattern.test(text))
}
