import type { DatabaseSync } from 'node:sqlite'
import type { Changes } from '#src/storage/changes.ts'
import type { Tables } from './tables.ts'
import type { Write } from './transaction.ts'

/** What the sides of the store are made of; each asks for what it uses. */
export interface Parts extends Tables {
  readonly database: DatabaseSync
  readonly write: Write
  readonly changes: Changes
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}
