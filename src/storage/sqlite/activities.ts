import type { DatabaseSync } from 'node:sqlite'
import type { LogRow } from '#src/storage/log-row.ts'
import type { WireActivity } from '#src/storage/ports.ts'

export interface StoredLine extends LogRow {
  /** the earlier position whose content this line has changed */
  readonly refersTo: number | undefined
}

export interface NewLine {
  readonly conversation: number
  readonly position: number
  readonly incoming: boolean
  readonly at: number
  /** JSON; null when the line only refers to another */
  readonly body: string | null
  readonly key?: string | undefined
  readonly waiting?: 0 | 1 | 2
  readonly refersTo?: number
}

export interface WaitingLine extends LogRow {
  readonly answer: 'turn' | 'notice'
}

/** The table of log lines. Times are ms since 1970. */
export function activityTable(database: DatabaseSync) {
  const insert = database.prepare(
    'INSERT INTO activities (conversation, position, incoming, at, client_key, waiting, refers_to, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const byKey = database.prepare('SELECT position FROM activities WHERE conversation = ? AND client_key = ?')
  const at = database.prepare(
    'SELECT * FROM activities WHERE conversation = ? AND position = ? AND refers_to IS NULL',
  )
  const after = database.prepare(
    'SELECT * FROM activities WHERE conversation = ? AND position > ? ORDER BY position LIMIT ?',
  )
  const oldestWaiting = database.prepare(
    // Left to itself, the planner walks the whole log by its primary key.
    'SELECT * FROM activities INDEXED BY activities_waiting WHERE conversation = ? AND waiting > 0 ORDER BY position LIMIT 1',
  )
  const waitingConversations = database.prepare(
    'SELECT DISTINCT c.id FROM activities a JOIN conversations c ON c.number = a.conversation WHERE a.waiting > 0 AND a.at < ?',
  )
  const setHandled = database.prepare(
    'UPDATE activities SET waiting = 0 WHERE conversation = ? AND position = ? AND waiting > 0',
  )
  const setBody = database.prepare(
    'UPDATE activities SET body = ? WHERE conversation = ? AND position = ? AND refers_to IS NULL AND body IS NOT NULL',
  )
  const clearBelow = database.prepare('DELETE FROM activities WHERE conversation = ? AND position <= ?')
  const clear = database.prepare('DELETE FROM activities WHERE conversation = ?')

  return {
    insert(line: NewLine): void {
      const { conversation, position, incoming, at: time, key, waiting, refersTo, body } = line
      insert.run(
        conversation,
        position,
        incoming ? 1 : 0,
        time,
        key ?? null,
        waiting ?? 0,
        refersTo ?? null,
        body,
      )
    },
    positionOfKey(conversation: number, key: string): number | undefined {
      const row = byKey.get(conversation, key)
      return row === undefined ? undefined : Number(row['position'])
    },
    at(conversation: number, position: number): StoredLine | undefined {
      const row = at.get(conversation, position)
      return row === undefined ? undefined : lineOf(row)
    },
    after(conversation: number, position: number, limit: number): StoredLine[] {
      return after.all(conversation, position, limit).map(lineOf)
    },
    oldestWaiting(conversation: number): WaitingLine | undefined {
      const row = oldestWaiting.get(conversation)
      return row === undefined
        ? undefined
        : { ...lineOf(row), answer: row['waiting'] === 2 ? 'notice' : 'turn' }
    },
    /** those where something has waited since before the time */
    waitingConversations(before: number): string[] {
      return waitingConversations.all(before).map((row) => String(row['id']))
    },
    /** false: it was handled already */
    setHandled(conversation: number, position: number): boolean {
      return setHandled.run(conversation, position).changes === 1
    },
    /** false: there is no such line, or its content was removed */
    setBody(conversation: number, position: number, body: string | null): boolean {
      return setBody.run(body, conversation, position).changes === 1
    },
    clearUpTo(conversation: number, position: number): void {
      clearBelow.run(conversation, position)
    },
    clear(conversation: number): void {
      clear.run(conversation)
    },
  }
}

export type ActivityTable = ReturnType<typeof activityTable>

function lineOf(row: Record<string, unknown>): StoredLine {
  return {
    position: Number(row['position']),
    incoming: row['incoming'] === 1,
    at: Number(row['at']),
    body: typeof row['body'] === 'string' ? (JSON.parse(row['body']) as WireActivity) : null,
    refersTo: row['refers_to'] === null ? undefined : Number(row['refers_to']),
  }
}
