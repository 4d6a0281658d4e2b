import { say, type Turn } from '#src/conversation/turn.ts'
import { toFen } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { heldName } from '#dialogs/plan/reading/plan-names.ts'
import { sayNumber } from '#dialogs/facts/number-said.ts'
import { debtsToldBefore } from './debts-told-before.ts'
import { saidBack } from './plan-phrases.ts'
import { namesOf, type PlanState } from './plan-state.ts'

/** What was said before the plan began is in it and not asked again: the income, and how many other lenders there are. */
export function bringAlong(turn: Turn, plan: PlanState): void {
  const { facts, locale } = turn.state
  const others = facts.other_loans?.exact
  if (others !== undefined) plan.others = others
  if (plan.income !== undefined) return
  if (facts.income?.value === 'none') {
    plan.income = 0
    say(turn, 'plan.carried.no_income', { join: 'paragraph' })
    return
  }
  const held = facts.income_amount
  const said = held?.words && readQuantities(held.words.text, held.words.locale)[0]
  // Of a range the lower end, so that the plan isn't too rosy.
  const yuan = held?.exact ?? said?.min
  const amount = held && sayNumber('income_amount', held, locale, 'said')
  if (!yuan || !amount) return
  plan.income = toFen(yuan)
  if (!said || said.min === said.max)
    return say(turn, 'plan.carried.income', { params: { amount }, join: 'paragraph' })
  plan.incomeWords = { words: held.words as NonNullable<typeof held.words> }
  say(turn, 'plan.carried.income_low', { params: { amount, low: money(plan.income) }, join: 'paragraph' })
}

/** What is missing of the debts that are named now, and those named before; a list told now is all of them. */
export function bringDebts(turn: Turn, plan: PlanState): void {
  const listed = plan.closed.includes('more')
  const places = debtsToldBefore(turn).flatMap((told) => {
    const known = namesOf(plan)
    const name = heldName(told.name ?? '', known)
    const place = name === undefined ? plan.debts.length : plan.debts.findIndex((debt) => debt.name === name)
    const held = plan.debts[place]
    if (!held && listed) return []
    const now = { ...told, ...held }
    if (held && Object.keys(now).length === Object.keys(held).length) return []
    plan.debts[place] = now
    return [place]
  })
  if (places.length === 0) return
  const debts = places.map((place) =>
    saidBack({ kind: 'debt', place, said: plan.debts[place] ?? {} }, plan.debts, turn.state.locale),
  )
  say(turn, 'plan.carried.debts', { params: { debts }, join: 'paragraph' })
}
