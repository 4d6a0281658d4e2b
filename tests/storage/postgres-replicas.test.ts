import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NewNotice, Outbox } from '#src/storage/outbox-ports.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { openPostgresStore } from '#src/storage/postgres/conversation-store.ts'
import { openPostgresOutbox } from '#src/storage/postgres/outbox.ts'
import { PERSONAL_TABLES } from '#src/storage/postgres/removal.ts'
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts'

const LEASE = 60_000
const START = Date.parse('2026-03-01T08:00:00.000Z')

interface Replica {
  readonly store: ConversationStore
  readonly outbox: Outbox
}

describe('three replicas on one PostgreSQL', () => {
  let server: PostgresServer
  let url: string
  let time: number
  let closed: boolean
  let replicas: readonly [Replica, Replica, Replica]
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server[Symbol.asyncDispose](), 60_000)

  beforeEach(async () => {
    url = await server.createDatabase()
    time = START
    closed = false
    replicas = [await open(), await open(), await open()]
    for (const id of ['a', 'b']) await replicas[0].store.create(record(id))
  })
  afterEach(async () => {
    closed = true
    for (const { store, outbox } of replicas) {
      await outbox.close()
      await store.close()
    }
  })

  async function open(): Promise<Replica> {
    const now = () => new Date(time)
    const onError = (error: unknown) => {
      if (!closed) throw error
    }
    const store = await openPostgresStore({ url, now, onError })
    return { store, outbox: openPostgresOutbox({ url, now, onError }) }
  }

  const record = (id: string) => ({
    id,
    channel: 'msteams',
    userId: `user-${id}`,
    locale: 'en',
    createdAt: new Date(time).toISOString(),
  })

  const notice = (id: string, more: Partial<NewNotice> = {}): NewNotice => ({
    id,
    key: `key-${id}`,
    digest: 'd',
    conversationId: 'a',
    userId: 'user-a',
    kind: 'limit_reduced',
    day: '2026-03-01',
    oncePerDay: true,
    dueAt: new Date(START).toISOString(),
    body: { kind: 'limit_reduced' },
    ...more,
  })

  /** All replicas do it at the same moment. */
  const atOnce = <T>(work: (replica: Replica, index: number) => Promise<T>): Promise<T[]> =>
    Promise.all(replicas.map(work))

  describe('deliveries', () => {
    beforeEach(() => replicas[0].outbox.deliveries.open('a', []))

    it('are taken by exactly one at a time', async () => {
      for (let round = 0; round < 10; round++) {
        const claims = await atOnce(({ outbox }) => outbox.deliveries.claim('a', LEASE))
        expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
        const holder = claims.findIndex((claim) => claim !== undefined)
        await replicas[holder]?.outbox.deliveries.release('a')
      }
    })

    it('are taken over from one that died, after its lease and from where it got to', async () => {
      const [dead, second, third] = replicas
      for (const text of ['1', '2']) await dead.store.append('a', { type: 'message', text })
      await dead.outbox.deliveries.claim('a', LEASE)
      await dead.outbox.deliveries.advance('a', 1, [{ position: 1, remoteId: 'r1' }])
      time += LEASE
      expect(await second.outbox.deliveries.behind(10)).toEqual([])
      expect(await second.outbox.deliveries.claim('a', LEASE)).toBeUndefined()
      time += 1
      expect(await third.outbox.deliveries.behind(10)).toEqual(['a'])
      const claims = await Promise.all(
        [second, third].map(({ outbox }) => outbox.deliveries.claim('a', LEASE)),
      )
      expect(claims.filter((claim) => claim !== undefined)).toMatchObject([{ position: 1 }])
    })

    it('cannot be given away by one that has lost them', async () => {
      const [slow, quick, third] = replicas
      await slow.outbox.deliveries.claim('a', LEASE)
      time += LEASE + 1
      expect(await quick.outbox.deliveries.claim('a', LEASE)).toBeDefined()
      await slow.outbox.deliveries.release('a')
      await slow.outbox.deliveries.postpone('a', 0, 'http_503')
      expect(await third.outbox.deliveries.claim('a', LEASE)).toBeUndefined()
      await quick.outbox.deliveries.release('a')
      expect(await third.outbox.deliveries.claim('a', LEASE)).toMatchObject({ tries: 0 })
    })
  })

  describe('notifications', () => {
    it('are taken by exactly one each', async () => {
      const [first] = replicas
      for (let i = 0; i < 60; i++) await first.outbox.notices.add(notice(String(i), { oncePerDay: false }))
      const taken = await atOnce(async ({ outbox }) => {
        const ids: string[] = []
        for (;;) {
          const some = await outbox.notices.take(7, LEASE)
          if (some.length === 0) return ids
          ids.push(...some.map(({ id }) => id))
        }
      })
      const ids = taken.flat()
      expect(new Set(ids).size).toBe(60)
      expect(ids).toHaveLength(60)
    })

    it('are taken over from one that died, after its lease', async () => {
      const [dead, second, third] = replicas
      await dead.outbox.notices.add(notice('1'))
      expect(await dead.outbox.notices.take(10, LEASE)).toHaveLength(1)
      time += LEASE
      expect(await second.outbox.notices.take(10, LEASE)).toEqual([])
      time += 1
      const taken = await Promise.all([second, third].map(({ outbox }) => outbox.notices.take(10, LEASE)))
      expect(taken.flat()).toMatchObject([{ id: '1', tries: 0 }])
    })

    it('cannot be put off by one that has lost them', async () => {
      const [slow, quick] = replicas
      await slow.outbox.notices.add(notice('1'))
      await slow.outbox.notices.take(1, LEASE)
      time += LEASE + 1
      await quick.outbox.notices.take(1, LEASE)
      await slow.outbox.notices.postpone('1', 0, 'storage_failed')
      expect(await slow.outbox.notices.take(1, LEASE)).toEqual([])
      expect(await quick.outbox.notices.find('1')).toMatchObject({ tries: 0, reason: undefined })
    })

    it('are one for a key that comes to all at the same moment', async () => {
      for (let round = 0; round < 10; round++) {
        const key = `round-${round}`
        const more = { key, day: `day-${round}` }
        const added = await atOnce(({ outbox }, index) =>
          outbox.notices.add(notice(`${round}-${index}`, more)),
        )
        expect(added.map(({ kind }) => kind).toSorted()).toEqual(['added', 'known', 'known'])
        expect(new Set(added.map((each) => 'notice' in each && each.notice.id)).size).toBe(1)
      }
    })

    it('are one a day of a kind, whichever replica is told of them', async () => {
      for (let round = 0; round < 10; round++) {
        const added = await atOnce(({ outbox }, index) =>
          outbox.notices.add(notice(`${round}-${index}`, { day: `day-${round}` })),
        )
        const states = added.map((each) => ('notice' in each ? each.notice.state : each.kind))
        expect(states.toSorted()).toEqual(['given_up', 'given_up', 'waiting'])
      }
    })
  })

  it('leave no trace of an erased user in any table', async () => {
    const [{ store, outbox }, other] = replicas
    const telltale = { ...record('t'), userId: 'telltale-user', reference: { user: 'telltale' } }
    await store.create(telltale)
    await store.accept('t', { activity: { type: 'message', text: 'telltale' }, key: 'telltale-key' })
    const review = [{ kind: 'not_understood', locale: 'en', text: 'telltale' }]
    await store.handleNext('t', () => Promise.resolve({ state: { telltale: 1 }, replies: [], review }))
    await store.keepFile('t', { name: 'telltale.png', type: 'image/png', bytes: Buffer.from('telltale') })
    await outbox.deliveries.open('t', ['29:telltale'])
    await outbox.deliveries.advance('t', 1, [{ position: 1, remoteId: 'telltale-remote' }])
    await outbox.notices.add(notice('telltale', { conversationId: 't', userId: 'telltale-user' }))
    await outbox.notices.choose('telltale-user', 'out')
    await outbox.handoffs.set('t', 'waiting')
    for (const id of ['a', 'b']) await store.eraseUser(`user-${id}`)
    expect(await other.store.eraseUser('telltale-user')).toBe(1)

    await using database = await connect()
    for (const table of await database.tables()) {
      const { rows } = await database.client.query(`SELECT t::text AS line FROM ${table} t`)
      expect(JSON.stringify(rows), table).not.toContain('telltale')
      expect(JSON.stringify(rows), table).not.toContain(Buffer.from('telltale').toString('hex'))
    }
    for (const table of PERSONAL_TABLES) {
      const { rows } = await database.client.query(`SELECT pg_relation_size('${table}') AS lines`)
      expect(Number(rows[0].lines), `dead lines of ${table}`).toBe(0)
    }
  })

  it('clean every table of the schema that holds something about a person', async () => {
    await using database = await connect()
    // What is left out holds nothing about anybody; a choice is kept under a digest, to outlive a deletion.
    const impersonal = new Set(['schema_version', 'kept', 'choices'])
    const personal = (await database.tables()).filter((table) => !impersonal.has(table))
    expect([...PERSONAL_TABLES].toSorted()).toEqual(personal.toSorted())
  })

  async function connect() {
    const client = new Client({ connectionString: url })
    await client.connect()
    return {
      client,
      async tables(): Promise<string[]> {
        const sql = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        return (await client.query<{ tablename: string }>(sql)).rows.map(({ tablename }) => tablename)
      },
      [Symbol.asyncDispose]: () => client.end(),
    }
  }
})
