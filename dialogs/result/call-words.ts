import { say, type Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { money } from '#src/reply/plan-money.ts'
import { isOfMoving, sayMoveDay } from '#dialogs/asked/due-day.ts'
import { owingHeld } from '#dialogs/care/owing-told.ts'

/** What isn't known. */
const BLANK = '…'

/** A sum that is due, or that can be paid, was told or planned. */
export function knowsSums(turn: Turn): boolean {
  const { due, can } = owingHeld(turn)
  return due !== undefined || can !== undefined
}

/** The words for the call: with what is known of sums and dates, else in general. */
export function sayWordsForCall(turn: Turn): void {
  if (isOfMoving(turn)) sayMoveDay(turn)
  else if (knowsSums(turn)) say(turn, 'care.call', { params: messageParams(turn), general: true })
  else say(turn, 'talk.how_to_ask', { general: true })
}

/** What is known of it, for a message or a call. */
export function messageParams(turn: Turn): Record<string, PhraseRef> {
  const { why, due, on, can, until } = owingHeld(turn)
  const because: PhraseRef = { phrase: `care.message_because.${why ?? 'unknown'}` }
  return {
    due: {
      phrase: 'care.message_due',
      params: { sum: due === undefined ? BLANK : money(due), on: on ?? BLANK },
    },
    because:
      until === undefined ? because : { phrase: 'care.message_because.until', params: { because, until } },
    can: {
      phrase: can?.monthly ? 'care.message_can.monthly' : 'care.message_can.once',
      params: { sum: can === undefined ? BLANK : money(can.fen) },
    },
  }
}
