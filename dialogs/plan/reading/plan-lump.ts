import { say, type Turn } from '#src/conversation/turn.ts'
import type { Loan } from '#src/planning/debt.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import type { Locale } from '#src/locale.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { monthsNamed } from './plan-month.ts'
import { nameIn } from './plan-names.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { readStatement } from './plan-reading.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { saysSomething } from './plan-statement.ts'
import { tells } from './plan-words.ts'

/**
 * A sum that comes once, told, imagined or asked about: "I get a bonus of 6,000 in January", "我妈先借我五千还掉花呗呢"; after one,
 * "half of it". Its place is beside the plan.
 */
export function lumpIn({ action, text, state }: Turn, { lumpTold, debts }: PlanState): Fen | undefined {
  if (action || debts.length === 0 || tells('perMonth', text)) return undefined
  if (lumpTold !== undefined && HALF_OF_IT.test(text)) return Math.round(lumpTold / 2)
  const once = tells('windfall', text) || (tells('imagined', text) && tells('comesOnce', text))
  if (!once && !paysMoreInOneMonth(text)) return undefined
  return onlySum(text, state.locale)
}

/** The one amount of money in a text; "2,000 in January" is no date. */
function onlySum(text: string, locale: Locale): Fen | undefined {
  const amounts = readQuantities(
    text.replace(IN_MONTH, ' ').replace(/\bof (?=[¥$]?\d)/giu, ' '),
    locale,
  ).filter(isMoney)
  return amounts.length === 1 && amounts[0] ? toFen(amounts[0].min) : undefined
}

const IN_MONTH = /\b(?:in|by|around|before|after) (?:early |late |mid )?[a-z]{3,9}\b/giu

/**
 * 年底有个三千的奖金, told with the income or the costs: kept until there are debts to hold it against. It is said that it is.
 */
export function takeBonus({ action, text, state }: Turn, plan: PlanState): boolean {
  if (action || plan.debts.length > 0) return false
  const told = clausesOf(text).flatMap((clause) =>
    tells('windfall', clause) ? (onlySum(clause, state.locale) ?? []) : [],
  )
  if (told.length !== 1) return false
  plan.lump = told[0] as Fen
  plan.lumpOwn = true
  return true
}

/** At marks, and at spaces between Chinese. */
function clausesOf(text: string): string[] {
  return text.split(
    /[，。；;！!？?\n]|[,.](?!\d)|(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})|\b(?:and|but|plus)\b/iu,
  )
}

const HALF_OF_IT =
  /^[^，。,]{0,8}(?:还|放|拿|投|用)?(?:个|掉)?(?:一半|半)(?:呢|行吗|怎么样|会怎样|吗|可以吗|的话)?[?？。]?$|\bhalf (?:of (?:it|that)|that)\b/iu

/** 要是12月多还1000呢, "what if I pay 1,000 extra in December": in that month only. */
function paysMoreInOneMonth(text: string): boolean {
  return (
    (monthsNamed(text).length === 1 || THIS_OR_NEXT.test(text)) &&
    MORE_THEN.test(text) &&
    !FROM_THEN.test(text)
  )
}

const THIS_OR_NEXT = /[这下]个?月|\b(?:this|next) month\b/iu
const MORE_THEN = /多(?:还|付|交)(?!久|少)|额外(?:还|付)|\b(?:extra|more|on top|overpay)\b/iu
const FROM_THEN =
  /从|起|开始|往后|以后|每|\b(?:from|starting|start|onwards?|each|every|until|till|since|not until)\b/iu

/** Money told of a plan that stands, which is no part of it: spent once, or to be got from somebody. */
export interface Aside {
  readonly kind: 'spent' | 'will_borrow'
  readonly amount: Fen
}

/** "妈妈生病花了5000", "差150我先跟同事挪一下": neither is paid each month. */
export function asideIn({ action, text, state }: Turn, { step }: PlanState): Aside | undefined {
  if (action || step !== 'shown' || tells('perMonth', text) || tells('imagined', text)) return undefined
  const kind = tells('willBorrow', text) && tells('known', text) ? 'will_borrow' : 'spent'
  if (kind === 'spent' && (!tells('spent', text) || nameIn(text) !== undefined)) return undefined
  if (saysSomething(readStatement(text, state.locale, 'extra'))) return undefined
  const [amount] = readQuantities(text, state.locale).filter(isMoney)
  return amount && { kind, amount: toFen(amount.min) }
}

/** Its place is beside the plan, which stays as it is. */
export function sayAside(turn: Turn, { kind, amount }: Aside): void {
  say(turn, `plan.${kind}`, { params: { amount: money(amount) }, general: true })
}

interface LumpKnown {
  /** Of the debt that it is meant for. */
  readonly place?: number | undefined
  /** It is theirs rather than lent. */
  readonly own?: boolean | undefined
}

