import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDirectLineChannel } from '#src/channels/direct-line/direct-line-channel.ts'
import { createNotifications, type Notifications } from '#src/channels/notifications/notifications.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { SECRET, testNotices } from '#tests/support/direct-line-server.ts'
import { startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { call, eventually, poll, send, type Started } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'
import { testBot } from '#tests/support/test-bot.ts'

const KEY = 'a-key-for-notifications-that-is-long'
const ANNA = 'b2ec3a4f-9e3a-4b6a-9c13-02e1d7e1a3f5'

describe('a notification for somebody who uses the chat page and Teams', () => {
  let connector: FakeConnector
  let server: BotConnectorServer
  /** ms that the clock stands ahead of the real one */
  let ahead: number
  beforeAll(() => void testBot(), 60_000)
  beforeEach(async () => {
    ahead = 0
    connector = await startConnector()
    let notifications: Notifications | undefined
    server = await startBotConnector({
      connector,
      env: { ZAIJIE_NOTIFY_KEY: KEY, ZAIJIE_QUIET_HOURS: 'none', ZAIJIE_DIRECT_LINE_SECRET: SECRET },
      now: () => new Date(Date.now() + ahead),
      handle: testBot().bot.handle,
      onNotice: (notice, end) => notifications?.ended(notice, end),
      mount: (http, { config, store, outbox, turns, reach, facts, now }) => {
        const { notices } = outbox
        notifications = createNotifications({ config, notices, turns, reach, facts, now, lookEvery: 30 })
        notifications.mount(http.server)
        notifications.start()
        const parts = { config, store, turns, facts, now, notices: testNotices, tokenKey: 'k'.repeat(40) }
        const page = createDirectLineChannel(parts)
        page.mount(http.server)
        const { close } = notifications
        return { close: async () => void (await Promise.all([page.close(), close()])) }
      },
    })
  })
  afterEach(async () => {
    await server.close()
    await connector.close()
  })

  let count = 0
  const inTeams = async () => {
    const before = connector.calls.length
    await server.post(teamsActivity('personal-message', { serviceUrl: connector.url, id: `c-${count++}` }))
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(before))
  }
  const onPage = async (): Promise<Started> => {
    const base = `${server.url}/v3/directline`
    const { body } = await call(`${base}/tokens/generate`, 'POST', {
      token: SECRET,
      body: { user: { id: ANNA } },
    })
    const started = (await call(`${base}/conversations`, 'POST', { token: body.token })).body as Started
    expect((await send(server.url, started, '你好')).status).toBe(200)
    await eventually(async () => expect(await server.store.unhandled()).toEqual([]))
    return started
  }
  const notify = async (channel?: string) => {
    const answer = await call(`${server.url}/api/notifications`, 'POST', {
      token: KEY,
      headers: { 'Idempotency-Key': `key-${count++}` },
      body: { to: { id: ANNA, ...(channel === undefined ? {} : { channel }) }, kind: 'limit_zero' },
    })
    expect(answer.status).toBe(202)
    const { id } = answer.body as { id: string }
    await eventually(async () =>
      expect(['said', 'delivered']).toContain((await server.outbox.notices.find(id))?.state),
    )
  }
  const onTheirPage = async (page: Started) => JSON.stringify((await poll(server.url, page)).body)
  const inTheirTeams = () => JSON.stringify(connector.calls.map(({ activity }) => activity))
  const TOLD = /额度[^"]{0,8}0/

  it('comes on the chat page when they used that last', async () => {
    await inTeams()
    ahead += 1_000
    const page = await onPage()
    await notify()
    await eventually(async () => expect(await onTheirPage(page)).toMatch(TOLD))
    expect(inTheirTeams()).not.toMatch(TOLD)
  })

  it('comes in Teams when they used that last', async () => {
    const page = await onPage()
    ahead += 1_000
    await inTeams()
    await notify()
    await eventually(async () => expect(inTheirTeams()).toMatch(TOLD))
    expect(await onTheirPage(page)).not.toMatch(TOLD)
  })

  it('comes where the operator says, whatever they used last', async () => {
    const page = await onPage()
    ahead += 1_000
    await inTeams()
    await notify('direct-line')
    await eventually(async () => expect(await onTheirPage(page)).toMatch(TOLD))
    expect(inTheirTeams()).not.toMatch(TOLD)
  })
})
