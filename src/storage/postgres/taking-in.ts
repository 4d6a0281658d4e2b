import { BotError } from '#src/errors/bot-error.ts'
import { activityId } from '#src/storage/activity-id.ts'
import { createKeyedLock } from '#src/storage/keyed-lock.ts'
import { bodyOf, entryOf, WAITING } from '#src/storage/log-row.ts'
import type { Accepted, ConversationStore, IncomingEntry } from '#src/storage/ports.ts'
import { notifyCall, payloadOf } from './notifications.ts'
import type { Parts } from './parts.ts'
import { query } from './transaction.ts'

/** $1 id, $2 time, $3 key, $4 waiting, $5 body, $6 notification */
const ACCEPT = {
  name: 'accept',
  text: `WITH known AS (
           SELECT a.position FROM conversations c JOIN activities a ON a.conversation = c.number
           WHERE c.id = $1 AND a.client_key = $3
         ), moved AS (
           UPDATE conversations SET head = head + 1, active_at = greatest(active_at, $2)
           WHERE id = $1 AND NOT EXISTS (SELECT FROM known) RETURNING number, head
         ), added AS (
           INSERT INTO activities (conversation, position, incoming, at, client_key, waiting, body)
           SELECT number, head, true, $2, $3, $4, $5 FROM moved RETURNING position
         )
         SELECT (SELECT position FROM known) AS known, (SELECT position FROM added) AS added,
                (SELECT ${notifyCall('$6')} FROM added)`,
}

/** Takes what people say into the log, once by its key. */
export function takingIn({
  pool,
  replica,
  changes,
  now,
}: Pick<Parts, 'pool' | 'replica' | 'changes' | 'now'>): Pick<ConversationStore, 'accept'> {
  /** What one process takes in of one conversation stays in the order in which it came. */
  const locked = createKeyedLock()

  async function takeIn(id: string, incoming: IncomingEntry): Promise<Accepted | undefined> {
    const at = now().getTime()
    const { activity, key, answer } = incoming
    const waiting = WAITING[answer ?? 'turn']
    const values = [id, at, key ?? null, waiting, bodyOf(activity), payloadOf(replica, id)]
    const insert = () => query<{ known: string | null; added: string | null }>(pool, ACCEPT, values)
    // Two tries of one message at the same moment: the later one fails on the key, and finds it when it looks again.
    const rows = await insert().catch((error: unknown) => {
      if (isKeyTaken(error)) return insert()
      throw error
    })
    const { known = null, added = null } = rows[0] ?? {}
    if (known !== null) return { activityId: activityId(id, Number(known)), duplicate: true }
    if (added === null) return undefined
    const position = Number(added)
    const entry = entryOf(id, { position, incoming: true, at, body: activity })
    return { activityId: activityId(id, position), duplicate: false, entry }
  }

  return {
    async accept(id, incoming) {
      const accepted = await locked(id, () => takeIn(id, incoming))
      if (accepted?.entry !== undefined) changes.tellLines(id, [accepted.entry])
      return accepted
    },
  }
}

function isKeyTaken(error: unknown): boolean {
  const cause = error instanceof BotError ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === '23505'
}
