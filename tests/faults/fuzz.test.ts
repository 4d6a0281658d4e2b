import { request } from 'node:http'
import { createConnection } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDirectLine, type TestServer } from '#tests/support/direct-line-server.ts'
import { call, poll, send, start, textsOf, type Started } from '#tests/support/raw-client.ts'

const LONG = process.env['TEST_LONG'] !== undefined
const REQUESTS = LONG ? 100_000 : 3_000
const AT_ONCE = 25
const VICTIM = 'only the victim said this'

interface Attempt {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

describe('whatever is sent to the server', () => {
  let server: TestServer
  let victim: Started
  let attacker: Started

  beforeAll(async () => {
    server = await startDirectLine()
    victim = await start(server.url)
    attacker = await start(server.url)
    await send(server.url, victim, VICTIM)
    await textsOf(server.url, victim, 3)
  })
  afterAll(() => server.close())

  it(
    `is answered, never with a 5xx and never with another user's data (${REQUESTS} requests)`,
    async () => {
      const property = fc.asyncProperty(
        fc.array(attempts(victim, attacker), { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async (batch) => {
          const answers = await Promise.all(batch.map((attempt) => tryIt(server.url, attempt)))
          for (const [index, answer] of answers.entries()) {
            if (answer.status >= 500 || answer.text.includes(VICTIM)) {
              throw new Error(
                `${answer.status} ${answer.text.slice(0, 200)} for ${JSON.stringify(batch[index])}`,
              )
            }
          }
        },
      )
      await fc.assert(property, { numRuns: REQUESTS / AT_ONCE, endOnFailure: true })
      expect((await call(`${server.url}/readyz`, 'GET')).status).toBe(200)
      const { activities } = (await poll(server.url, victim)).body
      expect(activities.map((activity: { text: string }) => activity.text)).toEqual([
        'welcome',
        VICTIM,
        `2: ${VICTIM}`,
      ])
      expect(server.logged.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([])
    },
    LONG ? 900_000 : 90_000,
  )

  it('leaves it running when it is not HTTP at all', async () => {
    const port = Number(new URL(server.url).port)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        await new Promise<void>((resolve) => {
          const socket = createConnection(port, '127.0.0.1', () => socket.end(bytes))
          socket.resume()
          socket.on('error', () => undefined)
          socket.setTimeout(3_000, () => socket.destroy())
          socket.on('close', () => resolve())
        })
      }),
      { numRuns: LONG ? 2_000 : 60 },
    )
    expect((await call(`${server.url}/healthz`, 'GET')).status).toBe(200)
  }, 120_000)
})

function attempts(victim: Started, attacker: Started): fc.Arbitrary<Attempt> {
  const ids = fc.constantFrom(
    victim.conversationId,
    attacker.conversationId,
    'nowhere',
    '..',
    '%00',
    '%zz',
    "'; --",
  )
  const ticket = new URL(attacker.streamUrl).searchParams.get('t') ?? ''
  const tokens = fc.oneof(
    fc.constantFrom(attacker.token, ticket, 'undefined', '', `${attacker.token.slice(0, -3)}abc`),
    fc.string({ maxLength: 40 }).map(printable),
  )
  const paths = fc.oneof(
    fc
      .tuple(ids, fc.constantFrom('', '/activities', '/upload', '/stream', '/members', '/activities/x'))
      .map(([id, rest]) => `/v3/directline/conversations/${id}${rest}`),
    fc.tuple(ids, fc.constantFrom('', '/x')).map(([id, rest]) => `/v3/conversations/${id}/activities${rest}`),
    fc.constantFrom(
      '/v3/directline/conversations',
      '/v3/directline/tokens/generate',
      '/v3/directline/tokens/refresh',
      '/v3/directline/session/getsessionid',
      '/metrics',
      '/readyz',
      '/v3/',
    ),
    fc.webPath().map((path) => `/${path}`),
    fc.string({ maxLength: 60 }).map((text) => `/${text}`),
  )
  const queries = fc.oneof(
    fc.constant(''),
    fc
      .oneof(fc.nat().map(String), fc.string({ maxLength: 20 }))
      .map((value) => `?watermark=${encodeURIComponent(value)}`),
  )
  const activities = fc.record(
    {
      type: fc.oneof(
        fc.constantFrom('message', 'event', 'typing', 'invoke', 'conversationUpdate'),
        fc.string(),
      ),
      text: fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.jsonValue()),
      from: fc.jsonValue({ maxDepth: 2 }),
      conversation: fc.constant({ id: victim.conversationId }),
      channelData: fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fc.record({ clientActivityID: fc.jsonValue({ maxDepth: 1 }) }),
      ),
      value: fc.jsonValue({ maxDepth: 3 }),
      locale: fc.oneof(fc.constantFrom('en', 'zh-CN'), fc.jsonValue({ maxDepth: 1 })),
      attachments: fc.jsonValue({ maxDepth: 2 }),
      entities: fc.jsonValue({ maxDepth: 2 }),
      __proto__: fc.jsonValue({ maxDepth: 1 }),
    },
    { requiredKeys: [] },
  )
  const bodies = fc.oneof(
    { weight: 5, arbitrary: activities.map((activity) => JSON.stringify(activity)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
  const headers = fc.record(
    {
      origin: fc.constantFrom('https://evil.example', 'null', 'http://127.0.0.1', 'file://'),
      'content-type': fc.constantFrom(
        'application/json',
        'text/plain',
        'multipart/form-data; boundary=x',
        'x',
      ),
      'accept-language': fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '')),
      'x-forwarded-for': fc.constantFrom('1.2.3.4', ', ,', 'x'.repeat(500)),
      host: fc.constantFrom('evil.example', 'a b', '"><script>', 'localhost:1'),
      'content-encoding': fc.constantFrom('gzip', 'x'),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'),
      paths,
      queries,
      tokens,
      headers,
      bodies,
    )
    .map(([method, path, query, token, others, body]) => ({
      method,
      path: printable(path + query),
      headers: { ...others, ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
      body: method === 'GET' || method === 'HEAD' ? undefined : body,
    }))
}

/** What may stand in a request line or a header. */
function printable(text: string): string {
  return text.replaceAll(/[^\x21-\x7e]/g, '')
}

function tryIt(
  url: string,
  { method, path, headers, body }: Attempt,
): Promise<{ status: number; text: string }> {
  const target = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: target.hostname, port: target.port, method, path, headers: { ...headers }, agent: false },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        )
      },
    )
    // What node's own client refuses to send is no request, and a refused body may end the connection early.
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') reject(error)
      else resolve({ status: 0, text: '' })
    })
    sent.end(body)
  })
}
