import type { Loan } from '#src/planning/debt.ts'
import { sum } from '#src/planning/money.ts'
import type { Payoff } from '#src/planning/payoff.ts'
import type { Plan } from '#src/planning/plan.ts'
import { amountText, money, percentText, timeOf } from '#src/reply/plan-money.ts'
import type { Param, PhraseRef } from '#src/reply/phrases.ts'
import type { PlanView, PointView, TableView, WayView } from '#src/reply/plan-view.ts'
import { countOf, nameOf, yearlyOf } from './plan-phrases.ts'
import { notesOf, plainlyOf, reserveLine } from './plan-plainly.ts'

type Ends = Extract<Payoff, { kind: 'ends' }>

/** Rows of the table; what comes later is told in one line. */
const ROWS = 12

/** Bars of the chart besides today's; a longer plan shows every so-manieth month. */
const BARS = 7

/** Distances (months) between bars that read easily. */
const STEPS = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120]

/** Savings below this (fen) are no reason to choose one way over the other. */
const LITTLE = 10_000

/** A plan as it is told. */
export function viewOf(plan: Plan): PlanView {
  // Where the money doesn't reach, the plan is the one to ask the lenders for.
  const main = plan.relief ? plan.relief.payoff : plan.dearestFirst
  const ends = main.kind === 'ends' && main.months > 0 ? main : undefined
  const load = loadOf(plan)
  return {
    ...(load && { load }),
    month: monthOf(plan),
    plainly: plainlyOf(plan),
    order: orderOf(plan, ends),
    ways: plan.relief ? [] : waysOf(plan),
    verdicts: plan.relief ? [] : verdictsOf(plan),
    chart: ends ? chartOf(plan.loans, ends) : [],
    ...(ends && { table: tableOf(ends) }),
    budget: budgetOf(plan),
    notes: notesOf(plan),
    claims: ['O19', 'R14', 'R10'],
  }
}

function loadOf({ budget }: Plan): PlanView['load'] {
  const { share, load, due } = budget
  if (share === undefined || load === undefined || due === 0) return undefined
  const params = { due: money(due), share: percentText(Math.round(share * 100) / 100) }
  const phrase = Number.isFinite(share) ? `plan.load.${load}` : 'plan.load.no_income'
  return {
    line: { phrase, params: Number.isFinite(share) ? params : { due: params.due } },
    share,
    heavy: load !== 'light',
  }
}

/** What comes in, goes out and is due, and what that leaves or lacks. */
export function monthOf({ budget }: Plan): PhraseRef & { readonly params: Readonly<Record<string, Param>> } {
  const { income, fixed, due, left } = budget
  if (income === undefined || fixed === undefined || left === undefined) {
    return { phrase: 'plan.month.due', params: { due: money(due) } }
  }
  const params = { income: money(income), fixed: money(fixed), due: money(due) }
  if (left < 0) return { phrase: 'plan.month.short', params: { ...params, missing: money(-left) } }
  return { phrase: 'plan.month.left', params: { ...params, left: money(left) } }
}

function orderOf(plan: Plan, ends: Ends | undefined): PhraseRef[] {
  const count = countOf(plan)
  const ranked = plan.loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance)
  const lines = ranked.map((loan, index): PhraseRef => {
    const month = ends?.ends.find((end) => end.place === loan.place)?.month
    const params = {
      number: index + 1,
      name: nameOf(loan, loan.place, count),
      balance: money(loan.balance),
      rate: yearlyOf(loan),
    }
    if (month === undefined) return { phrase: 'plan.order.loan', params }
    return { phrase: 'plan.order.loan_until', params: { ...params, time: timeOf(month) } }
  })
  const open = plan.open.map((debt): PhraseRef => ({
    phrase: debt.balance === undefined ? 'plan.order.open' : 'plan.order.as_agreed',
    params: { name: nameOf(debt, debt.place, count), payment: money(debt.payment) },
  }))
  const once = plan.once.map((debt): PhraseRef => ({
    phrase: debt.interest === undefined ? 'plan.order.once' : 'plan.order.once_after_interest',
    params: {
      name: nameOf(debt, debt.place, count),
      amount: money(debt.amount),
      ...(debt.interest !== undefined && { interest: money(debt.interest) }),
    },
  }))
  // What is due this month in one go comes before what goes on.
  return [...once, ...supposed(plan), ...lines, ...open]
}

/** The plan puts something on top of what is due; that is an if, and is said as one, with how it goes without. */
function supposed({ extra, relief, loans, asAgreed }: Plan): PhraseRef[] {
  if (extra === 0 || relief || loans.length === 0) return []
  if (asAgreed.kind === 'never') return [{ phrase: 'plan.order.if_only', params: { extra: money(extra) } }]
  const params = { extra: money(extra), time: timeOf(asAgreed.months), interest: money(asAgreed.interest) }
  return [{ phrase: 'plan.order.if', params }]
}

function waysOf(plan: Plan): WayView[] {
  const { dearestFirst, smallestFirst, asAgreed, loans, extra } = plan
  if (loans.length > 1) {
    return [
      wayOf({ phrase: 'plan.way.highest_rate' }, dearestFirst, true),
      wayOf({ phrase: 'plan.way.smallest_first' }, smallestFirst, false),
    ]
  }
  if (loans.length === 0 || extra === 0) return []
  return [
    wayOf({ phrase: 'plan.way.as_agreed' }, asAgreed, false),
    wayOf({ phrase: 'plan.way.with_extra', params: { extra: money(extra) } }, dearestFirst, true),
  ]
}

