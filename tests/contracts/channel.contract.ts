import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { echoBot } from '#tests/support/direct-line-server.ts'
import { eventually } from '#tests/support/raw-client.ts'

/** A person on a channel, as the channel's own clients would speak for them. */
export interface Person {
  /** Says it; `key` is the client's own id for the message. */
  say(text: string, key?: string): Promise<void>
  /** Sends an event, as a program behind the channel does. */
  tell(name: string, value: unknown): Promise<void>
  /** texts of the bot's messages as this person sees them now, oldest first */
  sees(): Promise<string[]>
  /** our id of the conversation */
  readonly conversationId: string
}

export interface ChannelUnderTest {
  readonly store: ConversationStore
  /** A new person comes in. */
  enter(): Promise<Person>
  /** The process stops and another one starts on the same data. */
  restart(): Promise<void>
  dispose(): Promise<void>
}

export interface ChannelOptions {
  readonly handle: HandleTurn
  readonly env: Readonly<Record<string, string>>
}

/** What every channel must do, whatever its wire. `open` starts the server with an empty storage. */
export function channelContract(
  name: string,
  open: (options: ChannelOptions) => Promise<ChannelUnderTest>,
): void {
  describe(`${name} channel`, () => {
    let tested: ChannelUnderTest
    beforeEach(async () => {
      tested = await open({ handle: contractBot, env: { ZAIJIE_MESSAGES_PER_MINUTE: '30' } })
    })
    afterEach(() => tested.dispose())

    const settle = (person: Person, texts: readonly string[]) =>
      eventually(async () => expect(await person.sees()).toEqual(texts))
    const pause = () => new Promise((resolve) => setTimeout(resolve, 60))

    it('greets whoever comes in, once', async () => {
      const anna = await tested.enter()
      await settle(anna, ['welcome'])
      await pause()
      await settle(anna, ['welcome'])
    })

    it('answers messages in their order, however fast they come', async () => {
      const anna = await tested.enter()
      await settle(anna, ['welcome'])
      for (let i = 0; i < 8; i++) await anna.say(`m${i}`)
      await settle(anna, ['welcome', ...Array.from({ length: 8 }, (_, i) => `${i + 2}: m${i}`)])
    })

    it('handles a message that comes again once', async () => {
      const anna = await tested.enter()
      await Promise.all([anna.say('hello', 'k'), anna.say('hello', 'k'), anna.say('hello', 'k')])
      await anna.say('next')
      await settle(anna, ['welcome', '2: hello', '3: next'])
    })

    it('keeps people apart', async () => {
      const [anna, bob] = [await tested.enter(), await tested.enter()]
      expect(anna.conversationId).not.toBe(bob.conversationId)
      await Promise.all([anna.say('I am Anna'), bob.say('I am Bob')])
      await settle(anna, ['welcome', '2: I am Anna'])
      await settle(bob, ['welcome', '2: I am Bob'])
    })

    it('apologises when a turn fails, and goes on', async () => {
      const anna = await tested.enter()
      await anna.say('/throw')
      await anna.say('again')
      await eventually(async () => expect(await anna.sees()).toHaveLength(3))
      const [, sorry, next] = await anna.sees()
      expect(sorry).toMatch(/^sorry [0-9a-f]{8}$/)
      expect(next).toBe('2: again')
    })

    it('asks to slow down once when too much comes', async () => {
      const anna = await tested.enter()
      await settle(anna, ['welcome'])
      for (let i = 0; i < 34; i++) await anna.say('m')
      await eventually(async () => expect(await anna.sees()).toContain('slow down'))
      await pause()
      const seen = await anna.sees()
      expect(seen.filter((text) => text === 'slow down')).toHaveLength(1)
      expect(seen).toHaveLength(32)
    })

    it('takes words of any kind as they are', async () => {
      const anna = await tested.enter()
      const texts = ['为什么<b>借不了</b>？', '👨‍👩‍👧 ok', 'a\u202Eb', '`code` **bold**']
      for (const text of texts) await anna.say(text)
      await settle(anna, ['welcome', ...texts.map((text, i) => `${i + 2}: ${text}`)])
    })

    it('gives events to the bot', async () => {
      const anna = await tested.enter()
      await settle(anna, ['welcome'])
      await anna.tell('handoff.status', { state: 'accepted' })
      await settle(anna, ['welcome', 'event handoff.status'])
    })

    it('says what it is told to say unasked, changes it and takes it back', async () => {
      const anna = await tested.enter()
      await settle(anna, ['welcome'])
      const id =
        (await tested.store.append(anna.conversationId, { type: 'message', text: 'news' }))?.activity.id ?? ''
      await settle(anna, ['welcome', 'news'])
      await tested.store.replace(anna.conversationId, id, { type: 'message', text: 'better news' })
      await settle(anna, ['welcome', 'better news'])
      await tested.store.remove(anna.conversationId, id)
      await settle(anna, ['welcome'])
    })

    it('goes on after a restart where it was', async () => {
      const anna = await tested.enter()
      await anna.say('before')
      await settle(anna, ['welcome', '2: before'])
      await tested.restart()
      await anna.say('after')
      await settle(anna, ['welcome', '2: before', '3: after'])
    })

    it('answers after a restart what was accepted before', async () => {
      const anna = await tested.enter()
      await settle(anna, ['welcome'])
      await anna.say('/slow')
      await tested.restart()
      await settle(anna, ['welcome', '2: /slow'])
    })
  })
}

/** The echo bot, which also says which events it heard. */
const contractBot: HandleTurn = async (state, incoming, context) => {
  if (incoming.type === 'event')
    return { state, replies: [{ type: 'message', text: `event ${incoming.name}` }] }
  const result = await echoBot(state, incoming, context)
  return incoming.type === 'conversationUpdate'
    ? { ...result, replies: [{ type: 'message', text: 'welcome' }] }
    : result
}
