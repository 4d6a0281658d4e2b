import {
  ASSUMED_MONTHS,
  ASSUMED_RATE,
  USUAL_HOME_MONTHS,
  USUAL_HOME_RATE,
  type Assumption,
  type Loan,
} from '#src/planning/debt.ts'
import { payOff } from '#src/planning/payoff.ts'
import type { Plan } from '#src/planning/plan.ts'
import { yearly } from '#src/planning/rates.ts'
import { REDUCIBLE_ABOVE } from '#src/planning/real-cost.ts'
import type { Reserve } from '#src/planning/reserve.ts'
import { money, percentText, timeOf } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { countOf, nameOf } from './plan-phrases.ts'

/** Months beyond which a lender hardly agrees: card debts may be spread over at most five years. */
const LONGEST_AGREED = 60

/** What has to be said plainly: that the money doesn't reach, that it never ends, and what can be done about it. */
export function plainlyOf(plan: Plan): PhraseRef[] {
  const lines = [...neverLines(plan), ...shortLines(plan)]
  const { reserve } = plan
  if (reserve?.kind === 'living' || reserve?.kind === 'gap') lines.push(reserveLine(reserve))
  if (lines.length > 0) return [...lines, { phrase: 'plan.plainly.no_borrowing' }]
  return plan.budget.load === 'too_heavy' ? [{ phrase: 'plan.plainly.too_heavy' }] : []
}

/** What the money at hand is for, and how long it lasts. */
export function reserveLine(reserve: Reserve): PhraseRef {
  const amount = money(reserve.amount)
  if (reserve.kind === 'unknown') return { phrase: 'plan.reserve.unknown', params: { amount } }
  return { phrase: `plan.reserve.${reserve.kind}`, params: { amount, weeks: weeksOf(reserve.weeks) } }
}

/** Many weeks are told as months. */
const LONG = 9

function weeksOf(weeks: number): PhraseRef {
  if (weeks >= LONG) return timeOf(Math.floor((weeks * 7) / (365 / 12)))
  const few = weeks === 0 ? 'under_week' : weeks === 1 ? 'week' : 'weeks'
  return { phrase: `plan.time.${few}`, params: { weeks } }
}

function neverLines(plan: Plan): PhraseRef[] {
  const { asAgreed, toEnd, loans, relief } = plan
  const lines: PhraseRef[] = []
  if (asAgreed.kind === 'never') {
    const growing = loans.filter((loan) => asAgreed.growing.includes(loan.place))
    const names = growing.map((loan) => nameOf(loan, loan.place, countOf(plan)))
    const payment = growing.reduce((all, loan) => all + loan.minimum, 0)
    const interest = growing.reduce((all, loan) => all + Math.round(loan.balance * loan.monthlyRate), 0)
    const params = { names, payment: money(payment), interest: money(interest) }
    lines.push(
      names.length > 0 ? { phrase: 'plan.plainly.never', params } : { phrase: 'plan.plainly.too_long' },
    )
  }
  if (relief) return lines
  if (toEnd) {
    const params = { time: timeOf(toEnd.months), payment: money(toEnd.payment) }
    lines.push({ phrase: 'plan.plainly.to_end', params })
  } else if (lines.length > 0) lines.push({ phrase: 'plan.plainly.ends_this_way' })
  return lines
}

function shortLines({ relief, loans }: Plan): PhraseRef[] {
  if (!relief) return []
  const talk: PhraseRef = { phrase: 'plan.plainly.short' }
  if (loans.length === 0) return [talk]
  const affordable = money(relief.affordable)
  if (relief.affordable === 0) return [talk, { phrase: 'plan.plainly.nothing_to_pay' }]
  if (relief.payoff.kind === 'never') {
    const params = { affordable, interest: money(relief.payoff.interest) }
    return [talk, { phrase: 'plan.plainly.not_even_interest', params }]
  }
  const params = { affordable, time: timeOf(relief.payoff.months), interest: money(relief.payoff.interest) }
  const phrase =
    relief.payoff.months > LONGEST_AGREED ? 'plan.plainly.affordable_long' : 'plan.plainly.affordable'
  return [talk, { phrase, params }]
}

/** The rate that was told is another one than the payments make, or the months are. */
export function differing(loan: Loan, { rate, months }: NonNullable<Loan['told']>, count: number): PhraseRef {
  const { monthlyRate, balance, minimum } = loan
  const payoff = payOff([loan], 'as_agreed', minimum)
  const params = {
    name: nameOf(loan, loan.place, count),
    told: percentText(rate),
    found: percentText(monthlyRate * 12),
    payment: money(minimum),
    balance: money(balance),
    months: timeOf(months),
    time: timeOf(payoff.kind === 'ends' ? payoff.months : months),
  }
  const differs = loan.assumed.includes('months_differ') ? 'months_differ' : 'rate_differs'
  return { phrase: `plan.note.${differs}`, params }
}

/** What was assumed, and what to check before acting on it. */
export function notesOf(plan: Plan): PhraseRef[] {
  const count = countOf(plan)
  const named = (assumption: Assumption) =>
    plan.loans
      .filter((loan) => loan.assumed.includes(assumption))
      .map((loan) => nameOf(loan, loan.place, count))
  const notes: PhraseRef[] = []
  const note = (assumption: Assumption, params: PhraseRef['params'] = {}) => {
    const names = named(assumption)
    if (names.length > 0) notes.push({ phrase: `plan.note.${assumption}`, params: { names, ...params } })
  }
  note('rate', { rate: percentText(ASSUMED_RATE.value), yearly: percentText(yearly(ASSUMED_RATE)) })
  note('usual_rate', { yearly: percentText(yearly(USUAL_HOME_RATE)) })
  note('usual_months', { time: timeOf(USUAL_HOME_MONTHS) })
  note('months', { months: ASSUMED_MONTHS })
  note('balance')
  note('payment_too_small')
  note('no_interest')
  note('not_fitting')
  for (const loan of plan.loans) if (loan.told) notes.push(differing(loan, loan.told, count))
  const leftOut = plan.unknown.map((debt) => nameOf(debt, debt.place, count))
  if (leftOut.length > 0) notes.push({ phrase: 'plan.note.left_out', params: { names: leftOut } })
  const atOnce = plan.once.reduce((all, debt) => all + debt.amount, 0)
  const left = Math.max(0, plan.budget.left ?? atOnce)
  if (atOnce > left) {
    const params = { amount: money(atOnce), left: money(left), missing: money(atOnce - left) }
    notes.push({ phrase: 'plan.note.once', params })
  }
  if (plan.loans.some((loan) => loan.monthlyRate * 12 > REDUCIBLE_ABOVE))
    notes.push({ phrase: 'plan.rate.dear' })
  if (plan.extra > 0) notes.push({ phrase: 'plan.note.early' })
  if (plan.loans.length > 0) notes.push({ phrase: 'plan.note.exact' })
  return notes
}