function wayOf(name: PhraseRef, payoff: Payoff, chosen: boolean): WayView {
  if (payoff.kind === 'never') {
    const interest = { phrase: 'plan.way.interest_monthly', params: { amount: money(payoff.interest) } }
    return { name, time: { phrase: 'plan.way.never' }, interest, chosen }
  }
  const interest = { phrase: 'plan.way.interest', params: { amount: money(payoff.interest) } }
  return {
    name,
    time: { phrase: 'plan.way.done_in', params: { time: timeOf(payoff.months) } },
    interest,
    chosen,
  }
}

/** What the two orders differ by, and what the plan wins over paying each debt on its own. */
function verdictsOf({ dearestFirst, smallestFirst, asAgreed, loans }: Plan): PhraseRef[] {
  if (dearestFirst.kind === 'never') return []
  const verdicts: PhraseRef[] = []
  if (loans.length > 1 && smallestFirst.kind === 'ends') {
    const saved = smallestFirst.interest - dearestFirst.interest
    const same = saved === 0 && smallestFirst.months === dearestFirst.months
    if (same) verdicts.push({ phrase: 'plan.verdict.same' })
    else if (saved >= LITTLE)
      verdicts.push({ phrase: 'plan.verdict.dearest', params: { saved: money(saved) } })
    else verdicts.push({ phrase: 'plan.verdict.either', params: { saved: money(Math.max(0, saved)) } })
  }
  if (asAgreed.kind === 'never') return verdicts
  const earlier = asAgreed.months - dearestFirst.months
  const saved = money(Math.max(0, asAgreed.interest - dearestFirst.interest))
  if (earlier > 0) verdicts.push({ phrase: 'plan.verdict.sooner', params: { time: timeOf(earlier), saved } })
  else if (asAgreed.interest - dearestFirst.interest >= LITTLE) {
    verdicts.push({ phrase: 'plan.verdict.cheaper', params: { saved } })
  }
  return verdicts
}

function chartOf(loans: readonly Loan[], ends: Ends): PointView[] {
  const owed = loans.reduce((total, loan) => total + loan.balance, 0)
  const step = STEPS.find((distance) => Math.ceil(ends.months / distance) <= BARS) ?? ends.months
  const count = Math.ceil(ends.months / step)
  const months = Array.from({ length: count }, (_, index) => Math.min((index + 1) * step, ends.months))
  const points = months.map((month): PointView => {
    const left = ends.rows[month - 1]?.left ?? 0
    return { when: { phrase: 'plan.chart.month', params: { month } }, left: money(left), share: left / owed }
  })
  return [{ when: { phrase: 'plan.chart.now' }, left: money(owed), share: 1 }, ...points]
}

function tableOf(ends: Ends): TableView {
  const rows = ends.rows.slice(0, ROWS).map(({ month, paid, interest, left }) => ({
    month,
    paid: amountText(paid, 'both'),
    interest: amountText(interest, 'both'),
    left: amountText(left, 'both'),
  }))
  const later = ends.rows.slice(ROWS)
  if (later.length === 0) return { rows }
  const total = (of: 'paid' | 'interest') => money(later.reduce((all, row) => all + row[of], 0))
  const params = { time: timeOf(later.length), paid: total('paid'), interest: total('interest') }
  return { rows, rest: { phrase: 'plan.table.rest', params } }
}

function budgetOf(plan: Plan): PhraseRef[] {
  const { fixed, due, left, split, cushion } = plan.budget
  const { relief } = plan
  if (left === undefined || fixed === undefined) {
    const reserve = plan.reserve ? [reserveLine(plan.reserve)] : []
    return [...reserve, { phrase: 'plan.budget.habit' }]
  }
  const lines: PhraseRef[] = []
  const atOnce = sum(plan.once.map((debt) => debt.amount))
  // Nothing is given out twice: what is due in one go comes before what a month leaves.
  if (atOnce > 0) lines.push({ phrase: 'plan.budget.once', params: { amount: money(atOnce) } })
  if (fixed > 0) lines.push({ phrase: 'plan.budget.fixed', params: { amount: money(fixed) } })
  if (relief && relief.affordable > 0) {
    lines.push({ phrase: 'plan.budget.affordable', params: { amount: money(relief.affordable) } })
  } else if (due > 0 && !relief) lines.push({ phrase: 'plan.budget.due', params: { amount: money(due) } })
  if (plan.extra > 0) lines.push({ phrase: 'plan.budget.extra', params: { amount: money(plan.extra) } })
  const { reserve } = plan
  if (reserve?.kind === 'cushion') lines.push(reserveLine(reserve))
  if (cushion?.months === 0 && split.cushion > 0) {
    const params = { amount: money(split.cushion), later: money(cushion.later) }
    lines.push({ phrase: 'plan.budget.cushion_more', params })
  } else if (cushion?.months !== undefined && split.cushion > 0) {
    const params = {
      amount: money(split.cushion),
      first: money(cushion.first),
      time: timeOf(cushion.months),
      later: money(cushion.later),
    }
    lines.push({ phrase: 'plan.budget.cushion', params })
  } else if (left >= 0 && due > 0) lines.push({ phrase: 'plan.budget.cushion_later' })
  if (split.free > 0) lines.push({ phrase: 'plan.budget.free', params: { amount: money(split.free) } })
  return [...lines, { phrase: 'plan.budget.habit' }]
}
