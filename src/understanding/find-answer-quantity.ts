import type { Locale } from '#src/locale.ts'
import type { AnswerQuestion } from './answer-question.ts'
import { atLeastBase, withoutBasePay } from './base-pay.ts'
import { canMeasure } from './can-measure.ts'
import { isDeniedNumber } from './denied-number.ts'
import { datingFirst } from './dated-repayment.ts'
import { joinDaysWorked, monthlyPay } from './day-wages.ts'
import { isOfEachTime } from './each-time.ts'
import { isFamilyPay } from './family-pay.ts'
import { joinLoans } from './loans-listed.ts'
import { withoutPayBefore } from './pay-before.ts'
import { inUnit, readQuantities, type Quantity } from './quantities.ts'
import { joinSidePay } from './side-pay.ts'
import { joinSums } from './sums-together.ts'
import { atBest, joinSwings } from './swings.ts'

/** A quantity that answers a question: as said, and the values that it fits, in their order. */
export interface FoundQuantity {
  readonly quantity: Quantity
  readonly values: readonly string[]
}

/** The first quantity of the clause that can measure what is asked for. */
export function findAnswerQuantity(
  question: AnswerQuestion,
  clause: string,
  locale: Locale,
): FoundQuantity | undefined {
  const { unit, fact } = question
  const text = fact === 'other_loans' ? (BARE_COUNT.exec(clause)?.[1] ?? clause) : clause
  if (!unit || !question.bins) return undefined
  const swung = joinSwings(text, readQuantities(text, locale))
  const read = joinDaysWorked(text, fact === 'income_amount' ? joinSidePay(text, swung) : swung)
  const summed = joinSums(text, read, fact === 'other_debt')
  const quantities = fact === 'other_loans' ? joinLoans(text, summed) : summed
  for (const quantity of fittingFirst(fact, quantities, text)) {
    if (fact === 'frequency' && NOT_BORROWED.test(text.slice(0, quantity.start))) continue
    if (fact === 'frequency' && isOfEachTime(quantity, text)) continue
    // "3 or 4, small bits, 200 here 500 there": sums, and no times.
    if ((fact === 'frequency' || fact === 'applications') && !quantity.unit && quantity.min >= MOST_TIMES)
      continue
    if (fact === 'income_amount' && isFamilyPay(text.slice(0, quantity.start), text.slice(quantity.end)))
      continue
    if (fact === 'since_repaid' && FIRST_AFTER.test(text.slice(0, quantity.start))) continue
    if (quantity.text.startsWith('几') && /记不[清得]|不知道|不清楚|说不[清准]|没数/.test(text)) continue
    if (
      isDenied(quantity, text) ||
      (fact !== 'frequency' && isThisOne(quantity, text)) ||
      !canMeasure(fact, quantity, text)
    )
      continue
    const amount = inUnit(unit === 'yuan' ? monthlyPay(quantity) : quantity, unit)
    if (!amount) continue
    const halfAYear = fact === 'frequency' ? timesInHalfAYear(quantity, text) : undefined
    if (halfAYear !== undefined) {
      const inHalfAYear = times(quantity, halfAYear)
      return { quantity: inHalfAYear, values: valuesOf(question, inHalfAYear) }
    }
    // "8" for an income may be 8,000 or 80,000: asked again rather than guessed.
    if (unit === 'yuan' && quantity.unit === undefined && quantity.max < 100) continue
    // "Up to 15k" is money, however little the least of it.
    if (unit === 'count' && Math.max(quantity.min, Number.isFinite(quantity.max) ? quantity.max : 0) > 200)
      continue
    if ((unit === 'days' || unit === 'months') && quantity.unit === undefined) continue
    if ((unit === 'days' || unit === 'months') && isOfASum(quantity, text)) continue
    const values = valuesOf(question, amount)
    return {
      quantity,
      values: unit === 'days' || unit === 'months' ? mostOf(question, amount, values) : values,
    }
  }
  return undefined
}

