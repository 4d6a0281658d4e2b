import { BackOff } from './back-off.ts'
import type { Call, Outcome } from './call.ts'
import type { Keep, Waiting } from './keep.ts'
import type { Line } from './line.ts'
import { Outbox } from './outbox.ts'
import { resumeSession, startSession, type Opening, type User } from './session.ts'
import { Stream } from './stream.ts'
import type { Activity, Session } from './wire.ts'

export type ClientEvent =
  /** A conversation is open: a new one, or the kept one whose earlier activities follow. */
  | { readonly kind: 'open'; readonly resumed: boolean }
  | { readonly kind: 'activities'; readonly activities: readonly Activity[] }
  | { readonly kind: 'waiting'; readonly waiting: Waiting }
  | { readonly kind: 'taken'; readonly clientActivityID: string; readonly id: string | undefined }
  | { readonly kind: 'refused'; readonly clientActivityID: string; readonly status: number }
  | { readonly kind: 'connection'; readonly online: boolean }
  /** The old conversation is gone; a new one is being started in its place. */
  | { readonly kind: 'renewed' }

export interface ClientDeps {
  readonly call: Call
  readonly keep: Keep
  readonly openLine: (url: string) => Line
  readonly locale: () => string
  readonly onEvent: (event: ClientEvent) => void
  /** A first opening that was begun before this script had loaded. */
  readonly early?: Promise<Opening>
  readonly user?: User
}

/** An accepted message whose echo doesn't come on the stream within this time shows that the stream is deaf. */
const ECHO_MS = 8_000
/** Refresh well before the server says the token ends, and at least this often. */
const REFRESH_MS = 15 * 60_000

/**
 * A Direct Line client that loses nothing: what is written is kept and sent again, in order, until the server has it;
 * the stream is opened again whenever it breaks; a conversation that is gone is replaced by a new one.
 */
export class Client {
  readonly #deps: ClientDeps
  readonly #outbox: Outbox
  readonly #opening = new BackOff(500, 15_000)
  readonly #echoes = new Map<string, ReturnType<typeof setTimeout>>()
  #session: Session | undefined
  #stream: Stream | undefined
  #refresh: ReturnType<typeof setTimeout> | undefined
  #round = 0
  #closed = false

