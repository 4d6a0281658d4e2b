import { randomBytes } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { BotError } from '#src/errors/bot-error.ts'
import { activityId, positionOf } from '#src/storage/activity-id.ts'
import { createChanges } from '#src/storage/changes.ts'
import { createKeyedLock } from '#src/storage/keyed-lock.ts'
import { bodyOf, changeOf, entryOf, recordOf } from '#src/storage/log-row.ts'
import type {
  Accepted,
  ConversationStore,
  HandledTurn,
  IncomingEntry,
  LogEntry,
  LogPage,
  Outgoing,
  TurnResult,
} from '#src/storage/ports.ts'
import { lineAt, linesAfter, waitingTurn, type StoredLine, type WaitingTurn } from './activities.ts'
import { findConversation } from './conversations.ts'
import { findFile, insertFile } from './files.ts'
import { openDatabase } from './database.ts'
import { listen, notifyCall, payloadOf } from './notifications.ts'
import { newestReview, reviewColumns, reviewOfConversation } from './review.ts'
import { inTransaction, query } from './transaction.ts'

export interface PostgresOptions {
  /** postgres://… */
  readonly url: string
  readonly now: () => Date
  /** hears of listeners that throw and of connections that break */
  readonly onError: (error: unknown) => void
  /** how often (ms) the log is looked through for what no notification has told of */
  readonly lookEvery?: number
}

const WAITING = { nothing: 0, turn: 1, notice: 2 } as const

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

/**
 * $1 number, $2 position, $3 replies, $4 time, $5 state, $6 locale, $7 turns so far, $8 bodies, $9-12 review columns,
 * $13 notification. All hangs on `turns`: it has not changed if and only if no other turn was committed.
 */
const COMMIT_TURN = {
  name: 'commit-turn',
  text: `WITH moved AS (
           UPDATE conversations
           SET head = head + $3, active_at = greatest(active_at, $4), state = $5, locale = $6, turns = turns + 1
           WHERE number = $1 AND turns = $7 RETURNING number, head
         ), handled AS (
           UPDATE activities SET waiting = 0 FROM moved WHERE conversation = moved.number AND position = $2
         ), added AS (
           INSERT INTO activities (conversation, position, incoming, at, body)
           SELECT moved.number, moved.head - $3 + n, false, $4, body
           FROM moved, unnest($8::text[]) WITH ORDINALITY AS replies (body, n)
         ), reviewed AS (
           INSERT INTO review (conversation, kind, locale, text, detail, at)
           SELECT moved.number, kind, lines.locale, lines.text, detail, $4
           FROM moved, unnest($9::text[], $10::text[], $11::text[], $12::text[]) AS lines (kind, locale, text, detail)
         )
         SELECT head, ${notifyCall('$13')},
                EXISTS (SELECT FROM activities WHERE conversation = $1 AND waiting > 0 AND position <> $2) AS more
         FROM moved`,
}

/** How far (ms) the clocks of two replicas may differ. */
const CLOCK_SLACK = 60_000

