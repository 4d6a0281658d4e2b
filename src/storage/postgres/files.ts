import type { Pool } from 'pg'
import { newFileId } from '#src/storage/file-id.ts'
import type { StoredFile } from '#src/storage/ports.ts'
import { query } from './transaction.ts'

/** Keeps a file with its conversation. undefined: no such conversation. */
export async function insertFile(
  pool: Pool,
  id: string,
  { name, type, bytes }: StoredFile,
): Promise<string | undefined> {
  const rows = await query<{ id: string }>(
    pool,
    `INSERT INTO files (id, conversation, name, type, bytes)
     SELECT $2, number, $3, $4, $5 FROM conversations WHERE id = $1 RETURNING id`,
    [id, newFileId(), name, type, Buffer.from(bytes)],
  )
  return rows[0]?.id
}

export async function findFile(pool: Pool, fileId: string): Promise<StoredFile | undefined> {
  return (await query<StoredFile>(pool, 'SELECT name, type, bytes FROM files WHERE id = $1', [fileId]))[0]
}
