import type { Outbox } from '#src/storage/outbox-ports.ts'
import { openDatabase } from './database.ts'
import { openDeliveries } from './deliveries.ts'
import { openHandoffs } from './handoffs.ts'
import { openNotices } from './notices.ts'
import { createTransactions } from './transaction.ts'

export interface SqliteOutboxOptions {
  /** folder of zaijie.db; made if missing */
  readonly folder: string
  readonly now: () => Date
}

/**
 * The outbox beside the conversations, in the same file. What is delivered is remembered without a sync to disk of its
 * own: after a loss of power a reply may come twice, never not at all. Notifications are synced before they count.
 */
export function openSqliteOutbox({ folder, now }: SqliteOutboxOptions): Outbox {
  const forDeliveries = openDatabase(folder)
  forDeliveries.exec('PRAGMA synchronous = NORMAL')
  const forNotices = openDatabase(folder)
  const deliveries = createTransactions(forDeliveries)
  const notices = createTransactions(forNotices)
  return {
    deliveries: openDeliveries(forDeliveries, deliveries.write, now),
    notices: openNotices(forNotices, notices.write, now),
    handoffs: openHandoffs(forNotices, notices.write, now),
    close() {
      deliveries.flush()
      notices.flush()
      forDeliveries.close()
      forNotices.close()
      return Promise.resolve()
    },
  }
}