/** Conversations in PostgreSQL, for any number of processes at one time. */
export async function openPostgresStore(options: PostgresOptions): Promise<ConversationStore> {
  const { url, now, onError } = options
  const pool = await openDatabase(url, onError)
  const replica = randomBytes(6).toString('hex')
  const changes = createChanges(onError)
  const turnLock = createKeyedLock()
  /** What one process takes in of one conversation stays in the order in which it came. */
  const acceptLock = createKeyedLock()
  const stopListening = await listen({ url, replica, tell: changes.tell, onError })
  const lookEvery = options.lookEvery ?? 10_000
  const timer = setInterval(() => void lookForMissed(), lookEvery)
  timer.unref()

  /** Notifications can be lost, with a connection or behind a pooler; the log never is. */
  async function lookForMissed(): Promise<void> {
    try {
      const since = now().getTime() - lookEvery - CLOCK_SLACK
      const rows = await query<{ id: string }>(pool, 'SELECT id FROM conversations WHERE active_at > $1', [
        since,
      ])
      for (const { id } of rows) changes.tell({ conversationId: id })
    } catch (error) {
      onError(error)
    }
  }

  function told(id: string, entry: LogEntry | undefined): LogEntry | undefined {
    if (entry !== undefined) changes.tell({ conversationId: id, entries: [entry] })
    return entry
  }

  /** Moves the head on by `count` lines, which locks the conversation's row, and notifies; inside a transaction. */
  async function advance(client: PoolClient, id: string, count: number, at: number) {
    const result = await client.query<{ number: string; head: string }>(
      `WITH moved AS (UPDATE conversations SET head = head + $2, active_at = greatest(active_at, $3) WHERE id = $1 RETURNING number, head)
       SELECT number, head, ${notifyCall('$4')} FROM moved`,
      [id, count, at, payloadOf(replica, id)],
    )
    const row = result.rows[0]
    return row === undefined ? undefined : { number: row.number, head: Number(row.head) }
  }

  async function changeContent(
    id: string,
    changedId: string,
    body: string | null,
  ): Promise<LogEntry | undefined> {
    const position = positionOf(id, changedId)
    if (position === undefined) return undefined
    const at = now().getTime()
    const changed = await inTransaction(pool, async (client) => {
      const moved = await advance(client, id, 1, at)
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
    return told(id, changed)
  }

  /** One statement, so one transaction: nothing of it happens when another process has committed a turn since. */
  async function commitTurn(
    client: Pool | PoolClient,
    { conversation, line }: WaitingTurn,
    result: TurnResult,
  ): Promise<HandledTurn> {
    const { id } = conversation
    const at = now().getTime()
    const rows = await query<{ head: string; more: boolean }>(client, COMMIT_TURN, [
      conversation.number,
      line.position,
      result.replies.length,
      at,
      result.state === undefined ? null : JSON.stringify(result.state),
      result.locale ?? conversation.locale,
      conversation.turns,
      result.replies.map(bodyOf),
      ...reviewColumns(result.review ?? []),
      payloadOf(replica, id),
    ])
    const done = rows[0]
    if (done === undefined) throw new BotError('TURN_OVERTAKEN', { conversation: id })
    const first = Number(done.head) - result.replies.length + 1
    return {
      activityId: activityId(id, line.position),
      entries: result.replies.map((reply, index) =>
        entryOf(id, { position: first + index, incoming: false, at, body: reply as StoredLine['body'] }),
      ),
      more: done.more,
    }
  }

  /** A turn that erases its user: all else goes first, then what the turn leaves is written. */
  async function commitErasingTurn(turn: WaitingTurn, result: TurnResult): Promise<HandledTurn> {
    const { number, user_id } = turn.conversation
    const handled = await inTransaction(pool, async (client) => {
      await client.query('DELETE FROM review WHERE conversation = $1', [number])
      await client.query('DELETE FROM files WHERE conversation = $1', [number])
      const done = await commitTurn(client, turn, result)
      await client.query('DELETE FROM activities WHERE conversation = $1 AND position <= $2', [
        number,
        turn.line.position,
      ])
      const others = 'SELECT number FROM conversations WHERE user_id = $1 AND number <> $2'
      await removeConversations(client, others, [user_id, number])
      return done
    })
    await forget().catch(onError)
    return handled
  }

  async function takeIn(id: string, incoming: IncomingEntry): Promise<Accepted | undefined> {
    const at = now().getTime()
    const values = [
      id,
      at,
      incoming.key ?? null,
      WAITING[incoming.answer ?? 'turn'],
      bodyOf(incoming.activity),
      payloadOf(replica, id),
    ]
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
    const entry = entryOf(id, { position, incoming: true, at, body: incoming.activity })
    return { activityId: activityId(id, position), duplicate: false, entry }
  }

  async function readPage(id: string, after: number, limit: number): Promise<LogPage | undefined> {
    const conversation = await findConversation(pool, id)
    if (conversation === undefined) return undefined
    const lines = await linesAfter(pool, conversation.number, after, limit)
    const entries: LogEntry[] = []
    for (const line of lines) {
      if (line.refersTo === undefined) {
        if (line.body !== null) entries.push(entryOf(id, line))
      } else if (line.refersTo <= after) {
        const target = await lineAt(pool, conversation.number, line.refersTo)
        if (target !== undefined) entries.push(changeOf(id, line.position, target))
      }
    }
    // The head was read first: lines may have come since, but none below it can be missing.
    const last = lines.at(-1)?.position ?? after
    const head = Math.max(conversation.head, lines.length === 0 ? 0 : last)
    return { entries, position: lines.length < limit ? Math.max(last, conversation.head) : last, head }
  }

  /** After a deletion: dead rows would stay in the tables' files until the database gets to them. */
  async function forget(): Promise<void> {
    const tables = [
      'activities',
      'conversations',
      'review',
      'deliveries',
      'delivered',
      'addresses',
      'notices',
      'files',
    ]
    await query(pool, `VACUUM ${tables.join(', ')}`)
  }

  return {
    async create(record) {
      const at = Date.parse(record.createdAt)
      const reference = record.reference === undefined ? null : JSON.stringify(record.reference)
      await query(
        pool,
        `INSERT INTO conversations (id, channel, user_id, locale, created_at, active_at, reference)
         VALUES ($1, $2, $3, $4, $5, $5, $6)`,
        [record.id, record.channel, record.userId, record.locale, at, reference],
      )
    },
    async find(id) {
      const found = await findConversation(pool, id)
      return found === undefined ? undefined : recordOf(found)
    },
    async updateReference(id, reference) {
      await query(pool, 'UPDATE conversations SET reference = $2 WHERE id = $1', [
        id,
        JSON.stringify(reference),
      ])
    },

    async accept(id, incoming): Promise<Accepted | undefined> {
      const accepted = await acceptLock(id, () => takeIn(id, incoming))
      told(id, accepted?.entry)
      return accepted
    },

    handleNext: (id, handle) =>
      turnLock(id, async () => {
        const turn = await waitingTurn(pool, id)
        if (turn === undefined) return undefined
        const result = await handle({
          conversation: recordOf(turn.conversation),
          state: turn.conversation.state,
          incoming: entryOf(id, turn.line).activity,
          answer: turn.answer,
        })
        const handled =
          result.eraseUser === true
            ? await commitErasingTurn(turn, result)
            : await commitTurn(pool, turn, result)
        if (handled.entries.length > 0) changes.tell({ conversationId: id, entries: handled.entries })
        return handled
      }),
    async unhandled(before) {
      const rows = await query<{ id: string }>(
        pool,
        'SELECT DISTINCT c.id FROM activities a JOIN conversations c ON c.number = a.conversation WHERE a.waiting > 0 AND a.at < $1',
        [before?.getTime() ?? Number.MAX_SAFE_INTEGER],
      )
      return rows.map((row) => row.id)
    },

    log: readPage,
    async append(id, activity) {
      const at = now().getTime()
      const entry = await inTransaction(pool, async (client) => {
        const moved = await advance(client, id, 1, at)
        if (moved === undefined) return undefined
        await insertOutgoing(client, moved.number, moved.head, [activity], at)
        return entryOf(id, {
          position: moved.head,
          incoming: false,
          at,
          body: activity as StoredLine['body'],
        })
      })
      return told(id, entry)
    },
    replace: async (id, changedId, activity) =>
      told(id, await changeContent(id, changedId, bodyOf(activity))),
    remove: (id, removedId) => changeContent(id, removedId, null),

    keepFile: (id, file) => insertFile(pool, id, file),
    findFile: (fileId) => findFile(pool, fileId),

    review: (limit) => newestReview(pool, limit),
    async exportUser(userId) {
      const rows = await query<{ id: string }>(
        pool,
        'SELECT id FROM conversations WHERE user_id = $1 ORDER BY number',
        [userId],
      )
      const conversations = []
      for (const { id } of rows) {
        const found = await findConversation(pool, id)
        if (found === undefined) continue
        const page = await readPage(id, 0, Number.MAX_SAFE_INTEGER)
        conversations.push({
          conversation: recordOf(found),
          state: found.state,
          log: page?.entries ?? [],
          review: await reviewOfConversation(pool, found.number),
        })
      }
      return { userId, conversations }
    },
    async eraseUser(userId) {
      const erased = await inTransaction(pool, (client) =>
        removeConversations(client, 'SELECT number FROM conversations WHERE user_id = $1 FOR UPDATE', [
          userId,
        ]),
      )
      await forget()
      return erased
    },
    sweep: (before, limit) =>
      inTransaction(pool, (client) =>
        // Replicas sweep at the same time: each takes what no other has taken.
        removeConversations(
          client,
          'SELECT number FROM conversations WHERE active_at < $1 ORDER BY active_at LIMIT $2 FOR UPDATE SKIP LOCKED',
          [before.getTime(), limit],
        ),
      ),

    async keep(name, value) {
      await query(pool, 'INSERT INTO kept VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, value])
      const rows = await query<{ value: string }>(pool, 'SELECT value FROM kept WHERE name = $1', [name])
      return rows[0]?.value ?? value
    },
    async check() {
      await query(
        pool,
        `INSERT INTO kept VALUES ('checked', $1) ON CONFLICT (name) DO UPDATE SET value = $1`,
        [now().toISOString()],
      )
    },
    onChange: (listener) => changes.listen(listener),
    async close() {
      clearInterval(timer)
      await stopListening()
      await pool.end()
    },
  }
}

/** Thrown to undo a transaction in which there turned out to be nothing to do. */
class Undo extends Error {}

function isKeyTaken(error: unknown): boolean {
  const cause = error instanceof BotError ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === '23505'
}

async function removeConversations(client: PoolClient, select: string, values: unknown[]): Promise<number> {
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

async function insertOutgoing(
  client: PoolClient,
  number: string,
  first: number,
  replies: readonly Outgoing[],
  at: number,
) {
  if (replies.length === 0) return
  await client.query(
    `INSERT INTO activities (conversation, position, incoming, at, body)
     SELECT $1, $2::bigint + n - 1, false, $3, body FROM unnest($4::text[]) WITH ORDINALITY AS replies (body, n)`,
    [number, first, at, replies.map(bodyOf)],
  )
}
