import { changeOf, entryOf, recordOf } from '#src/storage/log-row.ts'
import type { ConversationStore, LogEntry, LogPage, UserExport } from '#src/storage/ports.ts'
import type { Parts } from './parts.ts'
import { reading as read } from './transaction.ts'

/** What is read: the log by pages, review lines, and everything of one user. */
export function reading(
  parts: Pick<Parts, 'conversations' | 'activities' | 'review'>,
): Pick<ConversationStore, 'log' | 'review' | 'exportUser'> {
  const { conversations, activities, review } = parts

  function page(id: string, after: number, limit: number): LogPage | undefined {
    const conversation = conversations.headOf(id)
    if (conversation === undefined) return undefined
    const lines = activities.after(conversation.number, after, limit)
    const entries: LogEntry[] = []
    for (const line of lines) {
      if (line.refersTo === undefined) {
        if (line.body !== null) entries.push(entryOf(id, line))
      } else if (line.refersTo <= after) {
        const target = activities.at(conversation.number, line.refersTo)
        if (target !== undefined) entries.push(changeOf(id, line.position, target))
      }
    }
    const last = lines.at(-1)?.position ?? after
    const { head } = conversation
    return { entries, position: lines.length < limit ? Math.max(last, head) : last, head }
  }

  function everythingOf(id: string): UserExport['conversations'] {
    const found = conversations.find(id)
    if (found === undefined) return []
    return [
      {
        conversation: recordOf(found),
        state: found.state,
        log: page(id, 0, Number.MAX_SAFE_INTEGER)?.entries ?? [],
        review: review.ofConversation(found.number),
      },
    ]
  }

  return {
    log: (id, after, limit) => read(() => page(id, after, limit)),
    review: (limit) => read(() => review.newest(limit)),
    exportUser: (userId) =>
      read(() => ({ userId, conversations: conversations.idsOfUser(userId).flatMap(everythingOf) })),
  }
}
