import type { PoolClient } from 'pg'
import { noticeOf, personOf, type NoticeRow } from '#src/storage/notice-row.ts'
import type { AddedNotice, NewNotice, Notice, NoticeStore } from '#src/storage/outbox-ports.ts'
import type { OutboxParts } from './parts.ts'
import { inTransaction, query } from './transaction.ts'

const SELECT =
  'SELECT n.*, c.id AS conversation_id FROM notices n JOIN conversations c ON c.number = n.conversation'

/** $1 time, $2 how many, $3 lease, $4 replica */
const TAKE = `
  WITH due AS (
    SELECT id FROM notices WHERE state = 'waiting' AND due_at <= $1 AND taken_until < $1
    ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE notices SET taken_until = $1::bigint + $3::bigint, taken_by = $4 WHERE id IN (SELECT id FROM due) RETURNING *
  )
  SELECT taken.*, c.id AS conversation_id FROM taken JOIN conversations c ON c.number = taken.conversation ORDER BY due_at`

interface AddressRow {
  readonly id: string
  readonly user_id: string
  readonly channel: string
  readonly locale: string
}

/** Notifications and the choices of the people they are for. Times are ms since 1970. */
export function openNotices({ pool, replica, now }: OutboxParts): NoticeStore {
  const at = () => now().getTime()

  /** In a transaction that holds the person: two notifications of a day must not pass each other. */
  async function add(client: PoolClient, notice: NewNotice): Promise<AddedNotice> {
    const { id, key, digest, userId, kind, day } = notice
    await client.query(
      'SELECT pg_advisory_xact_lock(hashtextextended($1, 0)), pg_advisory_xact_lock(hashtextextended($2, 1))',
      [userId, key],
    )
    const known = (await client.query<NoticeRow & { digest: string }>(`${SELECT} WHERE n.key = $1`, [key]))
      .rows[0]
    if (known !== undefined) {
      return known.digest === digest ? { kind: 'known', notice: noticeOf(known) } : { kind: 'conflict' }
    }
    const same = await client.query(
      "SELECT 1 FROM notices WHERE user_id = $1 AND kind = $2 AND day = $3 AND state <> 'given_up' LIMIT 1",
      [userId, kind, day],
    )
    const enough = notice.oncePerDay && same.rows.length > 0
    await client.query(
      `INSERT INTO notices (id, key, digest, conversation, user_id, kind, day, state, reason, due_at, created_at, body)
       SELECT $1, $2, $3, number, $4, $5, $6, $7, $8, $9, $10, $11 FROM conversations WHERE id = $12`,
      [
        id,
        key,
        digest,
        userId,
        kind,
        day,
        enough ? 'given_up' : 'waiting',
        enough ? 'one_a_day' : null,
        Date.parse(notice.dueAt),
        at(),
        enough ? null : JSON.stringify(notice.body),
        notice.conversationId,
      ],
    )
    const added = (await client.query<NoticeRow>(`${SELECT} WHERE n.id = $1`, [id])).rows[0]
    return { kind: 'added', notice: noticeOf(added as NoticeRow) }
  }

  return {
    add: (notice) => inTransaction(pool, (client) => add(client, notice)),
    async find(id): Promise<Notice | undefined> {
      const row = (await query<NoticeRow>(pool, `${SELECT} WHERE n.id = $1`, [id]))[0]
      return row === undefined ? undefined : noticeOf(row)
    },
    async take(limit, lease) {
      return (await query<NoticeRow>(pool, TAKE, [at(), limit, lease, replica])).map(noticeOf)
    },
    async aim(id, conversationId) {
      const sql =
        'UPDATE notices n SET conversation = c.number, aimed = true FROM conversations c WHERE n.id = $1 AND c.id = $2 RETURNING n.id'
      return (await query(pool, sql, [id, conversationId])).length === 1
    },
    async postpone(id, wait, reason) {
      const sql = `UPDATE notices SET tries = tries + 1, due_at = $2, reason = $3, taken_until = 0, taken_by = NULL
                   WHERE id = $1 AND state = 'waiting' AND taken_by = $4`
      await query(pool, sql, [id, at() + wait, reason, replica])
    },
    async settle(id, state, reason) {
      const sql =
        "UPDATE notices SET state = $2::text, reason = $3, body = NULL WHERE id = $1 AND (state = 'waiting' OR $2::text <> 'said')"
      await query(pool, sql, [id, state, reason ?? null])
    },
    async lookUp(address, channel) {
      const rows = await query<AddressRow>(
        pool,
        `SELECT id, user_id, channel, locale FROM conversations
         WHERE (user_id = $1 OR number IN (SELECT conversation FROM addresses WHERE address = $1)) AND ($2::text IS NULL OR channel = $2)
         ORDER BY head > 0 DESC, active_at DESC LIMIT 1`,
        [address, channel ?? null],
      )
      const row = rows[0]
      if (row === undefined) return undefined
      return { conversationId: row.id, userId: row.user_id, channel: row.channel, locale: row.locale }
    },
    async choice(userId) {
      const rows = await query<{ choice: string }>(pool, 'SELECT choice FROM choices WHERE person = $1', [
        personOf(userId),
      ])
      const found = rows[0]?.choice
      return found === 'in' || found === 'out' ? found : undefined
    },
    async choose(userId, choice) {
      const sql =
        'INSERT INTO choices VALUES ($1, $2, $3) ON CONFLICT (person) DO UPDATE SET choice = excluded.choice, at = excluded.at'
      await query(pool, sql, [personOf(userId), choice, at()])
    },
  }
}
