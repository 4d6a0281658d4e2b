import { changeOf, entryOf, recordOf } from '#src/storage/log-row.ts'
import type { ConversationStore, LogEntry, LogPage, UserExport } from '#src/storage/ports.ts'
import { lineAt, linesAfter } from './activities.ts'
import { findConversation } from './conversations.ts'
import type { Parts } from './parts.ts'
import { newestReview, reviewOfConversation } from './review.ts'
import { query } from './transaction.ts'

const OF_USER = 'SELECT id FROM conversations WHERE user_id = $1 ORDER BY number'

/** What is read: the log by pages, review lines, and everything of one user. */
export function reading({
  pool,
}: Pick<Parts, 'pool'>): Pick<ConversationStore, 'log' | 'review' | 'exportUser'> {
  async function page(id: string, after: number, limit: number): Promise<LogPage | undefined> {
    const conversation = await findConversation(pool, id)
    if (conversation === undefined) return undefined
    const lines = await linesAfter(pool, conversation.number, after, limit)
    const entries: LogEntry[] = []
    for (const line of lines) {
      if (line.refersTo === undefined) {
        if (line.body !== null) entries.push(entryOf(id, line))
      } else if (line.refersTo <= after) {
        const target = await lineAt(pool, conversation.number, line.refersTo)
        if (target !== undefined) entries.push(changeOf(id, line.position, target))
      }
    }
    // The head was read first: lines may have come since, but none below it can be missing.
    const last = lines.at(-1)?.position ?? after
    const head = Math.max(conversation.head, lines.length === 0 ? 0 : last)
    return { entries, position: lines.length < limit ? Math.max(last, conversation.head) : last, head }
  }

  async function everythingOf(id: string): Promise<UserExport['conversations']> {
    const found = await findConversation(pool, id)
    if (found === undefined) return []
    return [
      {
        conversation: recordOf(found),
        state: found.state,
        log: (await page(id, 0, Number.MAX_SAFE_INTEGER))?.entries ?? [],
        review: await reviewOfConversation(pool, found.number),
      },
    ]
  }

  return {
    log: page,
    review: (limit) => newestReview(pool, limit),
    async exportUser(userId) {
      const conversations = []
      for (const { id } of await query<{ id: string }>(pool, OF_USER, [userId])) {
        conversations.push(...(await everythingOf(id)))
      }
      return { userId, conversations }
    },
  }
}
