import type { ConversationStore } from '#src/storage/ports.ts'
import type { Parts } from './parts.ts'
import { query } from './transaction.ts'

/** A few values of the whole installation, and the proof that the storage can be written to. */
export function kept({ pool, now }: Pick<Parts, 'pool' | 'now'>): Pick<ConversationStore, 'keep' | 'check'> {
  return {
    async keep(name, value) {
      await query(pool, 'INSERT INTO kept VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, value])
      const rows = await query<{ value: string }>(pool, 'SELECT value FROM kept WHERE name = $1', [name])
      return rows[0]?.value ?? value
    },
    async check() {
      await query(
        pool,
        `INSERT INTO kept VALUES ('checked', $1) ON CONFLICT (name) DO UPDATE SET value = $1`,
        [now().toISOString()],
      )
    },
  }
}
