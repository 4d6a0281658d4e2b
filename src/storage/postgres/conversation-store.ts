import { randomBytes } from 'node:crypto'
import { createChanges } from '#src/storage/changes.ts'
import { recordOf } from '#src/storage/log-row.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { content } from './content.ts'
import { findRecord, insertConversation, setReference } from './conversations.ts'
import { openDatabase } from './database.ts'
import { findFile, insertFile } from './files.ts'
import { kept } from './kept.ts'
import { lookForMissed } from './missed-changes.ts'
import { listen } from './notifications.ts'
import { reading } from './reading.ts'
import { removal } from './removal.ts'
import { takingIn } from './taking-in.ts'
import { turns } from './turns.ts'

export interface PostgresOptions {
  /** postgres://… */
  readonly url: string
  readonly now: () => Date
  /** hears of listeners that throw and of connections that break */
  readonly onError: (error: unknown) => void
  /** how often (ms) the log is looked through for what no notification has told of */
  readonly lookEvery?: number
}

/** Conversations in PostgreSQL, for any number of processes at one time. */
export async function openPostgresStore(options: PostgresOptions): Promise<ConversationStore> {
  const { url, now, onError } = options
  const pool = await openDatabase(url, onError)
  const replica = randomBytes(6).toString('hex')
  const changes = createChanges(onError)
  const parts = { pool, replica, changes, now, onError }
  const stopListening = await listen({ url, replica, tell: changes.tell, onError })
  const stopLooking = lookForMissed(parts, options.lookEvery ?? 10_000)

  return {
    create: (record) => insertConversation(pool, record),
    async find(id) {
      const found = await findRecord(pool, id)
      return found === undefined ? undefined : recordOf(found)
    },
    updateReference: (id, reference) => setReference(pool, id, reference),
    ...takingIn(parts),
    ...turns(parts),
    ...content(parts),
    ...reading(parts),
    ...removal(parts),
    ...kept(parts),
    keepFile: (id, file) => insertFile(pool, id, file),
    findFile: (fileId) => findFile(pool, fileId),
    onChange: changes.listen,
    async close() {
      stopLooking()
      await stopListening()
      await pool.end()
    },
  }
}
