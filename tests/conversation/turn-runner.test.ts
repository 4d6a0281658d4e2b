import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import { createTurnRunner, type TurnRunner } from '#src/conversation/turn-runner.ts'
import { createFacts } from '#src/log/events.ts'
import { createLogger } from '#src/log/logger.ts'
import { createMetrics } from '#src/log/metrics.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { testNotices } from '#tests/support/direct-line-server.ts'
import { failingStore } from '#tests/support/failing-store.ts'
import { eventually } from '#tests/support/raw-client.ts'

describe('the turn runner', () => {
  let planted: ReturnType<typeof failingStore>
  let store: ConversationStore
  let logged: string[]
  const runners: TurnRunner[] = []
  beforeEach(() => {
    planted = failingStore()
    store = planted.store
    logged = []
  })
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.drain(1000)
    planted[Symbol.dispose]()
  })

  function runnerOf(
    handle: HandleTurn,
    options: { turnTimeout?: number; turnsAtOnce?: number } = {},
  ): TurnRunner {
    const log = createLogger({ level: 'trace', destination: { write: (line) => logged.push(line) } })
    const facts = createFacts(log, createMetrics())
    const runner = createTurnRunner({
      store,
      handle,
      notices: testNotices,
      facts,
      now: () => new Date(),
      ...options,
    })
    runners.push(runner)
    return runner
  }

  async function open(...ids: string[]): Promise<void> {
    const createdAt = new Date().toISOString()
    for (const id of ids) await store.create({ id, channel: 'test', userId: 'u', locale: 'en', createdAt })
  }

  async function texts(id: string): Promise<(string | undefined)[]> {
    return (await store.log(id, 0, 100))?.entries.map((entry) => entry.activity.text) ?? []
  }

  const message = (text: string) => ({ activity: { type: 'message', text } })

  it('runs turns of one conversation in order and of different ones side by side', async () => {
    await open('a', 'b')
    const { promise: gate, resolve: release } = Promise.withResolvers<void>()
    const runner = runnerOf(async (state, incoming) => {
      if (incoming.text === 'wait') await gate
      return { state, replies: [{ type: 'message', text: `re ${incoming.text}` }] }
    })
    await runner.accept('a', message('wait'))
    await runner.accept('a', message('after'))
    await runner.accept('b', message('other'))
    await eventually(async () => expect(await texts('b')).toEqual(['other', 're other']))
    expect(await texts('a')).toEqual(['wait', 'after'])
    release()
    await eventually(async () => expect(await texts('a')).toEqual(['wait', 'after', 're wait', 're after']))
  })

  it('names the message that a reply answers, but not an event', async () => {
    await open('a')
    const runner = runnerOf(async (state) => ({ state, replies: [{ type: 'message', text: 'reply' }] }))
    await runner.accept('a', message('hi'))
    await runner.accept('a', { activity: { type: 'event', name: 'x' } as never })
    await eventually(async () => expect(await texts('a')).toHaveLength(4))
    const replies = (await store.log('a', 2, 10))?.entries.map((entry) => entry.activity.replyToId)
    expect(replies).toEqual(['a|0000001', undefined])
  })

  it('apologises for a turn that fails or takes too long, with a reference that the log has, and keeps the state', async () => {
    await open('a')
    const states: unknown[] = []
    const runner = runnerOf(
      async (state, incoming) => {
        states.push(state)
        if (incoming.text === 'fail') throw new Error('planted')
        if (incoming.text === 'hang') await new Promise(() => undefined)
        return { state: incoming.text, replies: [] }
      },
      { turnTimeout: 50 },
    )
    for (const text of ['one', 'fail', 'hang', 'two']) await runner.accept('a', message(text))
    await eventually(async () => expect(states).toEqual([undefined, 'one', 'one', 'one']))
    const apologies = await eventually(async () => {
      const found = (await texts('a')).flatMap((text) => /^sorry ([0-9a-f]{8})$/.exec(text ?? '')?.[1] ?? [])
      expect(found).toHaveLength(2)
      return found
    })
    for (const reference of apologies) expect(logged.join('')).toContain(reference)
    expect(logged.join('')).toContain('TURN_TIMED_OUT')
  })

  it('answers with the notice what came too fast, and says nothing to what came faster still', async () => {
    await open('a')
    const runner = runnerOf(async (state) => ({ state, replies: [{ type: 'message', text: 'reply' }] }))
    await runner.accept('a', { ...message('1'), answer: 'turn' })
    await runner.accept('a', { ...message('2'), answer: 'notice' })
    await runner.accept('a', { ...message('3'), answer: 'nothing' })
    await eventually(async () => expect(await texts('a')).toHaveLength(5))
    expect((await texts('a')).toSorted()).toEqual(['1', '2', '3', 'reply', 'slow down'])
  })

  it('goes on when the storage takes turns again', async () => {
    await open('a')
    const runner = runnerOf(async (state) => ({ state, replies: [{ type: 'message', text: 'reply' }] }))
    planted.fail('handleNext', 2)
    await runner.accept('a', message('hi'))
    await eventually(async () => expect(await texts('a')).toEqual(['hi', 'reply']))
  })

  it('limits how many turns run at one time', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `c${index}`)
    await open(...ids)
    let running = 0
    let most = 0
    const runner = runnerOf(
      async (state) => {
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 5))
        running--
        return { state, replies: [{ type: 'message', text: 'reply' }] }
      },
      { turnsAtOnce: 3 },
    )
    await Promise.all(ids.map((id) => runner.accept(id, message('hi'))))
    for (const id of ids) await eventually(async () => expect(await texts(id)).toHaveLength(2))
    expect(most).toBe(3)
  })

  it('takes messages in while it stops, and leaves them to the next one', async () => {
    await open('a')
    const first = runnerOf(async (state) => ({ state, replies: [{ type: 'message', text: 'first' }] }))
    expect(await first.drain(1000)).toBe(true)
    await first.accept('a', message('hi'))
    const second = runnerOf(async (state) => ({ state, replies: [{ type: 'message', text: 'second' }] }))
    expect(await second.resume()).toBe(1)
    await eventually(async () => expect(await texts('a')).toEqual(['hi', 'second']))
  })

  it('says so when it cannot stop in time', async () => {
    await open('a')
    const { promise: gate, resolve: release } = Promise.withResolvers<void>()
    const runner = runnerOf(async (state) => {
      await gate
      return { state, replies: [] }
    })
    await runner.accept('a', message('hi'))
    expect(await runner.drain(50)).toBe(false)
    release()
  })

  it('does not know conversations that do not exist', async () => {
    const runner = runnerOf(async (state) => ({ state, replies: [] }))
    expect(await runner.accept('nowhere', message('hi'))).toBeUndefined()
  })
})
