import type { Pool, PoolClient } from 'pg'
import type { ConversationStore } from '#src/storage/ports.ts'
import type { Parts } from './parts.ts'
import { inTransaction, query } from './transaction.ts'

/** Every table with lines about a person; all of them go by their conversation. */
export const PERSONAL_TABLES = [
  'conversations',
  'activities',
  'review',
  'files',
  'deliveries',
  'delivered',
  'addresses',
  'notices',
  'handoffs',
] as const

const OF_USER = 'SELECT number FROM conversations WHERE user_id = $1 FOR UPDATE'

/** Replicas sweep at the same time: each takes what no other has taken. */
const QUIET_SINCE =
  'SELECT number FROM conversations WHERE active_at < $1 ORDER BY active_at LIMIT $2 FOR UPDATE SKIP LOCKED'

/** Takes conversations away for good: those of one user, and those that are too old. */
export function removal({ pool }: Pick<Parts, 'pool'>): Pick<ConversationStore, 'eraseUser' | 'sweep'> {
  return {
    async eraseUser(userId) {
      const erased = await inTransaction(pool, (client) => removeConversations(client, OF_USER, [userId]))
      await forget(pool)
      return erased
    },
    sweep: (before, limit) =>
      inTransaction(pool, (client) => removeConversations(client, QUIET_SINCE, [before.getTime(), limit])),
  }
}

/** Inside a transaction: those that the statement selects. The other tables follow by their foreign keys. */
export async function removeConversations(
  client: PoolClient,
  select: string,
  values: unknown[],
): Promise<number> {
  const { rows } = await client.query<{ number: string }>(select, values)
  const numbers = rows.map((row) => row.number)
  for (const [table, column] of [
    ['activities', 'conversation'],
    ['review', 'conversation'],
    ['conversations', 'number'],
  ] as const) {
    await client.query(`DELETE FROM ${table} WHERE ${column} = ANY ($1)`, [numbers])
  }
  return numbers.length
}

/** After a deletion: dead rows would stay in the tables' files until the database gets to them. */
export async function forget(pool: Pool): Promise<void> {
  await query(pool, `VACUUM ${PERSONAL_TABLES.join(', ')}`)
}
