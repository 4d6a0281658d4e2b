import type { LogChange } from '#src/storage/ports.ts'
import type { CloseCode, Connection } from './connection.ts'

/** A sign of life is asked for this often (s); proxies close what is silent for a minute. */
const PING_EVERY = 25

/** Tabs that one conversation may have open. */
const PER_CONVERSATION = 50

/** ms that a client has to answer our good-bye */
const CLOSE_PATIENCE = 1_000

export interface ConnectionLimits {
  readonly total: number
  readonly perAddress: number
}

interface Held {
  readonly connection: Connection
  readonly conversationId: string
  readonly address: string
  readonly beat: number
}

/** All open sockets of this process, by conversation. */
export function createConnections(limits: ConnectionLimits) {
  const byConversation = new Map<string, Set<Held>>()
  const byAddress = new Map<string, number>()
  /** One set for each second of the ping interval, so that the pings of many sockets spread evenly. */
  const beats = Array.from({ length: PING_EVERY }, () => new Set<Held>())
  let total = 0
  let tick = 0

  const timer = setInterval(() => {
    tick = (tick + 1) % PING_EVERY
    for (const held of beats[tick] ?? []) held.connection.ping()
  }, 1000)
  timer.unref()

  return {
    hasRoom(conversationId: string, address: string): boolean {
      return (
        total < limits.total &&
        (byAddress.get(address) ?? 0) < limits.perAddress &&
        (byConversation.get(conversationId)?.size ?? 0) < PER_CONVERSATION
      )
    },
    /** Returns the function that takes it out again. */
    add(conversationId: string, address: string, connection: Connection): () => void {
      const held: Held = { connection, conversationId, address, beat: total % PING_EVERY }
      const set = byConversation.get(conversationId) ?? new Set()
      byConversation.set(conversationId, set.add(held))
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1)
      beats[held.beat]?.add(held)
      total++
      return () => {
        if (!set.delete(held)) return
        if (set.size === 0) byConversation.delete(conversationId)
        const left = (byAddress.get(address) ?? 1) - 1
        if (left === 0) byAddress.delete(address)
        else byAddress.set(address, left)
        beats[held.beat]?.delete(held)
        total--
      }
    },
    tell(change: LogChange): void {
      const concerned =
        change.conversationId === undefined
          ? [...byConversation.values()].flatMap((set) => [...set])
          : (byConversation.get(change.conversationId) ?? [])
      for (const held of concerned) held.connection.wake(change.entries)
    },
    say(conversationId: string, activity: object): void {
      for (const held of byConversation.get(conversationId) ?? []) held.connection.say(activity)
    },
    async close(code: CloseCode): Promise<void> {
      clearInterval(timer)
      const all = [...byConversation.values()].flatMap((set) => [...set])
      await Promise.all(all.map((held) => held.connection.close(code, CLOSE_PATIENCE)))
    },
    get size(): number {
      return total
    },
  }
}

export type Connections = ReturnType<typeof createConnections>
