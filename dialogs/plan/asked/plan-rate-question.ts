import { say, type Turn } from '#src/conversation/turn.ts'
import { money, percentText } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { yearly, type StatedRate } from '#src/planning/rates.ts'
import {
  costOfFee,
  costOfPayments,
  costOfRate,
  interestFor,
  REDUCIBLE_ABOVE,
} from '#src/planning/real-cost.ts'
import { rateOf } from '#dialogs/plan/plan-phrases.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import type { ReadDebt } from '#dialogs/plan/reading/plan-statement.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

/** A price in a statement is no question about it; these words make it one. */
const ASKS =
  /多少|多高|几个点|划算|贵不贵|高不高|高吗|贵吗|怎么算|合法|(?:真实|实际)的?(?:年化|年)?利率(?!是|为|\s*[\d万百])|[?？]|\b(?:real(?:ly)?|actual(?:ly)?|effective|what|how much|expensive|legal)\b/i

/** "Meituan is actually 24%": told as it is, and not asked for. */
const TOLD =
  /\b(?:is|it'?s|was|at|charges?|takes?)(?: me)? (?:actually|really|in fact) (?=(?:at |about |around )?\d)|\b(?:actually|really) (?=(?:it'?s|is|at|charges?) (?:at |about )?\d)/giu

/** Questions about how to pay, which happen to name a price. */
const ASKS_ELSE =
  /合适|应该|该还|怎么还|还不上|还不起|怎么办|安排|\b(?:should|can't pay|cannot pay|afford)\b/i

/** How a price was told. */
type Price =
  | { readonly kind: 'payments'; readonly balance: number; readonly payment: number; readonly months: number }
  | { readonly kind: 'fee'; readonly fee: number; readonly months: number; readonly debt: ReadDebt }
  | { readonly kind: 'rate'; readonly rate: StatedRate; readonly debt: ReadDebt }

/**
 * Answers "日利率万分之五一年是多少" and "分 12 期手续费 0.6% 真实利率多少" at once, with no plan needed.
 * False when the message is no such question.
 */
export function answerRateQuestion(turn: Turn): boolean {
  if (!asksForPrice(turn.text)) return false
  const { problem } = readStatement(turn.text, turn.state.locale, 'debts')
  if (problem === 'rate_too_high' || problem === 'rate_negative') {
    say(turn, `plan.problem.${problem}`, { general: true })
    return true
  }
  const price = priceIn(turn)
  if (!price) return false
  const { lines, rate } = told(price)
  if (rate > REDUCIBLE_ABOVE) lines.push({ phrase: 'plan.rate.dear' })
  lines.forEach(({ phrase, params }, index) => {
    // That it is general knowledge is said once, at the end.
    const general = index === lines.length - 1
    say(turn, phrase, { ...(params && { params }), general, ...(index > 0 && { join: 'paragraph' }) })
  })
  return true
}

/** Whether a message asks what a price comes to, so that its numbers are no answer to something else. */
export function isRateQuestion(turn: Turn): boolean {
  return asksForPrice(turn.text) && priceIn(turn) !== undefined
}

function asksForPrice(text: string): boolean {
  return ASKS.test(text.replace(TOLD, ' ')) && !ASKS_ELSE.test(text) && !tellsOfNone(text)
}

/** "0 interest on the sofa. so does dee go last?": that there is none is told, and something else is asked. */
export function tellsOfNone(text: string): boolean {
  const sentences = text.match(/(?:[^.。?？!！\n，,]|(?<=\d)[.,](?=\d))+[?？.。!！，,]*/gu) ?? []
  const free = sentences.filter((sentence) => tells('free', sentence))
  return (
    free.length > 0 &&
    !sentences.some(
      (one) => (ASKS.test(one) || /[吗么]$/u.test(one)) && (tells('free', one) || tells('price', one)),
    )
  )
}

function priceIn(turn: Turn): Price | undefined {
  const { debts, income, fixed } = readStatement(turn.text, turn.state.locale, 'debts')
  const [debt, ...others] = debts
  if (!debt || others.length > 0 || income !== undefined || fixed !== undefined) return undefined
  const { balance, payment, months, fee, rate } = debt
  if (fee !== undefined && months !== undefined) return { kind: 'fee', fee, months, debt }
  if (rate) return { kind: 'rate', rate, debt }
  if (balance !== undefined && payment !== undefined && months !== undefined) {
    return { kind: 'payments', balance, payment, months }
  }
  return undefined
}

interface Told {
  readonly lines: PhraseRef[]
  /** What it comes to a year (fraction, simple). */
  readonly rate: number
}

function told(price: Price): Told {
  switch (price.kind) {
    case 'rate':
      return tellRate(price.rate, price.debt)
    case 'fee':
      return tellFee(price)
    case 'payments':
      return tellPayments(price)
  }
}

function tellRate(rate: StatedRate, debt: ReadDebt): Told {
  if (rate.value === 0) return { lines: [{ phrase: 'plan.rate.free' }], rate: 0 }
  const cost = costOfRate(rate)
  const shared = {
    stated: rateOf(rate),
    effective: percentText(cost.effective),
    interest: money(cost.onTenThousand),
  }
  const line: PhraseRef =
    rate.per === 'year'
      ? { phrase: 'plan.rate.from_year', params: { ...shared, daily: percentText(yearly(rate) / 365) } }
      : { phrase: 'plan.rate.known', params: { ...shared, yearly: percentText(cost.yearly) } }
  const inTime = timeLine(rate, debt)
  return { lines: inTime ? [line, inTime] : [line], rate: cost.yearly }
}

/** What an amount costs for the time that was named, if both were. */
function timeLine(rate: StatedRate, { balance, days, months }: ReadDebt): PhraseRef | undefined {
  if (balance === undefined) return undefined
  if (days !== undefined) {
    const { interest } = interestFor(balance, rate, { days })
    return {
      phrase: 'plan.rate.for_days',
      params: { balance: money(balance), days, interest: money(interest) },
    }
  }
  if (months === undefined) return undefined
  const { interest, payment } = interestFor(balance, rate, { months })
  const params = { balance: money(balance), months, payment: money(payment ?? 0), interest: money(interest) }
  return { phrase: 'plan.rate.for_months', params }
}

function tellFee({ fee, months, debt }: Extract<Price, { kind: 'fee' }>): Told {
  const cost = costOfFee(fee, months, debt.balance)
  if (!cost) return { lines: [{ phrase: 'plan.problem.rate_too_high' }], rate: 0 }
  const params = { months, yearly: percentText(cost.yearly), effective: percentText(cost.effective) }
  const line: PhraseRef = debt.totalFee
    ? { phrase: 'plan.rate.fee_in_all', params: { ...params, fee: percentText(fee * months) } }
    : {
        phrase: 'plan.rate.fee_each',
        params: { ...params, fee: percentText(fee), looks: percentText(cost.looksLike ?? 0) },
      }
  return { lines: [line], rate: cost.yearly }
}

function tellPayments({ balance, payment, months }: Extract<Price, { kind: 'payments' }>): Told {
  const params = { balance: money(balance), payment: money(payment), months }
  const cost = costOfPayments(balance, payment, months)
  if (!cost) {
    const phrase = payment * months < balance ? 'plan.rate.impossible' : 'plan.problem.rate_too_high'
    return { lines: [{ phrase, params }], rate: 0 }
  }
  const real = { yearly: percentText(cost.yearly), effective: percentText(cost.effective) }
  const line = {
    phrase: 'plan.rate.payments',
    params: { ...params, ...real, interest: money(cost.interest) },
  }
  return { lines: [line], rate: cost.yearly }
}
