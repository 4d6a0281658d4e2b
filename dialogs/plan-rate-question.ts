import { say, type Turn } from '#src/conversation/turn.ts'
import { money, percentText } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { yearly } from '#src/planning/rates.ts'
import {
  costOfFee,
  costOfPayments,
  costOfRate,
  interestFor,
  REDUCIBLE_ABOVE,
  type InstalmentCost,
} from '#src/planning/real-cost.ts'
import { rateOf } from './plan-phrases.ts'
import { readStatement, type ReadDebt } from './plan-reading.ts'

/** A price in a statement ("日息万四，每月还多少合适") is no question about it; these words make it one. */
const ASKS =
  /年化|一年|真实|实际|到底|折合|等于|相当|多少|多高|几个点|划算|贵不贵|高不高|高吗|贵吗|怎么算|合法|[?？]|\b(?:real|really|actual|actually|effective|apr|a year|per year|yearly|annual\w*|how much|expensive|worth|legal)\b/i

/** How a price was told. */
type Price =
  | { readonly kind: 'payments'; readonly balance: number; readonly payment: number; readonly months: number }
  | { readonly kind: 'fee'; readonly fee: number; readonly months: number; readonly debt: ReadDebt }
  | { readonly kind: 'rate'; readonly rate: NonNullable<ReadDebt['rate']>; readonly debt: ReadDebt }

/**
 * Answers "日利率万分之五一年是多少" and "分 12 期手续费 0.6% 真实利率多少" at once, with no plan needed.
 * False when the message is no such question.
 */
export function answerRateQuestion(turn: Turn): boolean {
  if (!ASKS.test(turn.text)) return false
  const { debts, income, fixed, problem } = readStatement(turn.text, turn.state.locale, 'debts')
  if (problem === 'rate_too_high' || problem === 'rate_negative') {
    say(turn, `plan.problem.${problem}`, { general: true })
    return true
  }
  const [debt] = debts
  const price = debt && debts.length === 1 && income === undefined && fixed === undefined ? priceOf(debt) : undefined
  if (!price) return false
  const told = tell(turn, price)
  if (told !== undefined && told > REDUCIBLE_ABOVE) say(turn, 'plan.rate.dear', { general: true, join: 'paragraph' })
  return true
}

/** Whether a message asks what a price comes to, so that its numbers are no answer to something else. */
export function isRateQuestion(turn: Turn): boolean {
  if (!ASKS.test(turn.text)) return false
  const [debt, ...others] = readStatement(turn.text, turn.state.locale, 'debts').debts
  return debt !== undefined && others.length === 0 && priceOf(debt) !== undefined
}

function priceOf(debt: ReadDebt): Price | undefined {
  const { balance, payment, months, fee, rate } = debt
  if (fee !== undefined && months !== undefined) return { kind: 'fee', fee, months, debt }
  if (rate) return { kind: 'rate', rate, debt }
  if (balance !== undefined && payment !== undefined && months !== undefined) {
    return { kind: 'payments', balance, payment, months }
  }
  return undefined
}

/** Tells what it comes to; gives the yearly rate, where there is one. */
function tell(turn: Turn, price: Price): number | undefined {
  switch (price.kind) {
    case 'rate':
      return tellRate(turn, price.rate, price.debt)
    case 'fee': {
      const cost = costOfFee(price.fee, price.months, price.debt.balance)
      if (!cost) return undefined
      sayFee(turn, price, cost)
      return cost.yearly
    }
    case 'payments': {
      const { balance, payment, months } = price
      const cost = costOfPayments(balance, payment, months)
      const params = { balance: money(balance), payment: money(payment), months }
      if (!cost) {
        say(turn, 'plan.rate.impossible', { params })
        return undefined
      }
      const yearlyText = percentText(cost.yearly)
      const told = { ...params, interest: money(cost.interest), yearly: yearlyText, effective: percentText(cost.effective) }
      say(turn, 'plan.rate.payments', { params: told, general: true })
      return cost.yearly
    }
  }
}

function tellRate(turn: Turn, rate: NonNullable<ReadDebt['rate']>, { balance, days, months }: ReadDebt): number {
  if (rate.value === 0) {
    say(turn, 'plan.rate.free', { general: true })
    return 0
  }
  const cost = costOfRate(rate)
  const params = {
    stated: rateOf(rate),
    yearly: percentText(cost.yearly),
    daily: percentText(yearly(rate) / 365),
    effective: percentText(cost.effective),
    interest: money(cost.onTenThousand),
  }
  const inTime = balance === undefined ? undefined : timeLine(balance, rate, days, months)
  say(turn, rate.per === 'year' ? 'plan.rate.from_year' : 'plan.rate.known', { params, general: inTime === undefined })
  if (inTime) say(turn, inTime.phrase, { params: inTime.params ?? {}, general: true, join: 'paragraph' })
  return cost.yearly
}

function timeLine(
  balance: number,
  rate: NonNullable<ReadDebt['rate']>,
  days: number | undefined,
  months: number | undefined,
): PhraseRef | undefined {
  if (days !== undefined) {
    const { interest } = interestFor(balance, rate, { days })
    return { phrase: 'plan.rate.for_days', params: { balance: money(balance), days, interest: money(interest) } }
  }
  if (months === undefined) return undefined
  const { interest, payment } = interestFor(balance, rate, { months })
  const params = { balance: money(balance), months, payment: money(payment ?? 0), interest: money(interest) }
  return { phrase: 'plan.rate.for_months', params }
}

function sayFee(turn: Turn, { fee, months, debt }: Extract<Price, { kind: 'fee' }>, cost: InstalmentCost): void {
  const whole = debt.totalFee === true
  const params = {
    fee: percentText(whole ? fee * months : fee),
    months,
    looks: percentText(cost.looksLike ?? 0),
    yearly: percentText(cost.yearly),
    effective: percentText(cost.effective),
  }
  say(turn, whole ? 'plan.rate.fee_in_all' : 'plan.rate.fee_each', { params, general: true })
}
