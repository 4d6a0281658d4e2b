import { Pool, type PoolConfig } from 'pg'
import { BotError } from '#src/errors/bot-error.ts'
import { STORAGE_PATIENCE } from '#src/storage/log-row.ts'
import { migrate } from './migrations.ts'

export interface Database {
  /** for short work */
  readonly pool: Pool
  /** for turns, which hold a connection while the bot thinks; apart, so that they never keep messages from being taken in */
  readonly turns: Pool
  close(): Promise<void>
}

/** Connects and brings the tables up to date. Throws DATABASE_UNUSABLE. */
export async function openDatabase(url: string, onError: (error: unknown) => void): Promise<Database> {
  const pool = connect({ connectionString: url, max: 10, statement_timeout: 2 * STORAGE_PATIENCE }, onError)
  const turns = connect(
    {
      connectionString: url,
      max: 10,
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    onError,
  )
  const database = {
    pool,
    turns,
    close: async () => {
      await Promise.all([pool.end(), turns.end()])
    },
  }
  try {
    await migrate(pool)
  } catch (error) {
    await database.close()
    if (error instanceof BotError) throw error
    throw new BotError('DATABASE_UNUSABLE', { reason: reasonOf(error) }, { cause: error })
  }
  return database
}

function connect(config: PoolConfig, onError: (error: unknown) => void): Pool {
  const pool = new Pool({
    connectionTimeoutMillis: STORAGE_PATIENCE,
    keepAlive: true,
    application_name: 'zaijie',
    ...config,
  })
  // An idle connection that breaks (the database restarts) is replaced by the pool; unheard, it would end the process.
  pool.on('error', onError)
  return pool
}

export function storageFailed(error: unknown): BotError {
  return error instanceof BotError
    ? error
    : new BotError('STORAGE_FAILED', { reason: reasonOf(error) }, { cause: error })
}

/** PostgreSQL's code (23505) or the system's (ECONNREFUSED); its messages may quote what was written. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
