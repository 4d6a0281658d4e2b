import type { WebSocket } from 'ws'
import type { ConversationStore, LogEntry } from '#src/storage/ports.ts'
import { outgoingActivity } from './activities.ts'
import type { ActivitySet } from './wire.ts'

/** Lines of the log in one frame at most. */
const PAGE = 100

/** Close codes: 1001 going away, 1008 policy, 1011 our fault, 1012 restart. Clients come back after any of them. */
export type CloseCode = 1001 | 1008 | 1011 | 1012

export interface Connection {
  /** Something was added to the log; the lines, when they are at hand. */
  wake(entries?: readonly LogEntry[]): void
  /** Sends an activity that stands in no log. */
  say(activity: object): void
  /** Asks the client for a sign of life; ends the connection when it gave none since the last time. */
  ping(): void
  close(code: CloseCode): void
}

export interface ConnectionOptions {
  readonly socket: WebSocket
  readonly conversationId: string
  /** position of the last line that the client has */
  readonly watermark: number
  readonly log: ConversationStore['log']
  readonly onError: (error: unknown) => void
}

/**
 * One open socket: a cursor over the conversation's log. It reads on only when the last frame has left, so a client
 * that does not read costs one frame of memory, and whatever is told to it twice or not at all, the log decides.
 */
export function createConnection(options: ConnectionOptions): Connection {
  const { socket, conversationId, log } = options
  let position = options.watermark
  let busy = false
  let behind = false
  let alive = true

  socket.on('pong', () => (alive = true))
  // Clients send empty frames to keep the line open; whatever else they send here means nothing.
  socket.on('message', () => (alive = true))
  socket.on('error', () => socket.terminate())

  function send(set: ActivitySet): Promise<void> {
    return new Promise((resolve) => socket.send(JSON.stringify(set), () => resolve()))
  }

  async function sendEntries(entries: readonly LogEntry[], end: number): Promise<void> {
    position = end
    const activities = entries.flatMap((entry) => outgoingActivity(conversationId, entry) ?? [])
    if (activities.length > 0) await send({ activities, watermark: String(end) })
  }

  /** Sends what the log has beyond the cursor, until there is no more. */
  async function catchUp(): Promise<void> {
    do {
      behind = false
      const page = await log(conversationId, position, PAGE)
      if (page === undefined) {
        socket.close(1008)
        return
      }
      await sendEntries(page.entries, page.position)
      if (page.position < page.head) behind = true
    } while (behind && socket.readyState === socket.OPEN)
  }

  /** One thing at a time; what comes meanwhile is found in the log afterwards. */
  function run(task: () => Promise<void>): void {
    busy = true
    task()
      .then(() => {
        busy = false
        if (behind) run(catchUp)
      })
      .catch((error: unknown) => {
        options.onError(error)
        socket.close(1011)
      })
  }

  return {
    wake(entries) {
      if (socket.readyState !== socket.OPEN) return
      if (busy) {
        behind = true
        return
      }
      const first = entries?.[0]
      const last = entries?.at(-1)
      if (entries === undefined || first === undefined || last === undefined) run(catchUp)
      else if (last.position <= position) return
      else if (first.position === position + 1) run(() => sendEntries(entries, last.position))
      else run(catchUp)
    },
    say(activity) {
      if (socket.readyState === socket.OPEN && !busy) {
        void send({ activities: [activity], watermark: String(position) })
      }
    },
    ping() {
      if (!alive) {
        socket.terminate()
        return
      }
      alive = false
      socket.ping()
    },
    close(code) {
      socket.close(code)
    },
  }
}
