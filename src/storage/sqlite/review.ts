import type { DatabaseSync } from 'node:sqlite'
import { reviewOf, type ReviewRow } from '#src/storage/log-row.ts'
import type { ReviewEntry, StoredReview } from '#src/storage/ports.ts'
import { parse } from './conversations.ts'

/** The table of lines kept for review. Times are ms since 1970. */
export function reviewTable(database: DatabaseSync) {
  const insert = database.prepare(
    'INSERT INTO review (conversation, kind, locale, text, detail, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const select =
    'SELECT r.*, c.id AS conversation_id FROM review r JOIN conversations c ON c.number = r.conversation'
  const newest = database.prepare(`${select} ORDER BY r.number DESC LIMIT ?`)
  const ofConversation = database.prepare(`${select} WHERE r.conversation = ? ORDER BY r.number`)
  const clear = database.prepare('DELETE FROM review WHERE conversation = ?')

  return {
    insert(conversation: number, entry: ReviewEntry, at: number): void {
      const detail = entry.detail === undefined ? null : JSON.stringify(entry.detail)
      insert.run(conversation, entry.kind, entry.locale, entry.text, detail, at)
    },
    newest(limit: number): StoredReview[] {
      return newest.all(limit).map(rowToReview)
    },
    ofConversation(conversation: number): StoredReview[] {
      return ofConversation.all(conversation).map(rowToReview)
    },
    clear(conversation: number): void {
      clear.run(conversation)
    },
  }
}

export type ReviewTable = ReturnType<typeof reviewTable>

function rowToReview(row: Record<string, unknown>): StoredReview {
  return reviewOf({ ...(row as unknown as ReviewRow), detail: parse(row['detail']) })
}
