import type { Pool } from 'pg'
import { reviewOf, type ReviewRow } from '#src/storage/log-row.ts'
import type { ReviewEntry, StoredReview } from '#src/storage/ports.ts'
import { parse } from './conversations.ts'
import { query } from './transaction.ts'

const SELECT =
  'SELECT r.*, c.id AS conversation_id FROM review r JOIN conversations c ON c.number = r.conversation'

/** Review lines as columns, as `unnest` takes them: kinds, locales, texts, details. */
export function reviewColumns(entries: readonly ReviewEntry[]): (string | null)[][] {
  return [
    entries.map((entry) => entry.kind),
    entries.map((entry) => entry.locale),
    // PostgreSQL's text holds every character but NUL.
    entries.map((entry) => entry.text.replaceAll('\0', '')),
    entries.map((entry) => (entry.detail === undefined ? null : JSON.stringify(entry.detail))),
  ]
}

export async function newestReview(pool: Pool, limit: number): Promise<StoredReview[]> {
  return (await query<ReviewRow>(pool, `${SELECT} ORDER BY r.number DESC LIMIT $1`, [limit])).map(rowToReview)
}

export async function reviewOfConversation(pool: Pool, conversation: string): Promise<StoredReview[]> {
  const rows = await query<ReviewRow>(pool, `${SELECT} WHERE r.conversation = $1 ORDER BY r.number`, [
    conversation,
  ])
  return rows.map(rowToReview)
}

function rowToReview(row: ReviewRow): StoredReview {
  return reviewOf({ ...row, at: Number(row.at), detail: parse(row.detail) })
}
