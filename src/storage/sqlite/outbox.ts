import type { Outbox } from '#src/storage/outbox-ports.ts'
import { openDeliveries } from './deliveries.ts'
import { openFile, type SqliteFile } from './file.ts'
import { openHandoffs } from './handoffs.ts'
import { openNotices } from './notices.ts'

export interface SqliteOutboxOptions {
  /** folder of zaijie.db; made if missing */
  readonly folder: string
  /** the file when it is open already; from here on it is the outbox's to close */
  readonly file?: SqliteFile
  readonly now: () => Date
}

/**
 * The outbox beside the conversations, in the same file. What is delivered is in no hurry to be remembered: after a
 * crash a reply may come twice, never not at all.
 */
export function openSqliteOutbox({ folder, file = openFile(folder), now }: SqliteOutboxOptions): Outbox {
  const { database, write, writeSoon } = file
  return {
    deliveries: openDeliveries(database, { write, writeSoon }, now),
    notices: openNotices(database, write, now),
    handoffs: openHandoffs(database, write, now),
    close() {
      file.close()
      return Promise.resolve()
    },
  }
}
