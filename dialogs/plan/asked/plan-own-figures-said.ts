import { say, type Turn } from '#src/conversation/turn.ts'
import type { Loan } from '#src/planning/debt.ts'
import { sum, type Fen } from '#src/planning/money.ts'
import type { Plan } from '#src/planning/plan.ts'
import { payOff, type Payoff } from '#src/planning/payoff.ts'
import { money, percentText, timeOf } from '#src/reply/plan-money.ts'
import { sayFigure } from './plan-figures.ts'
import { sayFirst } from './plan-first.ts'
import { saySmallWish } from './plan-small-wishes.ts'
import { sayLump } from '#dialogs/plan/reading/plan-lump.ts'
import type { OwnFigure } from './plan-own-figures.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { sayRealCost } from '#dialogs/plan/plan-telling.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** Answers by the plan's figures; where a month lacks money, that comes before anything saved or paid on top. */
export function sayOwnFigure(turn: Turn, plan: PlanState, asked: OwnFigure): void {
  const worked = planOf(plan)
  const { budget, relief } = worked
  if (asked.asks === 'each') return saySmallWish(turn, plan, 'each')
  if (asked.asks === 'dear') return sayRealCost(turn, plan, asked.place)
  if (asked.asks === 'fees') return sayFees(turn, plan, asked.place)
  if (asked.asks === 'windfall') return sayWindfall(turn, plan)
  if (relief || budget.left === undefined || budget.left <= 0)
    return void sayFigure(turn, plan, { kind: budget.left === undefined ? 'month' : 'left' })
  switch (asked.asks) {
    case 'saved':
      return saySaved(turn, worked)
    case 'put_by':
      return sayPutBy(turn, plan)
    case 'save_or_pay':
      return sayBoth(turn, plan)
    case 'all_in':
      return sayAllIn(turn, worked, asked.place)
    case 'rate_if':
      return sayRateIf(turn, plan, asked.place, asked.percent)
    case 'save_up':
      return saySaveUp(turn, worked, asked.amount)
    case 'only_due':
      return sayOnlyDue(turn, worked)
    case 'why_long':
      return sayWhyLong(turn, plan, asked.place)
    case 'freed':
      return sayFreed(turn, worked, asked.place)
  }
}

function saySaved(turn: Turn, { asAgreed, dearestFirst, extra }: Plan): void {
  if (asAgreed.kind === 'never' || dearestFirst.kind === 'never' || extra === 0)
    return say(turn, 'plan.asked.saved_none', { join: 'paragraph' })
  const params = {
    extra: money(extra),
    saved: money(Math.max(0, asAgreed.interest - dearestFirst.interest)),
    interest: money(dearestFirst.interest),
    due: money(asAgreed.interest),
    earlier: timeOf(Math.max(1, asAgreed.months - dearestFirst.months)),
  }
  const sooner = asAgreed.months > dearestFirst.months
  say(turn, `plan.asked.${sooner ? 'saved_sooner' : 'saved'}`, { params, join: 'paragraph' })
}

function sayPutBy(turn: Turn, plan: PlanState): void {
  sayFigure(turn, plan, { kind: 'left' })
  const { cushion } = planOf(plan).budget
  if (!cushion?.months) return
  const params = { fixed: money(cushion.first), time: timeOf(cushion.months) }
  say(turn, 'plan.asked.put_by', { params, join: 'line' })
}

function sayBoth(turn: Turn, plan: PlanState): void {
  const worked = planOf(plan)
  const { budget, extra } = worked
  const dearest = dearestOf(worked.loans)
  if (!dearest || extra === 0 || !budget.cushion) return sayPutBy(turn, plan)
  const params = {
    cushion: money(budget.split.cushion),
    fixed: money(budget.cushion.first),
    extra: money(extra),
    name: nameOf(dearest, dearest.place, countOf(worked)),
  }
  say(turn, 'plan.asked.save_or_pay', { params, general: true, join: 'paragraph' })
}

/** The plan stays as it is until it is agreed. */
function sayRateIf(turn: Turn, plan: PlanState, place: number, percent: number): void {
  const rate = { value: percent / 100, per: 'year' } as const
  const { fee: _fee, ...held } = plan.debts[place] ?? {}
  const then = planOf({ ...plan, debts: plan.debts.with(place, { ...held, rate }) })
  const worked = planOf(plan)
  const [was, is] = [worked.dearestFirst, then.dearestFirst]
  if (was.kind === 'never' || is.kind === 'never') return
  const params = {
    name: nameOf(held, place, countOf(worked)),
    rate: percentText(percent / 100),
    time: timeOf(is.months),
    interest: money(is.interest),
    before: timeOf(was.months),
    due: money(was.interest),
  }
  say(turn, 'plan.asked.rate_if', { params, join: 'paragraph' })
}

/** Out of what the debts take now and what is left. */
function saySaveUp(turn: Turn, { budget }: Plan, amount: Fen): void {
  const free = budget.due + (budget.left ?? 0)
  const params = { amount: money(amount), free: money(free), time: timeOf(Math.ceil(amount / free)) }
  say(turn, 'plan.asked.save_up', { params, join: 'paragraph' })
}

