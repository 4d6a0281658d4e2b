import type { Pool, PoolClient } from 'pg'
import type { ConversationRow } from '#src/storage/log-row.ts'
import type { ConversationRecord } from '#src/storage/ports.ts'
import { query } from './transaction.ts'

export interface StoredConversation extends ConversationRow {
  /** the key of its lines in the other tables; a bigint, which comes as text */
  readonly number: string
  /** position of the newest line of the log */
  readonly head: number
  /** turns committed so far; a bigint, which comes as text */
  readonly turns: string
  readonly state: unknown
}

/** Columns as node-postgres gives them: bigint as text. */
export type Row = Readonly<Record<string, unknown>>

export async function insertConversation(pool: Pool, record: ConversationRecord): Promise<void> {
  const at = Date.parse(record.createdAt)
  const reference = record.reference === undefined ? null : JSON.stringify(record.reference)
  await query(
    pool,
    `INSERT INTO conversations (id, channel, user_id, locale, created_at, active_at, reference)
     VALUES ($1, $2, $3, $4, $5, $5, $6)`,
    [record.id, record.channel, record.userId, record.locale, at, reference],
  )
}

export async function setReference(pool: Pool, id: string, reference: unknown): Promise<void> {
  await query(pool, 'UPDATE conversations SET reference = $2 WHERE id = $1', [id, JSON.stringify(reference)])
}

/** Reads one conversation, within a transaction or outside. */
export async function findConversation(
  client: Pool | PoolClient,
  id: string,
): Promise<StoredConversation | undefined> {
  const statement = { name: 'find-conversation', text: 'SELECT * FROM conversations WHERE id = $1' }
  const [row] = await query<Row>(client, statement, [id])
  return row === undefined ? undefined : conversationOf(row)
}

/** Without its state, which can be long. */
export async function findRecord(pool: Pool, id: string): Promise<ConversationRow | undefined> {
  const statement = {
    name: 'find-record',
    text: 'SELECT id, channel, user_id, locale, created_at, reference FROM conversations WHERE id = $1',
  }
  const [row] = await query<Row>(pool, statement, [id])
  if (row === undefined) return undefined
  return {
    ...(row as unknown as ConversationRow),
    created_at: Number(row['created_at']),
    reference: parse(row['reference']),
  }
}

export function conversationOf(row: Row): StoredConversation {
  return {
    ...(row as unknown as StoredConversation),
    created_at: Number(row['created_at']),
    head: Number(row['head']),
    state: parse(row['state']),
    reference: parse(row['reference']),
  }
}

export function parse(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : undefined
}
