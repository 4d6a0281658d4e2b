import type { Turn } from '#src/conversation/turn.ts'
import { toFen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { nameIn } from './plan-names.ts'
import { namesOf, type PlanState } from './plan-state.ts'
import type { Statement } from './plan-statement.ts'
import { tells } from './plan-words.ts'

/** Longer messages (characters) say more than the amount. */
const SHORT = 24

/**
 * "我说 2800", "i said 2800": the amount that was taken up last, put right, where it isn't the one that is asked for.
 * Undefined when the message says no such thing.
 */
export function putsLastRight({ action, text, state }: Turn, plan: PlanState): Statement | undefined {
  if (action || plan.last === undefined || plan.step === plan.last) return undefined
  if (plan.step === 'income' || plan.step === 'fixed') return undefined
  if (text.length > SHORT || !tells('saidSo', text) || nameIn(text, namesOf(plan)) !== undefined)
    return undefined
  if (tells('income', text) || tells('fixed', text) || tells('owed', text) || tells('perMonth', text))
    return undefined
  const amount = readQuantities(text, state.locale).findLast(isMoney)
  return amount && { debts: [], [plan.last]: toFen(amount.min) }
}
