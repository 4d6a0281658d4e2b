import { call, type RawAnswer, type Started } from './raw-client.ts'

/**
 * A client that loses nothing: sends numbered messages one after the other, each again with the same key until a
 * server has taken it. It asks `server` anew for every try, so that it can go from one to another.
 */
export class SteadySender {
  /** numbers of the messages that a server has acknowledged */
  readonly acknowledged: number[] = []
  tries = 0
  readonly #started: Started
  readonly #server: () => string
  #stopped = false
  #running: Promise<void> = Promise.resolve()

  constructor(started: Started, server: () => string) {
    this.#started = started
    this.#server = server
  }

  get conversationId(): string {
    return this.#started.conversationId
  }

  run(): void {
    this.#running = this.#sendAll()
  }

  /** Resolves when the message under way is acknowledged. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #sendAll(): Promise<void> {
    for (let number = 1; !this.#stopped; number++) {
      while (!(await this.#try(number))) await new Promise((resolve) => setTimeout(resolve, 20))
      this.acknowledged.push(number)
    }
  }

  async #try(number: number): Promise<boolean> {
    this.tries++
    const { conversationId, token } = this.#started
    const answer = await call(
      `${this.#server()}/v3/directline/conversations/${conversationId}/activities`,
      'POST',
      {
        token,
        body: { type: 'message', text: `m${number}`, channelData: { clientActivityID: `key-${number}` } },
      },
    ).catch((): RawAnswer | undefined => undefined)
    return answer?.status === 200
  }
}

/**
 * What is wrong with a log of the echo bot in which messages m1…mN were acknowledged; empty when each is there once, in
 * order, has one reply, and the replies count on from turn to turn.
 */
export function flawsOf(texts: readonly string[], sent: number): string[] {
  const expectedMessages = Array.from({ length: sent }, (_, index) => `m${index + 1}`)
  const expectedReplies = expectedMessages.map((text, index) => `${index + 2}: ${text}`)
  const messages = texts.filter((text) => text.startsWith('m'))
  const replies = texts.filter((text) => /^\d/.test(text))
  return [
    ...differences('messages', messages, expectedMessages),
    ...differences('replies', replies, expectedReplies),
    ...texts.filter((text) => text.startsWith('sorry')),
  ]
}

function differences(name: string, found: readonly string[], expected: readonly string[]): string[] {
  const first = expected.findIndex((text, index) => found[index] !== text)
  if (first === -1 && found.length === expected.length) return []
  const place = first === -1 ? expected.length : first
  return [
    `${name}: ${found.length} instead of ${expected.length}, at ${place}: ${found[place]} instead of ${expected[place]}`,
  ]
}
