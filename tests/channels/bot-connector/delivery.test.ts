import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import { startBotConnector, type BotConnectorOptions } from '#tests/support/bot-connector-server.ts'
import { startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { eventually } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

/** Answers with two messages. */
const twice: HandleTurn = async (state, { text }) => ({
  state,
  replies: [
    { type: 'message', text: `${text} one` },
    { type: 'message', text: `${text} two` },
  ],
})

describe('replies that a channel does not take', () => {
  let connector: FakeConnector
  let folder: ReturnType<typeof tempFolder>
  beforeEach(async () => {
    connector = await startConnector()
    folder = tempFolder()
  })
  afterEach(async () => {
    await connector.close()
    folder[Symbol.dispose]()
  })

  const open = (more: Partial<BotConnectorOptions> = {}) =>
    startBotConnector({ connector, handle: twice, folder: folder.path, ...more })
  const message = (text: string, conversation?: string) =>
    teamsActivity('personal-message', {
      serviceUrl: connector.url,
      id: text,
      text,
      ...(conversation === undefined
        ? {}
        : { conversation: { id: conversation, conversationType: 'personal' } }),
    })

  for (const failure of [500, 502, 503, 408, 429, 'hang up'] as const) {
    it(`come in order after ${failure}`, async () => {
      await using server = await open()
      connector.failures.push(failure, failure)
      expect((await server.post(message('a'))).status).toBe(200)
      await server.post(message('b'))
      await eventually(async () => expect(connector.texts()).toEqual(['a one', 'a two', 'b one', 'b two']))
    })
  }

  it('are not waited for: a message is acknowledged when it is safe, however long its turn takes', async () => {
    const { promise: thought, resolve: finish } = Promise.withResolvers<void>()
    await using server = await open({
      handle: async (...turn) => {
        await thought
        return twice(...turn)
      },
    })
    expect((await server.post(message('a'))).status).toBe(200)
    expect(await server.store.unhandled()).toHaveLength(1)
    expect(connector.texts()).toEqual([])
    finish()
    await eventually(async () => expect(connector.texts()).toEqual(['a one', 'a two']))
  })

  it('come with a fresh token when the old one is refused', async () => {
    await using server = await open()
    connector.failures.push(401)
    await server.post(message('a'))
    await eventually(async () => expect(connector.texts()).toEqual(['a one', 'a two']))
    expect(connector.calls.map(({ authorization }) => authorization)).toEqual([
      'Bearer fresh',
      'Bearer bot-token',
    ])
  })

  it('come when the channel says so', async () => {
    await using server = await open({ pace: { retryAfter: [20, 2_000] } })
    connector.failures.push({ status: 429, retryAfter: '1' })
    const begun = performance.now()
    await server.post(message('a'))
    await eventually(async () => expect(connector.texts()).toHaveLength(2))
    expect(performance.now() - begun).toBeGreaterThan(950)
  })

  it('hold up their own conversation only', async () => {
    let ahead = 0
    await using server = await open({
      pace: { retryAfter: [60_000] },
      now: () => new Date(Date.now() + ahead),
    })
    connector.failures.push(503)
    await server.post(message('a', 'one'))
    await eventually(async () => expect(connector.failures).toEqual([]))
    await server.post(message('b', 'two'))
    await eventually(async () => expect(connector.texts('two')).toEqual(['b one', 'b two']))
    expect(connector.texts('one')).toEqual([])
    ahead = 61_000
    await eventually(async () => expect(connector.texts('one')).toEqual(['a one', 'a two']))
  })

  it('are given up with a reason when the channel will never take them, and the next ones go on', async () => {
    await using server = await open()
    connector.failures.push(403)
    await server.post(message('a'))
    await eventually(async () => expect(connector.texts()).toEqual(['a two']))
    expect(server.logged.join('')).toContain('"reason":"http_403"')
  })

  it('are given up when they have failed for too long', async () => {
    await using server = await open({ pace: { giveUpAfter: 150 } })
    connector.failures.push(...Array.from({ length: 6 }, () => 503))
    await server.post(message('a'))
    await eventually(async () => expect(server.logged.join('')).toContain('"reason":"http_503"'))
    await eventually(async () => expect(connector.texts().length).toBeGreaterThan(0))
  })

  it('survive a restart: what was accepted is answered, what was delivered does not come again', async () => {
    const first = await open({ pace: { retryAfter: [60_000] } })
    await first.post(message('a'))
    await eventually(async () => expect(connector.texts()).toHaveLength(2))
    connector.failures.push(503)
    await first.post(message('b'))
    await eventually(async () => expect(connector.failures).toEqual([]))
    await first.close()
    expect(connector.texts()).toEqual(['a one', 'a two'])
    await using second = await open({ now: () => new Date(Date.now() + 120_000) })
    await eventually(async () => expect(connector.texts()).toEqual(['a one', 'a two', 'b one', 'b two']))
    await second.post(message('b'))
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(connector.texts()).toHaveLength(4)
  })

  it('tell the person when the storage does not take a message', async () => {
    await using server = await open()
    await server.post(message('a'))
    await eventually(async () => expect(connector.texts()).toHaveLength(2))
    await Promise.all([server.store.close(), server.outbox.close()])
    expect((await server.post(message('b'))).status).toBe(503)
    expect(connector.texts().at(-1)).toMatch(/^unavailable [0-9a-f]{8}$/)
  })
})
