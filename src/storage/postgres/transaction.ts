import type { Pool, PoolClient } from 'pg'
import { storageFailed } from './database.ts'

/**
 * Runs work in one transaction on one connection. Whatever it throws undoes it; errors of the database come out as
 * STORAGE_FAILED, others as they are.
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw storageFailed(error)
  })
  // A connection that breaks while nothing runs on it would otherwise be an unheard error event.
  client.on('error', ignore)
  try {
    await client.query('BEGIN')
    const value = await work(client)
    await client.query('COMMIT')
    client.off('error', ignore)
    client.release()
    return value
  } catch (error) {
    const clean = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.off('error', ignore)
    client.release(!clean)
    throw isDatabaseError(error) ? storageFailed(error) : error
  }
}

/** A statement that runs often: the database plans it once a connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** One statement, by itself or within a transaction; errors come out as STORAGE_FAILED. */
export async function query<Row extends object>(
  client: Pool | PoolClient,
  statement: string | Statement,
  values: unknown[] = [],
): Promise<Row[]> {
  const named = typeof statement === 'string' ? { text: statement } : statement
  try {
    return (await client.query<Row>({ ...named, values })).rows
  } catch (error) {
    throw storageFailed(error)
  }
}

/** node-postgres marks the server's errors by severity, and lost connections by a system code or a message of its own. */
function isDatabaseError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    'severity' in error || 'errno' in error || /^(Connection terminated|Client |timeout )/.test(error.message)
  )
}

function ignore(): void {
  // The statement that runs next reports it.
}
