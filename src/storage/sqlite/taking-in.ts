import { activityId } from '#src/storage/activity-id.ts'
import { bodyOf, entryOf, WAITING } from '#src/storage/log-row.ts'
import type { Accepted, ConversationStore, IncomingEntry } from '#src/storage/ports.ts'
import type { Parts } from './parts.ts'

/** Takes what people say into the log, once by its key. */
export function takingIn(
  parts: Pick<Parts, 'conversations' | 'activities' | 'write' | 'changes' | 'now'>,
): Pick<ConversationStore, 'accept'> {
  const { conversations, activities, write, changes, now } = parts

  /** Inside a transaction. */
  function takeIn(id: string, incoming: IncomingEntry): Accepted | undefined {
    const conversation = conversations.headOf(id)
    if (conversation === undefined) return undefined
    const { number } = conversation
    const { activity, key } = incoming
    const known = key === undefined ? undefined : activities.positionOfKey(number, key)
    if (known !== undefined) return { activityId: activityId(id, known), duplicate: true }
    const at = now().getTime()
    const position = conversation.head + 1
    const waiting = WAITING[incoming.answer ?? 'turn']
    const body = bodyOf(activity)
    activities.insert({ conversation: number, position, incoming: true, at, body, key, waiting })
    conversations.setHead(number, position, at)
    const entry = entryOf(id, { position, incoming: true, at, body: activity })
    return { activityId: activityId(id, position), duplicate: false, entry }
  }

  return {
    async accept(id, incoming) {
      const accepted = await write(() => takeIn(id, incoming))
      if (accepted?.entry !== undefined) changes.tellLines(id, [accepted.entry])
      return accepted
    },
  }
}
