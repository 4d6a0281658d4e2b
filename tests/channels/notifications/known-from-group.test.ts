import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createChannelWords } from '#src/channels/bot-connector/channel-words.ts'
import { conversationIdOf } from '#src/channels/bot-connector/reference.ts'
import { createChoiceWords } from '#src/channels/notifications/choice-words.ts'
import { withNotices } from '#src/channels/notifications/notice-turns.ts'
import { createNotifications, type Notifications } from '#src/channels/notifications/notifications.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { privateChatWith, startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { call, eventually } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { testBot } from '#tests/support/test-bot.ts'

const KEY = 'a-key-for-notifications-that-is-long'

describe('a notification for somebody known only from a group', () => {
  let connector: FakeConnector
  let folder: ReturnType<typeof tempFolder>
  let server: BotConnectorServer
  /** ms that the clock stands ahead of the real one */
  let ahead: number
  beforeAll(() => void testBot(), 60_000)
  beforeEach(async () => {
    connector = await startConnector()
    folder = tempFolder()
    ahead = 0
    server = await open()
  })
  afterEach(async () => {
    await server.close()
    await connector.close()
    folder[Symbol.dispose]()
  })

  function open(): Promise<BotConnectorServer> {
    const { bot } = testBot()
    let notifications: Notifications | undefined
    const words = () => bot.words
    return startBotConnector({
      connector,
      folder: folder.path,
      env: { ZAIJIE_NOTIFY_KEY: KEY, ZAIJIE_QUIET_HOURS: 'none' },
      now: () => new Date(Date.now() + ahead),
      words: createChannelWords(words),
      handle: bot.handle,
      wrap: (handle, outbox) => withNotices(handle, createChoiceWords(words), outbox.notices.choose),
      onNotice: (notice, end) => notifications?.ended(notice, end),
      mount: (http, { config, outbox, turns, reach, facts, now }) => {
        const { notices } = outbox
        notifications = createNotifications({ config, notices, turns, reach, facts, now, lookEvery: 30 })
        notifications.mount(http.server)
        notifications.start()
        return notifications
      },
    })
  }

  let count = 0
  const group = () => teamsActivity('group-message', { serviceUrl: connector.url, id: `k-${count++}` })
  const member = () => group().from as { id: string; aadObjectId: string }
  const privateChat = () => privateChatWith(member().id)
  const speakInGroup = async () => {
    const before = connector.calls.length
    await server.post(group())
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(before))
  }
  const notify = async (kind = 'limit_zero', to: object = { id: member().aadObjectId }) =>
    (
      await call(`${server.url}/api/notifications`, 'POST', {
        token: KEY,
        headers: { 'Idempotency-Key': `key-${count++}` },
        body: { to, kind },
      })
    ).body as { id: string }
  const becomes = (id: string, state: object) =>
    eventually(async () => {
      const { body } = await call(`${server.url}/api/notifications/${id}`, 'GET', { token: KEY })
      expect(body).toMatchObject(state)
    })
  const told = () =>
    connector.calls.filter(({ activity }) => JSON.stringify(activity ?? {}).includes('额度变成 0'))

  it('is said in a chat that is opened with them, never in the group', async () => {
    await speakInGroup()
    const inGroup = connector.calls.length
    await becomes((await notify()).id, { state: 'delivered' })
    expect(connector.opened).toMatchObject([
      {
        isGroup: false,
        members: [{ id: member().id }],
        bot: group().recipient && { id: group().recipient.id },
      },
    ])
    expect(connector.opened[0].tenantId).toBe(group().conversation.tenantId)
    for (const { conversation } of connector.calls.slice(inGroup)) expect(conversation).toBe(privateChat())
  })

  it('is found by the address of the channel, too, and the way back is kept for the next', async () => {
    await speakInGroup()
    await becomes((await notify('limit_zero', { id: member().id, channel: 'msteams' })).id, {
      state: 'delivered',
    })
    await becomes((await notify('service_closed')).id, { state: 'delivered' })
    expect(connector.opened).toHaveLength(1)
    expect(connector.calls.at(-1)?.conversation).toBe(privateChat())
    const kept = await server.store.find(conversationIdOf('msteams', privateChat()))
    expect(kept).toMatchObject({
      userId: member().aadObjectId,
      reference: { scope: 'personal', conversation: privateChat(), serviceUrl: connector.url },
    })
  })

  it('goes on in the chat: what they ask there is asked with the facts known', async () => {
    await speakInGroup()
    await becomes((await notify()).id, { state: 'delivered' })
    const before = connector.calls.length
    const conversation = { ...group().conversation, id: privateChat(), conversationType: 'personal' }
    delete conversation.isGroup
    await server.post(
      teamsActivity('personal-message', {
        serviceUrl: connector.url,
        id: `k-${count++}`,
        text: '为什么会这样',
        conversation,
        from: member(),
      }),
    )
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(before))
    const { conversations } = await server.store.exportUser(member().aadObjectId)
    const chat = conversations.find(({ log }) => log.length > 0)
    expect(chat?.state).toMatchObject({ facts: { symptom: { value: 'limit_zero' } } })
  })

  it('is tried again when the channel does not open the chat, also after a restart', async () => {
    await speakInGroup()
    connector.failures.push(503)
    const { id } = await notify()
    await becomes(id, { state: 'waiting', reason: 'http_503' })
    connector.failures.push('hang up')
    ahead += 1_000
    await eventually(async () => expect(connector.failures).toEqual([]))
    await server.close()
    ahead += 60_000
    server = await open()
    await becomes(id, { state: 'delivered' })
    expect(connector.opened).toHaveLength(1)
    expect(new Set(told().map(({ conversation }) => conversation))).not.toContain(group().conversation.id)
  })

  it('is given up with the reason when the channel will not open it', async () => {
    await speakInGroup()
    connector.failures.push(403)
    await becomes((await notify()).id, { state: 'given_up', reason: 'http_403' })
  })

  it('opens nothing for somebody who has a chat of their own', async () => {
    await server.post(
      teamsActivity('personal-message', { serviceUrl: connector.url, id: `k-${count++}`, from: member() }),
    )
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(0))
    ahead += 1_000
    await speakInGroup()
    await becomes((await notify()).id, { state: 'delivered' })
    expect(connector.opened).toEqual([])
  })

  it('is not said when it is addressed to a group', async () => {
    await speakInGroup()
    const before = connector.calls.length
    const id = conversationIdOf('msteams', group().conversation.id)
    await becomes((await notify('limit_zero', { id })).id, { state: 'given_up', reason: 'not_private' })
    expect(connector.calls.length).toBe(before)
  })

  it('finds nobody whose data was deleted, until they speak again', async () => {
    await speakInGroup()
    await server.store.eraseUser(member().aadObjectId)
    expect(await notify()).toMatchObject({ code: 'AddressUnknown' })
    await speakInGroup()
    await becomes((await notify()).id, { state: 'delivered' })
  })
})
