import type { Hearer } from '#dialogs/hearer.ts'
import { asks } from '#dialogs/message/asks.ts'
import { ASKS_WHY } from '#dialogs/message/message-signs.ts'
import { owesAndCannot, tellsTrouble } from '#dialogs/message/tender-signs.ts'
import { isComplaint, meant } from '#dialogs/understood.ts'
import { standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import type { ReadDebt } from '#dialogs/plan/reading/plan-statement.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
import { beginPlanBesideCase } from './case-beside-plan.ts'
import { leftPlan } from './plan-left.ts'
import { asksForOrder } from './plan-order-change.ts'
import { PLAN } from './plan-state.ts'

/** So many make a list. */
const LISTED = 2

/**
 * After a result: 微粒贷一万二 每月还一千一 花呗三千多. Debts by name, with what is owed or paid on each, are what a plan is made
 * of; it begins with them. False where they are told for something else: why, whether that is heavy, what if.
 */
export const hearDebtsAfterResult: Hearer = async (dc, turn, parts) => {
  const { action, state, text, understanding } = turn
  if (action || !state.result || state.open || dc.activeDialog?.id === PLAN) return false
  if (standingPlan(turn) || leftPlan(turn) || state.caseOf !== undefined) return false
  if (isComplaint(meant(understanding)) || ASKS_WHY.test(text) || tellsTrouble(text) || owesAndCannot(text))
    return false
  if (['limit', 'repaid', 'imagined', 'lentOut'].some((other) => tells(other as 'limit', text))) return false
  if (asks(turn) && !asksForOrder(text)) return false
  const { debts } = readStatement(text, state.locale, 'debts')
  if (!isList(debts)) return false
  await beginPlanBesideCase(dc, turn, parts)
  return true
}

function isList(debts: readonly ReadDebt[]): boolean {
  const told = debts.filter(({ name, balance, payment }) => name !== undefined && (balance ?? payment))
  const terms = told.some(({ payment, rate, months, fee }) => payment ?? rate ?? months ?? fee)
  return told.length >= LISTED && told.some(({ balance }) => balance !== undefined) && terms
}
