import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  ConversationRecord,
  ConversationStore,
  LogChange,
  PendingTurn,
  TurnResult,
} from '#src/storage/ports.ts'

export interface StoreUnderTest {
  readonly store: ConversationStore
  /** a second one on the same data, as after a restart */
  reopen(): Promise<ConversationStore>
  dispose(): Promise<void>
}

const START = new Date('2026-03-01T08:00:00.000Z')

/** What every storage must do. `open` gives an empty one whose clock is the given function. */
export function storageContract(name: string, open: (now: () => Date) => Promise<StoreUnderTest>): void {
  describe(`${name} storage`, () => {
    let time = START
    let tested: StoreUnderTest
    let store: ConversationStore
    beforeEach(async () => {
      time = START
      tested = await open(() => time)
      store = tested.store
    })
    afterEach(() => tested.dispose())

    it('gives back a conversation as it was created', async () => {
      const record = { ...conversation('a'), reference: { serviceUrl: 'https://example.com' } }
      await store.create(record)
      expect(await store.find('a')).toEqual(record)
      expect(await store.find('b')).toBeUndefined()
    })

    it('refuses a conversation whose id exists', async () => {
      await store.create(conversation('a'))
      await expect(store.create(conversation('a'))).rejects.toThrow(/storage/)
    })

    it('keeps a new reference', async () => {
      await store.create(conversation('a'))
      await store.updateReference('a', { serviceUrl: 'https://two.example.com' })
      expect((await store.find('a'))?.reference).toEqual({ serviceUrl: 'https://two.example.com' })
    })

    it('takes an activity in with an id, a time and its place in the log', async () => {
      await store.create(conversation('a'))
      const accepted = await store.accept('a', {
        activity: { ...message('hello'), id: 'mine', channelData: { x: 1 } },
      })
      expect(accepted).toEqual({
        activityId: 'a|0000001',
        duplicate: false,
        entry: {
          position: 1,
          direction: 'incoming',
          activity: {
            ...message('hello'),
            id: 'a|0000001',
            timestamp: START.toISOString(),
            channelData: { x: 1 },
          },
        },
      })
      expect(await texts('a')).toEqual(['hello'])
    })

    it('does not take an activity for an unknown conversation', async () => {
      expect(await store.accept('nowhere', { activity: message('hello') })).toBeUndefined()
      expect(await store.log('nowhere', 0, 10)).toBeUndefined()
      expect(await store.append('nowhere', message('hello'))).toBeUndefined()
    })

    it('answers the same key with the same id and takes it once', async () => {
      await store.create(conversation('a'))
      await store.create(conversation('b'))
      const [first, second] = await Promise.all([
        store.accept('a', { activity: message('hello'), key: 'k1' }),
        store.accept('a', { activity: message('hello'), key: 'k1' }),
      ])
      expect(first?.activityId).toBe(second?.activityId)
      expect([first?.duplicate, second?.duplicate].toSorted()).toEqual([false, true])
      expect((await store.accept('b', { activity: message('hello'), key: 'k1' }))?.duplicate).toBe(false)
      expect(await texts('a')).toEqual(['hello'])
    })

    it('commits state, replies and the handled mark together', async () => {
      await store.create(conversation('a'))
      await store.accept('a', { activity: message('one') })
      const handled = await store.handleNext('a', echo)
      expect(handled).toMatchObject({ activityId: 'a|0000001', more: false })
      expect(handled?.entries.map((entry) => entry.activity)).toEqual([
        { ...message('echo one'), id: 'a|0000002', timestamp: START.toISOString() },
      ])
      expect(await texts('a')).toEqual(['one', 'echo one'])
      expect(await store.handleNext('a', echo)).toBeUndefined()
      expect(await store.unhandled()).toEqual([])
    })

    it('hands each turn the state that the last one left, in the order of arrival', async () => {
      await store.create(conversation('a'))
      for (const text of ['one', 'two', 'three']) await store.accept('a', { activity: message(text) })
      const states: unknown[] = []
      const seen: PendingTurn[] = []
      for (let more = true; more;) {
        const handled = await store.handleNext('a', (turn) => {
          states.push(turn.state)
          seen.push(turn)
          return echo(turn)
        })
        more = handled?.more ?? false
      }
      expect(states).toEqual([undefined, { turns: 1 }, { turns: 2 }])
      expect(seen.map((turn) => turn.incoming.text)).toEqual(['one', 'two', 'three'])
      expect(seen[0]?.conversation).toEqual(conversation('a'))
    })

    it('runs turns of one conversation one after the other, of different ones side by side', async () => {
      await store.create(conversation('a'))
      await store.create(conversation('b'))
      for (const id of ['a', 'a', 'b']) await store.accept(id, { activity: message('x') })
      let inA = 0
      let most = 0
      const { promise: gate, resolve: release } = Promise.withResolvers<void>()
      const slow = async (turn: PendingTurn): Promise<TurnResult> => {
        most = Math.max(most, ++inA)
        await gate
        inA--
        return echo(turn)
      }
      const turnsOfA = [store.handleNext('a', slow), store.handleNext('a', slow)]
      const turnOfB = await store.handleNext('b', echo)
      expect(turnOfB?.entries).toHaveLength(1)
      release()
      const handled = await Promise.all(turnsOfA)
      expect(handled.map((turn) => turn?.activityId).toSorted()).toEqual(['a|0000001', 'a|0000002'])
      expect(most).toBe(1)
    })

    it('writes nothing when a turn throws', async () => {
      await store.create(conversation('a'))
      await store.accept('a', { activity: message('one') })
      await expect(store.handleNext('a', () => Promise.reject(new Error('planted')))).rejects.toThrow(
        'planted',
      )
      expect(await texts('a')).toEqual(['one'])
      expect(await store.unhandled()).toEqual(['a'])
      expect((await store.handleNext('a', echo))?.entries).toHaveLength(1)
    })

    it('goes on after a restart with what was accepted', async () => {
      await store.create(conversation('a'))
      await store.accept('a', { activity: message('one'), key: 'k' })
      await store.handleNext('a', echo)
      await store.accept('a', { activity: message('two'), key: 'l' })
      const next = await tested.reopen()
      expect(await next.unhandled()).toEqual(['a'])
      expect((await next.accept('a', { activity: message('one'), key: 'k' }))?.duplicate).toBe(true)
      const states: unknown[] = []
      await next.handleNext('a', (turn) => {
        states.push(turn.state)
        return echo(turn)
      })
      expect(states).toEqual([{ turns: 1 }])
    })

    it('remembers what gets a notice instead of a turn, or nothing', async () => {
      await store.create(conversation('a'))
      await store.accept('a', { activity: message('fast'), answer: 'notice' })
      await store.accept('a', { activity: message('faster'), answer: 'nothing' })
      const answers: string[] = []
      const handled = await store.handleNext('a', (turn) => {
        answers.push(turn.answer)
        return echo(turn)
      })
      expect(answers).toEqual(['notice'])
      expect(handled?.more).toBe(false)
      expect(await store.unhandled()).toEqual([])
      expect(await texts('a')).toEqual(['fast', 'faster', 'echo fast'])
    })

    it('keeps the language that a turn has chosen', async () => {
      await store.create(conversation('a'))
      await store.accept('a', { activity: message('English please') })
      await store.handleNext('a', () => Promise.resolve({ state: 1, replies: [], locale: 'en' }))
      expect((await store.find('a'))?.locale).toBe('en')
    })

    it('reads the log in pages from any position', async () => {
      await store.create(conversation('a'))
      for (let i = 1; i <= 7; i++) await store.append('a', message(`m${i}`))
      const first = await store.log('a', 0, 3)
      expect(first).toMatchObject({ position: 3, head: 7 })
      const second = await store.log('a', 3, 3)
      expect(second?.entries.map((entry) => entry.activity.text)).toEqual(['m4', 'm5', 'm6'])
      expect(await store.log('a', 6, 3)).toMatchObject({ position: 7, head: 7 })
      expect(await store.log('a', 7, 3)).toEqual({ entries: [], position: 7, head: 7 })
      expect(await store.log('a', 99, 3)).toMatchObject({ entries: [], head: 7 })
    })

    it('replaces an activity under its id, for those who have it and for those who come later', async () => {
      await store.create(conversation('a'))
      await store.append('a', message('old'))
      await store.append('a', message('other'))
      const changed = await store.replace('a', 'a|0000001', message('new'))
      expect(changed).toMatchObject({ position: 3, activity: { id: 'a|0000001', text: 'new' } })
      expect((await store.log('a', 2, 10))?.entries).toEqual([changed])
      expect(await texts('a')).toEqual(['new', 'other'])
    })

    it('removes an activity for good', async () => {
      await store.create(conversation('a'))
      await store.append('a', message('gone'))
      const removed = await store.remove('a', 'a|0000001')
      expect(removed?.activity).toEqual({
        type: 'messageDelete',
        id: 'a|0000001',
        timestamp: START.toISOString(),
      })
      expect(await texts('a')).toEqual([])
      expect((await store.log('a', 1, 10))?.entries).toEqual([removed])
      expect(await store.replace('a', 'a|0000001', message('back'))).toBeUndefined()
      expect(await store.remove('a', 'a|0000001')).toBeUndefined()
    })

    it('changes nothing under ids that lead nowhere', async () => {
      await store.create(conversation('a'))
      await store.create(conversation('b'))
      await store.append('b', message('of b'))
      for (const id of ['b|0000001', 'a|0000001', 'a|1', 'nonsense', '']) {
        expect(await store.replace('a', id, message('x'))).toBeUndefined()
      }
      expect(await texts('b')).toEqual(['of b'])
    })

    it('tells of every change with its lines or an invitation to read', async () => {
      const changes: LogChange[] = []
      const stop = store.onChange((change) => changes.push(change))
      await store.create(conversation('a'))
      await store.accept('a', { activity: message('one') })
      await store.handleNext('a', echo)
      await store.append('a', message('unasked'))
      await until(() => changes.length >= 3)
      expect(new Set(changes.map((change) => change.conversationId))).toEqual(new Set(['a']))
      const told = changes.flatMap((change) => change.entries ?? [])
      expect(told.map((entry) => entry.position)).toEqual([1, 2, 3])
      stop()
      await store.append('a', message('unheard'))
      expect(changes.flatMap((change) => change.entries ?? [])).toHaveLength(3)
    })

    it('keeps a file with its conversation, under an id that nobody can guess', async () => {
      await store.create(conversation('a'))
      const file = { name: '工资单.png', type: 'image/png', bytes: new Uint8Array([0, 255, 10, 13]) }
      const id = (await store.keepFile('a', file)) ?? ''
      expect(id.length).toBeGreaterThan(20)
      const found = await store.findFile(id)
      expect({ ...found, bytes: new Uint8Array(found?.bytes ?? []) }).toEqual(file)
      expect(await store.keepFile('nowhere', file)).toBeUndefined()
      expect(await store.findFile('nowhere')).toBeUndefined()
      await store.eraseUser('user-of-a')
      expect(await store.findFile(id)).toBeUndefined()
    })

    it('keeps lines for review, newest first', async () => {
      await store.create(conversation('a'))
      await store.accept('a', { activity: message('x') })
      const review = [
        { kind: 'not_understood', locale: 'en', text: 'x [number]' },
        { kind: 'feedback', locale: 'en', text: '', detail: { useful: false } },
      ]
      await store.handleNext('a', () => Promise.resolve({ state: 1, replies: [], review }))
      expect(await store.review(10)).toEqual(
        review.toReversed().map((entry) => ({ ...entry, conversationId: 'a', at: START.toISOString() })),
      )
      expect(await store.review(1)).toHaveLength(1)
    })

    it("exports all that is kept of a user, and nothing of another's", async () => {
      await fill('a', 'anna', 'from anna')
      await fill('b', 'ben', 'from ben')
      const data = await store.exportUser('anna')
      expect(data.userId).toBe('anna')
      expect(data.conversations).toHaveLength(1)
      expect(data.conversations[0]).toMatchObject({ conversation: { id: 'a' }, state: { turns: 1 } })
      expect(data.conversations[0]?.log.map((entry) => entry.activity.text)).toEqual([
        'from anna',
        'echo from anna',
      ])
      expect(data.conversations[0]?.review).toHaveLength(1)
      expect(JSON.stringify(data)).not.toContain('ben')
    })

    it('erases a user and leaves the others', async () => {
      await fill('a', 'anna', 'from anna')
      await fill('a2', 'anna', 'from anna again')
      await fill('b', 'ben', 'from ben')
      expect(await store.eraseUser('anna')).toBe(2)
      expect(await store.find('a')).toBeUndefined()
      expect((await store.exportUser('anna')).conversations).toEqual([])
      expect((await store.review(10)).map((entry) => entry.conversationId)).toEqual(['b'])
      expect(await texts('b')).toEqual(['from ben', 'echo from ben'])
      expect(await store.eraseUser('nobody')).toBe(0)
    })

    it("erases a user's data from within a turn, but for the answer to it", async () => {
      await fill('a', 'anna', 'words of anna')
      await fill('a2', 'anna', 'older words of anna')
      await store.accept('a', { activity: message('delete my data') })
      await store.accept('a', { activity: message('and hello again') })
      await store.handleNext('a', () =>
        Promise.resolve({ state: { fresh: true }, replies: [message('all deleted')], eraseUser: true }),
      )
      expect(await texts('a')).toEqual(['and hello again', 'all deleted'])
      expect(await store.find('a2')).toBeUndefined()
      expect(await store.review(10)).toEqual([])
      const states: unknown[] = []
      await store.handleNext('a', (turn) => {
        states.push(turn.state)
        return echo(turn)
      })
      expect(states).toEqual([{ fresh: true }])
    })

    it('sweeps what has been quiet for long, in portions', async () => {
      await fill('old1', 'anna', 'x')
      await fill('old2', 'ben', 'x')
      time = new Date('2026-04-01T00:00:00.000Z')
      await fill('new', 'cleo', 'x')
      await store.accept('old2', { activity: message('still here') })
      const before = new Date('2026-03-20T00:00:00.000Z')
      expect(await store.sweep(before, 10)).toBe(1)
      expect(await store.find('old1')).toBeUndefined()
      expect(await store.find('old2')).toBeDefined()
      expect(await store.sweep(before, 10)).toBe(0)
    })

    it('keeps the first value under a name', async () => {
      expect(await store.keep('token-key', 'first')).toBe('first')
      expect(await store.keep('token-key', 'second')).toBe('first')
      expect(await (await tested.reopen()).keep('token-key', 'third')).toBe('first')
    })

    it('says that it works', async () => {
      await expect(store.check()).resolves.toBeUndefined()
    })

    it('takes many writes at once and keeps each whole', async () => {
      const ids = Array.from({ length: 40 }, (_, index) => `c${index}`)
      await Promise.all(ids.map((id) => store.create(conversation(id))))
      await Promise.all(
        ids.flatMap((id) => [1, 2, 3].map((n) => store.accept(id, { activity: message(`${id} ${n}`) }))),
      )
      await Promise.all(
        ids.map(async (id) => {
          for (let more = true; more;) more = (await store.handleNext(id, echo))?.more ?? false
        }),
      )
      for (const id of ids) {
        const log = await store.log(id, 0, 100)
        expect(log?.entries.map((entry) => entry.position)).toEqual([1, 2, 3, 4, 5, 6])
        expect(log?.entries.slice(3).map((entry) => entry.activity.text)).toEqual(
          [1, 2, 3].map((n) => `echo ${id} ${n}`),
        )
      }
    })

    async function texts(id: string): Promise<(string | undefined)[] | undefined> {
      return (await store.log(id, 0, 1000))?.entries.map((entry) => entry.activity.text)
    }

    async function fill(id: string, userId: string, text: string): Promise<void> {
      await store.create({ ...conversation(id), userId, createdAt: time.toISOString() })
      await store.accept(id, { activity: message(text) })
      await store.handleNext(id, async (turn) => ({
        ...(await echo(turn)),
        review: [{ kind: 'not_understood', locale: 'en', text }],
      }))
    }
  })
}

function conversation(id: string): ConversationRecord {
  return {
    id,
    channel: 'direct-line',
    userId: `user-of-${id}`,
    locale: 'zh-CN',
    createdAt: START.toISOString(),
  }
}

function message(text: string) {
  return { type: 'message', text }
}

function echo(turn: PendingTurn): Promise<TurnResult> {
  const turns = ((turn.state as { turns?: number } | undefined)?.turns ?? 0) + 1
  return Promise.resolve({ state: { turns }, replies: [message(`echo ${turn.incoming.text}`)] })
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10))
}
