import { say, type Turn } from '#src/conversation/turn.ts'
import { sum, type Fen } from '#src/planning/money.ts'
import { payOff, type Payoff } from '#src/planning/payoff.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import type { Ahead, OnceAhead } from '#dialogs/plan/reading/plan-ahead.ts'
import { purposeIn } from '#dialogs/plan/reading/plan-one-off-words.ts'
import { sayWays } from './plan-one-off-said.ts'
import { monthOfYear } from '#dialogs/plan/reading/plan-month-ahead.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** What can be paid extra month by month, from 1. */
type Extras = Map<number, Fen>

/** Whether the months reach for it, and when all is paid off then. The plan stays as it is. */
export function sayAhead(turn: Turn, plan: PlanState, ahead: Ahead): void {
  const { extra, budget } = planOf(plan)
  const { left = 0 } = budget
  const extras: Extras = new Map()
  const { start = 0 } = ahead
  for (let month = 1; month <= start; month++) extras.set(month, 0)
  for (const outlay of ahead.outlays) sayOutlay(turn, plan, outlay, { extras, extra, left })
  if (start > 0)
    say(turn, 'plan.ahead.start', { params: { month: calledMonth(turn, start) }, join: 'paragraph' })
  const certain = withExtras(plan, extras)
  for (const { ahead: month, amount } of ahead.gains)
    extras.set(month + 1, (extras.get(month + 1) ?? extra) + amount)
  sayGains(turn, plan, ahead.gains)
  if (isAllLater(plan, ahead)) return
  sayEnds(turn, plan, ahead.gains.length > 0 ? withExtras(plan, extras) : certain)
  if (ahead.unsure && certain.kind === 'ends')
    say(turn, 'plan.ahead.without', { params: { time: timeOf(certain.months) }, join: 'line' })
}

/** Nothing of it falls into the time of the plan. */
function isAllLater(plan: PlanState, { start, outlays, gains }: Ahead): boolean {
  return start === undefined && [...outlays, ...gains].every(({ ahead }) => isPaidBy(plan, ahead))
}

/** All is paid off before that month. */
function isPaidBy(plan: PlanState, ahead: number): boolean {
  const { dearestFirst } = planOf(plan)
  return dearestFirst.kind === 'ends' && dearestFirst.months <= ahead
}

interface Course {
  readonly extras: Extras
  /** What the plan pays extra in any other month. */
  readonly extra: Fen
  /** Left in a month, before anything extra. */
  readonly left: Fen
}

function sayOutlay(turn: Turn, plan: PlanState, { ahead, amount }: OnceAhead, course: Course): void {
  const { extras, extra, left } = course
  const month = ahead + 1
  const then = extras.get(month) ?? extra
  const common = { month: calledMonth(turn, ahead), amount: money(amount), left: money(left) }
  const tell = (how: string, params = {}) =>
    say(turn, `plan.ahead.${how}`, { params: { ...common, ...params }, join: 'paragraph' })
  const { income = 0, fixed = 0 } = plan
  if (isPaidBy(plan, ahead) && amount <= income - fixed)
    return tell('paid_by_then', { left: money(income - fixed) })
  if (amount <= left) {
    const rest = Math.min(then, left - amount)
    extras.set(month, rest)
    if (rest === then) return tell(then === 0 ? 'there' : 'fits_all')
    return rest === 0 ? tell('fits_none') : tell('fits', { extra: money(rest) })
  }
  extras.set(month, 0)
  const gap = amount - left
  const { reserve = 0 } = plan
  if (reserve >= gap) return tell('has_it', { gap: money(gap), reserve: money(reserve) })
  // To whole yuan, and rather more than too little.
  const each = ahead === 0 ? Infinity : Math.ceil(gap / ahead / 100) * 100
  if (each <= left) {
    for (let before = 1; before < month; before++)
      extras.set(before, Math.min(extras.get(before) ?? extra, left - each))
    return tell(ahead === 1 ? 'saved_once' : 'saved', { each: money(each) })
  }
  for (let before = 1; before < month; before++) extras.set(before, 0)
  tell('short', { gap: money(gap - left * ahead) })
  const purpose = purposeIn(turn.text)
  if (purpose === undefined) return
  plan.oneOff = { purpose, amount }
  sayWays(turn, purpose)
}

function sayGains(turn: Turn, plan: PlanState, gains: readonly OnceAhead[]): void {
  const worked = planOf(plan)
  const [first] = worked.loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance)
  if (!first) return
  const name = nameOf(first, first.place, countOf(worked))
  for (const { ahead, amount } of gains) {
    const params = { month: calledMonth(turn, ahead), amount: money(amount), name }
    say(turn, `plan.ahead.gain${isPaidBy(plan, ahead) ? '_later' : ''}`, { params, join: 'paragraph' })
  }
}

function sayEnds(turn: Turn, plan: PlanState, is: Payoff): void {
  const { dearestFirst: was } = planOf(plan)
  if (is.kind === 'never' || was.kind === 'never') return
  const change = is.interest - was.interest
  if (is.months === was.months && Math.abs(change) < LITTLE) return
  const params = {
    time: timeOf(is.months),
    before: timeOf(was.months),
    interest: money(is.interest),
    change: money(Math.abs(change)),
  }
  const how = is.months === was.months ? 'same' : is.months > was.months ? 'later' : 'sooner'
  say(turn, `plan.ahead.${how}_${change >= 0 ? 'more' : 'less'}`, { params, join: 'line' })
}

/** Fen: less is no change worth telling. */
const LITTLE = 100

function withExtras(plan: PlanState, extras: Extras): Payoff {
  const { loans, extra } = planOf(plan)
  const due = sum(loans.map(({ minimum }) => minimum))
  const then = new Map(extras)
  return payOff(loans, 'highest_rate', due + extra, { beside: (month) => (then.get(month) ?? extra) - extra })
}

function calledMonth({ now }: Turn, ahead: number) {
  return { phrase: `plan.calendar.${monthOfYear(ahead, now)}` }
}
