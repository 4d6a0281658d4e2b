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
  `
  CREATE TABLE deliveries (
    conversation INTEGER PRIMARY KEY REFERENCES conversations (number) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    failing_since INTEGER,
    next_at INTEGER NOT NULL DEFAULT 0,
    reason TEXT
  ) STRICT;
  CREATE INDEX deliveries_failing ON deliveries (next_at) WHERE tries > 0;

  CREATE TABLE delivered (
    conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    remote_id TEXT,
    given_up TEXT,
    PRIMARY KEY (conversation, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX delivered_by_remote_id ON delivered (conversation, remote_id) WHERE remote_id IS NOT NULL;

  CREATE TABLE addresses (
    address TEXT NOT NULL,
    conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    PRIMARY KEY (address, conversation)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX addresses_by_conversation ON addresses (conversation);

  CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    body TEXT
  ) STRICT;
  CREATE INDEX notices_waiting ON notices (due_at) WHERE state = 'waiting';
  CREATE INDEX notices_by_day ON notices (user_id, kind, day);
  CREATE INDEX notices_by_conversation ON notices (conversation);

  CREATE TABLE choices (person TEXT PRIMARY KEY, choice TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE files (
    id TEXT PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX files_by_conversation ON files (conversation);
  `,
  `
  CREATE TABLE handoffs (
    conversation INTEGER PRIMARY KEY REFERENCES conversations (number) ON DELETE CASCADE,
    state TEXT NOT NULL,
    since INTEGER NOT NULL
  ) STRICT;
  `,
  'ALTER TABLE notices ADD COLUMN aimed INTEGER NOT NULL DEFAULT 0;',
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
