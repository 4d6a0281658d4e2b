import type { LogEntry } from '#src/storage/ports.ts'
import { ownPosition } from './activity-at.ts'

/** Lines of one conversation that are kept in memory until they are delivered; more are read from the log. */
const KEPT = 50

/** Conversations that are kept in mind; when there are more, all are read from the log. */
const CONVERSATIONS = 10_000

/**
 * New lines of the logs as they were told of, so that what has just been written need not be read again. Only what
 * follows without a gap is given out, so a line that was not told of is never passed over.
 */
export function createLogAtHand() {
  const told = new Map<string, readonly LogEntry[]>()

  function forget(conversationId: string): void {
    told.delete(conversationId)
  }

  return {
    add(conversationId: string, entries: readonly LogEntry[]): void {
      const before = told.get(conversationId) ?? []
      const follows = before.length === 0 || entries[0]?.position === (before.at(-1)?.position ?? 0) + 1
      const all = follows ? [...before, ...entries] : entries
      // A line that changes an earlier one may change one that stands here: the log has it as it is now.
      if (all.length > KEPT || entries.some(isChange)) return forget(conversationId)
      if (told.size >= CONVERSATIONS) told.clear()
      told.set(conversationId, all)
    },
    /** The lines that come right after the position, if they are here. */
    after(conversationId: string, position: number): readonly LogEntry[] | undefined {
      const next = told.get(conversationId)?.filter((entry) => entry.position > position)
      return next?.[0]?.position === position + 1 ? next : undefined
    },
    /** What was delivered is needed no more. */
    forgetUpTo(conversationId: string, position: number): void {
      if ((told.get(conversationId)?.at(-1)?.position ?? 0) <= position) forget(conversationId)
    },
    forget,
  }
}

function isChange({ activity, position }: LogEntry): boolean {
  const own = ownPosition(activity.id)
  return own !== undefined && own !== position
}
