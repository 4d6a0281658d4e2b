import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { despairs } from '#dialogs/message/danger-signs.ts'
import { shows, type CareSigns } from '#src/understanding/care-signs.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

/**
 * After words of despair, plain things are answered plainly: off to sleep, the next morning, rent or the lenders first.
 * False when it is none of them.
 */
export function answerAfterDespair(turn: Turn, signs: CareSigns, intent: string | undefined): boolean {
  const { text, state } = turn
  if (state.lastTopic !== 'distress' || despairs(text, signs)) return false
  const phrase = shows(text, 'going_to_sleep', signs)
    ? 'care.after.sleep'
    : shows(text, 'morning', signs)
      ? 'care.after.morning'
      : shows(text, 'landlord', signs)
        ? 'care.after.landlord'
        : shows(text, 'rent_or_loans', signs) || intent === 'what_first'
          ? 'care.after.rent_first'
          : undefined
  if (phrase === undefined) return false
  say(turn, phrase)
  turn.replies.push({ kind: 'offer', options: [person] })
  return true
}
