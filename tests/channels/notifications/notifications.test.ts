import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createChoiceWords } from '#src/channels/notifications/choice-words.ts'
import { withNotices } from '#src/channels/notifications/notice-turns.ts'
import { createNotifications, type Notifications } from '#src/channels/notifications/notifications.ts'
import { createChannelWords } from '#src/channels/bot-connector/channel-words.ts'
import type { Environment } from '#src/config/load-config.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { call, eventually } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { testBot } from '#tests/support/test-bot.ts'

const KEY = 'a-key-for-notifications-that-is-long'
const ANNA = 'b2ec3a4f-9e3a-4b6a-9c13-02e1d7e1a3f5'
const ADDRESS = '29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ960rtvstKp8tKLl-3r8b6DoW0QxZimuTxk_kupZ1DBMpvIQQUAZL'

/** noon in Shanghai */
const NOON = Date.parse('2026-03-01T04:00:00Z')
const HOUR = 3_600_000

describe('POST /api/notifications', () => {
  let connector: FakeConnector
  let folder: ReturnType<typeof tempFolder>
  let server: BotConnectorServer
  /** ms that the clock stands ahead of the real one */
  let ahead: number
  // Training the bot takes a while on a busy machine.
  beforeAll(() => void testBot(), 60_000)
  beforeEach(async () => {
    connector = await startConnector()
    folder = tempFolder()
    ahead = NOON - Date.now()
    server = await open()
  })
  afterEach(async () => {
    await server.close()
    await connector.close()
    folder[Symbol.dispose]()
  })

  function open(env: Environment = {}): Promise<BotConnectorServer> {
    const { bot } = testBot()
    let notifications: Notifications | undefined
    const words = () => bot.words
    return startBotConnector({
      connector,
      folder: folder.path,
      env: { ZAIJIE_NOTIFY_KEY: KEY, ...env },
      now: () => new Date(Date.now() + ahead),
      words: createChannelWords(words),
      handle: bot.handle,
      wrap: (handle, outbox) => withNotices(handle, createChoiceWords(words), outbox.notices.choose),
      onNotice: (notice, end) => notifications?.ended(notice, end),
      mount: (http, { config, outbox, turns, reach, facts, now }) => {
        notifications = createNotifications({
          config,
          notices: outbox.notices,
          turns,
          reach,
          facts,
          now,
          lookEvery: 30,
        })
        notifications.mount(http.server)
        notifications.start()
        return notifications
      },
    })
  }

  let count = 0
  const meet = async (text = '你好') => {
    const before = connector.calls.length
    await server.post(
      teamsActivity('personal-message', { serviceUrl: connector.url, id: `n-${count++}`, text }),
      { Authorization: `Bearer ${await connector.token()}` },
    )
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(before))
  }
  const notify = (body: object, key = `key-${count++}`, token = KEY) =>
    call(`${server.url}/api/notifications`, 'POST', {
      token,
      headers: { 'Idempotency-Key': key },
      body: { to: { id: ANNA }, kind: 'limit_reduced', ...body },
    })
  const stateOf = async (id: string) =>
    (await call(`${server.url}/api/notifications/${id}`, 'GET', { token: KEY })).body
  const settles = (id: string, state: object) =>
    eventually(async () => expect(await stateOf(id)).toMatchObject(state))
  /** all words of the last message, its card's among them */
  const lastWords = () => JSON.stringify(connector.calls.at(-1)?.activity)

  it('says what happened, offers why, and begins the interview with it known', async () => {
    await meet()
    const answer = await notify({ amount: 5000, date: '2026-03-01' })
    expect(answer).toMatchObject({ status: 202, body: { state: 'waiting', kind: 'limit_reduced' } })
    await settles(answer.body.id, { state: 'delivered' })
    expect(lastWords()).toMatch(/额度调低了，现在是 5,000 元。/)
    expect(lastWords()).toMatch(/退订/)
    expect(lastWords()).not.toContain(answer.body.id)
    const { conversations } = await server.store.exportUser(ANNA)
    expect(conversations[0]?.state).toMatchObject({
      facts: { symptom: { value: 'limit_reduced', how: 'told_by_operator' } },
    })
    await meet('为什么会这样')
    await eventually(async () => expect(lastWords()).toMatch(/？/))
    expect(
      connector.calls.every((each) => !JSON.stringify(each.activity).includes('现在遇到的是哪种情况')),
    ).toBe(true)
  })

  for (const kind of [
    'limit_zero',
    'service_closed',
    'limit_restored',
    'repayment_booked',
    'plan_check_in',
  ]) {
    it(`tells of ${kind}, by the address of the channel`, async () => {
      await meet()
      const answer = await notify({ to: { id: ADDRESS, channel: 'msteams' }, kind, urgent: true })
      await settles(answer.body.id, { state: 'delivered' })
      expect(connector.calls.at(-1)?.activity.attachments[0].content.actions.length).toBeGreaterThan(0)
    })
  }

  it('speaks the language of the person', async () => {
    await meet('Why was my limit reduced?')
    await eventually(async () => expect(connector.calls.length).toBeGreaterThan(0))
    await settles((await notify({ kind: 'limit_zero' })).body.id, { state: 'delivered' })
    expect(lastWords()).toMatch(/limit is 0 now/)
  })

  it('takes a key once', async () => {
    await meet()
    const first = await notify({}, 'same')
    const again = await notify({}, 'same')
    expect([first.status, again.status]).toEqual([202, 200])
    expect(again.body.id).toBe(first.body.id)
    expect((await notify({ amount: 1 }, 'same')).status).toBe(409)
    await settles(first.body.id, { state: 'delivered' })
    expect(
      connector.calls.filter(({ activity }) => JSON.stringify(activity).includes('额度调低了')),
    ).toHaveLength(1)
  })

  it('says one of a kind a day, but for urgent ones', async () => {
    await meet()
    await settles((await notify({})).body.id, { state: 'delivered' })
    expect((await notify({})).body).toMatchObject({ state: 'given_up', reason: 'one_a_day' })
    await settles((await notify({ urgent: true })).body.id, { state: 'delivered' })
    ahead += 24 * HOUR
    await settles((await notify({})).body.id, { state: 'delivered' })
  })

  it('waits for the end of the quiet hours, unless it is urgent', async () => {
    await meet()
    ahead += 11 * HOUR
    const held = await notify({})
    expect(held.body).toMatchObject({ state: 'waiting', dueAt: '2026-03-02T00:00:00.000Z' })
    await settles((await notify({ kind: 'service_closed', urgent: true })).body.id, { state: 'delivered' })
    expect(await stateOf(held.body.id)).toMatchObject({ state: 'waiting' })
    ahead += 9 * HOUR
    await settles(held.body.id, { state: 'delivered' })
  })

  for (const words of ['退订', 'Unsubscribe.', '別再通知', 'darse de baja', '取消订阅！']) {
    it(`says nothing more after "${words}"`, async () => {
      await meet()
      await meet(words)
      await eventually(async () => expect(lastWords()).toMatch(/开启通知|notification/))
      const answer = await notify({ urgent: true })
      await settles(answer.body.id, { state: 'given_up', reason: 'opted_out' })
    })
  }

  it('understands short words so right after a notification only, and begins again when asked', async () => {
    await meet()
    await meet('停')
    await settles((await notify({})).body.id, { state: 'delivered' })
    await meet('停')
    await settles((await notify({ kind: 'limit_zero' })).body.id, { state: 'given_up', reason: 'opted_out' })
    await meet('开启通知')
    await settles((await notify({ kind: 'limit_zero' })).body.id, { state: 'delivered' })
  })

  it('asks for consent first where the operator wants it so', async () => {
    await server.close()
    server = await open({ ZAIJIE_NOTIFY_CONSENT: 'opt_in' })
    await meet()
    await settles((await notify({})).body.id, { state: 'given_up', reason: 'no_consent' })
    await meet('有变化通知我')
    await settles((await notify({})).body.id, { state: 'delivered' })
  })

  it('is delivered after a restart, and tried again when the channel does not take it', async () => {
    await meet()
    connector.failures.push(503, 503, 'hang up')
    const answer = await notify({})
    await settles(answer.body.id, { state: 'said' })
    await server.close()
    server = await open()
    await settles(answer.body.id, { state: 'delivered' })
    expect(
      connector.calls.filter(({ activity }) => JSON.stringify(activity).includes('额度调低了')),
    ).toHaveLength(1)
  })

  it('is given up with the reason when the channel will not have it', async () => {
    await meet()
    connector.failures.push(403)
    await settles((await notify({})).body.id, { state: 'given_up', reason: 'http_403' })
  })

  it('is refused without the key, the idempotency key, a known address or a right body', async () => {
    await meet()
    expect((await notify({}, 'k', 'wrong')).status).toBe(401)
    expect((await call(`${server.url}/api/notifications/x`, 'GET')).status).toBe(401)
    expect((await notify({}, '')).status).toBe(400)
    expect((await notify({ to: { id: 'nobody' } })).status).toBe(404)
    expect((await notify({ to: { id: ANNA, channel: 'slack' } })).status).toBe(404)
    for (const body of [{ kind: 'sale' }, { amount: -1 }, { date: 'tomorrow' }, { extra: 1 }, { to: ANNA }]) {
      expect((await notify(body)).status).toBe(400)
    }
    expect((await stateOf('unknown')).code).toBe('NotificationUnknown')
  })

  it('cannot be made by the person: an event of that name from a channel tells nothing', async () => {
    await meet()
    const before = connector.calls.length
    const forged = teamsActivity('read-receipt', {
      serviceUrl: connector.url,
      id: 'forged',
      name: 'zaijie.notification',
      value: { kind: 'limit_zero' },
    })
    await server.post({ ...forged, from: { ...forged.from, role: 'operator' } })
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(connector.calls.length).toBe(before)
  })

  it('tells nobody where no key is set', async () => {
    await server.close()
    server = await open({ ZAIJIE_NOTIFY_KEY: '' })
    await meet()
    expect((await notify({})).status).toBe(404)
  })
})
