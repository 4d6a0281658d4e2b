import type { Pool } from 'pg'
import { handoffOf, type HandoffRow } from '#src/storage/notice-row.ts'
import type { HandoffStore } from '#src/storage/outbox-ports.ts'
import { query } from './transaction.ts'

/** Conversations that wait for a person. Times are ms since 1970. */
export function openHandoffs(pool: Pool, now: () => Date): HandoffStore {
  return {
    async set(id, state) {
      if (state === 'over') {
        const sql =
          'DELETE FROM handoffs WHERE conversation = (SELECT number FROM conversations WHERE id = $1)'
        await query(pool, sql, [id])
        return
      }
      await query(
        pool,
        `INSERT INTO handoffs SELECT number, $2, $3 FROM conversations WHERE id = $1
         ON CONFLICT (conversation) DO UPDATE SET state = excluded.state`,
        [id, state, now().getTime()],
      )
    },
    async list(limit) {
      const rows = await query<HandoffRow>(
        pool,
        `SELECT c.id, c.channel, c.locale, h.state, h.since FROM handoffs h
         JOIN conversations c ON c.number = h.conversation ORDER BY h.since LIMIT $1`,
        [limit],
      )
      return rows.map(handoffOf)
    },
  }
}
