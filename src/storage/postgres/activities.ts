import type { Pool, PoolClient } from 'pg'
import type { LogRow } from '#src/storage/log-row.ts'
import type { WireActivity } from '#src/storage/ports.ts'
import { read } from './conversations.ts'

export interface StoredLine extends LogRow {
  /** the earlier position whose content this line has changed */
  readonly refersTo: number | undefined
}

export interface WaitingLine extends LogRow {
  readonly answer: 'turn' | 'notice'
}

type Row = Readonly<Record<string, unknown>>

/** The oldest line that waits for its turn. */
export async function oldestWaiting(
  client: PoolClient,
  conversation: string,
): Promise<WaitingLine | undefined> {
  const rows = await read<Row>(
    client,
    'SELECT * FROM activities WHERE conversation = $1 AND waiting > 0 ORDER BY position LIMIT 1',
    [conversation],
  )
  const row = rows[0]
  return row === undefined ? undefined : { ...lineOf(row), answer: row['waiting'] === 2 ? 'notice' : 'turn' }
}

export async function lineAt(
  client: Pool | PoolClient,
  conversation: string,
  position: number,
): Promise<StoredLine | undefined> {
  const rows = await read<Row>(
    client,
    'SELECT * FROM activities WHERE conversation = $1 AND position = $2 AND refers_to IS NULL',
    [conversation, position],
  )
  return rows[0] === undefined ? undefined : lineOf(rows[0])
}

export async function linesAfter(
  client: Pool | PoolClient,
  conversation: string,
  position: number,
  limit: number,
): Promise<StoredLine[]> {
  const rows = await read<Row>(
    client,
    'SELECT * FROM activities WHERE conversation = $1 AND position > $2 ORDER BY position LIMIT $3',
    [conversation, position, limit],
  )
  return rows.map(lineOf)
}

function lineOf(row: Row): StoredLine {
  return {
    position: Number(row['position']),
    incoming: row['incoming'] === true,
    at: Number(row['at']),
    body: typeof row['body'] === 'string' ? (JSON.parse(row['body']) as WireActivity) : null,
    refersTo: row['refers_to'] === null ? undefined : Number(row['refers_to']),
  }
}
