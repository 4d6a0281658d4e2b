import type { DatabaseSync } from 'node:sqlite'
import type { ConversationRow } from '#src/storage/log-row.ts'
import type { ConversationRecord } from '#src/storage/ports.ts'

export interface StoredConversation extends ConversationRow {
  /** the key of its lines in the other tables */
  readonly number: number
  /** position of the newest line of the log */
  readonly head: number
  /** turns committed so far */
  readonly turns: number
  readonly state: unknown
}

/** What a write needs to know; the state, which can be long, is left where it is. */
export interface ConversationHead {
  readonly number: number
  readonly head: number
  readonly user_id: string
}

/** What a committed turn leaves. */
export interface NewTurn {
  readonly number: number
  /** turns committed before this one */
  readonly turns: number
  readonly state: unknown
  readonly locale: string
  readonly head: number
  /** ms since 1970 */
  readonly at: number
}

/** The table of conversations. Times are ms since 1970. */
export function conversationTable(database: DatabaseSync) {
  const insert = database.prepare(
    'INSERT INTO conversations (id, channel, user_id, locale, created_at, active_at, reference) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const byId = database.prepare('SELECT * FROM conversations WHERE id = ?')
  const recordById = database.prepare(
    'SELECT id, channel, user_id, locale, created_at, reference FROM conversations WHERE id = ?',
  )
  const headById = database.prepare('SELECT number, head, user_id FROM conversations WHERE id = ?')
  const idsOfUser = database.prepare('SELECT id FROM conversations WHERE user_id = ? ORDER BY number')
  const setReference = database.prepare('UPDATE conversations SET reference = ? WHERE id = ?')
  const setHead = database.prepare(
    'UPDATE conversations SET head = ?, active_at = max(active_at, ?) WHERE number = ?',
  )
  const setTurn = database.prepare(
    'UPDATE conversations SET state = ?, locale = ?, turns = turns + 1, head = ?, active_at = max(active_at, ?) WHERE number = ? AND turns = ?',
  )
  const older = database.prepare(
    'SELECT number FROM conversations WHERE active_at < ? ORDER BY active_at LIMIT ?',
  )
  const othersOfUser = database.prepare('SELECT number FROM conversations WHERE user_id = ? AND number <> ?')
  const remove = database.prepare('DELETE FROM conversations WHERE number = ?')

  return {
    insert(record: ConversationRecord): void {
      const at = Date.parse(record.createdAt)
      const reference = record.reference === undefined ? null : JSON.stringify(record.reference)
      insert.run(record.id, record.channel, record.userId, record.locale, at, at, reference)
    },
    find(id: string): StoredConversation | undefined {
      const row = byId.get(id)
      if (row === undefined) return undefined
      return {
        ...(row as unknown as StoredConversation),
        state: parse(row['state']),
        reference: parse(row['reference']),
      }
    },
    /** without its state, which can be long */
    record(id: string): ConversationRow | undefined {
      const row = recordById.get(id)
      return row === undefined
        ? undefined
        : { ...(row as unknown as ConversationRow), reference: parse(row['reference']) }
    },
    headOf(id: string): ConversationHead | undefined {
      return headById.get(id) as unknown as ConversationHead | undefined
    },
    idsOfUser(userId: string): string[] {
      return idsOfUser.all(userId).map((row) => String(row['id']))
    },
    setReference(id: string, reference: unknown): void {
      setReference.run(JSON.stringify(reference), id)
    },
    setHead(number: number, head: number, at: number): void {
      setHead.run(head, at, number)
    },
    /** false: another turn was committed since `turns` was read */
    setTurn({ number, turns, state, locale, head, at }: NewTurn): boolean {
      const text = state === undefined ? null : JSON.stringify(state)
      return setTurn.run(text, locale, head, at, number, turns).changes === 1
    },
    quietSince(before: number, limit: number): number[] {
      return older.all(before, limit).map((row) => Number(row['number']))
    },
    /** the user's conversations but for one (0: all) */
    numbersOfUser(userId: string, except: number): number[] {
      return othersOfUser.all(userId, except).map((row) => Number(row['number']))
    },
    remove(number: number): void {
      remove.run(number)
    },
  }
}

export type ConversationTable = ReturnType<typeof conversationTable>

export function parse(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : undefined
}
