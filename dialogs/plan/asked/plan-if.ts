import { say, type Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import type { Plan } from '#src/planning/plan.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { asksForOrder } from '#dialogs/plan/plan-order-change.ts'
import { sideOf } from '#dialogs/plan/plan-changed.ts'
import type { Imagined } from './plan-if-reading.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { sayOrder } from '#dialogs/plan/plan-telling.ts'

/** What a month would leave or lack then, and how long it would take. The plan stays as it is. */
export function sayImagined(turn: Turn, plan: PlanState, imagined: Imagined): void {
  const { income, fixed, without, loss, unknown } = imagined
  if (unknown !== undefined)
    return say(turn, 'plan.if.cost_unknown', { params: { cost: unknown }, join: 'paragraph' })
  const before = planOf(plan)
  if (imagined.outlay !== undefined) return sayOutlay(turn, before, imagined.outlay)
  const then: PlanState = {
    ...plan,
    ...(income !== undefined && { income }),
    ...(fixed !== undefined && { fixed }),
    ...(without !== undefined && { debts: plan.debts.with(without, noDebt(plan, without)) }),
  }
  const after = planOf(then)
  if (before.budget.left === undefined || after.budget.left === undefined)
    return say(turn, 'plan.offer.unknown', { join: 'paragraph' })
  if (income !== undefined) plan.imaginedIn = turn.state.turns
  const what: PhraseRef =
    income !== undefined && fixed !== undefined
      ? { phrase: 'plan.if.both', params: { income: money(income), fixed: money(fixed) } }
      : income !== undefined
        ? { phrase: 'plan.if.income', params: { amount: money(income) } }
        : fixed !== undefined
          ? { phrase: 'plan.if.fixed', params: { amount: money(fixed) } }
          : {
              phrase: 'plan.if.without',
              params: { name: nameOf(plan.debts[without ?? 0] ?? {}, without ?? 0, countOf(before)) },
            }
  const [was, is] = [before.budget.left, after.budget.left]
  say(turn, `plan.if.${sideOf(was)}_${sideOf(is)}`, {
    params: { what, before: money(Math.abs(was)), after: money(Math.abs(is)) },
    join: 'paragraph',
  })
  if (loss) say(turn, 'plan.if.loss', { join: 'paragraph', general: true })
  else sayTime(turn, before, after, without !== undefined)
  if (asksForOrder(turn.text)) sayOrder(turn, then)
  say(turn, 'plan.if.kept', { join: 'paragraph' })
}

/** How long it takes to put by what has to be paid once. */
function sayOutlay(turn: Turn, { budget }: Plan, amount: Fen): void {
  const { left } = budget
  if (left === undefined) return say(turn, 'plan.offer.unknown', { join: 'paragraph' })
  const params = { amount: money(amount), left: money(Math.abs(left)) }
  if (left <= 0) return say(turn, 'plan.if.outlay_short', { params, join: 'paragraph', general: true })
  const time = timeOf(Math.ceil(amount / left))
  say(turn, 'plan.if.outlay', { params: { ...params, time }, join: 'paragraph', general: true })
}

/** In its place, so that the others keep theirs. */
function noDebt({ debts }: PlanState, place: number) {
  const { name } = debts[place] ?? {}
  return name === undefined ? {} : { name }
}

function sayTime(turn: Turn, before: Plan, after: Plan, without: boolean): void {
  if (after.loans.length === 0) return
  if (after.relief) {
    const affordable = money(after.relief.affordable)
    const smaller = before.relief !== undefined && after.relief.missing < before.relief.missing
    if (smaller && after.relief.affordable > 0)
      say(turn, 'plan.if.still_short', { params: { affordable }, join: 'line' })
    return
  }
  const [was, is] = [before.dearestFirst, after.dearestFirst]
  if (is.kind === 'never') return
  const time = timeOf(is.months)
  // What can't be paid now has no time to hold it against.
  if (before.relief || was.kind === 'never' || without)
    return say(turn, 'plan.if.done', { params: { time }, join: 'line' })
  if (was.months !== is.months)
    say(turn, 'plan.if.done_in', { params: { time, before: timeOf(was.months) }, join: 'line' })
}
