import { Client } from 'pg'
import type { LogChange } from '#src/storage/ports.ts'

const CHANNEL = 'zaijie_log'

/** ms between tries to connect again */
const RETRY_AFTER = 500

export interface NotificationOptions {
  readonly url: string
  /** tells our own notifications, which are old news, from those of other replicas */
  readonly replica: string
  readonly tell: (change: LogChange) => void
  readonly onError: (error: unknown) => void
}

/** The statement part that notifies of one conversation when its transaction commits. */
export function notifyCall(placeholder: string): string {
  return `pg_notify('${CHANNEL}', ${placeholder})`
}

export function payloadOf(replica: string, conversationId: string): string {
  return `${replica} ${conversationId}`
}

/**
 * Hears what other replicas commit. When the connection was lost, notifications may have been missed: then everybody
 * is told to look into the log.
 */
export async function listen(options: NotificationOptions): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  let client: Client | undefined

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: options.url,
      keepAlive: true,
      application_name: 'zaijie-listen',
    })
    next.on('notification', ({ payload = '' }) => {
      const space = payload.indexOf(' ')
      if (payload.slice(0, space) !== options.replica)
        options.tell({ conversationId: payload.slice(space + 1) })
    })
    next.on('error', (error) => options.onError(error))
    next.on('end', () => void reconnect())
    await next.connect()
    await next.query(`LISTEN ${CHANNEL}`)
    client = next
  }

  async function reconnect(): Promise<void> {
    if (client === undefined) return
    client = undefined
    while (!stopping.signal.aborted && client === undefined) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER))
      try {
        await connect()
        options.tell({ conversationId: undefined })
      } catch (error) {
        options.onError(error)
      }
    }
  }

  await connect()
  return async () => {
    stopping.abort()
    const last = client
    client = undefined
    await last?.end()
  }
}
