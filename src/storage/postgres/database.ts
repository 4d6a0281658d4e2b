import { Pool } from 'pg'
import { BotError } from '#src/errors/bot-error.ts'
import { STORAGE_PATIENCE } from '#src/storage/log-row.ts'
import { migrate } from './migrations.ts'

/** Connects and brings the tables up to date. Throws DATABASE_UNUSABLE. */
export async function openDatabase(url: string, onError: (error: unknown) => void): Promise<Pool> {
  const pool = new Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: STORAGE_PATIENCE,
    statement_timeout: 2 * STORAGE_PATIENCE,
    idle_in_transaction_session_timeout: 2 * STORAGE_PATIENCE,
    keepAlive: true,
    application_name: 'zaijie',
  })
  // An idle connection that breaks (the database restarts) is replaced by the pool; unheard, it would end the process.
  pool.on('error', onError)
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end()
    if (error instanceof BotError) throw error
    throw new BotError('DATABASE_UNUSABLE', { reason: reasonOf(error) }, { cause: error })
  }
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
