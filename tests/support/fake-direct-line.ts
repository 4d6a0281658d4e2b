import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

/** What goes wrong with the next request that it is planted on. */
export type Fault =
  | { kind: 'status'; status: number; retryAfter?: number }
  /** the connection is cut before the request is taken */
  | { kind: 'drop' }
  /** it is taken, and the answer is lost */
  | { kind: 'drop_answer' }
  | { kind: 'slow'; ms: number }

export interface FakeActivity {
  type: string
  id?: string
  from?: { id: string; role: string }
  channelData?: { clientActivityID?: string }
  [key: string]: unknown
}

interface Conversation {
  readonly id: string
  readonly log: FakeActivity[]
  readonly sockets: Set<WebSocket>
}

export type Answer = (incoming: FakeActivity) => FakeActivity[]

const echo: Answer = ({ type, text }) =>
  type === 'message' ? [{ type: 'message', text: `heard ${String(text)}` }] : []

/** A small Direct Line server in memory that misbehaves on request. It keeps the promises that a client relies on. */
export class FakeDirectLine {
  readonly conversations = new Map<string, Conversation>()
  /** faults of the next posts and of the next other requests, in order */
  readonly postFaults: Fault[] = []
  readonly readFaults: Fault[] = []
  greeting: FakeActivity[] = [{ type: 'message', text: 'welcome' }]
  answer: Answer = echo
  /** false: upgrades are cut, as some proxies do */
  sockets = true
  /** false: what is new is kept from the sockets, though they stay open */
  speaking = true
  /** true: frames of one turn come in reverse */
  reversed = false
  /** true: every frame comes twice */
  doubled = false
  posts = 0
  #started = 0
  readonly #upgrades = new WebSocketServer({ noServer: true })

  async listen(): Promise<{ base: string; close: () => Promise<void> }> {
    const server = createServer((request, response) => void this.handle(request, response))
    this.attach(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    return {
      base: `http://127.0.0.1:${port}`,
      close: async () => {
        this.cut()
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      },
    }
  }

  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.upgrade(request, socket as Socket, head))
  }

  /** Closes every stream, as a restart would. */
  cut(): void {
    for (const { sockets } of this.conversations.values()) for (const socket of sockets) socket.close(1012)
  }

  /** Says something in a conversation without being asked. */
  say(conversationId: string, activity: FakeActivity): void {
    const conversation = this.conversations.get(conversationId)
    if (conversation) this.#deliver(conversation, [this.#logged(conversation, activity, 'bot')])
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake')
    const path = url.pathname.replace('/v3/directline/', '')
    const isPost = request.method === 'POST' && path.endsWith('/activities')
    if (isPost) this.posts += 1
    const fault = (isPost ? this.postFaults : this.readFaults).shift()
    if (fault?.kind === 'drop') return void request.socket.destroy()
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
    if (fault?.kind === 'status') {
      const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) }
      return answerWith(response, fault.status, {}, headers)
    }
    const [status, value] = this.#route(request.method ?? 'GET', path, url, await bodyOf(request))
    if (fault?.kind === 'drop_answer') return void request.socket.destroy()
    answerWith(response, status, value)
  }

  upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://fake')
    const conversation = this.conversations.get(url.searchParams.get('conversation') ?? '')
    if (!conversation || !this.sockets) return void socket.destroy()
    this.#upgrades.handleUpgrade(request, socket, head, (open) => {
      conversation.sockets.add(open)
      open.on('close', () => conversation.sockets.delete(open))
      const from = Number(url.searchParams.get('watermark') ?? 0)
      const missed = conversation.log.slice(from)
      if (missed.length > 0) this.#send(open, missed, conversation.log.length)
    })
  }

  #route(method: string, path: string, url: URL, body: FakeActivity | undefined): [number, unknown] {
    if (path === 'conversations' && method === 'POST') return this.#start(url)
    if (path === 'tokens/refresh') return [200, { token: 'refreshed' }]
    const [, id = '', rest] = path.split('/')
    const conversation = this.conversations.get(decodeURIComponent(id))
    if (!conversation) return [404, { error: { code: 'BotError' } }]
    if (rest === undefined) return [200, this.#session(conversation, url.searchParams.get('watermark') ?? '')]
    if (method === 'POST' && body) return [200, { id: this.#take(conversation, body) }]
    const from = Number(url.searchParams.get('watermark') ?? 0)
    return [200, { activities: conversation.log.slice(from), watermark: String(conversation.log.length) }]
  }

  #start(url: URL): [number, unknown] {
    this.#started += 1
    const id = `c${this.#started}`
    const conversation: Conversation = { id, log: [], sockets: new Set() }
    this.conversations.set(id, conversation)
    for (const activity of this.greeting) this.#logged(conversation, activity, 'bot')
    return [201, this.#session(conversation, url.searchParams.get('watermark') ?? '')]
  }

  #session({ id }: Conversation, watermark: string) {
    const streamUrl = `ws://fake.invalid/v3/directline/stream?conversation=${id}&watermark=${watermark}`
    return { conversationId: id, token: 't', expires_in: 1800, streamUrl }
  }

  /** A clientActivityID is answered once, however often it comes. */
  #take(conversation: Conversation, incoming: FakeActivity): string {
    const known = conversation.log.find(
      ({ channelData }) =>
        channelData?.clientActivityID !== undefined &&
        channelData.clientActivityID === incoming.channelData?.clientActivityID,
    )
    if (known?.id !== undefined) return known.id
    const mine = this.#logged(conversation, incoming, 'user')
    const replies = this.answer(incoming).map((reply) => this.#logged(conversation, reply, 'bot'))
    this.#deliver(conversation, [mine, ...replies])
    return mine.id as string
  }

  #logged(conversation: Conversation, activity: FakeActivity, role: string): FakeActivity {
    const id = `${conversation.id}|${String(conversation.log.length).padStart(7, '0')}`
    const logged = { timestamp: new Date().toISOString(), ...activity, id, from: { id: role, role } }
    conversation.log.push(logged)
    return logged
  }

  #deliver({ sockets, log }: Conversation, activities: readonly FakeActivity[]): void {
    if (!this.speaking) return
    const order = this.reversed ? activities.toReversed() : activities
    for (const socket of sockets) {
      for (const activity of order) this.#send(socket, [activity], log.length)
      if (this.doubled) this.#send(socket, activities, log.length)
    }
  }

  #send(socket: WebSocket, activities: readonly FakeActivity[], watermark: number): void {
    socket.send(JSON.stringify({ activities, watermark: String(watermark) }))
  }
}

function answerWith(response: ServerResponse, status: number, value: unknown, headers = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<FakeActivity | undefined> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text === '' ? undefined : (JSON.parse(text) as FakeActivity)
}
