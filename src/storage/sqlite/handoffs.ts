import type { DatabaseSync } from 'node:sqlite'
import { handoffOf, type HandoffRow } from '#src/storage/notice-row.ts'
import type { HandoffStore } from '#src/storage/outbox-ports.ts'
import type { Write } from './transaction.ts'

/** Conversations that wait for a person. Times are ms since 1970. */
export function openHandoffs(database: DatabaseSync, write: Write, now: () => Date): HandoffStore {
  const set = database.prepare(
    `INSERT INTO handoffs SELECT number, ?, ? FROM conversations WHERE id = ?
     ON CONFLICT DO UPDATE SET state = excluded.state`,
  )
  const remove = database.prepare(
    'DELETE FROM handoffs WHERE conversation = (SELECT number FROM conversations WHERE id = ?)',
  )
  const list = database.prepare(
    'SELECT c.id, c.channel, c.locale, h.state, h.since FROM handoffs h JOIN conversations c ON c.number = h.conversation ORDER BY h.since LIMIT ?',
  )
  return {
    set: (id, state) =>
      write(() => {
        if (state === 'over') remove.run(id)
        else set.run(state, now().getTime(), id)
      }),
    list: async (limit) => list.all(limit).map((row) => handoffOf(row as unknown as HandoffRow)),
  }
}