/** What it does to the debt that it is meant for, else to the dearest, and what to keep in mind. False without debts. */
export function sayLump(
  turn: Turn,
  plan: PlanState,
  amount: Fen,
  { place, own = tells('windfall', turn.text) }: LumpKnown = {},
): boolean {
  const all = planOf(plan)
  const { loans } = all
  const called = (one: Loan) => nameOf(one, one.place, countOf(all))
  const lower = turn.text.toLowerCase()
  const byPrice = loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate)
  const [dearest] = byPrice
  const named =
    loans.find((one) => one.place === (place ?? (HALF_OF_IT.test(turn.text) ? plan.lumpFor : undefined))) ??
    byPrice.find(({ name }) => name && lower.includes(name.toLowerCase()))
  const loan = named ?? dearest
  if (!loan) return false
  plan.lumpTold = amount
  plan.lumpFor = loan.place
  // Where a month lacks money, that comes before any debt.
  if (all.relief && own) {
    const { missing } = all.relief
    const months = Math.floor(amount / missing)
    const params = { amount: money(amount), missing: money(missing), time: timeOf(Math.max(1, months)) }
    say(turn, months > 0 ? 'plan.lump.for_gap' : 'plan.lump.for_some', { params, join: 'paragraph' })
    return true
  }
  const paid = Math.min(amount, loan.balance)
  const params = {
    name: called(loan),
    amount: money(amount),
    left: money(loan.balance - paid),
    saved: money(Math.round(paid * loan.monthlyRate * MONTHS)),
    due: money(loan.minimum),
    rest: money(amount - paid),
  }
  say(turn, `plan.lump.${outcome(loan, amount)}`, { params, join: 'paragraph' })
  if (named && dearest && dearest.monthlyRate > loan.monthlyRate)
    say(turn, 'plan.lump.dearer', { params: { name: called(dearest) }, join: 'line' })
  if (tells('lent', turn.text)) say(turn, 'plan.lump.lent', { join: 'line' })
  else if (plan.fixed) say(turn, 'plan.lump.keep', { params: { amount: money(plan.fixed) }, join: 'line' })
  return true
}

const MONTHS = 12

function outcome({ balance }: Loan, amount: Fen): 'part' | 'clears' | 'more_than' {
  if (amount < balance) return 'part'
  return amount === balance ? 'clears' : 'more_than'
}

function newIncome(text: string, locale: Locale): Fen | undefined {
  const amounts = readQuantities(text, locale).filter(isMoney)
  return amounts.length === 1 && amounts[0] ? toFen(amounts[0].min) : undefined
}

/** "I got 800 less this month": the income after a change that was told, rather than the change itself. */
export function incomeAfterChange({ action, text, state }: Turn, plan: PlanState): Fen | undefined {
  const less = tells('earnsLess', text)
  if (!action && plan.income !== undefined && tells('earnsNow', text)) return newIncome(text, state.locale)
  if (moreIncomeIn({ action, text, state } as Turn, plan) !== undefined) return undefined
  if (action || plan.income === undefined || !(less || tells('earnsMore', text))) return undefined
  const amounts = readQuantities(text, state.locale).filter(isMoney)
  if (amounts.length !== 1 || !amounts[0]) return undefined
  const change = toFen(amounts[0].min)
  return Math.max(0, less ? plan.income - change : plan.income + change)
}

/** More income that is only thought of, with what would be saved beside it: "if I stop the gym (150) and earn 600 more". */
export function moreIncomeIn({ action, text, state }: Turn, plan: PlanState): Fen | undefined {
  if (action || plan.income === undefined || !IF.test(text) || !tells('earnsMore', text)) return undefined
  const amounts = readQuantities(text, state.locale).filter(isMoney)
  const [more, ...others] = amounts.filter(({ start }) => !SAVED.test(text.slice(0, start)))
  if (!more || others.length > 0 || amounts.length > 2) return undefined
  return toFen(amounts.reduce((all, { min }) => all + min, 0))
}

const IF = /如果|要是|假如|万一|\b(?:if|suppose|imagine|let'?s say)\b/iu
const SAVED =
  /(?:停|退|省|砍|取消|不[去买订])[^，。,\d]{0,10}$|\b(?:stop|cancel|quit|drop|skip|cut|give up|save)\b[^.?!\d]{0,24}$/iu

/** What it would do, all of it paid on top; the plan stays as it is. False where that can't be told. */
export function sayMoreIncome(turn: Turn, plan: PlanState, gain: Fen): boolean {
  const before = planOf(plan)
  if (before.loans.length === 0 || before.relief || before.budget.left === undefined) return false
  // Half of what is left goes to the debts already; of the gain the other half, too.
  const then = { ...plan, income: (plan.income ?? 0) + gain, extra: plan.extra + Math.ceil(gain / 2) }
  const [was, is] = [before.dearestFirst, planOf(then).dearestFirst]
  if (was.kind === 'never' || is.kind === 'never') return false
  const saved = money(Math.max(0, was.interest - is.interest))
  const params = { amount: money(gain), time: timeOf(is.months), saved }
  if (was.months === is.months) say(turn, 'plan.more.same_time', { params })
  else say(turn, 'plan.more.sooner', { params: { ...params, earlier: timeOf(was.months - is.months) } })
  return true
}
