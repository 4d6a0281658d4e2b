import { BackOff } from './back-off.ts'
import type { Call } from './call.ts'
import type { Line } from './line.ts'
import { resumeSession } from './session.ts'
import { isActivitySet, type ActivitySet, type Session } from './wire.ts'

export interface StreamDeps {
  readonly call: Call
  readonly openLine: (url: string) => Line
  readonly onActivities: (set: ActivitySet) => void
  readonly onOnline: (online: boolean) => void
  readonly onSession: (session: Session) => void
  /** The server doesn't know this conversation any more; the stream has ended. */
  readonly onGone: () => void
}

/** An empty frame this often keeps proxies from closing a quiet socket. */
const KEEPALIVE_MS = 20_000
const CONNECT_TIMEOUT_MS = 10_000
const POLL_MS = 2_000
/** Sockets that fail this often in a row before one opens are taken to be blocked on the way. */
const SOCKET_TRIES = 3
/** How many polls go by before a socket is tried again. */
const POLLS_BETWEEN_TRIES = 30

/** Brings in what is new in one conversation: over a socket, or by asking again and again where sockets don't get through. */
export class Stream {
  readonly #deps: StreamDeps
  readonly #backOff = new BackOff(400, 15_000)
  #session: Session
  #watermark = ''
  #socket: WebSocket | undefined
  #closed = false

  constructor(session: Session, deps: StreamDeps) {
    this.#session = session
    this.#deps = deps
  }

  get watermark(): string {
    return this.#watermark
  }

  /** The token was renewed elsewhere. */
  useToken(token: string): void {
    this.#session = { ...this.#session, token }
  }

  /** Runs until closed or until the conversation is gone. */
  async run(): Promise<void> {
    let failedSockets = 0
    while (!this.#closed) {
      const url = this.#session.streamUrl ?? (await this.#nextUrl())
      if (this.#closed) return
      if (url === undefined) {
        this.#deps.onOnline(false)
        await this.#backOff.wait(this.#pauseMs)
        continue
      }
      delete this.#session.streamUrl
      failedSockets = (await this.#listen(url)) ? 0 : failedSockets + 1
      if (this.#closed) return
      if (failedSockets >= SOCKET_TRIES) {
        await this.#poll()
      } else {
        if (failedSockets > 0) this.#deps.onOnline(false)
        await this.#backOff.wait()
      }
    }
  }

  /** Reads the log again after `watermark`, for what a broken or sleeping socket may have swallowed. */
  async catchUp(watermark: string): Promise<void> {
    const set = await this.#fetch(watermark)
    if (set) this.#take(set)
  }

  /** Drops the socket, so that a new one is opened at once. */
  reconnect(): void {
    this.#socket?.close()
    this.#backOff.wake()
  }

  /** Tries at once if the next try is being waited for. */
  wake(): void {
    this.#backOff.wake()
  }

  close(): void {
    this.#closed = true
    this.#socket?.close()
    this.#backOff.wake()
  }

  #pauseMs = 0

  async #nextUrl(): Promise<string | undefined> {
    const opening = await resumeSession(this.#deps.call, this.#session, this.#watermark)
    this.#pauseMs = opening.kind === 'retry' ? opening.afterMs : 0
    if (opening.kind === 'gone') this.#end()
    if (opening.kind !== 'open') return undefined
    this.#session = opening.session
    this.#deps.onSession(opening.session)
    return opening.session.streamUrl
  }

  /** Listens until the socket closes; true when it had opened. */
  #listen(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      let opened = false
      const { socket, heard } = this.#deps.openLine(url)
      this.#socket = socket
      const connectTimer = setTimeout(() => !opened && socket.close(), CONNECT_TIMEOUT_MS)
      const keepalive = setInterval(() => opened && socket.send(''), KEEPALIVE_MS)
      const onOpen = () => {
        opened = true
        this.#backOff.succeed()
        this.#deps.onOnline(true)
      }
      const onClose = () => {
        clearTimeout(connectTimer)
        clearInterval(keepalive)
        resolve(opened)
      }
      socket.addEventListener('open', onOpen)
      socket.addEventListener('message', () => heard.splice(0).forEach((data) => this.#receive(data)))
      socket.addEventListener('close', onClose)
      // The line may have been opened ahead of us, and even have ended.
      if (socket.readyState === WebSocket.OPEN) onOpen()
      heard.splice(0).forEach((data) => this.#receive(data))
      if (socket.readyState === WebSocket.CLOSED) onClose()
    })
  }

  async #poll(): Promise<void> {
    for (let polls = 0; polls < POLLS_BETWEEN_TRIES && !this.#closed; polls++) {
      const set = await this.#fetch(this.#watermark)
      if (this.#closed) return
      this.#deps.onOnline(set !== undefined)
      if (set) {
        this.#take(set)
        this.#backOff.succeed()
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      } else {
        await this.#backOff.wait(this.#pauseMs)
      }
    }
  }

  async #fetch(watermark: string): Promise<ActivitySet | undefined> {
    const { conversationId, token } = this.#session
    const path = `conversations/${encodeURIComponent(conversationId)}/activities?watermark=${encodeURIComponent(watermark)}`
    const outcome = await this.#deps.call({ method: 'GET', path, token })
    this.#pauseMs = outcome.kind === 'retry' ? outcome.afterMs : 0
    if (outcome.kind === 'gone') this.#end()
    return outcome.kind === 'ok' && isActivitySet(outcome.value) ? outcome.value : undefined
  }

  #receive(data: unknown): void {
    if (typeof data !== 'string' || data === '') return
    let set: unknown
    try {
      set = JSON.parse(data)
    } catch {
      return
    }
    if (isActivitySet(set)) this.#take(set)
  }

  #take(set: ActivitySet): void {
    // A re-read from further back must not move the mark back.
    if (set.watermark !== undefined && !(Number(set.watermark) < Number(this.#watermark))) {
      this.#watermark = set.watermark
    }
    if (!this.#closed) this.#deps.onActivities(set)
  }

  #end(): void {
    if (this.#closed) return
    this.close()
    this.#deps.onGone()
  }
}
