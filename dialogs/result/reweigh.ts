import type { Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { weighedFacts } from '#dialogs/facts/weighed-facts.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import { bandsMove, reconsider } from './conclude.ts'

/**
 * After a result, when a sum or a day that was told makes a reason weigh less or more: what changed in it, behind whatever else was
 * said and before its buttons.
 */
export function reweigh(turn: Turn, knowledge: Knowledge): void {
  const { state, replies } = turn
  if (!state.result || state.open || planUnderWay(state.dialogs) || replies.length === 0) return
  if (replies.some((reply) => reply.kind === 'result')) return
  const now = knownFacts(turn)
  const told = weighedFacts(state)
  const before = state.result.facts
  const isNew = ['debt_weight', 'lateness'].some((fact) => told[fact] !== before[fact])
  if (!isNew || Object.keys(now).length === 0 || !bandsMove(turn, knowledge)) return
  const last = replies.at(-1)
  const buttons = last?.kind === 'offer' ? replies.pop() : undefined
  reconsider(turn, knowledge)
  if (buttons) replies.push(buttons)
}
