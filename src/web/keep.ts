import type { Activity, Session } from './wire.ts'

/** A message that the server hasn't taken yet. */
export interface Waiting {
  readonly clientActivityID: string
  /** ms since 1970, when it was written */
  readonly at: number
  readonly activity: Activity
}

/**
 * What outlives a reload. A frame on another site may be denied storage altogether, and a full one throws: then the
 * conversation lives as long as the page, which is all that can be done.
 */
export class Keep {
  readonly #storage: Storage | undefined
  readonly #sessionKey: string
  readonly #outKey: string

  /** `person`: what is kept for one is never shown to another on the same browser; '' when nobody was named. */
  constructor(storage: () => Storage, person = '') {
    this.#storage = attempt(storage)
    this.#sessionKey = `zaijie.session.${person}`
    this.#outKey = `zaijie.out.${person}.`
  }

  session(): Session | undefined {
    const { conversationId, token } = this.#read<Partial<Session>>(this.#sessionKey) ?? {}
    return conversationId && token ? { conversationId, token } : undefined
  }

  keepSession({ conversationId, token }: Session): void {
    attempt(() => this.#storage?.setItem(this.#sessionKey, JSON.stringify({ conversationId, token })))
  }

  forgetSession(): void {
    attempt(() => this.#storage?.removeItem(this.#sessionKey))
  }

  /** Each message has a key of its own, so that two tabs don't overwrite each other's. */
  keepWaiting(waiting: Waiting): void {
    attempt(() => this.#storage?.setItem(this.#outKey + waiting.clientActivityID, JSON.stringify(waiting)))
  }

  forgetWaiting(clientActivityID: string): void {
    attempt(() => this.#storage?.removeItem(this.#outKey + clientActivityID))
  }

  /** Everything not yet taken, oldest first. */
  waiting(): Waiting[] {
    const found: Waiting[] = []
    attempt(() => {
      for (const key of Object.keys(this.#storage ?? {})) {
        const waiting = key.startsWith(this.#outKey) ? this.#read<Waiting>(key) : undefined
        if (waiting?.clientActivityID && waiting.activity) found.push(waiting)
      }
    })
    return found.sort((a, b) => a.at - b.at)
  }

  #read<T>(key: string): T | undefined {
    return attempt(() => JSON.parse(this.#storage?.getItem(key) ?? 'null') as T | null) ?? undefined
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
