import { say, type Turn } from '#src/conversation/turn.ts'
import type { Loan } from '#src/planning/debt.ts'
import { sum, type Fen } from '#src/planning/money.ts'
import { payOff, type Payoff } from '#src/planning/payoff.ts'
import type { Plan } from '#src/planning/plan.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import { sayLump } from '#dialogs/plan/reading/plan-lump.ts'
import { sayPay } from './plan-pay.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { FEE, type Extra } from '#dialogs/plan/reading/plan-extra-reading.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** What so much on top would do. But for a wish in place of what the plan suggests, the plan stays as it is. */
export function sayExtra(turn: Turn, plan: PlanState, extra: Extra): void {
  sayEffect(turn, plan, extra)
  if (FEE.test(turn.text)) say(turn, 'plan.note.early', { join: 'paragraph', general: true })
}

function sayEffect(turn: Turn, plan: PlanState, extra: Extra): void {
  switch (extra.kind) {
    case 'only':
      return sayOnly(turn, plan, extra.amount)
    case 'on_one':
      return sayOnOne(turn, plan, extra)
    case 'earned':
      return sayEarned(turn, plan, extra.amount)
    case 'in_all':
      return sayPay(turn, plan, extra)
    case 'fee':
      return
    case 'once':
      return void sayLump(turn, plan, extra.amount, { place: extra.place, own: true })
  }
}

/** In place of what the plan suggests on top. */
function sayOnly(turn: Turn, plan: PlanState, wished: Fen): void {
  const before = planOf(plan)
  if (before.loans.length === 0) return say(turn, 'plan.more.no_loans')
  if (before.relief) return sayShort(turn, before)
  const { left } = before.budget
  const amount = left === undefined ? wished : Math.min(wished, Math.max(0, left))
  plan.only = amount
  plan.extra = 0
  const { dearestFirst: payoff } = planOf(plan)
  if (payoff.kind === 'never')
    return say(turn, 'plan.more.still_never', { params: { amount: money(amount) }, join: 'paragraph' })
  const params = { amount: money(amount), time: timeOf(payoff.months), interest: money(payoff.interest) }
  const was = before.extra
  if (was > 0 && was !== amount)
    say(turn, 'plan.only.instead', { params: { ...params, was: money(was) }, join: 'paragraph' })
  else say(turn, 'plan.only.ends', { params, join: 'paragraph' })
  if (left !== undefined && left > amount)
    say(turn, 'plan.only.kept', { params: { left: money(left - amount) }, join: 'line' })
  if (amount < wished)
    say(turn, 'plan.more.too_much', { params: { wanted: money(wished) }, join: 'paragraph' })
}

/** On one debt; each of the others is paid as agreed. */
function sayOnOne(
  turn: Turn,
  plan: PlanState,
  { amount, place, earned }: Extract<Extra, { kind: 'on_one' }>,
): void {
  const before = planOf(plan)
  const loan = before.loans.find((one) => one.place === place)
  if (!loan) return say(turn, 'plan.more.no_loans')
  if (before.relief && !earned) return sayShort(turn, before)
  const payment = loan.minimum + amount
  const [was, is] = [alone(loan, loan.minimum), alone(loan, payment)]
  const name = nameOf(loan, place, countOf(before))
  const params = { name, amount: money(amount), payment: money(payment), interest: money(is.interest) }
  if (is.kind === 'never')
    return say(turn, 'plan.pay.never', { params: { ...params, amount: money(payment) }, join: 'paragraph' })
  const told = { ...params, time: timeOf(is.months) }
  if (was.kind === 'never' || was.months === is.months)
    say(turn, 'plan.on_one.ends', { params: told, join: 'paragraph' })
  else {
    const saved = money(Math.max(0, was.interest - is.interest))
    const more = { ...told, before: timeOf(was.months), saved }
    say(turn, 'plan.on_one.sooner', { params: more, join: 'paragraph' })
  }
  if (loan.monthlyRate === 0) say(turn, 'plan.cost.free', { params: { name }, join: 'paragraph' })
  const { left } = before.budget
  if (before.relief) sayGapFirst(turn, before, amount)
  else if (!earned && left !== undefined && amount > left)
    say(turn, 'plan.on_one.too_much', {
      params: { amount: money(amount), left: money(left) },
      join: 'paragraph',
    })
  const [dearest] = before.loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate)
  if (dearest && dearest.monthlyRate > loan.monthlyRate)
    say(turn, 'plan.lump.dearer', {
      params: { name: nameOf(dearest, dearest.place, countOf(before)) },
      join: 'line',
    })
}

/** Earned besides, all of it for the debts. */
function sayEarned(turn: Turn, plan: PlanState, amount: Fen): void {
  const before = planOf(plan)
  const { loans, extra, dearestFirst: was } = before
  if (loans.length === 0) return say(turn, 'plan.more.no_loans')
  if (before.relief) return sayGapFirst(turn, before, amount)
  const is = payOff(loans, 'highest_rate', sum(loans.map(({ minimum }) => minimum)) + extra + amount)
  if (is.kind === 'never')
    return say(turn, 'plan.more.still_never', { params: { amount: money(amount) }, join: 'paragraph' })
  const params = { amount: money(amount), time: timeOf(is.months), interest: money(is.interest) }
  if (was.kind === 'never') return say(turn, 'plan.more.ends_now', { params, join: 'paragraph' })
  const saved = money(Math.max(0, was.interest - is.interest))
  const earlier = was.months - is.months
  if (earlier === 0)
    return say(turn, 'plan.more.same_time', { params: { ...params, saved }, join: 'paragraph' })
  say(turn, 'plan.more.sooner', { params: { ...params, saved, earlier: timeOf(earlier) }, join: 'paragraph' })
}

/** Paid on its own. */
function alone(loan: Loan, minimum: Fen): Payoff {
  return payOff([{ ...loan, minimum }], 'as_agreed', minimum)
}

function sayShort(turn: Turn, { relief }: Plan): void {
  say(turn, 'plan.more.short', { params: { missing: money(relief?.missing ?? 0) }, join: 'paragraph' })
}

/** Where a month lacks money, what is earned besides goes there first. */
function sayGapFirst(turn: Turn, { relief }: Plan, amount: Fen): void {
  const missing = relief?.missing ?? 0
  const params = { amount: money(amount), missing: money(missing), rest: money(Math.abs(missing - amount)) }
  say(turn, `plan.on_one.${amount < missing ? 'gap' : 'gap_closed'}`, { params, join: 'paragraph' })
}
