import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createNotifications, type Notifications } from '#src/channels/notifications/notifications.ts'
import { withNotices } from '#src/channels/notifications/notice-turns.ts'
import { NOTIFICATION } from '#src/conversation/notification.ts'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import { openPostgresStore } from '#src/storage/postgres/conversation-store.ts'
import { openPostgresOutbox } from '#src/storage/postgres/outbox.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts'
import { call, eventually } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'

const KEY = 'a-key-for-notifications-that-is-long'
const PEOPLE = 6

/** Answers with two messages, and tells of a notification with one. */
const bot: HandleTurn = async (state, { type, name, text }) => {
  if (type === 'event' && name === NOTIFICATION)
    return { state, replies: [{ type: 'message', text: 'told' }] }
  const replies = ['one', 'two'].map((each) => ({ type: 'message', text: `${text} ${each}` }))
  return { state, replies }
}

describe('three replicas behind one address', () => {
  let postgres: PostgresServer
  let connector: FakeConnector
  let url: string
  let closing: boolean
  let replicas: BotConnectorServer[]
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 60_000)
  afterAll(() => postgres[Symbol.asyncDispose](), 60_000)
  beforeEach(async () => {
    connector = await startConnector()
    url = await postgres.createDatabase()
    closing = false
    replicas = await Promise.all([open(), open(), open()])
  })
  afterEach(async () => {
    closing = true
    for (const replica of replicas) await replica.close()
    await connector.close()
  })

  async function open(): Promise<BotConnectorServer> {
    const now = () => new Date()
    const onError = (error: unknown) => {
      if (!closing) throw error
    }
    const store = await openPostgresStore({ url, now, onError })
    let notifications: Notifications | undefined
    return startBotConnector({
      connector,
      storage: { store, outbox: openPostgresOutbox({ url, now, onError }) },
      env: { ZAIJIE_NOTIFY_KEY: KEY, ZAIJIE_QUIET_HOURS: 'none' },
      handle: bot,
      wrap: (handle, { notices }) =>
        withNotices(handle, { read: () => undefined, answer: () => '' }, notices.choose),
      onNotice: (notice, end) => notifications?.ended(notice, end),
      mount: (http, { config, outbox, turns, reach, facts }) => {
        const { notices } = outbox
        notifications = createNotifications({ config, notices, turns, reach, facts, now, lookEvery: 20 })
        notifications.mount(http.server)
        notifications.start()
        return notifications
      },
    })
  }

  const person = (index: number) => ({ id: `29:person-${index}`, aadObjectId: `person-${index}` })
  const chat = (index: number) => `a:chat-${index}`
  let turn = 0
  const next = () => replicas[turn++ % replicas.length] as BotConnectorServer
  const say = async (index: number, text: string) => {
    const conversation = { id: chat(index), conversationType: 'personal', tenantId: 't' }
    const from = person(index)
    const id = `${index}-${text}`
    const activity = { serviceUrl: connector.url, id, text, conversation, from }
    expect((await next().post(teamsActivity('personal-message', activity))).status).toBe(200)
  }
  const notify = (server: BotConnectorServer, index: number, key: string) =>
    call(`${server.url}/api/notifications`, 'POST', {
      token: KEY,
      headers: { 'Idempotency-Key': key },
      body: { to: { id: person(index).aadObjectId }, kind: 'limit_reduced' },
    })
  const people = Array.from({ length: PEOPLE }, (_, index) => index)

  it('send each reply once and in order, whichever of them took the message', async () => {
    const rounds = ['a', 'b', 'c', 'd']
    for (const text of rounds) await Promise.all(people.map((index) => say(index, text)))
    const expected = rounds.flatMap((text) => [`${text} one`, `${text} two`])
    await eventually(async () => {
      for (const index of people) expect(connector.texts(chat(index))).toEqual(expected)
    }, 20_000)
  }, 60_000)

  it('tell each notification once, also when it is posted to all of them at the same moment', async () => {
    await Promise.all(people.map((index) => say(index, 'a')))
    const answers = await Promise.all(
      people.flatMap((index) => replicas.map((replica) => notify(replica, index, `key-${index}`))),
    )
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(PEOPLE)
    const ids = new Set(answers.map(({ body }) => body.id as string))
    expect(ids.size).toBe(PEOPLE)
    await eventually(async () => {
      for (const id of ids)
        expect(await replicas[0]?.outbox.notices.find(id)).toMatchObject({ state: 'delivered' })
    }, 20_000)
    for (const index of people) {
      expect(connector.texts(chat(index)).filter((text) => text === 'told')).toHaveLength(1)
    }
  }, 60_000)
})
