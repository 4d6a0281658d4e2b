import { say, type Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { ASSUMED_RATE, type Loan } from '#src/planning/debt.ts'
import { monthly } from '#src/planning/rates.ts'
import { costOfMonthly, REDUCIBLE_ABOVE } from '#src/planning/real-cost.ts'
import { planCard } from '#src/reply/plan-card.ts'
import { money, percentText, timeOf } from '#src/reply/plan-money.ts'
import { planText } from '#src/reply/plan-text.ts'
import { debtNamed } from '#dialogs/plan/reading/plan-debt-meant.ts'
import { countOf, nameOf, yearlyOf } from './plan-phrases.ts'
import { tellsOfNone } from '#dialogs/plan/asked/plan-rate-question.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { viewOf } from './plan-show.ts'
import { planOf, type PlanState } from './plan-state.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

/** Whether there is enough to tell anything: a debt, or both sides of the month. */
export function hasSomething(plan: PlanState): boolean {
  if (plan.income !== undefined && plan.fixed !== undefined) return true
  return plan.debts.some((debt) => debt.balance !== undefined || debt.payment !== undefined)
}

export function showPlan(turn: Turn, plan: PlanState): void {
  const view = viewOf(planOf(plan))
  turn.replies.push({
    kind: 'card',
    card: (rendering) => planCard(view, rendering),
    text: (rendering) => planText(view, rendering),
  })
}

/** Why the debts come in this order. False when there is none to tell of. */
export function sayOrder(turn: Turn, plan: PlanState, given: 'nothing' | 'a_sum' = 'nothing'): boolean {
  const worked = planOf(plan)
  const [first, next] = worked.loans.toSorted(
    (a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance,
  )
  const due = worked.once.map((debt) => nameOf(debt, debt.place, countOf(worked)))
  if (due.length > 0) say(turn, 'plan.first.once', { params: { names: due }, general: true })
  if (!first) return due.length > 0
  // Without anything to give, no order helps.
  if (worked.relief && given === 'nothing') {
    const params = {
      name: nameOf(first, first.place, countOf(worked)),
      missing: money(worked.relief.missing),
    }
    say(turn, 'plan.first.short', { params, general: true, join: 'paragraph' })
    return true
  }
  const named = (loan: typeof first) => nameOf(loan, loan.place, countOf(worked))
  const priceOf = (loan: typeof first) =>
    isUnpriced(loan)
      ? { phrase: 'plan.debt.yearly_assumed', params: { rate: percentText(loan.monthlyRate * 12) } }
      : yearlyOf(loan)
  const params = { name: named(first), rate: priceOf(first) }
  if (!next) say(turn, 'plan.first.only', { params, join: 'paragraph' })
  else {
    const noneTold = worked.loans.every(isUnpriced)
    const equal = noneTold ? 'plan.first.no_rates' : 'plan.first.smallest'
    const phrase = first.monthlyRate === next.monthlyRate ? equal : 'plan.first.dearest'
    const other = { other: named(next), other_rate: priceOf(next) }
    say(turn, phrase, { params: { ...params, ...other }, claims: ['O19'], general: true, join: 'paragraph' })
  }
  return true
}

/** Its rate was never told. */
function isUnpriced({ assumed }: Pick<Loan, 'assumed'>): boolean {
  return assumed.includes('rate') || assumed.includes('usual_rate')
}

/** What the debts really cost a year; of one that was asked about, also how that stands to what courts allow. */
export function sayRealCost(turn: Turn, plan: PlanState, about?: number): void {
  const worked = planOf(plan)
  const one = <Debt extends { place: number }>(debts: readonly Debt[]) =>
    about === undefined ? debts : debts.filter(({ place }) => place === about)
  const [loans, open, once] = [one(worked.loans), one(worked.open), one(worked.once)]
  const count = countOf(worked)
  const unpriced = loans.filter(isUnpriced)
  if (about === undefined && !knowsPrice(plan)) {
    const yearly = percentText(monthly(ASSUMED_RATE) * 12)
    say(turn, 'plan.cost.none_known', { params: { rate: percentText(ASSUMED_RATE.value), yearly } })
    return
  }
  if (about === undefined) say(turn, 'plan.cost.intro', { general: false })
  for (const loan of loans) {
    const name = nameOf(loan, loan.place, count)
    if (unpriced.includes(loan)) {
      if (unpriced.length > 1 || loan.assumed.includes('usual_rate')) continue
      const params = {
        name,
        rate: percentText(ASSUMED_RATE.value),
        yearly: percentText(loan.monthlyRate * 12),
      }
      say(turn, 'plan.cost.assumed', { params, join: 'paragraph' })
      continue
    }
    const cost = costOfMonthly(loan.monthlyRate)
    const params = {
      name,
      yearly: percentText(cost.yearly),
      effective: percentText(cost.effective),
      interest: money(cost.onTenThousand),
    }
    const phrase = loan.assumed.includes('no_interest')
      ? 'plan.cost.no_interest'
      : costPhrase(loan.monthlyRate, about !== undefined)
    say(turn, phrase, { params, join: 'paragraph' })
  }
  if (unpriced.length > 1 || unpriced.some(({ assumed }) => assumed.includes('usual_rate'))) {
    const names = unpriced.map((loan) => nameOf(loan, loan.place, count))
    say(turn, 'plan.cost.assumed_rest', { params: { names }, join: 'paragraph' })
  }
  for (const debt of open) {
    say(turn, 'plan.cost.unknown', { params: { name: nameOf(debt, debt.place, count) }, join: 'paragraph' })
  }
  for (const debt of once) {
    say(turn, 'plan.cost.once', { params: { name: nameOf(debt, debt.place, count) }, join: 'paragraph' })
  }
  if (loans.some((loan) => loan.monthlyRate * 12 > REDUCIBLE_ABOVE))
    say(turn, 'plan.rate.dear', { join: 'paragraph' })
  else if (
    about !== undefined &&
    loans.some(({ assumed, monthlyRate }) => monthlyRate > 0 && !isUnpriced({ assumed }))
  )
    say(turn, 'plan.cost.within', { join: 'paragraph' })
  if (loans.length + open.length > 1) say(turn, 'plan.cost.tip', { join: 'paragraph', general: true })
}

/** Whether the price of any debt was told, so that there is something to say of it. */
export function knowsPrice(plan: PlanState): boolean {
  return planOf(plan).loans.some((loan) => !isUnpriced(loan))
}

function costPhrase(monthlyRate: number, asked: boolean): string {
  if (monthlyRate === 0) return 'plan.cost.free'
  if (!asked) return 'plan.cost.line'
  return monthlyRate * 12 > REDUCIBLE_ABOVE ? 'plan.cost.above' : 'plan.cost.below'
}

/** What could be offered to the lenders each month. */
export function sayOffer(turn: Turn, plan: PlanState): void {
  const { budget, relief } = planOf(plan)
  const { income, fixed, due } = budget
  if (income === undefined || fixed === undefined) {
    say(turn, 'plan.offer.unknown')
    return
  }
  const affordable = Math.max(0, income - fixed)
  const params = { affordable: money(affordable), due: money(due), missing: money(relief?.missing ?? 0) }
  const phrase = affordable === 0 ? 'nothing' : relief ? 'short' : 'reach'
  say(turn, `plan.offer.${phrase}`, { params, general: true })
}

/**
 * Whether a message asks about the price of what is in the plan ("is meituan's interest too high?"), and of which debt.
 * Without a debt's name it has to follow the plan.
 */
export function asksOwnPrice(
  { text, state }: Turn,
  plan: PlanState,
  follows: boolean,
): { about?: number } | undefined {
  if (!tells('price', text) || !tells('asks', text) || tellsPrice(text, state.locale)) return undefined
  if (tellsOfNone(text)) return undefined
  const place = debtNamed(text, plan)
  if (place !== undefined) return { about: place }
  // "Which of them hurts most?" asks about those that were just told.
  return follows || (plan.debts.length > 1 && tells('ofThem', text)) ? {} : undefined
}

/** "Rate on the car is 4.9%": a price that is told, not asked for. */
function tellsPrice(text: string, locale: Locale): boolean {
  if (/[?？吗么]|^(?:is|are|isn'?t|what|which|how)\b/iu.test(text)) return false
  const { debts } = readStatement(text, locale, 'debts')
  return debts.some(({ balance, payment, rate }) => [balance, payment, rate].some((one) => one !== undefined))
}

/** What it changes to pay more each month; it stays in the plan, so that one can try further. */
export function sayMore(turn: Turn, plan: PlanState, amount: number): void {
  const before = planOf(plan)
  if (before.loans.length === 0) {
    say(turn, 'plan.more.no_loans')
    return
  }
  if (before.relief) {
    say(turn, 'plan.more.short', { params: { missing: money(before.relief.missing) } })
    return
  }
  const { left } = before.budget
  const room = left === undefined ? amount : Math.min(amount, Math.max(0, left - before.extra))
  if (room === 0) {
    say(turn, 'plan.more.no_room', { params: { wanted: money(amount) } })
    return
  }
  plan.extra += room
  const after = planOf(plan)
  const [was, is] = [before.dearestFirst, after.dearestFirst]
  const params = { amount: money(room) }
  if (is.kind === 'never') say(turn, 'plan.more.still_never', { params })
  else if (was.kind === 'never') {
    say(turn, 'plan.more.ends_now', {
      params: { ...params, time: timeOf(is.months), interest: money(is.interest) },
    })
  } else {
    const saved = money(Math.max(0, was.interest - is.interest))
    const told = { ...params, time: timeOf(is.months), saved }
    if (was.months === is.months) say(turn, 'plan.more.same_time', { params: told })
    else say(turn, 'plan.more.sooner', { params: { ...told, earlier: timeOf(was.months - is.months) } })
  }
  if (room < amount) say(turn, 'plan.more.too_much', { params: { wanted: money(amount) }, join: 'paragraph' })
}
