import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { sayNoted, takeUpFacts } from './fact-keeping.ts'
import type { DialogParts } from './parts.ts'
import { standingPlan } from './plan-asked.ts'
import { keepLeft, leftPlan } from './plan-left.ts'
import { asksForOrder } from './plan-order-change.ts'
import { readStatement } from './plan-reading.ts'
import { newPlan, planUnderWay } from './plan-state.ts'
import { stated } from './plan-take.ts'
import { sayOrder } from './plan-telling.ts'
import { asksForPlan } from './plan-wanted.ts'
import { goOnPlan, reprompt } from './under-way.ts'

/** An order is of so many debts. */
const LEAST = 2

/**
 * "Which one first? meituan 2400, weilidai 6000", with no plan yet: the order of what was told. The debts are kept for a plan,
 * which begins, or waits for the open question. False when nobody asks for it, or a plan answers it.
 */
export async function hearOrderAsked(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || planUnderWay(state.dialogs) || standingPlan(turn) || leftPlan(turn)) return false
  if (!asksForOrder(text) || asksForPlan(text)) return false
  const debts = readStatement(text, state.locale, 'debts').debts.filter(
    ({ name, balance }) => name !== undefined && balance !== undefined,
  )
  if (debts.length < LEAST) return false
  const plan = { ...newPlan(), debts: debts.map(stated) }
  if (state.open) {
    const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
    sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  }
  if (!sayOrder(turn, plan)) return false
  if (!state.open) {
    await goOnPlan(dc, turn)
    return true
  }
  keepLeft(turn, plan)
  await reprompt(dc, turn)
  return true
}
