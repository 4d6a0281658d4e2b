import type { DatabaseSync } from 'node:sqlite'
import { BotError } from '#src/errors/bot-error.ts'

/**
 * Each brings the tables from the version before to its own; a released one is never changed.
 * In `activities`: waiting is 0 (handled, or nothing to handle), 1 (waits for its turn) or 2 (waits for the notice to
 * slow down); refers_to names the position of the line whose content was changed.
 */
const migrations: readonly string[] = [
  `
  CREATE TABLE conversations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    user_id TEXT NOT NULL,
    locale TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    active_at INTEGER NOT NULL,
    head INTEGER NOT NULL DEFAULT 0,
    turns INTEGER NOT NULL DEFAULT 0,
    state TEXT,
    reference TEXT
  ) STRICT;
  CREATE INDEX conversations_by_user ON conversations (user_id);
  CREATE INDEX conversations_by_age ON conversations (active_at);

  CREATE TABLE activities (
    conversation INTEGER NOT NULL,
    position INTEGER NOT NULL,
    incoming INTEGER NOT NULL,
    at INTEGER NOT NULL,
    client_key TEXT,
    waiting INTEGER NOT NULL DEFAULT 0,
    refers_to INTEGER,
    body TEXT,
    PRIMARY KEY (conversation, position)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX activities_by_key ON activities (conversation, client_key) WHERE client_key IS NOT NULL;
  CREATE INDEX activities_waiting ON activities (conversation, position) WHERE waiting > 0;

  CREATE TABLE review (
    number INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL,
    kind TEXT NOT NULL,
    locale TEXT NOT NULL,
    text TEXT NOT NULL,
    detail TEXT,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX review_by_conversation ON review (conversation);

  CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
]

/** Brings the tables up to date, once, even when several processes start together. */
export function migrate(database: DatabaseSync): void {
  database.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT')
  database.exec('BEGIN IMMEDIATE')
  try {
    const found = Number(
      database.prepare('SELECT max(version) AS version FROM schema_version').get()?.['version'] ?? 0,
    )
    if (found > migrations.length) throw new BotError('STORAGE_NEWER', { found, known: migrations.length })
    for (const [index, statements] of migrations.entries()) {
      if (index < found) continue
      database.exec(statements)
      database.prepare('INSERT INTO schema_version VALUES (?)').run(index + 1)
    }
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
