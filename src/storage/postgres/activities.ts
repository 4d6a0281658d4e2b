import type { Pool, PoolClient } from 'pg'
import type { LogRow } from '#src/storage/log-row.ts'
import type { WireActivity } from '#src/storage/ports.ts'
import { conversationOf, type Row, type StoredConversation } from './conversations.ts'
import { query } from './transaction.ts'

export interface StoredLine extends LogRow {
  /** the earlier position whose content this line has changed */
  readonly refersTo: number | undefined
}

export interface WaitingTurn {
  readonly conversation: StoredConversation
  readonly line: LogRow
  readonly answer: 'turn' | 'notice'
}

const WAITING = {
  name: 'waiting-turn',
  text: `SELECT c.*, a.position, a.incoming, a.at, a.waiting, a.body
         FROM conversations c
         JOIN LATERAL (SELECT * FROM activities WHERE conversation = c.number AND waiting > 0 ORDER BY position LIMIT 1) a ON true
         WHERE c.id = $1`,
}

const AT = {
  name: 'line-at',
  text: 'SELECT * FROM activities WHERE conversation = $1 AND position = $2 AND refers_to IS NULL',
}

const AFTER = {
  name: 'lines-after',
  text: 'SELECT * FROM activities WHERE conversation = $1 AND position > $2 ORDER BY position LIMIT $3',
}

/** The oldest line that waits for its turn, with its conversation as it is now. */
export async function waitingTurn(pool: Pool, id: string): Promise<WaitingTurn | undefined> {
  const [row] = await query<Row>(pool, WAITING, [id])
  if (row === undefined) return undefined
  return {
    conversation: conversationOf(row),
    line: lineOf(row),
    answer: row['waiting'] === 2 ? 'notice' : 'turn',
  }
}

export async function lineAt(
  client: Pool | PoolClient,
  conversation: string,
  position: number,
): Promise<StoredLine | undefined> {
  const [row] = await query<Row>(client, AT, [conversation, position])
  return row === undefined ? undefined : lineOf(row)
}

export async function linesAfter(
  pool: Pool,
  conversation: string,
  position: number,
  limit: number,
): Promise<StoredLine[]> {
  return (await query<Row>(pool, AFTER, [conversation, position, limit])).map(lineOf)
}

function lineOf(row: Row): StoredLine {
  return {
    position: Number(row['position']),
    incoming: row['incoming'] === true,
    at: Number(row['at']),
    body: typeof row['body'] === 'string' ? (JSON.parse(row['body']) as WireActivity) : null,
    refersTo:
      row['refers_to'] === null || row['refers_to'] === undefined ? undefined : Number(row['refers_to']),
  }
}
