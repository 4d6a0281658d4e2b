import type { DeliveryStore } from '#src/storage/outbox-ports.ts'
import type { OutboxParts } from './parts.ts'
import { query } from './transaction.ts'

const OF = 'conversation = (SELECT number FROM conversations WHERE id = $1)'

/** Progress of deliveries. Whoever delivers takes the row for a while, so that no two replicas send the same. Times are ms since 1970. */
export function openDeliveries({ pool, replica, now }: OutboxParts): DeliveryStore {
  const at = () => now().getTime()

  return {
    async open(id, addresses) {
      await query(
        pool,
        `WITH c AS (SELECT number FROM conversations WHERE id = $1),
              opened AS (INSERT INTO deliveries (conversation) SELECT number FROM c ON CONFLICT DO NOTHING)
         INSERT INTO addresses SELECT address, c.number FROM c, unnest($2::text[]) AS address ON CONFLICT DO NOTHING`,
        [id, addresses],
      )
    },
    async claim(id, lease) {
      const rows = await query<{ position: string; tries: number; failing_since: string | null }>(
        pool,
        `UPDATE deliveries SET taken_until = $2::bigint + $3::bigint, taken_by = $4
         WHERE ${OF} AND taken_until < $2 AND next_at <= $2
         RETURNING position, tries, failing_since`,
        [id, at(), lease, replica],
      )
      const row = rows[0]
      if (row === undefined) return undefined
      return {
        position: Number(row.position),
        tries: row.tries,
        failingSince:
          row.failing_since === null ? undefined : new Date(Number(row.failing_since)).toISOString(),
      }
    },
    async advance(id, position, delivered) {
      await query(
        pool,
        `WITH moved AS (UPDATE deliveries SET position = greatest(position, $2), tries = 0, failing_since = NULL, next_at = 0, reason = NULL
                        WHERE ${OF} RETURNING conversation)
         INSERT INTO delivered SELECT m.conversation, d.position, d.remote_id, d.given_up
         FROM moved m, unnest($3::bigint[], $4::text[], $5::text[]) AS d (position, remote_id, given_up)
         ON CONFLICT (conversation, position) DO UPDATE SET remote_id = excluded.remote_id, given_up = excluded.given_up`,
        [
          id,
          position,
          delivered.map((one) => one.position),
          delivered.map((one) => ('remoteId' in one ? (one.remoteId ?? null) : null)),
          delivered.map((one) => ('givenUp' in one ? one.givenUp : null)),
        ],
      )
    },
    async postpone(id, wait, reason) {
      await query(
        pool,
        `UPDATE deliveries SET tries = tries + 1, failing_since = coalesce(failing_since, $2), next_at = $2::bigint + $3::bigint,
                reason = $4, taken_until = 0, taken_by = NULL
         WHERE ${OF} AND taken_by = $5`,
        [id, at(), wait, reason, replica],
      )
    },
    async release(id) {
      const sql = `UPDATE deliveries SET taken_until = 0, taken_by = NULL WHERE ${OF} AND taken_by = $2`
      await query(pool, sql, [id, replica])
    },
    async due(limit) {
      const rows = await query<{ id: string }>(
        pool,
        `SELECT c.id FROM deliveries d JOIN conversations c ON c.number = d.conversation
         WHERE d.tries > 0 AND d.next_at <= $1 AND d.taken_until < $1 ORDER BY d.next_at LIMIT $2`,
        [at(), limit],
      )
      return rows.map((row) => row.id)
    },
    async behind(limit) {
      const rows = await query<{ id: string }>(
        pool,
        `SELECT c.id FROM deliveries d JOIN conversations c ON c.number = d.conversation
         WHERE c.head > d.position AND d.tries = 0 AND d.taken_until < $1 LIMIT $2`,
        [at(), limit],
      )
      return rows.map((row) => row.id)
    },
    async remoteIdOf(id, position) {
      const sql = `SELECT remote_id FROM delivered WHERE ${OF} AND position = $2`
      const rows = await query<{ remote_id: string | null }>(pool, sql, [id, position])
      return rows[0]?.remote_id ?? undefined
    },
    async positionOf(id, remoteId) {
      const sql = `SELECT position FROM delivered WHERE ${OF} AND remote_id = $2`
      const rows = await query<{ position: string }>(pool, sql, [id, remoteId])
      return rows[0] === undefined ? undefined : Number(rows[0].position)
    },
  }
}
