import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { notifyCommand } from '#src/commands/notify.ts'

const KEY = 'a-key-for-notifications-that-is-long'

interface Asked {
  readonly path: string | undefined
  readonly authorization: string | undefined
  readonly key: unknown
  readonly body: unknown
}

describe('npm run notify', () => {
  let server: Server
  let url: string
  let asked: Asked[]
  let status: number
  let printed: string
  beforeEach(async () => {
    asked = []
    status = 202
    printed = ''
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += String(part)))
      request.on('end', () => {
        const { authorization, 'idempotency-key': key } = request.headers
        asked.push({ path: request.url, authorization, key, body: JSON.parse(body) })
        response.writeHead(status).end('{"id":"n1"}')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    vi.stubEnv('ZAIJIE_NOTIFY_KEY', KEY)
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        printed += String(text)
        return true
      })
    }
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    await new Promise((resolve) => server.close(resolve))
  })

  const run = (line: string) => notifyCommand([...line.split(' '), '--url', url])

  it('posts what it is told to with the key of the settings', async () => {
    expect(
      await run('--to anna --channel msteams --kind limit_reduced --amount 5000 --date 2026-03-01 --urgent'),
    ).toBe(0)
    expect(asked).toEqual([
      {
        path: '/api/notifications',
        authorization: `Bearer ${KEY}`,
        key: expect.stringMatching(/^[\w-]{36}$/),
        body: {
          to: { id: 'anna', channel: 'msteams' },
          kind: 'limit_reduced',
          amount: 5000,
          date: '2026-03-01',
          urgent: true,
        },
      },
    ])
    expect(printed).toBe('{"id":"n1"}\n')
  })

  it('takes a key of its own, so that the same line twice is one notification', async () => {
    for (let i = 0; i < 2; i++) await run('--to anna --kind limit_zero --key change-4711')
    expect(asked.map(({ key }) => key)).toEqual(['change-4711', 'change-4711'])
  })

  it('fails when the bot refuses, and says why', async () => {
    status = 404
    expect(await run('--to nobody --kind limit_zero')).toBe(1)
  })

  it('says how it is used, and asks nothing', async () => {
    await expect(run('--kind limit_zero')).rejects.toThrow('npm run notify -- --to ID')
    await expect(run('--to anna --kind limit_zero --wrong')).rejects.toThrow("Unknown option '--wrong'")
    expect(asked).toEqual([])
  })

  it('says what to do where notifications are off or no bot answers', async () => {
    vi.stubEnv('ZAIJIE_NOTIFY_KEY', '')
    await expect(run('--to anna --kind limit_zero')).rejects.toThrow(/ZAIJIE_NOTIFY_KEY/)
    vi.stubEnv('ZAIJIE_NOTIFY_KEY', KEY)
    const nobody = notifyCommand(['--to', 'a', '--kind', 'limit_zero', '--url', 'http://127.0.0.1:1'])
    await expect(nobody).rejects.toThrow(/npm start/)
  })
})
