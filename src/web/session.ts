import type { Call, Outcome } from './call.ts'
import { isSession, type Session } from './wire.ts'

/** Who is chatting, as the embedding site says. `token` comes from the site's backend and is the only one to be trusted. */
export interface User {
  readonly id?: string
  readonly name?: string
  readonly token?: string
}

export type Opening =
  | { readonly kind: 'open'; readonly session: Session; readonly resumed: boolean }
  | Exclude<Outcome, { kind: 'ok' }>

/** Begins a conversation. Our own page may do so without a token; the answer brings one that is good for this conversation. */
export async function startSession(call: Call, locale: string, user: User = {}): Promise<Opening> {
  const person = user.id === undefined ? {} : { user: { id: user.id, ...(user.name && { name: user.name }) } }
  const { token } = user
  const request = { method: 'POST', path: 'conversations', body: { ...person, locale } } as const
  return opened(await call(token === undefined ? request : { ...request, token }), token, false)
}

/** Goes on with a conversation. Also gives the address of the next stream, which starts after `watermark`. */
export async function resumeSession(call: Call, stored: Session, watermark: string): Promise<Opening> {
  const path = `conversations/${encodeURIComponent(stored.conversationId)}?watermark=${encodeURIComponent(watermark)}`
  return opened(await call({ method: 'GET', path, token: stored.token }), stored.token, true)
}

function opened(outcome: Outcome, token: string | undefined, resumed: boolean): Opening {
  if (outcome.kind !== 'ok') return outcome
  const session = { ...(token !== undefined && { token }), ...(outcome.value as object) }
  return isSession(session) ? { kind: 'open', session, resumed } : { kind: 'retry', afterMs: 0 }
}
