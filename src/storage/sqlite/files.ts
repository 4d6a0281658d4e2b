import type { DatabaseSync } from 'node:sqlite'
import { newFileId } from '#src/storage/file-id.ts'
import type { StoredFile } from '#src/storage/ports.ts'

/** The table of files that people have sent; they go with their conversation. */
export function fileTable(database: DatabaseSync) {
  const insert = database.prepare(
    'INSERT INTO files (id, conversation, name, type, bytes) VALUES (?, ?, ?, ?, ?)',
  )
  const byId = database.prepare('SELECT name, type, bytes FROM files WHERE id = ?')
  const clear = database.prepare('DELETE FROM files WHERE conversation = ?')

  return {
    /** Returns its id. */
    insert(conversation: number, { name, type, bytes }: StoredFile): string {
      const id = newFileId()
      insert.run(id, conversation, name, type, bytes)
      return id
    },
    find(id: string): StoredFile | undefined {
      return byId.get(id) as unknown as StoredFile | undefined
    },
    clear(conversation: number): void {
      clear.run(conversation)
    },
  }
}
