import { ASKS_WHETHER_CLOSED } from '#dialogs/facts/only-asked.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { toCase } from '#dialogs/to-case.ts'
import { answerTopic } from './answer-topic.ts'

/** "Is jiebei closed?", "did they shut it for everyone?": what is known of tightening for all, and no closing of one's own. */
export const hearClosedAsked: Hearer = async (dc, turn, parts) => {
  if (turn.action || turn.understanding.facts.length > 0 || !ASKS_WHETHER_CLOSED.test(turn.text.trim()))
    return false
  if (!answerTopic(turn, 'policy_or_market', parts.fallback.book)) return false
  if (turn.state.open) await reprompt(dc, turn)
  else turn.replies.push({ kind: 'offer', options: [toCase(turn.state)] })
  return true
}
