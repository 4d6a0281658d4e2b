import type { DatabaseSync } from 'node:sqlite'
import { noticeOf, personOf, type NoticeRow } from '#src/storage/notice-row.ts'
import type { AddedNotice, NewNotice, NoticeStore } from '#src/storage/outbox-ports.ts'
import type { Write } from './transaction.ts'

const SELECT =
  'SELECT n.*, c.id AS conversation_id FROM notices n JOIN conversations c ON c.number = n.conversation'

/**
 * Notifications and the choices of the people they are for. One process has the file, so what is taken is known without
 * the disk. Times are ms since 1970.
 */
export function openNotices(database: DatabaseSync, write: Write, now: () => Date): NoticeStore {
  /** until when */
  const taken = new Map<string, number>()
  const byKey = database.prepare(`${SELECT} WHERE n.key = ?`)
  const byId = database.prepare(`${SELECT} WHERE n.id = ?`)
  const sameDay = database.prepare(
    "SELECT 1 FROM notices WHERE user_id = ? AND kind = ? AND day = ? AND state <> 'given_up' LIMIT 1",
  )
  const insert = database.prepare(
    `INSERT INTO notices (id, key, digest, conversation, user_id, kind, day, state, reason, due_at, created_at, body)
     SELECT ?, ?, ?, number, ?, ?, ?, ?, ?, ?, ?, ? FROM conversations WHERE id = ?`,
  )
  const due = database.prepare(
    `${SELECT} WHERE n.state = 'waiting' AND n.due_at <= ? ORDER BY n.due_at LIMIT ?`,
  )
  const aim = database.prepare(
    'UPDATE notices SET conversation = c.number, aimed = 1 FROM conversations c WHERE notices.id = ? AND c.id = ?',
  )
  const postpone = database.prepare(
    "UPDATE notices SET tries = tries + 1, due_at = ?, reason = ? WHERE id = ? AND state = 'waiting'",
  )
  const settle = database.prepare(
    "UPDATE notices SET state = ?1, reason = ?2, body = NULL WHERE id = ?3 AND (state = 'waiting' OR ?1 <> 'said')",
  )
  const lookUp = database.prepare(
    `SELECT id, user_id, channel, locale FROM conversations
     WHERE (user_id = ?1 OR number IN (SELECT conversation FROM addresses WHERE address = ?1)) AND (?2 IS NULL OR channel = ?2)
     ORDER BY head > 0 DESC, active_at DESC LIMIT 1`,
  )
  const choice = database.prepare('SELECT choice FROM choices WHERE person = ?')
  const choose = database.prepare(
    'INSERT INTO choices VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET choice = excluded.choice, at = excluded.at',
  )

  function add(notice: NewNotice): AddedNotice {
    const known = byKey.get(notice.key)
    if (known !== undefined) {
      if (known['digest'] !== notice.digest) return { kind: 'conflict' }
      return { kind: 'known', notice: noticeOf(known as unknown as NoticeRow) }
    }
    const { id, key, digest, userId, kind, day } = notice
    const enough = notice.oncePerDay && sameDay.get(userId, kind, day) !== undefined
    insert.run(
      id,
      key,
      digest,
      userId,
      kind,
      day,
      enough ? 'given_up' : 'waiting',
      enough ? 'one_a_day' : null,
      Date.parse(notice.dueAt),
      now().getTime(),
      enough ? null : JSON.stringify(notice.body),
      notice.conversationId,
    )
    return { kind: 'added', notice: noticeOf(byId.get(id) as unknown as NoticeRow) }
  }

  return {
    add: (notice) => write(() => add(notice)),
    async find(id) {
      const row = byId.get(id)
      return row === undefined ? undefined : noticeOf(row as unknown as NoticeRow)
    },
    async take(limit, lease) {
      const at = now().getTime()
      for (const [id, until] of taken) if (until < at) taken.delete(id)
      const found = due.all(at, limit + taken.size) as unknown as NoticeRow[]
      const free = found.filter(({ id }) => !taken.has(id)).slice(0, limit)
      for (const { id } of free) taken.set(id, at + lease)
      return free.map(noticeOf)
    },
    aim: (id, conversationId) => write(() => aim.run(id, conversationId).changes === 1),
    async postpone(id, wait, reason) {
      if (!taken.has(id)) return
      await write(() => {
        postpone.run(now().getTime() + wait, reason, id)
      })
      taken.delete(id)
    },
    async settle(id, state, reason) {
      await write(() => {
        settle.run(state, reason ?? null, id)
      })
      taken.delete(id)
    },
    async lookUp(address, channel) {
      const row = lookUp.get(address, channel ?? null)
      if (row === undefined) return undefined
      return {
        conversationId: String(row['id']),
        userId: String(row['user_id']),
        channel: String(row['channel']),
        locale: String(row['locale']),
      }
    },
    async choice(userId) {
      const found = choice.get(personOf(userId))?.['choice']
      return found === 'in' || found === 'out' ? found : undefined
    },
    choose: (userId, value) =>
      write(() => {
        choose.run(personOf(userId), value, now().getTime())
      }),
  }
}
