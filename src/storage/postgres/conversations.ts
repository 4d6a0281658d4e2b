import type { Pool, PoolClient } from 'pg'
import type { ConversationRow } from '#src/storage/log-row.ts'
import { storageFailed } from './database.ts'

export interface StoredConversation extends ConversationRow {
  /** the key of its lines in the other tables; a bigint, which comes as text */
  readonly number: string
  /** position of the newest line of the log */
  readonly head: number
  readonly state: unknown
}

/** Reads one conversation, within a transaction or outside. */
export async function findConversation(
  client: Pool | PoolClient,
  id: string,
): Promise<StoredConversation | undefined> {
  const rows = await read<Record<string, string | null>>(
    client,
    'SELECT * FROM conversations WHERE id = $1',
    [id],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    ...(row as unknown as StoredConversation),
    created_at: Number(row['created_at']),
    head: Number(row['head']),
    state: parse(row['state']),
    reference: parse(row['reference']),
  }
}

export async function read<Row extends object>(
  client: Pool | PoolClient,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  try {
    return (await client.query<Row>(text, values)).rows
  } catch (error) {
    throw storageFailed(error)
  }
}

export function parse(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : undefined
}
