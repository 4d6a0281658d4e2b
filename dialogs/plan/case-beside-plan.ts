import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { goOnPlan } from '#dialogs/interview/under-way.ts'

/** Told to the plan as well, which says them itself. */
const OF_PLAN = ['income', 'income_amount', 'other_debt', 'other_loans'] as const

/**
 * "Borrowed 4 times, can you redo it and make a plan": what is told of the case beside a plan that is asked for counts, and
 * the reasons that were told are looked at once more before the plan begins.
 */
export async function beginPlanBesideCase(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  takeCase(turn, parts)
  return goOnPlan(dc, turn)
}

function takeCase(turn: Turn, { knowledge }: DialogParts): void {
  const { state } = turn
  if (!state.result || state.open) return
  const { learnt, changed } = takeUpFacts(turn, knowledge, ...OF_PLAN)
  if (learnt.length + changed.length === 0) return
  sayNoted(turn, knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  reconsider(turn, knowledge)
}
