import { say, type Turn } from '#src/conversation/turn.ts'
import { mayFallShort } from '#src/understanding/to-come.ts'
import { meant } from '#dialogs/understood.ts'

/**
 * "没逾期过，就是下周那期可能凑不齐": the fear beside what else is told gets its word first, once. Told by itself it is the
 * topic of the message, with an answer of its own.
 */
export function hearMayFallShort(turn: Turn): void {
  const { action, text, understanding, state } = turn
  if (action || understanding.facts.length === 0 || state.said['care.may_fall_short'] !== undefined) return
  if (!mayFallShort(text) || state.said['answers.cannot_repay.text'] !== undefined) return
  if (!state.open && meant(understanding) === 'cannot_repay') return
  say(turn, 'care.may_fall_short', { general: true })
}
