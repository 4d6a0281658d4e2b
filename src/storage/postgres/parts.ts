import type { Pool } from 'pg'
import type { Changes } from '#src/storage/changes.ts'

/** What the sides of the store are made of; each asks for what it uses. */
export interface Parts {
  readonly pool: Pool
  /** marks our own notifications */
  readonly replica: string
  readonly changes: Changes
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/** What the sides of the outbox are made of. */
export interface OutboxParts {
  readonly pool: Pool
  /** marks what this process has taken */
  readonly replica: string
  readonly now: () => Date
}
