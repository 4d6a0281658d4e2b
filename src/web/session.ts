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

/** Begins a conversation: a token first (unless the site's backend gave one), then the conversation it is good for. */
export async function startSession(call: Call, locale: string, user: User = {}): Promise<Opening> {
  const person = user.id === undefined ? {} : { user: { id: user.id, ...(user.name && { name: user.name }) } }
  let token = user.token
  if (token === undefined) {
    const generated = await call({ method: 'POST', path: 'tokens/generate', body: { ...person, locale } })
    if (generated.kind !== 'ok') return generated
    if (!isSession(generated.value)) return { kind: 'retry', afterMs: 0 }
    token = generated.value.token
  }
  return opened(
    await call({ method: 'POST', path: 'conversations', token, body: { ...person, locale } }),
    token,
    false,
  )
}

/** Goes on with a conversation. Also gives the address of the next stream, which starts after `watermark`. */
export async function resumeSession(call: Call, stored: Session, watermark: string): Promise<Opening> {
  const path = `conversations/${encodeURIComponent(stored.conversationId)}?watermark=${encodeURIComponent(watermark)}`
  return opened(await call({ method: 'GET', path, token: stored.token }), stored.token, true)
}

function opened(outcome: Outcome, token: string, resumed: boolean): Opening {
  if (outcome.kind !== 'ok') return outcome
  const session = { token, ...(outcome.value as object) }
  return isSession(session) ? { kind: 'open', session, resumed } : { kind: 'retry', afterMs: 0 }
}
