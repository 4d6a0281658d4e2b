import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { eventually } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'

const NONE = { kind: 'answer', fact: 'other_loans', value: 'none' }
const SOME = { kind: 'answer', fact: 'other_loans', value: 'one_two' }

const button = (title: string, action: object) => ({
  type: 'Action.Submit',
  title,
  data: { action, text: title },
})

const attachment = (content: object) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content })

const question = {
  type: 'message',
  locale: 'zh-CN',
  text: '还有别的贷款吗？',
  attachments: [
    attachment({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [],
      actions: [button('没有', NONE), button('有', SOME)],
    }),
  ],
}

const result = {
  type: 'message',
  locale: 'zh-CN',
  attachments: [
    attachment({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'TextBlock', text: '原因' },
        { type: 'TextBlock', text: '…' },
      ],
    }),
    attachment({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [],
      actions: [button('没有', NONE), button('有', SOME)],
    }),
  ],
}

/** Keeps what came in; asks on "ask", tells on "tell", is slow on "slow", says what it heard otherwise. */
function recordingBot(heard: any[]): HandleTurn {
  return async (state, incoming) => {
    heard.push(incoming)
    if (incoming.text === 'ask') return { state, replies: [question] }
    if (incoming.text === 'tell') return { state, replies: [result] }
    if (incoming.text === 'slow') await new Promise((resolve) => setTimeout(resolve, 150))
    if (incoming.text === 'desk')
      return { state, replies: [{ type: 'event', name: 'handoff.initiate', value: {} } as never] }
    if (incoming.text === 'mine')
      return {
        state: { facts: { repaid: {} }, locale: 'zh-CN' },
        replies: [{ type: 'message', text: 'your case' }],
      }
    if (incoming.type === 'conversationUpdate')
      return { state, replies: [{ type: 'message', text: 'welcome' }] }
    return { state, replies: [{ type: 'message', text: `heard ${incoming.text}` }] }
  }
}

