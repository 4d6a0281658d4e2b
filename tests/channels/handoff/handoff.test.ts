import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDirectLineChannel } from '#src/channels/direct-line/direct-line-channel.ts'
import { conversationIdOf } from '#src/channels/bot-connector/reference.ts'
import { withHandoffs } from '#src/channels/handoff/handoff-turns.ts'
import { mountHandoffs } from '#src/channels/handoff/handoff-routes.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { SECRET, testNotices } from '#tests/support/direct-line-server.ts'
import { startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { call, eventually, poll, start } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'
import { testBot } from '#tests/support/test-bot.ts'

describe('a conversation that is handed to a person', () => {
  let connector: FakeConnector
  let server: BotConnectorServer
  beforeAll(() => void testBot(), 60_000)
  beforeEach(async () => {
    connector = await startConnector()
    server = await startBotConnector({
      connector,
      handle: testBot().bot.handle,
      env: { ZAIJIE_DIRECT_LINE_SECRET: SECRET },
      wrap: (handle, outbox) => withHandoffs(handle, outbox.handoffs.set),
      mount: (http, { config, store, outbox, turns, facts, now }) => {
        mountHandoffs(http.server, { config, turns, handoffs: outbox.handoffs })
        const desk = { config, store, turns, facts, now, notices: testNotices, tokenKey: 'k'.repeat(40) }
        const channel = createDirectLineChannel(desk)
        channel.mount(http.server)
        return channel
      },
    })
  })
  afterEach(async () => {
    await server.close()
    await connector.close()
  })

  let count = 0
  const say = (text: string, channelId = 'msteams') =>
    server.post(
      teamsActivity('personal-message', { serviceUrl: connector.url, id: `h-${count++}`, text, channelId }),
    )
  const idOn = (channelId: string) =>
    conversationIdOf(
      channelId,
      teamsActivity('personal-message', { serviceUrl: connector.url }).conversation.id,
    )
  const desk = (path: string, method: string, body?: unknown) =>
    call(`${server.url}${path}`, method, { token: SECRET, ...(body === undefined ? {} : { body }) })
  const words = () => connector.calls.map(({ activity }) => JSON.stringify(activity))

  it('goes to the desk and back: status, messages both ways, the bot silent meanwhile', async () => {
    const id = idOn('msteams')
    await say('找人工')
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(0))
    const waiting = async () => (await desk('/api/handoffs', 'GET')).body.handoffs
    expect(await waiting()).toMatchObject([{ conversationId: id, channel: 'msteams', state: 'waiting' }])
    expect((await desk(`/api/handoffs/${id}`, 'POST', { state: 'accepted' })).status).toBe(202)
    const joined = connector.calls.length
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(joined))

    expect(await waiting()).toMatchObject([{ conversationId: id, state: 'accepted' }])

    const quiet = connector.calls.length
    await say('我的额度为什么变低了')
    await eventually(async () => {
      const { body } = await desk(`/v3/directline/conversations/${id}/activities`, 'GET')
      expect(body.activities.map(({ text }: { text?: string }) => text)).toContain('我的额度为什么变低了')
    })
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(connector.calls.length).toBe(quiet)

    await desk(`/v3/conversations/${id}/activities`, 'POST', { type: 'message', text: '您好，我是人工' })
    await eventually(async () => expect(connector.texts()).toContain('您好，我是人工'))

    await desk(`/api/handoffs/${id}`, 'POST', { state: 'completed' })
    const before = connector.calls.length
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(before))
    expect(await waiting()).toEqual([])
    await say('我的额度为什么变低了')
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(before + 1))
  })

  it("is told by the SDK's events on channels that carry them", async () => {
    await say('找人工', 'emulator')
    await eventually(async () => expect(words().join('')).toContain('handoff.initiate'))
    const status = teamsActivity('read-receipt', {
      serviceUrl: connector.url,
      channelId: 'emulator',
      id: 'status',
      name: 'handoff.status',
      value: { state: 'accepted' },
    })
    const before = connector.calls.length
    await server.post(status)
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(before))
    const quiet = connector.calls.length
    await say('在吗', 'emulator')
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(connector.calls.length).toBe(quiet)
  })

  it('is not told by the person: an event of that name over Direct Line silences nobody', async () => {
    const entered = await start(server.url)
    const path = `${server.url}/v3/directline/conversations/${entered.conversationId}/activities`
    const tell = (body: object) => call(path, 'POST', { token: entered.token, body })
    const heard = async () =>
      (await poll(server.url, entered)).body.activities
        .map(({ text }: { text?: string }) => text ?? '')
        .join()
    await tell({ type: 'message', text: '找人工' })
    await eventually(async () =>
      expect(await desk('/api/handoffs', 'GET')).toMatchObject(waitingFor(entered)),
    )
    await tell({
      type: 'event',
      name: 'handoff.status',
      value: { state: 'accepted' },
      from: { id: 'desk', role: 'desk' },
    })
    await tell({ type: 'event', name: 'handoff.status', value: { state: 'completed' } })
    await tell({ type: 'message', text: '额度多久能恢复' })
    await eventually(async () => expect(await heard()).toContain('准日子'))
    expect(await desk('/api/handoffs', 'GET')).toMatchObject(waitingFor(entered))
  })

  const waitingFor = ({ conversationId }: { conversationId: string }) => ({
    body: { handoffs: [{ conversationId, state: 'waiting' }] },
  })

  it('is not for those without the secret, and needs a known conversation and state', async () => {
    const wrong = await call(`${server.url}/api/handoffs/x`, 'POST', {
      token: 'wrong',
      body: { state: 'accepted' },
    })
    expect(wrong.status).toBe(403)
    expect((await call(`${server.url}/api/handoffs`, 'GET')).status).toBe(403)
    expect((await desk('/api/handoffs/x', 'POST', { state: 'accepted' })).status).toBe(404)
    expect((await desk('/api/handoffs/x', 'POST', { state: 'gone' })).status).toBe(400)
  })
})
