import type { Facts } from '#src/log/events.ts'
import type { ConversationStore } from './ports.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Conversations deleted in one go; more wait for the next, so that turns are not held up. */
const AT_ONCE = 200

/** Deletes conversations older than the retention time, now and every hour. Gives a function that stops it. */
export function keepSwept(
  store: ConversationStore,
  retentionDays: number,
  facts: Facts,
  now: () => Date,
): () => void {
  const stopping = new AbortController()
  const sweep = async () => {
    try {
      const before = new Date(now().getTime() - retentionDays * DAY)
      let deleted = AT_ONCE
      while (!stopping.signal.aborted && deleted === AT_ONCE) {
        deleted = await store.sweep(before, AT_ONCE)
        if (deleted > 0) facts.swept({ conversations: deleted })
      }
    } catch (err) {
      facts.jobFailed({ job: 'retention', err })
    }
  }
  void sweep()
  const timer = setInterval(() => void sweep(), HOUR)
  timer.unref()
  return () => {
    stopping.abort()
    clearInterval(timer)
  }
}