/** Told by instalments they are in there; by a balance and a rate they come on top of it. */
function sayFees(turn: Turn, plan: PlanState, place?: number): void {
  const { payment, months } = plan.debts[place ?? -1] ?? {}
  const by =
    place === undefined ? 'fees' : payment !== undefined && months !== undefined ? 'fees_in' : 'fees_by_rate'
  const params = { name: nameOf(plan.debts[place ?? 0] ?? {}, place ?? 0, plan.debts.length) }
  say(turn, `plan.asked.${by}`, { params, join: 'paragraph' })
}

/** By its sum, where one was told before. */
function sayWindfall(turn: Turn, plan: PlanState): void {
  if (plan.lumpTold !== undefined && sayLump(turn, plan, plan.lumpTold, { own: true })) return
  const worked = planOf(plan)
  const dearest = dearestOf(worked.loans)
  if (!dearest) return void sayFigure(turn, plan, { kind: 'left' })
  const params = { name: nameOf(dearest, dearest.place, countOf(worked)) }
  say(turn, 'plan.asked.windfall', { params, general: true, join: 'paragraph' })
}

/** Nothing is kept then, which is said. */
function sayAllIn(turn: Turn, worked: Plan, place?: number): void {
  const { loans, dearestFirst: was, budget } = worked
  const due = sum(loans.map(({ minimum }) => minimum))
  const is = payOff(
    loans,
    'highest_rate',
    due + (budget.left ?? 0),
    place === undefined ? {} : { first: place },
  )
  const first = loans.find((one) => one.place === place) ?? dearestOf(loans)
  if (!first || is.kind === 'never' || was.kind === 'never') return
  const params = {
    left: money(budget.left ?? 0),
    name: nameOf(first, first.place, countOf(worked)),
    time: timeOf(is.months),
    interest: money(is.interest),
    before: timeOf(was.months),
    due: money(was.interest),
  }
  say(turn, 'plan.asked.all_in', { params, general: true, join: 'paragraph' })
}

function sayOnlyDue(turn: Turn, { asAgreed, dearestFirst, budget, extra }: Plan): void {
  if (asAgreed.kind === 'never') return say(turn, 'plan.more.still_never', { params: { amount: money(0) } })
  const params = { due: money(budget.due), time: timeOf(asAgreed.months), interest: money(asAgreed.interest) }
  say(turn, 'plan.kept.as_due', { params, join: 'paragraph' })
  if (dearestFirst.kind === 'never' || extra === 0) return
  const with_extra = {
    extra: money(extra),
    time: timeOf(dearestFirst.months),
    interest: money(dearestFirst.interest),
  }
  say(turn, 'plan.asked.with_extra', { params: with_extra, join: 'line' })
}

/** What is paid on it, and, where what is extra goes to another, what it would do to put it here. */
function sayWhyLong(turn: Turn, plan: PlanState, place: number): void {
  const worked = planOf(plan)
  const { loans, extra, dearestFirst, asAgreed } = worked
  const loan = loans.find((one) => one.place === place)
  const dearest = dearestOf(loans)
  const [months, alone] = [dearestFirst, asAgreed].map((payoff) => endOf(payoff, place))
  if (!loan || !dearest || months === undefined || alone === undefined)
    return void sayFigure(turn, plan, { kind: 'owed' })
  const params = {
    name: nameOf(loan, place, countOf(worked)),
    balance: money(loan.balance),
    payment: money(loan.minimum),
    extra: money(extra),
    time: timeOf(months),
    alone: timeOf(alone),
    dearest: nameOf(dearest, dearest.place, countOf(worked)),
  }
  if (extra === 0) return say(turn, 'plan.asked.long_as_due', { params, join: 'paragraph' })
  if (loan === dearest) return say(turn, 'plan.asked.long_first', { params, join: 'paragraph' })
  say(turn, 'plan.asked.long_behind', { params, join: 'paragraph' })
  if (dearest.monthlyRate > loan.monthlyRate) sayFirst(turn, plan, { asks: 'whether', place })
}

/** To the next that is still owed; of the last it is one's own. */
function sayFreed(turn: Turn, worked: Plan, place: number): void {
  const { loans, dearestFirst } = worked
  const loan = loans.find((one) => one.place === place)
  const end = endOf(dearestFirst, place) ?? Infinity
  if (!loan) return
  const rest = loans.filter((one) => (endOf(dearestFirst, one.place) ?? 0) > end)
  const next = dearestOf(rest)
  const called = (one: Loan) => nameOf(one, one.place, countOf(worked))
  const params = { name: called(loan), payment: money(loan.minimum) }
  if (!next) return say(turn, 'plan.asked.freed_last', { params, general: true, join: 'paragraph' })
  say(turn, 'plan.asked.freed', { params: { ...params, next: called(next) }, join: 'paragraph' })
}

function endOf(payoff: Payoff, place: number): number | undefined {
  return payoff.kind === 'ends' ? payoff.ends.find((one) => one.place === place)?.month : undefined
}

function dearestOf(loans: readonly Loan[]): Loan | undefined {
  return loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance)[0]
}
