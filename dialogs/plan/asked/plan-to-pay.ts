import { say, type Turn } from '#src/conversation/turn.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { isToPayOnce } from '#dialogs/plan/reading/plan-not-owed.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'

/** Something to be paid once, while there is a plan: "the supplier wants a deposit of 6,000", 手术费还差三万. */
export interface ToPay {
  readonly amount: Fen
  /** What else the message says. */
  readonly rest: string
}

export function toPayIn({ action, text, state }: Turn, { debts, step }: PlanState): ToPay | undefined {
  if (action || debts.length === 0 || step === 'income' || step === 'fixed') return undefined
  const clauses = text.split(/[，。；！？;!?\n]|[.,](?!\d)|\b(?:and|but)\b/iu)
  for (const clause of clauses) {
    const [amount, ...others] = readQuantities(clause, state.locale).filter(isMoney)
    if (!isToPayOnce(clause) || !amount || others.length > 0) continue
    return { amount: toFen(amount.min), rest: text.replace(clause, ' ') }
  }
  return undefined
}

/** It is no debt; and whether to take it from what is put by. */
export function sayToPay(turn: Turn, { reserve, fixed }: PlanState, amount: Fen): void {
  say(turn, 'plan.to_pay.once', { params: { amount: money(amount) }, join: 'paragraph', general: true })
  if (reserve && reserve >= amount) {
    const params = { reserve: money(reserve), rest: money(reserve - amount), fixed: money(fixed ?? 0) }
    say(turn, fixed ? 'plan.to_pay.leaves_of' : 'plan.to_pay.leaves', { params })
  } else if (reserve) {
    const params = { reserve: money(reserve), missing: money(amount - reserve) }
    say(turn, 'plan.to_pay.lacks', { params })
  }
  say(turn, reserve ? 'plan.to_pay.ask_first' : 'plan.to_pay.no_loan')
}
