import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import type { Cloud } from '#src/channels/bot-connector/cloud.ts'

export const APP_ID = '11111111-2222-3333-4444-555555555555'
export const ISSUER = 'https://api.botframework.com'

/** One call that the bot made to its channel. */
export interface Call {
  readonly method: string
  /** the conversation as the channel names it */
  readonly conversation: string
  /** the activity that the path names: replied to, changed or withdrawn */
  readonly activityId: string | undefined
  readonly authorization: string | undefined
  readonly activity: any
  /** what it was given as its id */
  readonly id: string
}

export interface FakeConnector extends AsyncDisposable {
  /** the service URL of its activities */
  readonly url: string
  readonly cloud: Cloud
  readonly calls: Call[]
  /** what it was asked to open chats with */
  readonly opened: any[]
  /** HTTP statuses for the calls to come, in order; then all go well */
  readonly failures: (number | { status: number; retryAfter: string } | 'hang up')[]
  /** texts of the messages posted so far, to one conversation or to all */
  texts(conversation?: string): string[]
  token(claims?: TokenClaims): Promise<string>
  close(): Promise<void>
}

export interface TokenClaims {
  readonly issuer?: string
  readonly audience?: string
  readonly serviceUrl?: string | undefined
  /** seconds from now */
  readonly expires?: number
  /** signs with a key that the metadata does not have */
  readonly strangeKey?: boolean
  /** names this key */
  readonly keyId?: string
  readonly more?: Record<string, unknown>
}

/** Making keys takes a while, so all connectors of a test file have the same. */
const made = makeKeys()

async function makeKeys() {
  const [own, strange, limited] = await Promise.all([
    generateKeyPair('RS256'),
    generateKeyPair('RS256'),
    generateKeyPair('RS256'),
  ])
  return { own, strange, limited }
}

/** A channel of Azure Bot Service on this machine: takes what the bot says, and vouches for itself with its own keys. */
export async function startConnector(): Promise<FakeConnector> {
  const { own, strange, limited } = await made
  const keys = [
    {
      ...(await exportJWK(own.publicKey)),
      kid: 'own',
      endorsements: ['msteams', 'webchat', 'slack', 'emulator'],
    },
    { ...(await exportJWK(limited.publicKey)), kid: 'limited', endorsements: ['slack'] },
  ]
  const calls: Call[] = []
  const opened: any[] = []
  const failures: FakeConnector['failures'] = []
  let next = 1

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '', url).pathname
    if (path === '/metadata') {
      return json(response, 200, {
        issuer: ISSUER,
        jwks_uri: `${url}keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (path === '/keys') return json(response, 200, { keys })
    const opening = path === '/v3/conversations' && request.method === 'POST'
    const found = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path)
    if (found === null && !opening) return json(response, 404, {})
    let body = ''
    for await (const part of request) body += String(part)
    const failure = failures.shift()
    if (failure === 'hang up') return void response.destroy()
    if (typeof failure === 'number') return json(response, failure, { error: { code: 'Planted' } })
    if (failure !== undefined) {
      response.setHeader('Retry-After', failure.retryAfter)
      return json(response, failure.status, {})
    }
    if (found === null) {
      opened.push(JSON.parse(body))
      return json(response, 201, { id: privateChatWith(opened.at(-1).members[0].id) })
    }
    const id = request.method === 'POST' ? `remote-${next++}` : decodeURIComponent(found[2] ?? '')
    calls.push({
      method: request.method ?? '',
      conversation: decodeURIComponent(found[1] ?? ''),
      activityId: found[2] === undefined ? undefined : decodeURIComponent(found[2]),
      authorization: request.headers.authorization,
      activity: body === '' ? undefined : JSON.parse(body),
      id,
    })
    return json(response, request.method === 'POST' ? 201 : 200, { id })
  }

  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  return {
    url,
    calls,
    opened,
    failures,
    cloud: {
      ToChannelFromBotLoginUrl: 'https://login.invalid/botframework.com',
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: `${url}metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}metadata`,
      OAuthUrl: 'https://token.invalid',
    },
    texts: (conversation) =>
      calls
        .filter((call) => call.method === 'POST' && call.activity?.type === 'message')
        .filter((call) => conversation === undefined || call.conversation === conversation)
        .map((call) => call.activity.text as string),
    token(claims = {}) {
      const { expires = 3600, keyId = 'own' } = claims
      const key = claims.strangeKey ? strange : keyId === 'limited' ? limited : own
      const at = Math.floor(Date.now() / 1000)
      const serviceurl = 'serviceUrl' in claims ? claims.serviceUrl : url
      return new SignJWT({ ...(serviceurl === undefined ? {} : { serviceurl }), ...claims.more })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
        .setIssuer(claims.issuer ?? ISSUER)
        .setAudience(claims.audience ?? APP_ID)
        .setNotBefore(at - 7200)
        .setExpirationTime(at + expires)
        .sign(key.privateKey)
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Its id of a chat that the bot has opened: always the same with one person, as in Teams. */
export function privateChatWith(member: string): string {
  return `a:with ${member}`
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}
