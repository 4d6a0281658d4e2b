import { say, type Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import type { Fen } from '#src/planning/money.ts'
import { toFen } from '#src/planning/money.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { planOf, type Lean, type PlanState } from './plan-state.ts'
import { tells } from './plan-words.ts'

/** Where a sentence turns from the thin months to the usual ones: "平时一万三，冬天只有四千". */
const CLAUSES =
  /(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})|[,，。.;；!！?？\n]\s*(?!\d)|\b(?:but|and|while|otherwise)\b/iu

/** What a message says of months with less income, and the rest of it. */
export interface LeanSaid {
  readonly lean: Lean
  readonly rest: string
}

/**
 * Months with less income than usual, or an income imagined lower: "冬天两个月没活只有四千咋办", "what if december is slow and
 * I make only 4k". They are an if beside the plan, whose own income they don't change. Undefined when it says no such thing.
 */
export function leanIn({ action, text, state }: Turn, plan: PlanState): LeanSaid | undefined {
  if (action || tells('comesOnce', text) || tells('earnsMore', text)) return undefined
  const clauses = text.split(CLAUSES).filter(Boolean)
  // "要是冬天没活，只有四千呢": the season in one clause, the amount in the next.
  const seasonal = tells('lean', text)
  const tellsOf = (sum: typeof amountIn) => (clause: string, place: number) => {
    if (tells('usual', clause) || sum(clause, state.locale) === undefined) return false
    if (tells('lean', clause) || (seasonal && tells('lean', clauses[place - 1] ?? ''))) return true
    return tells('imagined', text) && tells('income', clause)
  }
  const withSum = clauses.findIndex(tellsOf(amountIn))
  const at = withSum < 0 ? clauses.findIndex(tellsOf(leanAmount)) : withSum
  const said = clauses[at]
  if (said === undefined || tells('fixed', said) || tells('owed', said) || tells('toPay', said))
    return undefined
  const amount = leanAmount(said, state.locale)
  // "冬天没活" beside the sum tells of those months as well.
  const others = clauses.filter((clause, place) => place !== at && !tells('noIncome', clause))
  const rest = others.join('，')
  const usual = plan.income ?? usualIn(others, state.locale)
  if (amount === undefined || usual === undefined || amount >= usual) return undefined
  const months = monthsIn(text, state.locale)
  return { lean: months === undefined ? { amount } : { amount, months }, rest }
}

/** What such months bring in: the amount told, or nothing where there is no work. */
function leanAmount(clause: string, locale: Locale): Fen | undefined {
  return amountIn(clause, locale) ?? (tells('noIncome', clause) ? 0 : undefined)
}

function amountIn(text: string, locale: Locale): Fen | undefined {
  const amounts = readQuantities(text, locale).filter(isMoney)
  return amounts.length === 1 && amounts[0] ? toFen(amounts[0].min) : undefined
}

/** The usual income told beside it: "一个月六千，冬天最少的时候三千". */
function usualIn(clauses: readonly string[], locale: Locale): Fen | undefined {
  const told = clauses.filter((one) => !tells('fixed', one) && !tells('owed', one) && amountIn(one, locale))
  const named = told.find((one) => tells('usual', one) || tells('income', one)) ?? told[0]
  return named === undefined ? undefined : amountIn(named, locale)
}

/** A year has no more of them. "A few" is no number to reckon with. */
const MOST = 11

function monthsIn(text: string, locale: Locale): number | undefined {
  const said = readQuantities(text, locale).find(({ unit, min, max }) => unit === 'months' && min === max)
  const months = said && Math.round(said.max)
  return months !== undefined && months > 1 && months <= MOST ? months : undefined
}

/** What is left in such a month, and how much to keep ready for it; kept for later while the plan isn't told yet. */
export function sayLean(turn: Turn, plan: PlanState, { amount, months }: Lean): void {
  const { budget } = planOf(plan)
  const { income, fixed, due, left } = budget
  if (income === undefined || fixed === undefined || left === undefined) {
    say(turn, 'plan.lean.unknown', { join: 'paragraph' })
    return
  }
  const then = amount - fixed - due
  const common = { amount: money(amount), income: money(income) }
  if (then >= 0) {
    say(turn, 'plan.lean.enough', { params: { ...common, left: money(then) }, join: 'paragraph' })
    return
  }
  const missing = -then
  say(turn, amount === 0 ? 'plan.lean.none' : 'plan.lean.short', {
    params: { ...common, missing: money(missing) },
    join: 'paragraph',
  })
  if (left <= 0) say(turn, 'plan.lean.no_room', { join: 'line', general: true })
  else if (months === undefined)
    say(turn, 'plan.lean.cushion_each', {
      params: { missing: money(missing), left: money(left) },
      join: 'line',
    })
  else {
    const total = missing * months
    const params = { months, total: money(total), left: money(left), time: timeOf(Math.ceil(total / left)) }
    say(turn, 'plan.lean.cushion', { params, join: 'line' })
  }
}
