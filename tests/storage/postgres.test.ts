import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConversationStore, LogChange } from '#src/storage/ports.ts'
import { openPostgresStore } from '#src/storage/postgres/conversation-store.ts'
import { storageContract } from '#tests/contracts/storage.contract.ts'
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts'
import { eventually } from '#tests/support/raw-client.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server[Symbol.asyncDispose](), 60_000)

storageContract('PostgreSQL', async (now) => {
  const url = await server.createDatabase()
  const opened: ConversationStore[] = []
  const open = async () => {
    const store = await openPostgresStore({ url, now, onError: fail })
    opened.push(store)
    return store
  }
  return {
    store: await open(),
    reopen: open,
    dispose: async () => {
      for (const store of opened) await store.close()
    },
  }
})

describe('PostgreSQL and several replicas', () => {
  it('brings the tables up to date once when several start together', async () => {
    const url = await server.createDatabase()
    const stores = await Promise.all(
      [1, 2, 3, 4].map(() => openPostgresStore({ url, now: realTime, onError: fail })),
    )
    await stores[0]?.create(conversation('a'))
    expect(await stores[3]?.find('a')).toMatchObject({ id: 'a' })
    for (const store of stores) await store.close()
  })

  it('tells one replica what another has committed', async () => {
    await using pair = await twoStores()
    const heard: LogChange[] = []
    pair.second.onChange((change) => heard.push(change))
    await pair.first.create(conversation('a'))
    await pair.first.accept('a', { activity: { type: 'message', text: 'hi' } })
    await eventually(async () => expect(heard).toContainEqual({ conversationId: 'a' }))
    expect((await pair.second.log('a', 0, 10))?.entries).toHaveLength(1)
  })

  it('commits one turn for each message, in order, however many of them try', async () => {
    await using pair = await twoStores()
    await pair.first.create(conversation('a'))
    for (let i = 0; i < 20; i++) {
      const store = i % 2 === 0 ? pair.first : pair.second
      await store.accept('a', { activity: { type: 'message', text: `m${i}` } })
    }
    const drain = async (store: ConversationStore) => {
      for (let more = true; more;) {
        try {
          const handled = await store.handleNext('a', async (turn) => {
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 4))
            const count = ((turn.state as number | undefined) ?? 0) + 1
            return { state: count, replies: [{ type: 'message', text: `${count}: ${turn.incoming.text}` }] }
          })
          more = handled?.more ?? false
        } catch (error) {
          expect(error).toMatchObject({ code: 'TURN_OVERTAKEN' })
        }
      }
    }
    await Promise.all([drain(pair.first), drain(pair.second)])
    const log = await pair.first.log('a', 0, 100)
    expect(log?.entries.slice(20).map((entry) => entry.activity.text)).toEqual(
      Array.from({ length: 20 }, (_, index) => `${index + 1}: m${index}`),
    )
  })

  it('takes messages in while a turn of the same conversation thinks', async () => {
    await using pair = await twoStores()
    await pair.first.create(conversation('a'))
    await pair.first.accept('a', { activity: { type: 'message', text: 'one' } })
    const { promise: gate, resolve: release } = Promise.withResolvers<void>()
    const turn = pair.first.handleNext('a', async () => {
      await gate
      return { state: 1, replies: [{ type: 'message', text: 'reply' }] }
    })
    const accepted = await pair.second.accept('a', { activity: { type: 'message', text: 'two' } })
    expect(accepted?.activityId).toBe('a|0000002')
    release()
    expect((await turn)?.entries[0]?.position).toBe(3)
  })

  it('comes back after the database was restarted, and has everybody look into the log', async () => {
    const url = await server.createDatabase()
    const store = await openPostgresStore({ url, now: realTime, onError: () => undefined })
    await store.create(conversation('a'))
    const heard: LogChange[] = []
    store.onChange((change) => heard.push(change))
    await server.stop()
    await expect(
      store.accept('a', { activity: { type: 'message', text: 'lost?' }, key: 'k' }),
    ).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
    })
    await server.start()
    const accepted = await eventually(() =>
      store.accept('a', { activity: { type: 'message', text: 'lost?' }, key: 'k' }),
    )
    expect(accepted?.activityId).toBe('a|0000001')
    await eventually(async () => expect(heard).toContainEqual({ conversationId: undefined }))
    await store.close()
  }, 60_000)

  it('finds what no notification has told of', async () => {
    const url = await server.createDatabase()
    const store = await openPostgresStore({ url, now: realTime, onError: fail, lookEvery: 50 })
    await store.create(conversation('a'))
    const heard: LogChange[] = []
    store.onChange((change) => heard.push(change))
    await eventually(async () => expect(heard).toContainEqual({ conversationId: 'a' }))
    await store.close()
  })

  it('says what is wrong when there is no database', async () => {
    await expect(
      openPostgresStore({ url: 'postgres://x:secret@127.0.0.1:1/x', now: realTime, onError: fail }),
    ).rejects.toThrow(/cannot use the PostgreSQL database: ECONNREFUSED/)
  })

  it('holds no trace of an erased user', async () => {
    const url = await server.createDatabase()
    const store = await openPostgresStore({ url, now: realTime, onError: fail })
    await store.create({ ...conversation('a'), userId: 'telltale-user' })
    await store.accept('a', { activity: { type: 'message', text: 'telltale words' }, key: 'telltale-key' })
    const review = [{ kind: 'not_understood', locale: 'en', text: 'telltale words' }]
    await store.handleNext('a', () => Promise.resolve({ state: { telltale: 1 }, replies: [], review }))
    await store.eraseUser('telltale-user')
    const client = new Client({ connectionString: url })
    await client.connect()
    for (const table of ['conversations', 'activities', 'review', 'kept']) {
      const { rows } = await client.query(`SELECT t::text AS line FROM ${table} t`)
      expect(JSON.stringify(rows)).not.toContain('telltale')
      const dead = await client.query(`SELECT pg_relation_size('${table}') AS size`)
      if (table !== 'kept') expect(Number(dead.rows[0].size)).toBe(0)
    }
    await client.end()
    await store.close()
  })
})

function realTime(): Date {
  return new Date()
}

function conversation(id: string) {
  return { id, channel: 'direct-line', userId: 'u', locale: 'en', createdAt: realTime().toISOString() }
}

function fail(error: unknown): never {
  throw error
}

interface Pair extends AsyncDisposable {
  readonly first: ConversationStore
  readonly second: ConversationStore
}

async function twoStores(): Promise<Pair> {
  const url = await server.createDatabase()
  const first = await openPostgresStore({ url, now: realTime, onError: fail })
  const second = await openPostgresStore({ url, now: realTime, onError: fail })
  return {
    first,
    second,
    [Symbol.asyncDispose]: async () => {
      await first.close()
      await second.close()
    },
  }
}
