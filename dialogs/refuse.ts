import { say, type Turn } from '#src/conversation/turn.ts'

/** Turns between two refusals that still run together. */
const RUNNING = 2

/** Owns up to a question that can't be answered; the second time running a person is offered with it. */
export function refuse(turn: Turn, phrase: string): void {
  const { state } = turn
  say(turn, phrase)
  const again = state.refusedTurn !== undefined && state.turns - state.refusedTurn <= RUNNING
  if (again) say(turn, 'talk.aside.person', { join: 'line' })
  state.refusedTurn = state.turns
}
