import type { PoolClient } from 'pg'
import { positionOf } from '#src/storage/activity-id.ts'
import { bodyOf, changeOf, entryOf } from '#src/storage/log-row.ts'
import type { ConversationStore, LogEntry, WireActivity } from '#src/storage/ports.ts'
import { lineAt } from './activities.ts'
import { notifyCall, payloadOf } from './notifications.ts'
import type { Parts } from './parts.ts'
import { inTransaction } from './transaction.ts'

const ADVANCE = `WITH moved AS (
    UPDATE conversations SET head = head + 1, active_at = greatest(active_at, $2) WHERE id = $1 RETURNING number, head
  )
  SELECT number, head, ${notifyCall('$3')} FROM moved`

/** What stands in the log beside turns: lines added, changed and taken away. */
export function content({
  pool,
  replica,
  changes,
  now,
}: Pick<Parts, 'pool' | 'replica' | 'changes' | 'now'>): Pick<
  ConversationStore,
  'append' | 'replace' | 'remove'
> {
  /** Moves the head on by one line, which locks the conversation's row, and notifies; inside a transaction. */
  async function advance(client: PoolClient, id: string, at: number) {
    const values = [id, at, payloadOf(replica, id)]
    const row = (await client.query<{ number: string; head: string }>(ADVANCE, values)).rows[0]
    return row === undefined ? undefined : { number: row.number, head: Number(row.head) }
  }

  /** Puts another content (null: none) under an id, and a line that tells of it at the end. */
  async function change(id: string, changedId: string, body: string | null): Promise<LogEntry | undefined> {
    const position = positionOf(id, changedId)
    if (position === undefined) return undefined
    const at = now().getTime()
    return inTransaction(pool, async (client) => {
      const moved = await advance(client, id, at)
      if (moved === undefined) return undefined
      const { number, head } = moved
      const updated = await client.query(
        `UPDATE activities SET body = $3
         WHERE conversation = $1 AND position = $2 AND refers_to IS NULL AND body IS NOT NULL`,
        [number, position, body],
      )
      if (updated.rowCount !== 1) throw new Undo()
      await client.query(
        'INSERT INTO activities (conversation, position, incoming, at, refers_to) VALUES ($1, $2, false, $3, $4)',
        [number, head, at, position],
      )
      const target = await lineAt(client, number, position)
      return target === undefined ? undefined : changeOf(id, head, target)
    }).catch((error: unknown) => {
      if (error instanceof Undo) return undefined
      throw error
    })
  }

  function told(id: string, entry: LogEntry | undefined): LogEntry | undefined {
    if (entry !== undefined) changes.tellLines(id, [entry])
    return entry
  }

  return {
    async append(id, activity) {
      const at = now().getTime()
      const entry = await inTransaction(pool, async (client) => {
        const moved = await advance(client, id, at)
        if (moved === undefined) return undefined
        const { number, head: position } = moved
        await client.query(
          'INSERT INTO activities (conversation, position, incoming, at, body) VALUES ($1, $2, false, $3, $4)',
          [number, position, at, bodyOf(activity)],
        )
        return entryOf(id, { position, incoming: false, at, body: activity as WireActivity })
      })
      return told(id, entry)
    },
    replace: async (id, changedId, activity) => told(id, await change(id, changedId, bodyOf(activity))),
    remove: async (id, removedId) => told(id, await change(id, removedId, null)),
  }
}

/** Thrown to undo a transaction in which there turned out to be nothing to do. */
class Undo extends Error {}
