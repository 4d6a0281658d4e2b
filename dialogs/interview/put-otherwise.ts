import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { answerTopic, offerNext } from '#dialogs/asked/answer-topic.ts'
import { helpOptions } from '#dialogs/talk/not-understood.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnPlan, missed } from './under-way.ts'

/** Wordings of an answer beyond which a person helps more than saying it again. */
const WORDINGS = 2

/** "看不懂": what was said last in other words; then a person. False when nothing was said that could be meant. */
export async function putOtherwise(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { open, lastTopic, said } = turn.state
  if (dc.activeDialog?.id === PLAN) await goOnPlan(dc, turn)
  else if (open) await missed(dc, turn, parts.knowledge)
  else if (lastTopic === undefined) return false
  else if (
    // How to do something has no other wording; it has people who can look at the page.
    lastTopic !== 'account_operation' &&
    (said[`answers.${lastTopic}.text`] ?? 0) < WORDINGS &&
    answerTopic(turn, lastTopic, parts.book)
  ) {
    offerNext(turn, lastTopic, parts.book)
  } else {
    say(turn, 'talk.plainer')
    turn.replies.push({ kind: 'offer', options: helpOptions(turn) })
  }
  return true
}
