import type { Locale } from '#src/locale.ts'
import { money, monthsOf, percentText } from '#src/reply/plan-money.ts'
import type { Param, PhraseRef } from '#src/reply/phrases.ts'
import type { Loan, StatedDebt } from '#src/planning/debt.ts'
import type { Plan } from '#src/planning/plan.ts'
import type { StatedRate } from '#src/planning/rates.ts'
import type { Taken } from './plan-take.ts'

/** What a debt is called: as the person calls it, else by its number. */
export function nameOf(debt: { readonly name?: string }, place: number, of: number): string | PhraseRef {
  if (debt.name !== undefined) return debt.name
  return of === 1
    ? { phrase: 'plan.debt.only' }
    : { phrase: 'plan.debt.unnamed', params: { number: place + 1 } }
}

/** How many debts a plan speaks of. */
export function countOf({ loans, open, once, unknown }: Plan): number {
  return loans.length + open.length + once.length + unknown.length
}

/** What a debt costs a year, in words. */
export function yearlyOf({ monthlyRate, assumed }: Pick<Loan, 'monthlyRate' | 'assumed'>): PhraseRef {
  if (assumed.includes('no_interest')) return { phrase: 'plan.debt.no_interest_shown' }
  if (monthlyRate === 0) return { phrase: 'plan.debt.free' }
  return { phrase: 'plan.debt.yearly', params: { rate: percentText(monthlyRate * 12) } }
}

export function rateOf(rate: StatedRate): PhraseRef {
  if (rate.value === 0) return { phrase: 'plan.debt.free' }
  return { phrase: `plan.debt.rate_${rate.per}`, params: { rate: percentText(rate.value) } }
}

/** Half a clause that says back what was taken up. */
export function saidBack(taken: Taken, debts: readonly StatedDebt[], locale: Locale): PhraseRef {
  if (taken.kind !== 'debt') {
    if (taken.amount === 0) return { phrase: `plan.said.no_${taken.kind}` }
    const words = 'words' in taken ? taken.words?.words : undefined
    if (words?.locale === locale) {
      const params = { number: words.text, amount: money(taken.amount) }
      return { phrase: `plan.said.${taken.kind}_low`, params }
    }
    return { phrase: `plan.said.${taken.kind}`, params: { amount: money(taken.amount) } }
  }
  const { balance, rate, fee, payment, months, once } = taken.said
  const parts: PhraseRef[] = []
  if (balance !== undefined) parts.push({ phrase: 'plan.debt.balance', params: { amount: money(balance) } })
  if (rate) parts.push(rateOf(rate))
  if (fee !== undefined) parts.push({ phrase: 'plan.debt.fee', params: { rate: percentText(fee) } })
  if (payment !== undefined) parts.push({ phrase: 'plan.debt.payment', params: { amount: money(payment) } })
  if (months !== undefined) parts.push({ phrase: 'plan.debt.months', params: { time: monthsOf(months) } })
  if (once) parts.push({ phrase: 'plan.debt.once' })
  const name: Param = nameOf(debts[taken.place] ?? {}, taken.place, debts.length)
  if (parts.length === 0) return { phrase: 'plan.said.name', params: { name } }
  return { phrase: 'plan.said.debt', params: { name, parts } }
}
