import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SECRET, startDirectLine, type TestServer } from '#tests/support/direct-line-server.ts'
import { call, eventually, openStream, poll, send, start, textsOf } from '#tests/support/raw-client.ts'

const SITE = 'https://www.example.com'
const DAY = 24 * 3600 * 1000

describe('Direct Line, by raw requests', () => {
  let server: TestServer
  let base: string
  let clock = 0
  beforeAll(async () => {
    server = await startDirectLine({
      env: { ZAIJIE_ORIGINS: SITE, ZAIJIE_TOKEN_HOURS: '24' },
      now: () => new Date(Date.now() + clock),
    })
    base = `${server.url}/v3/directline`
  })
  afterAll(() => server.close())

  describe('tokens', () => {
    it("are given to a site's backend for the user that it names", async () => {
      const answer = await call(`${base}/tokens/generate`, 'POST', {
        token: SECRET,
        body: { user: { id: 'anna' } },
      })
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({
        conversationId: expect.any(String),
        token: expect.any(String),
        expires_in: 1800,
      })
      expect(payload(answer.body.token)).toMatchObject({ user: 'anna', conv: answer.body.conversationId })
    })

    it('are given to our own page and to registered origins, for a user of our own making', async () => {
      for (const origin of [server.url, SITE]) {
        const answer = await call(`${base}/tokens/generate`, 'POST', {
          headers: { Origin: origin },
          body: { user: { id: 'anna' } },
        })
        expect(answer.status).toBe(200)
        expect(payload(answer.body.token)['user']).toMatch(/^dl_.{20}$/)
      }
    })

    it('are given to no other origin, and not for a wrong secret', async () => {
      const foreign = await call(`${base}/tokens/generate`, 'POST', {
        headers: { Origin: 'https://evil.example' },
      })
      expect(foreign).toMatchObject({ status: 403, body: { error: { code: 'OriginRefused' } } })
      const nobody = await call(`${base}/tokens/generate`, 'POST')
      expect(nobody).toMatchObject({ status: 403, body: { error: { code: 'SecretWrong' } } })
      const wrong = await call(`${base}/tokens/generate`, 'POST', { token: `${SECRET}x` })
      expect(wrong).toMatchObject({ status: 403, body: { error: { code: 'SecretWrong' } } })
    })

    it('are renewed for the same conversation and user', async () => {
      const { conversationId, token } = await start(server.url)
      const answer = await call(`${base}/tokens/refresh`, 'POST', { token })
      expect(answer).toMatchObject({ status: 200, body: { conversationId, expires_in: 1800 } })
      expect(answer.body.token).not.toBe(token)
      expect(payload(answer.body.token)['user']).toBe(payload(token)['user'])
    })

    it('live their real life, then say that they have expired', async () => {
      const started = await start(server.url)
      clock = DAY - 60_000
      expect((await poll(server.url, started)).status).toBe(200)
      clock = DAY + 60_000
      expect(await poll(server.url, started)).toMatchObject({
        status: 403,
        body: { error: { code: 'TokenExpired' } },
      })
      expect((await call(`${base}/tokens/refresh`, 'POST', { token: started.token })).status).toBe(403)
      clock = 0
    })

    it('open nothing of another conversation', async () => {
      const [mine, other] = [await start(server.url), await start(server.url)]
      const crossed = { ...other, token: mine.token }
      expect(await poll(server.url, crossed)).toMatchObject({
        status: 403,
        body: { error: { code: 'TokenForeign' } },
      })
      expect((await send(server.url, crossed, 'intruder')).status).toBe(403)
      expect(
        (await call(`${base}/conversations/${other.conversationId}`, 'GET', { token: mine.token })).status,
      ).toBe(403)
      const ticket = new URL(mine.streamUrl).searchParams.get('t') ?? ''
      const crossedStream = new URL(other.streamUrl)
      crossedStream.searchParams.set('t', ticket)
      await expect(openStream(crossedStream.href)).rejects.toThrow(/403/)
    })

    it('are refused when forged, of another use, or absent', async () => {
      const started = await start(server.url)
      const [head, body] = started.token.split('.')
      const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
      const ticket = new URL(started.streamUrl).searchParams.get('t') ?? ''
      for (const token of [`${head}.${body}.AAAA`, unsigned, ticket, 'garbage', '']) {
        expect(await poll(server.url, { ...started, token })).toMatchObject({
          status: 401,
          body: { error: { code: 'TokenMissing', message: expect.any(String) } },
        })
      }
      const client = new URL(started.streamUrl)
      client.searchParams.set('t', started.token)
      await expect(openStream(client.href)).rejects.toThrow(/401/)
    })
  })

  describe('start and resumption', () => {
    it('starts with the token of tokens/generate, once', async () => {
      const { body: generated } = await call(`${base}/tokens/generate`, 'POST', { token: SECRET })
      const [first, again] = await Promise.all(
        [0, 1].map(() => call(`${base}/conversations`, 'POST', { token: generated.token })),
      )
      expect([first?.status, again?.status].toSorted()).toEqual([200, 201])
      expect(first?.body.conversationId).toBe(generated.conversationId)
      expect(again?.body.conversationId).toBe(generated.conversationId)
      expect(await textsOf(server.url, first?.body, 1)).toEqual(['welcome'])
    })

    it('greets in the language of the body, or else of the browser', async () => {
      const english = await start(server.url, { locale: 'en-US' }, { 'Accept-Language': 'zh-CN' })
      expect(await textsOf(server.url, english, 1)).toEqual(['welcome en-US'])
      const chinese = await start(server.url, undefined, { 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8' })
      expect(await textsOf(server.url, chinese, 1)).toEqual(['welcome zh-CN'])
      const odd = await start(server.url, { locale: '<script>' }, { 'Accept-Language': '*' })
      expect(await textsOf(server.url, odd, 1)).toEqual(['welcome'])
    })

    it('resumes with the same shape and a fresh token', async () => {
      const started = await start(server.url)
      const answer = await call(`${base}/conversations/${started.conversationId}?watermark=3`, 'GET', {
        token: started.token,
      })
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({
        conversationId: started.conversationId,
        token: expect.any(String),
        expires_in: 1800,
        streamUrl: expect.stringContaining('/stream?watermark=3&t='),
      })
      const unknown = await call(`${base}/tokens/generate`, 'POST', { token: SECRET })
      expect(
        await call(`${base}/conversations/${unknown.body.conversationId}`, 'GET', {
          token: unknown.body.token,
        }),
      ).toMatchObject({ status: 404, body: { error: { code: 'ConversationUnknown' } } })
    })

    it('gives the address of the socket under which the client has come', async () => {
      const started = await start(server.url)
      expect(started.streamUrl).toMatch(
        new RegExp(`^${server.url.replace('http', 'ws')}/v3/directline/conversations/`),
      )
    })
  })

  describe('activities', () => {
    it('set sender and role here, whatever the client claims', async () => {
      const started = await start(server.url)
      await call(`${base}/conversations/${started.conversationId}/activities`, 'POST', {
        token: started.token,
        body: {
          type: 'message',
          text: 'hi',
          id: 'my-own',
          from: { id: 'admin', role: 'bot' },
          conversation: { id: 'another' },
          channelId: 'msteams',
          serviceUrl: 'https://evil.example',
          timestamp: '1999-01-01T00:00:00Z',
        },
      })
      await textsOf(server.url, started, 3)
      const { activities } = (await poll(server.url, started)).body
      const mine = activities.find((activity: { text: string }) => activity.text === 'hi')
      expect(mine).toMatchObject({
        from: { id: payload(started.token)['user'], role: 'user' },
        conversation: { id: started.conversationId },
        channelId: 'directline',
      })
      expect(mine.id).toMatch(/\|\d{7}$/)
      expect(mine.serviceUrl).toBeUndefined()
      expect(mine.timestamp).not.toContain('1999')
    })

    it('answer a second try with the same clientActivityID with the same id, once', async () => {
      const started = await start(server.url)
      const answers = await Promise.all([1, 2, 3].map(() => send(server.url, started, 'once', 'key-1')))
      expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
      await textsOf(server.url, started, 3)
      await send(server.url, started, 'once', 'key-1')
      await send(server.url, started, 'then', 'ключ 钥匙 \u0000')
      expect(await textsOf(server.url, started, 5)).toEqual(['welcome', 'once', '2: once', 'then', '3: then'])
    })

    it('are answered at once, and their turns run in order', async () => {
      const started = await start(server.url)
      const begun = Date.now()
      await send(server.url, started, '/slow')
      await send(server.url, started, 'quick')
      expect(Date.now() - begun).toBeLessThan(280)
      const texts = await textsOf(server.url, started, 5)
      expect(texts.filter((text) => /^\d/.test(text))).toEqual(['2: /slow', '3: quick'])
    })

    it('of type typing are answered and not kept', async () => {
      const started = await start(server.url)
      await textsOf(server.url, started, 1)
      const answer = await call(`${base}/conversations/${started.conversationId}/activities`, 'POST', {
        token: started.token,
        body: { type: 'typing' },
      })
      expect(answer).toMatchObject({ status: 200, body: { id: expect.any(String) } })
      expect((await poll(server.url, started)).body.activities).toHaveLength(1)
    })

    it('that are malformed are refused with what is wrong, and never with their words', async () => {
      const started = await start(server.url)
      const url = `${base}/conversations/${started.conversationId}/activities`
      const cases: readonly [unknown, number, string][] = [
        ['{"type": "message", "text": "my secret words', 400, 'BodyInvalid'],
        ['', 400, 'BodyInvalid'],
        ['null', 400, 'BodyInvalid'],
        ['[]', 400, 'BodyInvalid'],
        ['[{"type":"message","text":"my secret words"}]', 400, 'BodyInvalid'],
        [{ text: 'my secret words' }, 400, 'BodyInvalid'],
        [{ type: 'message', text: { my: 'secret words' } }, 400, 'BodyInvalid'],
        [{ type: 'invoke', name: 'my secret words' }, 400, 'ActivityRefused'],
        [{ type: 'conversationUpdate', membersAdded: [] }, 400, 'ActivityRefused'],
        [{ type: 'message', text: 'x'.repeat(20_001) }, 413, 'TextTooLong'],
        [{ type: 'message', text: 'x'.repeat(300_000) }, 413, 'BodyTooLarge'],
        [`${'['.repeat(5000)}${']'.repeat(5000)}`, 400, 'BodyInvalid'],
        [
          { type: 'message', attachments: [{ contentUrl: 'data:image/png;base64,AAAA' }] },
          415,
          'UploadRefused',
        ],
      ]
      for (const [body, status, code] of cases) {
        const answer = await call(url, 'POST', { token: started.token, body })
        expect([answer.status, answer.body.error.code], JSON.stringify(body).slice(0, 80)).toEqual([
          status,
          code,
        ])
        expect(JSON.stringify(answer.body)).not.toContain('secret words')
      }
      expect(server.logged.join('')).not.toContain('secret words')
    })

    it('come in pages by watermark; a strange watermark replays everything', async () => {
      const started = await start(server.url)
      await send(server.url, started, 'one')
      await textsOf(server.url, started, 3)
      const all = (await poll(server.url, started)).body
      expect((await poll(server.url, started, all.watermark)).body).toEqual({
        activities: [],
        watermark: all.watermark,
      })
      expect((await poll(server.url, started, 'nonsense')).body.activities).toHaveLength(3)
      expect((await poll(server.url, started, '-1')).body.activities).toHaveLength(3)
    })
  })

  describe('sockets', () => {
    it('send frames of activities and a watermark, from the watermark on', async () => {
      const started = await start(server.url)
      await send(server.url, started, 'one')
      await textsOf(server.url, started, 3)
      const stream = await openStream(started.streamUrl)
      await stream.until(() => stream.texts.length === 3)
      for (const frame of stream.frames) expect(Object.keys(frame)).toEqual(['activities', 'watermark'])
      const resumed = await openStream(
        started.streamUrl.replace('watermark=', `watermark=${stream.frames[0]?.watermark}`),
      )
      await send(server.url, started, 'two')
      await resumed.until(() => resumed.texts.length === 2)
      expect(resumed.texts).toEqual(['two', '3: two'])
      stream.socket.close()
      resumed.socket.close()
    })

    it('replay everything when the watermark lies beyond the log', async () => {
      const started = await start(server.url)
      await textsOf(server.url, started, 1)
      const stream = await openStream(started.streamUrl.replace('watermark=', 'watermark=999999'))
      await stream.until(() => stream.texts.includes('welcome'))
      stream.socket.close()
    })

    it('replay a long log whole and in order', async () => {
      const started = await start(server.url)
      const words = Array.from({ length: 350 }, (_, index) => `m${index}`)
      for (const text of words) await server.store.append(started.conversationId, { type: 'message', text })
      const stream = await openStream(started.streamUrl)
      await stream.until(() => stream.texts.length === 351)
      expect(stream.texts.filter((text) => text.startsWith('m'))).toEqual(words)
      stream.socket.close()
    })

    it('ignore the empty frames of clients and end with one that sends a megabyte, which harms nobody else', async () => {
      const started = await start(server.url)
      const [good, bad] = [await openStream(started.streamUrl), await openStream(started.streamUrl)]
      good.socket.send('')
      good.socket.send('{"garbage":')
      bad.socket.send('x'.repeat(1024 * 1024))
      expect(await bad.closed).toBe(1009)
      await send(server.url, started, 'fine')
      await good.until(() => good.texts.includes('2: fine'))
      good.socket.close()
    })

    it('are refused at other addresses', async () => {
      const ws = server.url.replace('http', 'ws')
      for (const path of [
        '/',
        '/v3/directline/conversations//stream',
        '/v3/directline/conversations/%zz/stream?t=x',
      ]) {
        await expect(openStream(`${ws}${path}`)).rejects.toThrow(/404|400/)
      }
      await expect(openStream(`${ws}/v3/directline/conversations/x/stream`)).rejects.toThrow(/401/)
    })
  })

  describe("the operator's own systems", () => {
    it('say, change and withdraw messages with the secret', async () => {
      const started = await start(server.url)
      const stream = await openStream(started.streamUrl)
      const url = `${server.url}/v3/conversations/${started.conversationId}/activities`
      const said = await call(url, 'POST', { token: SECRET, body: { type: 'message', text: 'news' } })
      expect(said.status).toBe(201)
      await stream.until(() => stream.texts.includes('news'))
      const one = `${url}/${encodeURIComponent(said.body.id)}`
      expect(
        (await call(one, 'PUT', { token: SECRET, body: { type: 'message', text: 'better' } })).status,
      ).toBe(200)
      await stream.until(() => stream.texts.includes('better'))
      expect((await call(one, 'DELETE', { token: SECRET })).status).toBe(200)
      await stream.until(() => stream.frames.at(-1)?.activities[0].type === 'messageDelete')
      expect((await call(one, 'DELETE', { token: SECRET })).status).toBe(404)
      stream.socket.close()
    })

    it('are refused without it', async () => {
      const started = await start(server.url)
      const url = `${server.url}/v3/conversations/${started.conversationId}/activities`
      for (const token of [started.token, 'x', undefined]) {
        const answer = await call(url, 'POST', {
          ...(token === undefined ? {} : { token }),
          body: { text: 'spam' },
        })
        expect(answer.status).toBe(403)
      }
    })
  })

  describe('every answer', () => {
    it('is never stored by caches', async () => {
      const started = await start(server.url)
      const answers = [
        await poll(server.url, started),
        await send(server.url, started, 'x'),
        await poll(server.url, { ...started, token: 'bad' }),
        await call(`${base}/nowhere`, 'GET'),
      ]
      for (const answer of answers) expect(answer.headers.get('cache-control')).toBe('no-store')
    })

    it('allows exactly what the official client sends, to registered origins only', async () => {
      const asked = {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'x-requested-with',
      }
      for (const path of [
        'tokens/generate',
        'conversations',
        'conversations/x/activities',
        'conversations/x/upload',
      ]) {
        const good = await call(`${base}/${path}`, 'OPTIONS', { headers: { Origin: SITE, ...asked } })
        expect(good.status).toBe(204)
        expect(good.headers.get('access-control-allow-origin')).toBe(SITE)
        expect(good.headers.get('access-control-allow-headers')).toBe(
          'authorization,content-type,x-ms-bot-agent,x-requested-with',
        )
        expect(good.headers.get('access-control-allow-credentials')).toBeNull()
        expect(good.headers.get('vary')).toBe('Origin')
        const foreign = await call(`${base}/${path}`, 'OPTIONS', {
          headers: { Origin: 'https://evil.example', ...asked },
        })
        expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
      }
      const failed = await call(`${base}/tokens/refresh`, 'POST', {
        token: 'a.b.c',
        headers: { Origin: SITE },
      })
      expect(failed.status).toBe(401)
      expect(failed.headers.get('access-control-allow-origin')).toBe(SITE)
    })

    it("has Direct Line's shape for errors, whatever the address and the method", async () => {
      const cases: readonly [string, string, number][] = [
        ['nowhere', 'GET', 404],
        ['conversations', 'DELETE', 405],
        ['conversations/%zz/activities', 'GET', 404],
        ['conversations/x/activities', 'GET', 401],
        ['session/getsessionid', 'GET', 403],
      ]
      for (const [path, method, status] of cases) {
        const answer = await call(`${base}/${path}`, method)
        expect(answer.status, path).toBe(status)
        expect(answer.body, path).toEqual({
          error: { code: expect.any(String), message: expect.any(String) },
        })
        expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      }
    })

    it('gives a session id to those who ask with a token', async () => {
      const { token } = await start(server.url)
      const answer = await call(`${base}/session/getsessionid`, 'GET', { token })
      expect(answer).toMatchObject({ status: 200, body: { sessionId: expect.any(String) } })
    })
  })

  it('logs no token, no secret and no word of a user', async () => {
    const started = await start(server.url)
    await send(server.url, started, '借呗钱还清了怎么还不能用')
    await textsOf(server.url, started, 3)
    await eventually(async () => expect(server.logged.join('')).toContain('turn handled'))
    const all = server.logged.join('')
    for (const secret of [started.token, SECRET, '借呗', String(payload(started.token)['user'])]) {
      expect(all).not.toContain(secret)
    }
  })
})

function payload(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
}
