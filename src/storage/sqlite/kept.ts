import type { ConversationStore } from '#src/storage/ports.ts'
import type { Parts } from './parts.ts'

/** A few values of the whole installation, and the proof that the storage can be written to. */
export function kept({
  database,
  write,
  now,
}: Pick<Parts, 'database' | 'write' | 'now'>): Pick<ConversationStore, 'keep' | 'check'> {
  return {
    keep: (name, value) =>
      write(() => {
        database.prepare('INSERT INTO kept VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, value)
        return String(database.prepare('SELECT value FROM kept WHERE name = ?').get(name)?.['value'])
      }),
    check: () =>
      write(() => {
        database.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?)').run('checked', now().toISOString())
      }),
  }
}
