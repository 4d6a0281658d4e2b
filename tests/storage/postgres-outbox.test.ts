import { afterAll, beforeAll } from 'vitest'
import { openPostgresStore } from '#src/storage/postgres/conversation-store.ts'
import { openPostgresOutbox } from '#src/storage/postgres/outbox.ts'
import { outboxContract } from '#tests/contracts/outbox.contract.ts'
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server[Symbol.asyncDispose](), 60_000)

outboxContract('PostgreSQL', async (now) => {
  const url = await server.createDatabase()
  let closed = false
  // Connections on their way out may still hear that the server stops.
  const onError = (error: unknown) => {
    if (!closed) throw error
  }
  const store = await openPostgresStore({ url, now, onError })
  const outbox = openPostgresOutbox({ url, now, onError })
  return {
    store,
    outbox,
    async dispose() {
      closed = true
      await outbox.close()
      await store.close()
    },
  }
})
