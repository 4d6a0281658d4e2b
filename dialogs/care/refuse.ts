import { say, type Turn } from '#src/conversation/turn.ts'
import { saidBack } from '#dialogs/facts/fact-keeping.ts'

const OF_US =
  /\b(?:did|have|do|are|can) (?:you|u|ya)(?: \w+)? (?:get|got|catch|caught|note[d]?|noting|writ\w+|wrote|record\w*|underst\w+|hear|heard|remember|register\w*|chang\w+|correct\w*|take|took|put|follow\w*)\b|(?:你|您)(?!们)[^，。,.?？]{0,6}(?:记(?:住|下|着|得|上|了)|听(?:懂|到|见|明白)|看(?:懂|明白)|改(?:了|过来|好)|收到)[^，。,.]{0,6}(?:吗|么|没|不|[?？])/iu

/** Turns between two refusals that still run together. */
const RUNNING = 2

/** Owns up to a question that can't be answered; the second time running a person is offered with it. */
export function refuse(turn: Turn, phrase: string): void {
  const { state } = turn
  const held = Object.keys(state.facts)
  // "Did you take that in?": nobody but us knows what is noted here.
  if (held.length > 0 && OF_US.test(turn.text)) {
    say(turn, 'talk.noted.has', { params: { facts: held.map((fact) => saidBack(turn, fact)) } })
    return
  }
  say(turn, phrase)
  const again = state.refusedTurn !== undefined && state.turns - state.refusedTurn <= RUNNING
  if (again) say(turn, 'talk.aside.person', { join: 'line' })
  state.refusedTurn = state.turns
}
