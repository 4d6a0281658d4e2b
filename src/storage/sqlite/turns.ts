import { BotError } from '#src/errors/bot-error.ts'
import { activityId } from '#src/storage/activity-id.ts'
import { createKeyedLock } from '#src/storage/keyed-lock.ts'
import { entryOf, recordOf } from '#src/storage/log-row.ts'
import type { ConversationStore, HandledTurn, TurnResult } from '#src/storage/ports.ts'
import type { WaitingLine } from './activities.ts'
import { addOutgoing } from './content.ts'
import type { StoredConversation } from './conversations.ts'
import type { Parts } from './parts.ts'
import { eraseAround, forget } from './removal.ts'
import { reading } from './transaction.ts'

/** Turns: one at a time in a conversation, each committed whole. */
export function turns(parts: Parts): Pick<ConversationStore, 'handleNext' | 'unhandled'> {
  const { conversations, activities, review, write, changes, now } = parts
  const locked = createKeyedLock()

  /** Inside a transaction. */
  function commitTurn(conversation: StoredConversation, line: WaitingLine, result: TurnResult): HandledTurn {
    const { number, id } = conversation
    const current = conversations.headOf(id)
    const locale = result.locale ?? conversation.locale
    const at = now().getTime()
    const head = (current?.head ?? 0) + result.replies.length
    if (
      current === undefined ||
      !activities.setHandled(number, line.position) ||
      !conversations.setTurn({ number, turns: conversation.turns, state: result.state, locale, head, at })
    ) {
      throw new BotError('TURN_OVERTAKEN', { conversation: id })
    }
    if (result.eraseUser === true) eraseAround(parts, { number, user_id: current.user_id }, line.position)
    const entries = result.replies.map((reply, index) =>
      addOutgoing(activities, { number, id, position: current.head + 1 + index, activity: reply, at }),
    )
    for (const entry of result.review ?? []) review.insert(number, entry, at)
    return {
      activityId: activityId(id, line.position),
      entries,
      more: activities.oldestWaiting(number) !== undefined,
    }
  }

  return {
    handleNext: (id, handle) =>
      locked(id, async () => {
        const conversation = await reading(() => conversations.find(id))
        if (conversation === undefined) return undefined
        const line = await reading(() => activities.oldestWaiting(conversation.number))
        if (line === undefined) return undefined
        const result = await handle({
          conversation: recordOf(conversation),
          state: conversation.state,
          incoming: entryOf(id, line).activity,
          answer: line.answer,
        })
        const handled = await write(() => commitTurn(conversation, line, result))
        if (result.eraseUser === true) forget(parts)
        changes.tellLines(id, handled.entries)
        return handled
      }),
    unhandled: (before) =>
      reading(() => activities.waitingConversations(before?.getTime() ?? Number.MAX_SAFE_INTEGER)),
  }
}