/** "So three", "four left", "five including two cards": a count by itself, with the words that lead up to it or close it. */
const BARE_COUNT =
  /^(?:(?:so|and|then|that's|thats|makes|that makes|now|still|just|only|in all|about|i think|call it) )*(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: (?:are |is )?(?:left|now|then|in all|in total|total|altogether|la|lah|open|remaining|still|to go|of them|i think|or so))*(?:,? (?:including|counting|incl\.?)(?!.*(?:借呗|jiebei)) .*)?$/

/** 还完头一个礼拜额度还在, "the first week after": how long something lasted then. */
const FIRST_AFTER = /头$|\bfirst $/

/** Nobody borrows or applies so often in half a year. */
const MOST_TIMES = 60

/** The quantities of a clause, that first which rather measures what is asked for. */
function fittingFirst(fact: string, quantities: readonly Quantity[], text: string): readonly Quantity[] {
  if (fact === 'income_amount')
    return withoutBasePay(withoutPayBefore(quantities, text), text).map((one) =>
      atLeastBase(text, atBest(text, one)),
    )
  return fact === 'since_repaid' ? datingFirst(quantities, text) : quantities
}

/** 一个月两次, "one time in month": six times as often in half a year. */
function isEachMonth({ start, end }: Quantity, text: string): boolean {
  return (
    /(?:每个?月|一个?月|\b(?:every|each|per|a) month,?)(?: |都|也|借|大概|差不多|就|about|maybe)*$/.test(
      text.slice(0, start),
    ) || /^ ?(?:in|a|per|each|every)? ?(?:a |one |the |each |every )?months?\b(?! ago)/.test(text.slice(end))
  )
}

/** 房租一个月800: the month is what a sum is counted for, and dates nothing. */
function isOfASum({ text: said, end }: Quantity, text: string): boolean {
  return (
    /^(?:一个?|1个?|每个?)(?:月|星期|礼拜|周|年)$/.test(said) &&
    /^(?:要|得|还|交|是|大概|差不多|就|约)*[0-9一二两三四五六七八九]/.test(text.slice(end))
  )
}

/** 一年三四回, "twice a year": half as often in half a year. */
function isEachYear({ start, end }: Quantity, text: string): boolean {
  return (
    /(?:[一每]年(?:到头)?|\b(?:every|each|per|a) year,?)(?: |都|也|借|用|个|了|过|上|大概|差不多|就|才|也就|只|能|about|maybe)*$/.test(
      text.slice(0, start),
    ) || /^ ?(?:in|a|per|each|every) ?(?:a |one |the )?years?\b(?! ago)/.test(text.slice(end))
  )
}

/** By what a number of times must be taken to be that of half a year, where it is one of a month or a year. */
function timesInHalfAYear(quantity: Quantity, text: string): number | undefined {
  if (isEachMonth(quantity, text)) return 6
  return quantity.per === 'year' || isEachYear(quantity, text) ? 0.5 : undefined
}

function times(quantity: Quantity, factor: number): Quantity {
  const [min, max] = [Math.ceil(quantity.min * factor), Math.ceil(quantity.max * factor)]
  return { ...quantity, min, max, sayable: min === max ? `${min}` : `${min}-${max}` }
}

/** 别的没有了，就这一个: this very one, not one more. */
function isThisOne({ start, min, max, unit }: Quantity, text: string): boolean {
  return unit === 'count' && min === 1 && max === 1 && /[这那]$/.test(text.slice(0, start))
}

/** 没借过几次, 没有借过三五次 */
const NOT_BORROWED = /(?:没有?|未曾?|不曾)(?:怎么|咋)?[借用贷]过?(?:呗|款|钱)?$/

/** 没有三家那么多 */
function isDenied({ start, end }: Quantity, text: string): boolean {
  return isDeniedNumber(text.slice(0, start), text.slice(end))
}

/** 不到两个月 reaches over several values of a time: the one that most of it lies in is meant. */
function mostOf(question: AnswerQuestion, { min, max }: Quantity, values: string[]): string[] {
  if (values.length < 2 || !Number.isFinite(max)) return values
  const middle = (min + max) / 2
  const meant = question.bins?.find(({ below = Infinity }) => middle < below)
  return meant ? [meant.value] : values
}

/** The values of a question that an amount fits, in their order. */
export function valuesOf(question: AnswerQuestion, { min, max }: Quantity): string[] {
  const fitting: string[] = []
  let from = -Infinity
  for (const { value, below = Infinity } of question.bins ?? []) {
    // 两三家 may be three; but 3,000–8,000 ends where 8,000 begins.
    const reaches = question.unit === 'count' || min === max ? max >= from : max > from
    if (reaches && min < below) fitting.push(value)
    from = below
  }
  return fitting
}
