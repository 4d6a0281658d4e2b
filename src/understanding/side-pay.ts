import type { Quantity } from './quantities.ts'

/** What leads from the pay of a job to that of another one beside it. */
const BESIDE_ZH =
  /^(?:块钱?|元|左右|吧)*[, ]*(?=[^,.;!?]*(?:下班|晚上|夜里|周末|业余|兼职|副业|另外|空闲|有空))(?:[^,.;!?0-9一二两三四五六七八九欠还贷花租额]){2,14}$/
const BESIDE_EN =
  /^(?: (?:from|at|in) [a-z ]{1,20})?,? ?(?:plus|and|then)(?: (?:about|around|another|like|maybe|roughly|some|an extra|i make))* ?$/
const ON_THE_SIDE_EN =
  /^ ?(?:a month |yuan )?(?:[a-z]+ ){0,3}(?:on the side|side (?:job|gig)|part[- ]time|in the evenings?|at night|on weekends?|at weekends?|deliver\w*)/
/** A sum of something else. */
const NO_PAY =
  /欠|还款|月供|房贷|车贷|房租|花销|开销|额度|底薪|提成|绩效|奖金|补贴|加班|\b(?:owe|rent|loan|mortgage|limit)\b/

/** Yuan: less is no month's pay. */
const LEAST = 300

/** 主业4500 晚上送外卖能挣两千, 退休金3200 另外帮人看店800: what both bring in. Other quantities as they are. */
export function joinSidePay(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const before = joined.at(-1)
    if (before && isPay(before) && isPay(quantity) && areBoth(text, before, quantity))
      joined[joined.length - 1] = together(text, before, quantity)
    else joined.push(quantity)
  }
  return joined
}

function areBoth(text: string, one: Quantity, other: Quantity): boolean {
  if (NO_PAY.test(text)) return false
  const between = text.slice(one.end, other.start)
  return BESIDE_ZH.test(between) || (BESIDE_EN.test(between) && ON_THE_SIDE_EN.test(text.slice(other.end)))
}

function isPay({ unit, min, max, per, sayable }: Quantity): boolean {
  if (sayable !== undefined || (per !== undefined && per !== 'month')) return false
  return (unit === 'yuan' || unit === undefined) && min >= LEAST && Number.isFinite(max)
}

function together(text: string, one: Quantity, other: Quantity): Quantity {
  const [min, max] = [one.min + other.min, one.max + other.max]
  return {
    min,
    max,
    unit: 'yuan',
    per: 'month',
    approx: min !== max,
    ...(min !== max && { sayable: `${min}-${max}` }),
    text: text.slice(one.start, other.end),
    start: one.start,
    end: other.end,
  }
}

/** The same text without the commas and spaces inside such a sum, so that it stays one clause. */
export function withoutSidePayBreaks(text: string, quantities: readonly Quantity[]): string {
  const whole = joinSidePay(text, quantities).filter((sum) => !quantities.includes(sum))
  return whole.reduceRight((left, { start, end }) => {
    const words = left.slice(start, end).replaceAll(/[, ]+/gu, /\p{Script=Han}/u.test(left) ? '' : ' ')
    return left.slice(0, start) + words + left.slice(end)
  }, text)
}
