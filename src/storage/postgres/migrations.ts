import type { Pool } from 'pg'
import { BotError } from '#src/errors/bot-error.ts'

/**
 * Each brings the tables from the version before to its own; a released one is never changed. The columns mean what they
 * mean in SQLite's. JSON is kept as text: jsonb would refuse some characters that people can type.
 */
const migrations: readonly string[] = [
  `
  CREATE TABLE conversations (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    user_id TEXT NOT NULL,
    locale TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    active_at BIGINT NOT NULL,
    head BIGINT NOT NULL DEFAULT 0,
    turns BIGINT NOT NULL DEFAULT 0,
    state TEXT,
    reference TEXT
  ) WITH (fillfactor = 70);
  CREATE INDEX conversations_by_user ON conversations (user_id);
  CREATE INDEX conversations_by_age ON conversations (active_at);

  CREATE TABLE activities (
    conversation BIGINT NOT NULL,
    position BIGINT NOT NULL,
    incoming BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    client_key TEXT,
    waiting SMALLINT NOT NULL DEFAULT 0,
    refers_to BIGINT,
    body TEXT,
    PRIMARY KEY (conversation, position)
  );
  CREATE UNIQUE INDEX activities_by_key ON activities (conversation, client_key) WHERE client_key IS NOT NULL;
  CREATE INDEX activities_waiting ON activities (conversation, position) WHERE waiting > 0;

  CREATE TABLE review (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation BIGINT NOT NULL,
    kind TEXT NOT NULL,
    locale TEXT NOT NULL,
    text TEXT NOT NULL,
    detail TEXT,
    at BIGINT NOT NULL
  );
  CREATE INDEX review_by_conversation ON review (conversation);

  CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  `,
  `
  CREATE TABLE deliveries (
    conversation BIGINT PRIMARY KEY REFERENCES conversations (number) ON DELETE CASCADE,
    position BIGINT NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    failing_since BIGINT,
    next_at BIGINT NOT NULL DEFAULT 0,
    taken_until BIGINT NOT NULL DEFAULT 0,
    reason TEXT
  ) WITH (fillfactor = 70);
  CREATE INDEX deliveries_failing ON deliveries (next_at) WHERE tries > 0;

  CREATE TABLE delivered (
    conversation BIGINT NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    remote_id TEXT,
    given_up TEXT,
    PRIMARY KEY (conversation, position)
  );
  CREATE INDEX delivered_by_remote_id ON delivered (conversation, remote_id) WHERE remote_id IS NOT NULL;

  CREATE TABLE addresses (
    address TEXT NOT NULL,
    conversation BIGINT NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    PRIMARY KEY (address, conversation)
  );
  CREATE INDEX addresses_by_conversation ON addresses (conversation);

  CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    conversation BIGINT NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    due_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    body TEXT
  );
  CREATE INDEX notices_waiting ON notices (due_at) WHERE state = 'waiting';
  CREATE INDEX notices_by_day ON notices (user_id, kind, day);
  CREATE INDEX notices_by_conversation ON notices (conversation);

  CREATE TABLE choices (person TEXT PRIMARY KEY, choice TEXT NOT NULL, at BIGINT NOT NULL);
  `,
  `
  CREATE TABLE files (
    id TEXT PRIMARY KEY,
    conversation BIGINT NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes BYTEA NOT NULL
  );
  CREATE INDEX files_by_conversation ON files (conversation);
  `,
  `
  CREATE TABLE handoffs (
    conversation BIGINT PRIMARY KEY REFERENCES conversations (number) ON DELETE CASCADE,
    state TEXT NOT NULL,
    since BIGINT NOT NULL
  );
  `,
  `
  ALTER TABLE deliveries ADD COLUMN taken_by TEXT;
  ALTER TABLE notices ADD COLUMN taken_until BIGINT NOT NULL DEFAULT 0;
  ALTER TABLE notices ADD COLUMN taken_by TEXT;
  ALTER TABLE notices ADD COLUMN aimed BOOLEAN NOT NULL DEFAULT false;
  `,
]

/** Of advisory locks; conversations use their own positive numbers. */
const MIGRATION_LOCK = -3978

/** Brings the tables up to date, once, even when several replicas start together. */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await client.query('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)')
    const result = await client.query<{ version: number | null }>(
      'SELECT max(version) AS version FROM schema_version',
    )
    const found = result.rows[0]?.version ?? 0
    if (found > migrations.length) throw new BotError('STORAGE_NEWER', { found, known: migrations.length })
    for (const [index, statements] of migrations.entries()) {
      if (index < found) continue
      await client.query(statements)
      await client.query('INSERT INTO schema_version VALUES ($1)', [index + 1])
    }
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}
