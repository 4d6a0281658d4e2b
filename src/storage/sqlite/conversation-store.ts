import { createChanges } from '#src/storage/changes.ts'
import { recordOf } from '#src/storage/log-row.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { content } from './content.ts'
import { openFile, type SqliteFile } from './file.ts'
import { kept } from './kept.ts'
import { reading } from './reading.ts'
import { removal } from './removal.ts'
import { openTables } from './tables.ts'
import { takingIn } from './taking-in.ts'
import { reading as read } from './transaction.ts'
import { turns } from './turns.ts'

export interface SqliteOptions {
  /** folder of zaijie.db; made if missing */
  readonly folder: string
  /** the file when it is open already; from here on it is the store's to close */
  readonly file?: SqliteFile
  readonly now: () => Date
  /** hears of listeners that throw */
  readonly onError: (error: unknown) => void
  /** largest size of the file, in pages of 4 KB; by default as large as the disk allows */
  readonly maxPages?: number
}

/** Conversations in one SQLite file, for one process. */
export function openSqliteStore(options: SqliteOptions): ConversationStore {
  const { folder, now, onError, maxPages } = options
  const { database, write, close } = options.file ?? openFile(folder)
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`)
  const tables = openTables(database)
  const { conversations, files } = tables
  const changes = createChanges(onError)
  const parts = { database, write, changes, now, onError, ...tables }

  return {
    create: (record) => write(() => conversations.insert(record)),
    find: (id) =>
      read(() => {
        const found = conversations.record(id)
        return found === undefined ? undefined : recordOf(found)
      }),
    updateReference: (id, reference) => write(() => conversations.setReference(id, reference)),
    ...takingIn(parts),
    ...turns(parts),
    ...content(parts),
    ...reading(parts),
    ...removal(parts),
    ...kept(parts),
    keepFile: (id, file) =>
      write(() => {
        const conversation = conversations.headOf(id)
        return conversation === undefined ? undefined : files.insert(conversation.number, file)
      }),
    findFile: (fileId) => read(() => files.find(fileId)),
    onChange: changes.listen,
    close() {
      close()
      return Promise.resolve()
    },
  }
}
