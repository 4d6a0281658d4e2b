import { createConnection } from 'node:net'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '#src/config/load-config.ts'
import { createHttpServer } from '#src/http/server.ts'
import { createFacts } from '#src/log/events.ts'
import { createLogger } from '#src/log/logger.ts'
import { createMetrics } from '#src/log/metrics.ts'
import { startDirectLine } from '#tests/support/direct-line-server.ts'
import { call } from '#tests/support/raw-client.ts'

describe('the HTTP server', () => {
  it('says that it runs, that it is ready, and what it has counted', async () => {
    await using server = await startDirectLine()
    expect(await call(`${server.url}/healthz`, 'GET')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await call(`${server.url}/readyz`, 'GET')).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    })
    const metrics = await call(`${server.url}/metrics`, 'GET')
    expect(metrics.body).toContain('zaijie_requests_total')
    expect(metrics.headers.get('content-type')).toContain('text/plain')
  })

  it('is not ready when the storage does not answer', async () => {
    await using server = await startDirectLine()
    await server.store.close()
    expect(await call(`${server.url}/readyz`, 'GET')).toMatchObject({
      status: 503,
      body: { status: 'unavailable' },
    })
    expect((await call(`${server.url}/healthz`, 'GET')).status).toBe(200)
  })

  it('answers unknown addresses and methods in plain JSON outside the protocols', async () => {
    await using server = await startDirectLine()
    expect(await call(`${server.url}/nowhere`, 'GET')).toMatchObject({
      status: 404,
      body: { code: 'PathUnknown', message: expect.any(String), requestId: expect.any(String) },
    })
    expect(await call(`${server.url}/healthz`, 'DELETE')).toMatchObject({
      status: 405,
      body: { code: 'MethodUnknown' },
    })
  })

  it('gives every answer its security headers', async () => {
    await using server = await startDirectLine()
    const { headers } = await call(`${server.url}/healthz`, 'GET')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('server')).toBeNull()
  })

  it('tells a taken port in one line', async () => {
    await using server = await startDirectLine()
    const config = loadConfig({ PORT: new URL(server.url).port })
    const facts = createFacts(createLogger({ level: 'silent' }), createMetrics())
    await expect(createHttpServer({ config, facts }).listen()).rejects.toThrow(
      /127\.0\.0\.1:\d+ is already in use/,
    )
  })

  it('never tells outside what went wrong inside', async () => {
    const config = loadConfig({ PORT: '0' })
    const logged: string[] = []
    const log = createLogger({ level: 'info', destination: { write: (line) => logged.push(line) } })
    const http = createHttpServer({ config, facts: createFacts(log, createMetrics()) })
    http.server.get('/fails', async () => {
      throw new Error('inner details')
    })
    const url = await http.listen()
    const answer = await call(`${url}/fails`, 'GET')
    expect(answer).toMatchObject({ status: 500, body: { code: 'Internal' } })
    expect(JSON.stringify(answer.body)).not.toContain('inner details')
    expect(logged.join('')).toContain(answer.headers.get('x-request-id'))
    await http.close(1000)
  })

  it('lets go of those who send their headers too slowly, and answers garbage', async () => {
    await using server = await startDirectLine()
    const port = Number(new URL(server.url).port)
    expect(await talk(port, 'GARBAGE\r\n\r\n')).toContain('400 Bad Request')
    expect(await talk(port, `GET / HTTP/1.1\r\nHost: x\r\n${'X-Filler: x\r\n'.repeat(4000)}\r\n`)).toMatch(
      / 4\d\d /,
    )
  })

  it('answers a request whose host makes no address', async () => {
    await using server = await startDirectLine()
    const port = Number(new URL(server.url).port)
    for (const host of ['"><script>', 'a b', '[', '']) {
      const answer = await talk(port, `GET /x HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect(answer, host).toMatch(/^HTTP\/1\.1 40[04] /)
    }
    expect((await call(`${server.url}/healthz`, 'GET')).status).toBe(200)
  })

  it('limits the requests of one address', async () => {
    await using server = await startDirectLine({ env: { ZAIJIE_REQUESTS_PER_MINUTE: '5' } })
    const statuses: number[] = []
    for (let i = 0; i < 7; i++) statuses.push((await call(`${server.url}/healthz`, 'GET')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    const refused = await call(`${server.url}/v3/directline/conversations`, 'POST')
    expect(refused.body).toEqual({ error: { code: 'TooManyRequests', message: expect.any(String) } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('believes X-Forwarded-For only behind a trusted proxy, and only its last entries', async () => {
    await using direct = await startDirectLine({ env: { ZAIJIE_REQUESTS_PER_MINUTE: '2' } })
    for (const address of ['1.1.1.1', '2.2.2.2'])
      await call(`${direct.url}/healthz`, 'GET', forwarded(address))
    expect((await call(`${direct.url}/healthz`, 'GET', forwarded('3.3.3.3'))).status).toBe(429)
    await using proxied = await startDirectLine({
      env: { ZAIJIE_REQUESTS_PER_MINUTE: '2', ZAIJIE_TRUST_PROXY: '1' },
    })
    for (const address of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '1.1.1.1']) {
      expect((await call(`${proxied.url}/healthz`, 'GET', forwarded(address))).status).toBe(200)
    }
    expect((await call(`${proxied.url}/healthz`, 'GET', forwarded('1.1.1.1'))).status).toBe(429)
  })
})

function forwarded(last: string) {
  return { headers: { 'X-Forwarded-For': `6.6.6.6, ${last}` } }
}

/** Sends bytes as they are and gives back what comes until the connection ends. */
function talk(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = createConnection(port, '127.0.0.1', () => socket.write(bytes))
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', (part) => (answer += String(part)))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}
