import { FakeDirectLine } from '#tests/support/fake-direct-line.ts'
import { createCall } from '#src/web/call.ts'
import { Keep } from '#src/web/keep.ts'
import { ChatModel, type ChatState } from '#src/web/chat/model.ts'
import type { Said } from '#src/web/chat/said.ts'

/** What a browser keeps between two visits. */
export class MemoryStorage {
  [key: string]: unknown

  getItem(key: string): string | null {
    return (this[key] as string | undefined) ?? null
  }

  setItem(key: string, value: string): void {
    this[key] = value
  }

  removeItem(key: string): void {
    delete this[key]
  }
}

/** A chat without a page, on a server that can be made to misbehave. */
export class Chatting implements AsyncDisposable {
  readonly fake = new FakeDirectLine()
  storage = new MemoryStorage()
  model!: ChatModel
  #base = ''
  #stop = async () => {}

  static async start(prepare: (fake: FakeDirectLine) => void = () => {}): Promise<Chatting> {
    const chatting = new Chatting()
    prepare(chatting.fake)
    const { base, close } = await chatting.fake.listen()
    chatting.#base = base
    chatting.#stop = close
    chatting.open()
    return chatting
  }

  /** Opens the page anew; what was kept is there again. */
  open(): void {
    this.model?.close()
    this.model = new ChatModel({
      call: createCall(this.#base),
      keep: new Keep(() => this.storage as unknown as Storage),
      openLine: (url) => {
        const { pathname, search } = new URL(url)
        const socket = new WebSocket(this.#base.replace('http', 'ws') + pathname + search)
        const heard: unknown[] = []
        socket.addEventListener('message', ({ data }) => heard.push(data))
        return { socket, heard }
      },
      locale: () => 'en',
      onChange: () => {},
    })
    this.model.start()
  }

  get state(): ChatState {
    return this.model.state
  }

  get said(): Said[] {
    return this.state.transcript.entries.filter((entry) => entry.kind === 'said')
  }

  /** `> ` before what the person said, `… ` before what waits. */
  get lines(): string[] {
    return this.said.map(
      ({ mine, state, text }) =>
        (state === 'sent' ? '' : state === 'waiting' ? '… ' : '✗ ') + (mine ? '> ' : '') + text,
    )
  }

  async until(condition: () => boolean, ms = 10_000): Promise<void> {
    const end = Date.now() + ms
    while (!condition()) {
      if (Date.now() > end) throw new Error(`still waiting; the page shows:\n${this.lines.join('\n')}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.model.close()
    await this.#stop()
  }
}
