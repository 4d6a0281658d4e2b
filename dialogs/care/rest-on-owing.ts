import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

const ways: readonly Option[] = [
  { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } },
  { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
]

/** After an answer to one who can't pay: a plan under way goes on; no question does, and the ways on are offered. */
export async function restOnOwing(dc: DialogContext, turn: Turn): Promise<void> {
  const { state } = turn
  state.lastTopic = 'cannot_repay'
  state.lastTopicTurn = state.turns
  state.notUnderstood = 0
  if (dc.activeDialog?.id === PLAN) return reprompt(dc, turn)
  state.open = undefined
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  turn.replies.push({ kind: 'offer', options: ways })
}
