import { say, type Turn } from '#src/conversation/turn.ts'
import type { Loan, StatedDebt } from '#src/planning/debt.ts'
import type { Fen } from '#src/planning/money.ts'
import { sum, toFen } from '#src/planning/money.ts'
import { payOff } from '#src/planning/payoff.ts'
import { sharesOf } from '#src/planning/shares.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { lessIn } from './plan-less.ts'
import { nameIn } from '#dialogs/plan/reading/plan-names.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

/** So much a month, imagined or offered: for one debt, or for all of them together. */
export interface Pay {
  readonly amount: Fen
  /** Undefined: for all. */
  readonly place?: number
}

/** "那我要是每月还1500，几个月清", "I can pay 800 a month for all three": an if beside the plan, which stays as it is. */
export function payIn({ action, text, state }: Turn, plan: PlanState): Pay | undefined {
  const { debts } = plan
  if (action || debts.length === 0 || tells('comesOnce', text)) return undefined
  const lower = lessIn(text, state.locale, plan)
  if (lower) return lower.agreed ? undefined : lower
  const amounts = readQuantities(text, state.locale).filter(isMoney)
  if (amounts.length !== 1 || !amounts[0]) return undefined
  // "Fixed costs are 2,450 in total": spent, not paid off.
  if (tells('fixed', text) && !tells('toPay', text)) return undefined
  const instead = tells('instead', text)
  if (!instead && (tells('more', text) || tells('onTop', text) || tells('fixed', text))) return undefined
  const monthly = tells('perMonth', text) || amounts[0].per === 'month'
  const less = toFen(amounts[0].min) < sum(planOf(plan).loans.map(({ minimum }) => minimum))
  const imagined =
    tells('imagined', text) && monthly && (tells('toPay', text) || (less && !tells('income', text)))
  const offered = tells('canPay', text) && (monthly || tells('allOfThem', text))
  if (!imagined && !offered && !tells('howLong', text) && !(instead && plan.step === 'shown'))
    return undefined
  const held = namesOf(plan)
  // "What if I put 150 a month on it": on the one spoken of right before.
  const name =
    nameIn(text, held) ?? (ON_IT.test(text) ? nameIn(state.recent.at(-1)?.text ?? '', held) : undefined)
  const named = name === undefined ? -1 : debts.findIndex((debt) => debt.name === name)
  const amount = toFen(amounts[0].min)
  if (tells('allOfThem', text)) return { amount }
  if (named >= 0) return { amount, place: named }
  return debts.length === 1 ? { amount, place: 0 } : { amount }
}

const ON_IT =
  /\b(?:on|to|off|onto|towards) (?:it|that one|this one|that)\b|[还给]它|(?:那|这)(?:一)?[笔张个]/iu

/** How long it takes, or whom to offer how much of it. */
export function sayPay(turn: Turn, { debts, ...rest }: PlanState, { amount, place }: Pay): void {
  // What was to be paid in one go is paid by the month, in this if.
  const plan = { ...rest, debts: debts.map(({ once: _once, ...debt }) => debt) }
  const { loans, budget } = planOf(plan)
  const loan = place === undefined ? undefined : loans.find((one) => one.place === place)
  if (loans.length === 0 || (place !== undefined && !loan)) return say(turn, 'plan.more.no_loans')
  const one = loan ?? (loans.length === 1 ? loans[0] : undefined)
  if (one) payOne(turn, plan, one, amount)
  else payAll(turn, plan, amount)
  const { income, fixed, left } = budget
  const affordable = income === undefined || fixed === undefined ? undefined : Math.max(0, income - fixed)
  const due = one ? one.minimum : sum(loans.map(({ minimum }) => minimum))
  if (left !== undefined && amount < due) sayMonthWith(turn, left, left + due - amount)
  if (affordable === 0) say(turn, 'plan.offer.nothing', { join: 'paragraph' })
  else if (affordable !== undefined && amount > affordable)
    say(turn, 'plan.pay.no_room', { params: { affordable: money(affordable) }, join: 'paragraph' })
}

/** What a month lacks or leaves with a smaller instalment. */
function sayMonthWith(turn: Turn, before: Fen, after: Fen): void {
  const params = { before: money(Math.abs(before)), after: money(Math.abs(after)) }
  const phrase = after >= 0 ? (before < 0 ? 'reaches' : 'leaves') : 'still_short'
  say(turn, `plan.pay.${phrase}`, { params, join: 'line' })
}

/** Of instalments that were told anew: what is owed stays, and how long it takes by them. */
export function sayTermsAnew(turn: Turn, before: readonly StatedDebt[], plan: PlanState): void {
  for (const loan of planOf(plan).loans) {
    const [held, now] = [before[loan.place], plan.debts[loan.place]]
    if (held?.months === undefined || now?.months !== undefined || now?.payment === held.payment) continue
    say(turn, 'plan.pay.owed_stays', { params: { amount: money(loan.balance) }, join: 'line' })
    payOne(turn, plan, loan, loan.minimum)
  }
}

function payOne(turn: Turn, plan: PlanState, loan: Loan, amount: Fen): void {
  const payoff = payOff([{ ...loan, minimum: amount }], 'as_agreed', amount)
  const name = nameOf(loan, loan.place, countOf(planOf(plan)))
  const params = { name, amount: money(amount), interest: money(payoff.interest) }
  if (payoff.kind === 'never') return say(turn, 'plan.pay.never', { params, join: 'paragraph' })
  say(turn, 'plan.pay.ends', { params: { ...params, time: timeOf(payoff.months) }, join: 'paragraph' })
  if (amount < loan.minimum && !loan.assumed.includes('months'))
    say(turn, 'plan.pay.below_due', { params: { due: money(loan.minimum) }, join: 'line' })
}

function payAll(turn: Turn, plan: PlanState, amount: Fen): void {
  const worked = planOf(plan)
  const { loans } = worked
  const due = sum(loans.map(({ minimum }) => minimum))
  const shares = sharesOf(
    amount,
    loans.map(({ balance }) => balance),
  )
  const agreed =
    amount < due ? loans.map((loan, index) => ({ ...loan, minimum: shares[index] as Fen })) : loans
  const payoff = payOff(agreed, 'highest_rate', amount)
  const params = { amount: money(amount), interest: money(payoff.interest), due: money(due) }
  if (amount < due) {
    const parts = loans.map((loan, index): PhraseRef => ({
      phrase: 'plan.pay.share',
      params: { name: nameOf(loan, loan.place, countOf(worked)), amount: money(shares[index] as Fen) },
    }))
    // What is due is a guess where nothing was told of it.
    const known = loans.every(({ assumed }) => !assumed.includes('months'))
    say(turn, known ? 'plan.pay.shared' : 'plan.pay.shared_out', {
      params: { ...params, shares: parts },
      join: 'paragraph',
    })
  }
  if (payoff.kind === 'never') return say(turn, 'plan.pay.all_never', { params, join: 'paragraph' })
  const phrase = amount < due ? 'plan.pay.if_agreed' : 'plan.pay.all'
  say(turn, phrase, { params: { ...params, time: timeOf(payoff.months) }, join: 'paragraph' })
}
