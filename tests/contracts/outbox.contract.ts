import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewNotice, Outbox } from '#src/storage/outbox-ports.ts'
import type { ConversationStore } from '#src/storage/ports.ts'

export interface OutboxUnderTest {
  readonly store: ConversationStore
  readonly outbox: Outbox
  dispose(): Promise<void>
}

const START = new Date('2026-03-01T08:00:00.000Z')

/** What every outbox must do. `open` gives an empty one beside its conversations; its clock is the given function. */
export function outboxContract(name: string, open: (now: () => Date) => Promise<OutboxUnderTest>): void {
  describe(`${name} outbox`, () => {
    let time = START
    let tested: OutboxUnderTest
    let store: ConversationStore
    let outbox: Outbox
    beforeEach(async () => {
      time = START
      tested = await open(() => time)
      ;({ store, outbox } = tested)
      for (const id of ['a', 'b']) await store.create(record(id))
    })
    afterEach(() => tested.dispose())

    const record = (id: string) => ({
      id,
      channel: 'msteams',
      userId: `user-${id}`,
      locale: 'en',
      createdAt: time.toISOString(),
    })
    const pass = (ms: number) => (time = new Date(time.getTime() + ms))

    describe('deliveries', () => {
      it('are taken by one at a time, from where they got to', async () => {
        const { deliveries } = outbox
        expect(await deliveries.claim('a', 60_000)).toBeUndefined()
        await deliveries.open('a', [])
        await deliveries.open('a', [])
        expect(await deliveries.claim('a', 60_000)).toEqual({
          position: 0,
          tries: 0,
          failingSince: undefined,
        })
        expect(await deliveries.claim('a', 60_000)).toBeUndefined()
        await deliveries.advance('a', 3, [
          { position: 2, remoteId: 'r2' },
          { position: 3, givenUp: 'http_403' },
        ])
        await deliveries.release('a')
        expect(await deliveries.claim('a', 60_000)).toMatchObject({ position: 3 })
        expect(await deliveries.remoteIdOf('a', 2)).toBe('r2')
        expect(await deliveries.remoteIdOf('a', 3)).toBeUndefined()
        expect(await deliveries.positionOf('a', 'r2')).toBe(2)
        expect(await deliveries.positionOf('b', 'r2')).toBeUndefined()
      })

      it('that fail wait, and remember since when', async () => {
        const { deliveries } = outbox
        await deliveries.open('a', [])
        await deliveries.claim('a', 60_000)
        await deliveries.postpone('a', 1_000, 'http_503')
        expect(await deliveries.claim('a', 60_000)).toBeUndefined()
        expect(await deliveries.due(10)).toEqual([])
        pass(1_000)
        expect(await deliveries.due(10)).toEqual(['a'])
        expect(await deliveries.claim('a', 60_000)).toEqual({
          position: 0,
          tries: 1,
          failingSince: START.toISOString(),
        })
        await deliveries.postpone('a', 1_000, 'http_503')
        pass(1_000)
        expect(await deliveries.claim('a', 60_000)).toMatchObject({
          tries: 2,
          failingSince: START.toISOString(),
        })
        await deliveries.advance('a', 1, [])
        await deliveries.release('a')
        expect(await deliveries.claim('a', 60_000)).toEqual({
          position: 1,
          tries: 0,
          failingSince: undefined,
        })
      })

      it('that are behind the log are found', async () => {
        const { deliveries } = outbox
        await deliveries.open('a', [])
        expect(await deliveries.behind(10)).toEqual([])
        await store.append('a', { type: 'message', text: 'x' })
        await store.append('b', { type: 'message', text: 'x' })
        expect(await deliveries.behind(10)).toEqual(['a'])
        await deliveries.advance('a', 1, [])
        expect(await deliveries.behind(10)).toEqual([])
      })

      it('go with their conversation', async () => {
        const { deliveries } = outbox
        await deliveries.open('a', ['29:anna'])
        await deliveries.advance('a', 1, [{ position: 1, remoteId: 'r1' }])
        expect(await outbox.notices.lookUp('29:anna', undefined)).toBeDefined()
        await store.eraseUser('user-a')
        expect(await deliveries.claim('a', 1)).toBeUndefined()
        expect(await outbox.notices.lookUp('29:anna', undefined)).toBeUndefined()
      })
    })

    it('lists who waits for a person until it is over', async () => {
      const { handoffs } = outbox
      await handoffs.set('a', 'waiting')
      pass(1_000)
      await handoffs.set('b', 'waiting')
      await handoffs.set('a', 'waiting')
      await handoffs.set('nobody', 'waiting')
      expect(await handoffs.list(10)).toEqual([
        {
          conversationId: 'a',
          channel: 'msteams',
          locale: 'en',
          state: 'waiting',
          since: START.toISOString(),
        },
        expect.objectContaining({ conversationId: 'b' }),
      ])
      await handoffs.set('a', 'accepted')
      expect((await handoffs.list(10)).map(({ state }) => state)).toEqual(['accepted', 'waiting'])
      await handoffs.set('a', 'over')
      await store.eraseUser('user-b')
      expect(await handoffs.list(10)).toEqual([])
    })

    describe('notifications', () => {
      const notice = (id: string, more: Partial<NewNotice> = {}): NewNotice => ({
        id,
        key: `key-${id}`,
        digest: 'd',
        conversationId: 'a',
        userId: 'user-a',
        kind: 'limit_reduced',
        day: '2026-03-01',
        oncePerDay: true,
        dueAt: START.toISOString(),
        body: { kind: 'limit_reduced' },
        ...more,
      })

      it('are kept once by their key', async () => {
        const { notices } = outbox
        const added = await notices.add(notice('1'))
        expect(added).toMatchObject({
          kind: 'added',
          notice: { id: '1', state: 'waiting', body: { kind: 'limit_reduced' } },
        })
        expect(await notices.add(notice('2', { key: 'key-1' }))).toMatchObject({
          kind: 'known',
          notice: { id: '1' },
        })
        expect(await notices.add(notice('3', { key: 'key-1', digest: 'other' }))).toEqual({
          kind: 'conflict',
        })
        expect(await notices.find('2')).toBeUndefined()
      })

      it('are one a day of a kind, but for those that must be said', async () => {
        const { notices } = outbox
        await notices.add(notice('1'))
        expect(await notices.add(notice('2'))).toMatchObject({
          notice: { state: 'given_up', reason: 'one_a_day' },
        })
        expect(await notices.add(notice('3', { oncePerDay: false }))).toMatchObject({
          notice: { state: 'waiting' },
        })
        expect(await notices.add(notice('4', { kind: 'limit_zero' }))).toMatchObject({
          notice: { state: 'waiting' },
        })
        expect(await notices.add(notice('5', { day: '2026-03-02' }))).toMatchObject({
          notice: { state: 'waiting' },
        })
      })

      it('come due, wait again, and end with what became of them', async () => {
        const { notices } = outbox
        await notices.add(notice('1', { dueAt: new Date(START.getTime() + 1_000).toISOString() }))
        expect(await notices.take(10, 60_000)).toEqual([])
        pass(1_000)
        expect((await notices.take(10, 60_000)).map(({ id }) => id)).toEqual(['1'])
        await notices.postpone('1', 500, 'storage')
        expect(await notices.take(10, 60_000)).toEqual([])
        pass(500)
        expect(await notices.take(10, 60_000)).toMatchObject([{ id: '1', tries: 1, reason: 'storage' }])
        await notices.settle('1', 'said')
        expect(await notices.take(10, 60_000)).toEqual([])
        expect(await notices.find('1')).toMatchObject({ state: 'said', body: undefined })
        await store.eraseUser('user-a')
        expect(await notices.find('1')).toBeUndefined()
      })

      it('go when their person has all deleted from within a turn', async () => {
        const { notices } = outbox
        await store.create({ ...record('c'), userId: 'user-a' })
        await notices.add(notice('1'))
        await notices.add(notice('2', { conversationId: 'c', kind: 'limit_zero' }))
        await notices.add(notice('3', { conversationId: 'b', userId: 'user-b' }))
        await store.accept('a', { activity: { type: 'message', text: 'delete my data' } })
        await store.handleNext('a', () =>
          Promise.resolve({
            state: undefined,
            replies: [{ type: 'message', text: 'done' }],
            eraseUser: true,
          }),
        )
        const left = await Promise.all(['1', '2', '3'].map((id) => notices.find(id)))
        expect(left.map((each) => each?.id)).toEqual([undefined, undefined, '3'])
      })

      it('are taken by one at a time, and again when the lease is over', async () => {
        const { notices } = outbox
        await notices.add(notice('1'))
        await notices.add(notice('2', { kind: 'limit_zero' }))
        expect(await notices.take(1, 60_000)).toHaveLength(1)
        expect(await notices.take(10, 60_000)).toHaveLength(1)
        expect(await notices.take(10, 60_000)).toEqual([])
        pass(60_001)
        expect(await notices.take(10, 60_000)).toHaveLength(2)
      })

      it('stay with the conversation that they were aimed at', async () => {
        const { notices } = outbox
        await notices.add(notice('1'))
        expect(await notices.find('1')).toMatchObject({ conversationId: 'a', aimed: false })
        expect(await notices.aim('1', 'b')).toBe(true)
        expect(await notices.take(1, 60_000)).toMatchObject([{ conversationId: 'b', aimed: true }])
        expect(await notices.aim('1', 'nowhere')).toBe(false)
        expect(await notices.aim('nothing', 'a')).toBe(false)
      })

      it('find the conversation last used', async () => {
        const { notices } = outbox
        expect(await notices.lookUp('user-a', undefined)).toEqual({
          conversationId: 'a',
          userId: 'user-a',
          channel: 'msteams',
          locale: 'en',
        })
        pass(1_000)
        await store.create({ ...record('c'), channel: 'direct-line', userId: 'user-a' })
        expect((await notices.lookUp('user-a', undefined))?.conversationId).toBe('c')
        expect((await notices.lookUp('user-a', 'msteams'))?.conversationId).toBe('a')
        // Where something was said goes before where nothing was.
        await store.append('a', { type: 'message', text: 'x' })
        pass(1_000)
        await store.create({ ...record('d'), userId: 'user-a' })
        expect((await notices.lookUp('user-a', undefined))?.conversationId).toBe('a')
        expect(await notices.lookUp('nobody', undefined)).toBeUndefined()
      })

      it('keep what a person chose, even after their data went', async () => {
        const { notices } = outbox
        expect(await notices.choice('user-a')).toBeUndefined()
        await notices.choose('user-a', 'out')
        await store.eraseUser('user-a')
        expect(await notices.choice('user-a')).toBe('out')
        await notices.choose('user-a', 'in')
        expect(await notices.choice('user-a')).toBe('in')
      })
    })
  })
}
