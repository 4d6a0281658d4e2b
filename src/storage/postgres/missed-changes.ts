import type { Parts } from './parts.ts'
import { query } from './transaction.ts'

/** How far (ms) the clocks of two replicas may differ. */
const CLOCK_SLACK = 60_000

/**
 * Notifications can be lost, with a connection or behind a pooler; the log never is. So it is looked through every now
 * and then (`every` ms). Gives a function that stops it.
 */
export function lookForMissed(
  { pool, changes, now, onError }: Pick<Parts, 'pool' | 'changes' | 'now' | 'onError'>,
  every: number,
): () => void {
  async function look(): Promise<void> {
    try {
      const since = now().getTime() - every - CLOCK_SLACK
      const active = 'SELECT id FROM conversations WHERE active_at > $1'
      for (const { id } of await query<{ id: string }>(pool, active, [since])) {
        changes.tell({ conversationId: id })
      }
    } catch (error) {
      onError(error)
    }
  }

  const timer = setInterval(() => void look(), every)
  timer.unref()
  return () => clearInterval(timer)
}
