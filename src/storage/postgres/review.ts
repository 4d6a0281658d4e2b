import type { Pool, PoolClient } from 'pg'
import { reviewOf, type ReviewRow } from '#src/storage/log-row.ts'
import type { ReviewEntry, StoredReview } from '#src/storage/ports.ts'
import { parse, read } from './conversations.ts'

const SELECT =
  'SELECT r.*, c.id AS conversation_id FROM review r JOIN conversations c ON c.number = r.conversation'

export async function insertReview(
  client: PoolClient,
  conversation: string,
  entry: ReviewEntry,
  at: number,
): Promise<void> {
  await client.query(
    'INSERT INTO review (conversation, kind, locale, text, detail, at) VALUES ($1, $2, $3, $4, $5, $6)',
    // PostgreSQL's text holds every character but NUL.
    [
      conversation,
      entry.kind,
      entry.locale,
      entry.text.replaceAll('\0', ''),
      entry.detail === undefined ? null : JSON.stringify(entry.detail),
      at,
    ],
  )
}

export async function newestReview(pool: Pool, limit: number): Promise<StoredReview[]> {
  return (await read<ReviewRow>(pool, `${SELECT} ORDER BY r.number DESC LIMIT $1`, [limit])).map(rowToReview)
}

export async function reviewOfConversation(pool: Pool, conversation: string): Promise<StoredReview[]> {
  const rows = await read<ReviewRow>(pool, `${SELECT} WHERE r.conversation = $1 ORDER BY r.number`, [
    conversation,
  ])
  return rows.map(rowToReview)
}

function rowToReview(row: ReviewRow): StoredReview {
  return reviewOf({ ...row, at: Number(row.at), detail: parse(row.detail) })
}