describe('Teams', () => {
  let connector: FakeConnector
  let server: BotConnectorServer
  let heard: any[]
  beforeEach(async () => {
    heard = []
    connector = await startConnector()
    server = await startBotConnector({ connector, handle: recordingBot(heard), pace: { typingAfter: 40 } })
  })
  afterEach(async () => {
    await server.close()
    await connector.close()
  })

  let count = 0
  const send = (name: string, parts: Record<string, unknown> = {}) =>
    server.post(teamsActivity(name, { serviceUrl: connector.url, id: `in-${count++}`, ...parts }))
  const settle = (texts: (string | undefined)[]) =>
    eventually(async () => expect(connector.texts()).toEqual(texts))
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60))

  it('keeps what was said and who said it, and nothing else of the person', async () => {
    await send('personal-message', { text: 'hello' })
    await settle(['heard hello'])
    expect(heard[0]).toMatchObject({
      type: 'message',
      text: 'hello',
      locale: 'zh-CN',
      from: { role: 'user' },
    })
    expect(JSON.stringify(heard[0])).not.toMatch(/Anna|<p>|timezone/)
    const call = connector.calls[0]
    expect(call?.conversation).toMatch(/^a:1pL6/)
    expect(call?.activityId).toBe('in-0')
    expect(call?.activity).toMatchObject({
      from: { id: '28:11111111-2222-3333-4444-555555555555', role: 'bot' },
      recipient: { id: expect.stringMatching(/^29:/) },
      channelId: 'msteams',
    })
    expect(call?.activity).not.toHaveProperty('id')
    expect(call?.activity).not.toHaveProperty('replyToId')
  })

  it('handles an activity that comes again once', async () => {
    const again = teamsActivity('personal-message', { serviceUrl: connector.url, id: 'same', text: 'hello' })
    for (const answer of await Promise.all([server.post(again), server.post(again), server.post(again)])) {
      expect(answer.status).toBe(200)
    }
    await settle(['heard hello'])
    await pause()
    expect(connector.texts()).toEqual(['heard hello'])
  })

  it('greets once, by whichever of the two signs of an install comes first', async () => {
    await send('personal-install')
    await send('personal-added')
    await send('personal-install')
    await settle(['welcome'])
    await pause()
    expect(heard).toHaveLength(1)
    expect(heard[0].membersAdded[0].id).toMatch(/^29:/)
  })

  it('greets nobody who comes to a team later, and says nothing on a reaction, a read receipt or a removal', async () => {
    await send('team-member-added')
    await send('message-reaction')
    await send('personal-uninstall')
    await pause()
    expect(connector.calls).toEqual([])
  })

  it('knows an invoke that it has no answer to', async () => {
    expect((await send('compose-extension')).status).toBe(501)
  })

  it("reads the client's language from its own entity, too", async () => {
    const { locale: _no, ...activity } = teamsActivity('personal-message', {
      serviceUrl: connector.url,
      text: 'hi',
    })
    activity.entities[0].locale = 'en-GB'
    await server.post(activity)
    await settle(['heard hi'])
    const [conversation] = (await server.store.exportUser(activity.from.aadObjectId)).conversations
    expect(conversation?.conversation).toMatchObject({ channel: 'msteams', locale: 'en-GB' })
  })

  it('shows that it is typing when an answer takes long, and only then', async () => {
    await send('personal-message', { text: 'quick' })
    await settle(['heard quick'])
    await pause()
    expect(connector.calls.map((call) => call.activity.type)).toEqual(['message'])
    await send('personal-message', { text: 'slow' })
    await settle(['heard quick', 'heard slow'])
    expect(connector.calls.map((call) => call.activity.type)).toEqual(['message', 'typing', 'message'])
  })

  it('sends no events: people in Teams would not see them', async () => {
    await send('personal-message', { text: 'desk' })
    await send('personal-message', { text: 'next' })
    await settle(['heard next'])
    expect(connector.calls).toHaveLength(1)
  })

  describe('in a group', () => {
    it('strips its own mention and the marks, and answers in the thread', async () => {
      await send('channel-message')
      await settle([
        'heard Bob Li <为什么> 还清了还是借不了？',
        expect.stringContaining('in private'),
      ] as never)
      expect(heard[0].text).toBe('Bob Li <为什么> 还清了还是借不了？')
      expect(new Set(connector.calls.map((call) => call.conversation))).toEqual(
        new Set(['19:0b7f32667e064dd9b25d7969801541f4@thread.tacv2;messageid=1755852000020']),
      )
      expect(connector.calls[1]?.activity.text).toContain(
        'https://teams.microsoft.com/l/chat/0/0?users=28%3A11111111-2222-3333-4444-555555555555',
      )
    })

    it('asks nobody about their own case: it offers a private chat, and remembers nothing', async () => {
      await send('group-message', { text: '<at>Zaijie</at> mine' })
      await eventually(async () => expect(connector.texts()).toHaveLength(1))
      expect(connector.texts()[0]).toContain('in private')
      await send('group-message', { text: '<at>Zaijie</at> ask' })
      await eventually(async () => expect(connector.calls).toHaveLength(3))
      expect(connector.calls.every((call) => call.activity.attachments === undefined)).toBe(true)
      const id = connector.calls[0]?.conversation
      expect(id).toBe('19:2da4c29f6d7041eca70b638b43d45437@thread.v2')
    })

    it('presents itself when it is put into a team, once', async () => {
      await send('team-added')
      await send('team-added')
      await settle(['hello, group'])
    })
  })

  describe('buttons', () => {
    const ask = async (text = 'ask') => {
      await send('personal-message', { text })
      await eventually(async () => expect(connector.calls).toHaveLength(1))
    }

    it('are of the kind that Teams acknowledges by itself, with the plain kind for older clients', async () => {
      await ask()
      const [asked] = connector.calls
      const { body, actions } = asked!.activity.attachments[0].content
      expect(asked?.activity.text).toBeUndefined()
      expect(body[0].text).toBe('还有别的贷款吗？')
      expect(actions[0]).toEqual({
        type: 'Action.Execute',
        title: '没有',
        verb: 'choose',
        data: { action: NONE, text: '没有' },
        fallback: button('没有', NONE),
      })
    })

    it('are taken in once and go from the card, all of those under a question', async () => {
      await ask()
      // Two taps on the same button arrive in any order; the other button's comes after them.
      const same = () => send('card-submit', { value: { action: NONE, text: '没有' } })
      const answers = await Promise.all([same(), same()])
      answers.push(await send('card-submit', { value: { action: SOME, text: '有' } }))
      for (const answer of answers) expect(answer.status).toBe(200)
      await settle([undefined, 'heard 没有'])
      await eventually(async () => expect(connector.calls.some(({ method }) => method === 'PUT')).toBe(true))
      await pause()
      expect(connector.texts()).toEqual([undefined, 'heard 没有'])
      expect(heard.filter(({ value }) => value !== undefined)).toHaveLength(1)
      const changes = connector.calls.filter(({ method }) => method === 'PUT')
      expect(changes[0]).toMatchObject({ activityId: 'remote-1', activity: { summary: '还有别的贷款吗？' } })
      const card = changes[0]?.activity.attachments[0].content
      expect(card.actions).toBeUndefined()
      expect(card.body.at(-1).text).toBe('chosen: 没有')
    })

    it('go one by one where they are offers beside a card', async () => {
      await ask('tell')
      expect(connector.calls[0]?.activity.channelData).toEqual({ feedbackLoop: { type: 'default' } })
      await send('card-submit', { value: { action: NONE, text: '没有' } })
      await eventually(async () =>
        expect(connector.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1),
      )
      const left = connector.calls.find(({ method }) => method === 'PUT')?.activity.attachments
      expect(left).toHaveLength(1)
      expect(left[0].content.actions.map(({ title }: { title: string }) => title)).toEqual(['有'])
      expect(left[0].content.body.map(({ text }: { text: string }) => text)).toEqual([
        '原因',
        '…',
        'chosen: 没有',
      ])
      await send('card-submit', { value: { action: SOME, text: '有' } })
      await eventually(async () =>
        expect(connector.calls.filter(({ method }) => method === 'PUT')).toHaveLength(2),
      )
      expect(heard.filter(({ value }) => value !== undefined)).toHaveLength(2)
    })

    it('that wait for an answer in place get the card as it is now', async () => {
      await ask()
      const answer = await send('card-execute')
      expect(answer).toMatchObject({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
      })
      expect(answer.body.value.body.at(-1).text).toBe('chosen: 没有')
      await settle([undefined, 'heard 没有'])
      const again = await send('card-execute')
      expect(again.body.value).toEqual(answer.body.value)
      expect(heard.filter(({ value }) => value !== undefined)).toHaveLength(1)
    })

    it('of a card that is unknown here count as said', async () => {
      await send('card-submit', { replyToId: 'long ago' })
      await settle(['heard 没有'])
    })
  })

  describe('messages that change', () => {
    it('are read anew, and their old words go', async () => {
      await send('personal-message', { id: 'm1', text: 'five' })
      await settle(['heard five'])
      await send('message-update', { id: 'm1', text: 'six' })
      await send('message-update', { id: 'm1', text: 'six' })
      await settle(['heard five', 'heard six'])
      const [kept] = (await server.store.exportUser(heard[0].from.id)).conversations
      expect(JSON.stringify(kept ?? (await everything()))).not.toContain('"text":"five"')
    })

    it('are gone when they are deleted', async () => {
      await send('personal-message', { id: 'm2', text: 'my secret' })
      await settle(['heard my secret'])
      await send('message-delete', { id: 'm2' })
      expect(JSON.stringify(await everything())).not.toContain('"text":"my secret"')
      await pause()
      expect(heard).toHaveLength(1)
    })

    const everything = () => server.store.exportUser('b2ec3a4f-9e3a-4b6a-9c13-02e1d7e1a3f5')
  })

  it('begins anew with somebody whose data was deleted', async () => {
    await send('personal-message', { text: 'before' })
    await settle(['heard before'])
    await server.store.eraseUser('b2ec3a4f-9e3a-4b6a-9c13-02e1d7e1a3f5')
    expect((await send('personal-message', { text: 'after' })).status).toBe(200)
    await settle(['heard before', 'heard after'])
  })

  it("takes Teams' own thumbs and the words given with them", async () => {
    expect((await send('feedback-submit')).status).toBe(200)
    await eventually(async () => expect(heard).toHaveLength(2))
    expect(heard[0].value).toEqual({ action: { kind: 'helpful', yes: false } })
    expect(heard[1].text).toBe('太长了')
  })

  it('changes and withdraws what it said when it is told to', async () => {
    await send('personal-message', { text: 'hello' })
    await settle(['heard hello'])
    const kept = await server.store.exportUser('b2ec3a4f-9e3a-4b6a-9c13-02e1d7e1a3f5')
    const id = kept.conversations[0]?.conversation.id ?? ''
    await server.store.replace(id, `${id}|0000002`, { type: 'message', text: 'better' })
    await eventually(async () =>
      expect(connector.calls.at(-1)).toMatchObject({ method: 'PUT', activityId: 'remote-1' }),
    )
    await server.store.remove(id, `${id}|0000002`)
    await eventually(async () =>
      expect(connector.calls.at(-1)).toMatchObject({
        method: 'DELETE',
        activityId: 'remote-1',
        activity: undefined,
      }),
    )
  })
})
