import type { StoreOptions } from './open-store.ts'
import type { Outbox } from './outbox-ports.ts'

/** Opens the outbox of the storage that is set, once the conversations are open. Only the driver in use is loaded. */
export async function openOutbox({ databaseUrl, folder, now, onError }: StoreOptions): Promise<Outbox> {
  if (databaseUrl !== undefined) {
    const { openPostgresOutbox } = await import('./postgres/outbox.ts')
    return openPostgresOutbox({ url: databaseUrl, now, onError })
  }
  const { openSqliteOutbox } = await import('./sqlite/outbox.ts')
  return openSqliteOutbox({ folder, now })
}
