import { perMonth, type Quantity } from './quantities.ts'

/** Days that somebody paid by the day works in a month, where that isn't told. */
const WORKING_DAYS = 22

/** What comes in each month: 一天240 is paid for the days that are worked. */
export function monthlyPay(quantity: Quantity): Quantity {
  if (quantity.per !== 'day') return perMonth(quantity)
  const [min, max] = [quantity.min * WORKING_DAYS, quantity.max * WORKING_DAYS]
  return { ...quantity, min, max, per: 'month' }
}

/** 一天240，一个月做二十天; "200 a day, 20 days a month": what stands between the sum and the days. */
const BETWEEN =
  /^(?:块钱?|元)?[, ]*(?:一个?月|每个?月|月月)(?:里|能|可以|大概|差不多|也就|一般|得|要)*(?:做|干|上|跑|出|开工|有|有活)?(?:个|满|够)?$|^,? ?(?:for |and |i (?:work|do) |working |about |around |maybe )*$/
const A_MONTH = /^ ?(?:a|per|each|every|in a|out of the) month\b/

/** A day's pay with the days of a month behind it is what comes in each month. Other quantities as they are. */
export function joinDaysWorked(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    // 一天240，一个月做二十天: the month between is what the days are counted in.
    if (isAMonth(joined.at(-1)) && worksOut(text, joined.at(-2), quantity)) joined.pop()
    const before = joined.at(-1)
    if (before && worksOut(text, before, quantity)) {
      const days = quantity.min
      joined[joined.length - 1] = {
        ...before,
        min: before.min * days,
        max: before.max * quantity.max,
        per: 'month',
        text: text.slice(before.start, quantity.end),
        sayable: String(before.min * days),
        end: quantity.end,
      }
    } else joined.push(quantity)
  }
  return joined
}

function isAMonth(quantity: Quantity | undefined): boolean {
  return quantity?.unit === 'months' && quantity.min === 1 && quantity.max === 1
}

function worksOut(text: string, pay: Quantity | undefined, days: Quantity): boolean {
  if (!pay || pay.per !== 'day' || pay.unit !== 'yuan' || days.unit !== 'days') return false
  if (days.min < 1 || days.max > 31) return false
  const between = text.slice(pay.end, days.start)
  const chinese = /\p{Script=Han}/u.test(between)
  return BETWEEN.test(between) && (chinese || A_MONTH.test(text.slice(days.end)))
}