  constructor(deps: ClientDeps) {
    this.#deps = deps
    this.#outbox = new Outbox({
      keep: deps.keep,
      post: (waiting) => this.#post(waiting),
      onTaken: ({ clientActivityID }, id) => this.#taken(clientActivityID, id),
      onRefused: ({ clientActivityID }, status) =>
        deps.onEvent({ kind: 'refused', clientActivityID, status }),
      onGone: () => this.#renew(),
    })
    for (const waiting of this.#outbox.waiting()) deps.onEvent({ kind: 'waiting', waiting })
  }

  /** Opens the kept conversation, or a new one. */
  start(): void {
    void this.#open(this.#deps.early)
  }

  /** Sends a message or event; it is kept until the server has it. */
  send(activity: Activity): void {
    const waiting: Waiting = {
      clientActivityID: randomId(),
      at: Date.now(),
      activity: { ...activity, locale: this.#deps.locale() },
    }
    this.#deps.onEvent({ kind: 'waiting', waiting })
    this.#outbox.add(waiting)
    this.wake()
  }

  /** Now is a good moment to try again what waits: the network is back, the page is looked at, the person writes. */
  wake(): void {
    this.#opening.wake()
    this.#outbox.wake()
    this.#stream?.wake()
  }

  /** After a sleep an open socket may be deaf: reads what was missed. */
  catchUp(): void {
    const stream = this.#stream
    this.wake()
    if (stream) void stream.catchUp(stream.watermark)
  }

  /** Leaves this conversation and begins a new one. */
  reset(): void {
    this.#deps.keep.forgetSession()
    this.#leave()
    void this.#open()
  }

  close(): void {
    this.#closed = true
    this.#leave()
    this.#outbox.close()
    this.#opening.wake()
  }

  async #open(early?: Promise<Opening>): Promise<void> {
    const round = ++this.#round
    let opening = early
    while (!this.#closed && round === this.#round) {
      const stored = this.#deps.keep.session()
      const result = await (opening ??
        (stored
          ? resumeSession(this.#deps.call, stored, '')
          : startSession(this.#deps.call, this.#deps.locale(), this.#deps.user)))
      opening = undefined
      if (this.#closed || round !== this.#round) return
      if (result.kind === 'open') return this.#enter(result.session, result.resumed)
      if (result.kind === 'gone' && stored) {
        this.#deps.keep.forgetSession()
        this.#deps.onEvent({ kind: 'renewed' })
        continue
      }
      this.#deps.onEvent({ kind: 'connection', online: false })
      await this.#opening.wait(result.kind === 'retry' ? result.afterMs : 0)
    }
  }

  #enter(session: Session, resumed: boolean): void {
    this.#opening.succeed()
    this.#session = session
    this.#deps.keep.keepSession(session)
    this.#deps.onEvent({ kind: 'open', resumed })
    const stream = new Stream(
      { ...session },
      {
        call: this.#deps.call,
        openLine: this.#deps.openLine,
        onActivities: ({ activities }) => this.#receive(activities),
        onOnline: (online) => this.#online(online),
        onSession: (renewed) => this.#renewToken(renewed.token),
        onGone: () => this.#renew(),
      },
    )
    this.#stream = stream
    void stream.run()
    this.#outbox.resume()
    this.#scheduleRefresh(session.expires_in)
  }

  #leave(): void {
    this.#stream?.close()
    this.#stream = undefined
    this.#session = undefined
    clearTimeout(this.#refresh)
    for (const timer of this.#echoes.values()) clearTimeout(timer)
    this.#echoes.clear()
  }

  /** Another tab may have found out first and begun a new conversation: then that one is taken up. */
  #renew(): void {
    const mine = this.#session
    if (!mine) return
    this.#leave()
    if (this.#deps.keep.session()?.conversationId === mine.conversationId) this.#deps.keep.forgetSession()
    this.#deps.onEvent({ kind: 'renewed' })
    void this.#open()
  }

  #online(online: boolean): void {
    this.#deps.onEvent({ kind: 'connection', online })
    if (online) this.#outbox.wake()
  }

  #receive(activities: readonly Activity[]): void {
    for (const activity of activities) {
      if (activity.id !== undefined) this.#heard(activity.id)
      const clientActivityID = activity.channelData?.clientActivityID
      if (clientActivityID !== undefined) this.#outbox.seen(clientActivityID)
    }
    this.#deps.onEvent({ kind: 'activities', activities })
  }

  #post({ activity, clientActivityID }: Waiting): Promise<Outcome> {
    const session = this.#session
    if (!session) return Promise.resolve({ kind: 'gone' })
    const path = `conversations/${encodeURIComponent(session.conversationId)}/activities`
    const channelData = { ...activity.channelData, clientActivityID }
    return this.#deps.call({ method: 'POST', path, token: session.token, body: { ...activity, channelData } })
  }

  #taken(clientActivityID: string, id: string | undefined): void {
    this.#deps.onEvent({ kind: 'taken', clientActivityID, id })
    const stream = this.#stream
    if (id === undefined || !stream) return
    const before = stream.watermark
    const timer = setTimeout(() => {
      this.#echoes.delete(id)
      stream.reconnect()
      void stream.catchUp(before)
    }, ECHO_MS)
    this.#echoes.set(id, timer)
  }

  #heard(id: string): void {
    clearTimeout(this.#echoes.get(id))
    this.#echoes.delete(id)
  }

  #scheduleRefresh(expiresInSeconds = Infinity): void {
    clearTimeout(this.#refresh)
    const afterMs = Math.min(REFRESH_MS, (expiresInSeconds * 1000) / 2)
    this.#refresh = setTimeout(() => void this.#refreshToken(), afterMs)
  }

  async #refreshToken(): Promise<void> {
    const session = this.#session
    if (!session) return
    const outcome = await this.#deps.call({ method: 'POST', path: 'tokens/refresh', token: session.token })
    const token = outcome.kind === 'ok' ? (outcome.value as { token?: unknown }).token : undefined
    if (this.#session?.conversationId !== session.conversationId) return
    if (typeof token === 'string') this.#renewToken(token)
    // A token that can't be refreshed is found out by the next post or the next stream; nothing is lost until then.
    this.#scheduleRefresh()
  }

  #renewToken(token: string): void {
    if (!this.#session || this.#session.token === token) return
    this.#session = { ...this.#session, token }
    this.#stream?.useToken(token)
    this.#deps.keep.keepSession(this.#session)
  }
}

/** 128 random bits. Not crypto.randomUUID, which pages without https don't have. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
