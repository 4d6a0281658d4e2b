import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from './database.ts'
import { createTransactions, type Write } from './transaction.ts'

/**
 * zaijie.db, open: one connection for conversations and outbox, so that their writes share a sync to disk and neither
 * makes the other read its pages anew.
 */
export interface SqliteFile {
  readonly database: DatabaseSync
  readonly write: Write
  /** Like `write`, but in no hurry: it goes with the next write, or by itself after a few ms. */
  readonly writeSoon: Write
  /** For somebody else who will close it as well. */
  share(): SqliteFile
  /** Writes what waits; the last who has it closes it. */
  close(): void
}

/** Opens (or makes) the file in a folder. Throws DATA_FOLDER_UNUSABLE. */
export function openFile(folder: string): SqliteFile {
  const database = openDatabase(folder)
  const { write, writeSoon, flush } = createTransactions(database)
  let users = 0

  function share(): SqliteFile {
    let isMine = true
    users += 1
    return {
      database,
      write,
      writeSoon,
      share,
      close() {
        if (!isMine) return
        isMine = false
        users -= 1
        flush()
        if (users === 0) database.close()
      },
    }
  }

  return share()
}
