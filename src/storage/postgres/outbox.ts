import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import type { Outbox } from '#src/storage/outbox-ports.ts'
import { STORAGE_PATIENCE } from '#src/storage/log-row.ts'
import { openDeliveries } from './deliveries.ts'
import { openHandoffs } from './handoffs.ts'
import { openNotices } from './notices.ts'

export interface PostgresOutboxOptions {
  /** postgres://…; its tables are made by opening the conversations first */
  readonly url: string
  readonly now: () => Date
  /** hears of idle connections that break */
  readonly onError: (error: unknown) => void
}

/** The outbox beside the conversations, for any number of processes at one time. */
export function openPostgresOutbox({ url, now, onError }: PostgresOutboxOptions): Outbox {
  const pool = new Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: STORAGE_PATIENCE,
    statement_timeout: 2 * STORAGE_PATIENCE,
    keepAlive: true,
    application_name: 'zaijie-outbox',
  })
  pool.on('error', onError)
  const parts = { pool, replica: randomBytes(6).toString('hex'), now }
  return {
    deliveries: openDeliveries(parts),
    notices: openNotices(parts),
    handoffs: openHandoffs(pool, now),
    close: () => pool.end(),
  }
}
