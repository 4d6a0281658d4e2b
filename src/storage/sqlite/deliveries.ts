import type { DatabaseSync } from 'node:sqlite'
import type { DeliveryStore } from '#src/storage/outbox-ports.ts'
import type { SqliteFile } from './file.ts'

const OF = 'conversation = (SELECT number FROM conversations WHERE id = ?)'

/** Progress of deliveries. One process has the file, so what is taken is known without the disk. Times are ms since 1970. */
export function openDeliveries(
  database: DatabaseSync,
  { write, writeSoon }: Pick<SqliteFile, 'write' | 'writeSoon'>,
  now: () => Date,
): DeliveryStore {
  const taken = new Set<string>()
  const open = database.prepare(
    'INSERT INTO deliveries (conversation) SELECT number FROM conversations WHERE id = ? ON CONFLICT DO NOTHING',
  )
  const addAddress = database.prepare(
    'INSERT INTO addresses SELECT ?, number FROM conversations WHERE id = ? ON CONFLICT DO NOTHING',
  )
  const progress = database.prepare(`SELECT * FROM deliveries WHERE ${OF} AND next_at <= ?`)
  const advance = database.prepare(
    `UPDATE deliveries SET position = max(position, ?), tries = 0, failing_since = NULL, next_at = 0, reason = NULL WHERE ${OF}`,
  )
  const keep = database.prepare(
    `INSERT INTO delivered (conversation, position, remote_id, given_up)
     SELECT number, ?, ?, ? FROM conversations WHERE id = ? ON CONFLICT DO UPDATE SET remote_id = excluded.remote_id, given_up = excluded.given_up`,
  )
  const postpone = database.prepare(
    `UPDATE deliveries SET tries = tries + 1, failing_since = coalesce(failing_since, ?), next_at = ?, reason = ? WHERE ${OF}`,
  )
  const due = database.prepare(
    'SELECT c.id FROM deliveries d JOIN conversations c ON c.number = d.conversation WHERE d.tries > 0 AND d.next_at <= ? ORDER BY d.next_at LIMIT ?',
  )
  const behind = database.prepare(
    'SELECT c.id FROM deliveries d JOIN conversations c ON c.number = d.conversation WHERE c.head > d.position AND d.tries = 0 LIMIT ?',
  )
  const remoteIdOf = database.prepare(`SELECT remote_id FROM delivered WHERE ${OF} AND position = ?`)
  const positionOf = database.prepare(`SELECT position FROM delivered WHERE ${OF} AND remote_id = ?`)

  return {
    open: (id, addresses) =>
      write(() => {
        open.run(id)
        for (const address of addresses) addAddress.run(address, id)
      }),
    async claim(id) {
      if (taken.has(id)) return undefined
      const row = progress.get(id, now().getTime())
      if (row === undefined) return undefined
      taken.add(id)
      const since = row['failing_since']
      return {
        position: Number(row['position']),
        tries: Number(row['tries']),
        failingSince: since === null ? undefined : new Date(Number(since)).toISOString(),
      }
    },
    advance: (id, position, delivered) =>
      writeSoon(() => {
        advance.run(position, id)
        for (const one of delivered) {
          const remoteId = 'remoteId' in one ? (one.remoteId ?? null) : null
          keep.run(one.position, remoteId, 'givenUp' in one ? one.givenUp : null, id)
        }
      }),
    async postpone(id, wait, reason) {
      const at = now().getTime()
      try {
        await write(() => postpone.run(at, at + wait, reason, id))
      } finally {
        taken.delete(id)
      }
    },
    async release(id) {
      taken.delete(id)
    },
    due: async (limit) => due.all(now().getTime(), limit).map((row) => String(row['id'])),
    behind: async (limit) =>
      behind
        .all(limit)
        .map((row) => String(row['id']))
        .filter((id) => !taken.has(id)),
    async remoteIdOf(id, position) {
      const found = remoteIdOf.get(id, position)?.['remote_id']
      return typeof found === 'string' ? found : undefined
    },
    async positionOf(id, remoteId) {
      const found = positionOf.get(id, remoteId)
      return found === undefined ? undefined : Number(found['position'])
    },
  }
}
