import { isFromSite, type FromSite, type ToSite } from '#src/web/frame-messages.ts'
import type { User } from '#src/web/session.ts'
import type { Transcript } from './transcript.ts'

export interface FrameHandlers {
  readonly open: () => void
  readonly close: () => void
  readonly say: (text: string) => void
  readonly user: (user: User) => void
  readonly reset: () => void
}

/** The chat's side of the talk with the page that embeds it. Without such a page it does nothing. */
export class Frame {
  readonly embedded = window.parent !== window
  readonly #origins: readonly string[]
  #site: string | undefined
  #open = false
  #unread = 0
  #spoken = 0

  constructor(origins: readonly string[], handlers: FrameHandlers) {
    this.#origins = origins
    if (!this.embedded) return
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || !this.#trusts(event.origin) || !isFromSite(event.data)) return
      this.#site = event.origin
      this.#handle(event.data, handlers)
    })
  }

  /** Whether the person can see the chat. */
  isOpen(): boolean {
    return !this.embedded || this.#open
  }

  /** Tells whoever embeds the page that it may talk now; nothing secret is in it. */
  ready(): void {
    if (this.embedded) window.parent.postMessage({ zaijie: 1, kind: 'ready' } satisfies ToSite, '*')
  }

  close(): void {
    this.#tell({ zaijie: 1, kind: 'close' })
  }

  tellUnread(count: number): void {
    if (count === this.#unread) return
    this.#unread = count
    this.#tell({ zaijie: 1, kind: 'unread', count })
  }

  /** Tells that messages came, not what they say. */
  tellMessages({ entries }: Transcript): void {
    const spoken = entries.filter((entry) => entry.kind === 'said' && entry.fresh && entry.state === 'sent')
    for (const entry of spoken.slice(this.#spoken)) {
      if (entry.kind === 'said') this.#tell({ zaijie: 1, kind: 'message', from: entry.mine ? 'user' : 'bot' })
    }
    this.#spoken = spoken.length
  }

  #handle(message: FromSite, handlers: FrameHandlers): void {
    switch (message.kind) {
      case 'open':
        this.#open = true
        return handlers.open()
      case 'close':
        this.#open = false
        return handlers.close()
      case 'say':
        return handlers.say(message.text)
      case 'user':
        return handlers.user(message.user)
      case 'reset':
        return handlers.reset()
    }
  }

  #trusts(origin: string): boolean {
    return origin === location.origin || this.#origins.includes(origin) || this.#origins.includes('*')
  }

  #tell(message: ToSite): void {
    if (this.#site !== undefined) window.parent.postMessage(message, this.#site)
  }
}
