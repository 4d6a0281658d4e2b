import type { Acquaintance } from './acquaintance.ts'
import type { Bearer } from './bearer.ts'
import { httpCall, type HttpAnswer } from './http-call.ts'
import type { Reference } from './reference.ts'

/** What a channel made of a request. Reasons are codes, never what was said. */
export type Outcome =
  | { readonly kind: 'done'; readonly id: string | undefined }
  /** may go well later; `after`: the channel asks for so much patience (ms) */
  | { readonly kind: 'later'; readonly reason: string; readonly after?: number }
  | { readonly kind: 'never'; readonly reason: string }

/** The Bot Connector's REST calls, as far as a bot needs them. None of them throws. */
export interface ConnectorClient {
  /** Opens a chat with one person; done with its id. */
  open(who: Acquaintance): Promise<Outcome>
  say(to: Reference, activity: object, replyTo: string | undefined): Promise<Outcome>
  change(to: Reference, id: string, activity: object): Promise<Outcome>
  withdraw(to: Reference, id: string): Promise<Outcome>
}

export function createConnectorClient(bearer: Bearer, timeout: number): ConnectorClient {
  async function call(
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    body: object | undefined,
  ): Promise<Outcome> {
    try {
      const first = await once(method, url, body, false)
      // A token that is refused may have been revoked; a fresh one decides.
      return outcomeOf(first.status === 401 ? await once(method, url, body, true) : first)
    } catch (error) {
      return { kind: 'later', reason: networkReason(error) }
    }
  }

  async function once(
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    body: object | undefined,
    fresh: boolean,
  ): Promise<HttpAnswer> {
    const token = await bearer.token(fresh)
    return httpCall({
      method,
      url,
      timeout,
      headers: {
        Accept: 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }

  return {
    open: (who) => call('POST', addressOf(who.serviceUrl, []), chatWith(who)),
    say: (to, activity, replyTo) =>
      call('POST', activitiesOf(to, replyTo === undefined ? [] : [replyTo]), activity),
    change: (to, id, activity) => call('PUT', activitiesOf(to, [id]), activity),
    withdraw: (to, id) => call('DELETE', activitiesOf(to, [id]), undefined),
  }
}

function activitiesOf({ serviceUrl, conversation }: Reference, ids: readonly string[]): string {
  return addressOf(serviceUrl, [conversation, 'activities', ...ids])
}

function addressOf(serviceUrl: string, parts: readonly string[]): string {
  const path = ['v3', 'conversations', ...parts]
  return `${serviceUrl.replace(/\/*$/, '')}/${path.map(encodeURIComponent).join('/')}`
}

function chatWith({ channelId, bot, user, tenantId }: Acquaintance): object {
  return {
    isGroup: false,
    bot,
    members: [user],
    ...(tenantId === undefined ? {} : { tenantId }),
    // Teams read the tenant here before it had a field of its own.
    ...(channelId === 'msteams' && tenantId !== undefined
      ? { channelData: { tenant: { id: tenantId } } }
      : {}),
  }
}

function outcomeOf({ status, retryAfter, text }: HttpAnswer): Outcome {
  if (status >= 200 && status < 300) return { kind: 'done', id: idIn(text) }
  const reason = `http_${status}`
  // 401: our own registration is wrong; what waits can still go out when it is put right.
  const passing = status === 401 || status === 408 || status === 412 || status === 429 || status >= 500
  if (!passing) return { kind: 'never', reason }
  const after = patience(retryAfter)
  return { kind: 'later', reason, ...(after === undefined ? {} : { after }) }
}

function idIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text)
    const found = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined
    return typeof found === 'string' && found !== '' ? found : undefined
  } catch {
    return undefined
  }
}

/** Retry-After in ms: seconds or a date. */
function patience(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) && ms > 0 ? ms : undefined
}

function networkReason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return cause instanceof Error ? cause.name : 'unknown'
}
