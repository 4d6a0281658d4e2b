import type { WebSocket } from 'ws'
import type { ConversationStore, LogEntry } from '#src/storage/ports.ts'
import { outgoingActivity } from './activities.ts'
import type { ActivitySet } from './wire.ts'

/** Lines of the log in one frame at most. */
const PAGE = 100

/** ms after which a log that could not be read is tried again */
const READ_AGAIN = 1_000

/** Bytes waiting for a client beyond which it is told nothing that it can do without. */
const UNREAD = 65_536

/** Close codes: 1001 going away, 1012 restart. Clients come back after either. */
export type CloseCode = 1001 | 1012

export interface Connection {
  /** Something was added to the log; the lines, when they are at hand. */
  wake(entries?: readonly LogEntry[]): void
  /** Sends an activity that stands in no log. */
  say(activity: object): void
  /** Asks the client for a sign of life; ends the connection when it gave none since the last time. */
  ping(): void
  /** Says good-bye, and ends the connection when the client has not answered after the time (ms). */
  close(code: CloseCode, patience: number): Promise<void>
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
      if (socket.readyState !== socket.OPEN) return
      behind = false
      const page = await log(conversationId, position, PAGE)
      if (page === undefined) {
        socket.close(1008)
        return
      }
      if (page.head < position) {
        // Nobody but a client can have named such a watermark: it gets everything.
        position = 0
        behind = true
        continue
      }
      await sendEntries(page.entries, page.position)
      if (page.position < page.head) behind = true
    } while (behind)
  }

  /** One thing at a time; what comes meanwhile is found in the log afterwards. A log that can't be read is read later. */
  async function run(task: () => Promise<void>): Promise<void> {
    busy = true
    try {
      await task()
      if (behind) await catchUp()
    } catch (error) {
      options.onError(error)
      setTimeout(() => void run(catchUp), READ_AGAIN).unref()
      return
    }
    busy = false
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
      if (entries === undefined || first === undefined || last === undefined) void run(catchUp)
      else if (last.position <= position) return
      else if (first.position === position + 1) void run(() => sendEntries(entries, last.position))
      else void run(catchUp)
    },
    say(activity) {
      // Also while the log can't be read: that is when there is something to say.
      if (socket.readyState === socket.OPEN && socket.bufferedAmount < UNREAD) {
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
    close(code, patience) {
      return new Promise((resolve) => {
        if (socket.readyState === socket.CLOSED) {
          resolve()
          return
        }
        const timer = setTimeout(() => socket.terminate(), patience)
        socket.once('close', () => {
          clearTimeout(timer)
          resolve()
        })
        socket.close(code)
      })
    },
  }
}
