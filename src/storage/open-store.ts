import type { Outbox } from './outbox-ports.ts'
import type { ConversationStore } from './ports.ts'

export interface StoreOptions {
  /** postgres://…; undefined: an SQLite file */
  readonly databaseUrl: string | undefined
  /** folder of the SQLite file */
  readonly folder: string
  readonly now: () => Date
  /** hears of listeners that throw and of connections that break */
  readonly onError: (error: unknown) => void
}

/** Opens the storage that is set. Only the driver in use is loaded. Throws DATA_FOLDER_UNUSABLE, DATABASE_UNUSABLE, STORAGE_NEWER. */
export async function openStore({
  databaseUrl,
  folder,
  now,
  onError,
}: StoreOptions): Promise<ConversationStore> {
  if (databaseUrl !== undefined) {
    const { openPostgresStore } = await import('./postgres/conversation-store.ts')
    return openPostgresStore({ url: databaseUrl, now, onError })
  }
  const { openSqliteStore } = await import('./sqlite/conversation-store.ts')
  return openSqliteStore({ folder, now, onError })
}

/** The conversations and the outbox beside them. */
export async function openStorage(
  options: StoreOptions,
): Promise<{ store: ConversationStore; outbox: Outbox }> {
  const { databaseUrl, folder, now, onError } = options
  if (databaseUrl !== undefined) {
    const store = await openStore(options)
    const { openPostgresOutbox } = await import('./postgres/outbox.ts')
    return { store, outbox: openPostgresOutbox({ url: databaseUrl, now, onError }) }
  }
  const [{ openFile }, { openSqliteStore }, { openSqliteOutbox }] = await Promise.all([
    import('./sqlite/file.ts'),
    import('./sqlite/conversation-store.ts'),
    import('./sqlite/outbox.ts'),
  ])
  const file = openFile(folder)
  return {
    store: openSqliteStore({ folder, file, now, onError }),
    outbox: openSqliteOutbox({ folder, file: file.share(), now }),
  }
}
