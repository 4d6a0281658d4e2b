import type { Accepted, IncomingEntry } from '#src/storage/ports.ts'

/** Takes activities in durably and runs their turns: in order within a conversation, side by side across them. */
export interface TurnRunner {
  /** Resolves when the activity is safe; its turn follows by itself. undefined: no such conversation. */
  accept(conversationId: string, incoming: IncomingEntry): Promise<Accepted | undefined>
  /** Runs what an earlier process left unhandled; resolves with the number of conversations it took up. */
  resume(): Promise<number>
  /** Starts no more turns; resolves when those under way are done, at the latest after the time (ms). */
  drain(timeout: number): Promise<void>
}
