import { openSqliteStore } from '#src/storage/sqlite/conversation-store.ts'
import { openSqliteOutbox } from '#src/storage/sqlite/outbox.ts'
import { outboxContract } from '#tests/contracts/outbox.contract.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

outboxContract('SQLite', async (now) => {
  const folder = tempFolder()
  const store = openSqliteStore({ folder: folder.path, now, onError: () => {} })
  const outbox = openSqliteOutbox({ folder: folder.path, now })
  return {
    store,
    outbox,
    async dispose() {
      await outbox.close()
      await store.close()
      folder[Symbol.dispose]()
    },
  }
})
