import { createConnection } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '#src/storage/sqlite/conversation-store.ts'
import { startDirectLine } from '#tests/support/direct-line-server.ts'
import { failingStore } from '#tests/support/failing-store.ts'
import { call, eventually, openStream, poll, send, start, textsOf } from '#tests/support/raw-client.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

describe('limits', () => {
  it('lets the bot ask to slow down, once, and loses no message', async () => {
    await using server = await startDirectLine({ env: { ZAIJIE_MESSAGES_PER_MINUTE: '3' } })
    const started = await start(server.url)
    for (let i = 1; i <= 6; i++) expect((await send(server.url, started, `m${i}`)).status).toBe(200)
    const texts = await textsOf(server.url, started, 11)
    expect(texts.filter((text) => text.startsWith('m'))).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6'])
    expect(texts.filter((text) => /^\d/.test(text))).toEqual(['2: m1', '3: m2', '4: m3'])
    expect(texts.filter((text) => text === 'slow down')).toHaveLength(1)
    const other = await start(server.url)
    await send(server.url, other, 'unharmed')
    expect(await textsOf(server.url, other, 3)).toContain('2: unharmed')
  })

  it('limits how fast one address starts conversations', async () => {
    await using server = await startDirectLine({ env: { ZAIJIE_CONVERSATIONS_PER_MINUTE: '2' } })
    await start(server.url)
    await start(server.url)
    await expect(start(server.url)).rejects.toThrow(/429/)
  })

  it('limits open sockets of one address, and takes new ones when old ones have gone', async () => {
    await using server = await startDirectLine({ env: { ZAIJIE_MAX_SOCKETS_PER_ADDRESS: '3' } })
    const started = await start(server.url)
    const streams = await Promise.all([1, 2, 3].map(() => openStream(started.streamUrl)))
    await expect(openStream(started.streamUrl)).rejects.toThrow(/429/)
    streams[0]?.socket.close()
    await streams[0]?.closed
    const late = await eventually(() => openStream(started.streamUrl))
    for (const stream of [...streams, late]) stream.socket.close()
  })

  it('survives a thousand connections of one client, while others are served', async () => {
    await using server = await startDirectLine()
    const started = await start(server.url)
    const opened = await Promise.allSettled(Array.from({ length: 1000 }, () => openStream(started.streamUrl)))
    const streams = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(streams).toHaveLength(50)
    const other = await start(server.url)
    await send(server.url, other, 'unharmed')
    expect(await textsOf(server.url, other, 3)).toContain('2: unharmed')
    for (const stream of streams) stream.socket.terminate()
  })

  it('spends no memory on a client that never reads', async () => {
    await using server = await startDirectLine()
    const started = await start(server.url)
    const url = new URL(started.streamUrl)
    const deaf = createConnection(Number(url.port), '127.0.0.1')
    deaf.pause()
    deaf.on('error', () => undefined)
    const key = Buffer.alloc(16).toString('base64')
    deaf.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    )
    const listening = await openStream(started.streamUrl)
    const before = process.memoryUsage().rss
    const text = 'x'.repeat(20_000)
    for (let i = 0; i < 1500; i++)
      await server.store.append(started.conversationId, { type: 'message', text })
    await listening.until(() => listening.texts.length === 1501)
    // 30 MB were said; the one who listens has them all, the deaf one must not have kept a second copy waiting.
    listening.texts.length = 0
    listening.frames.length = 0
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024)
    deaf.destroy()
    listening.socket.close()
  })
})

describe('files', () => {
  it('are taken when their type and size are allowed, and read by whoever has the link', async () => {
    const env = { ZAIJIE_UPLOAD_TYPES: 'image/png', ZAIJIE_UPLOAD_MAX_KB: '10' }
    await using server = await startDirectLine({ env })
    const started = await start(server.url)
    const upload = (type: string, size: number) => {
      const form = new FormData()
      const activity = { type: 'message', from: { id: 'x' }, channelData: { clientActivityID: 'key' } }
      form.append(
        'activity',
        new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }),
      )
      form.append('file', new Blob(['x'.repeat(size)], { type }), '../工资单.png')
      return fetch(`${server.url}/v3/directline/conversations/${started.conversationId}/upload?userId=x`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${started.token}` },
        body: form,
      })
    }
    expect((await upload('text/html', 100)).status).toBe(415)
    expect((await upload('image/png', 11 * 1024)).status).toBe(413)
    expect((await upload('image/png', 100)).status).toBe(200)
    const said = await eventually(async () => {
      const { activities } = (await poll(server.url, started)).body
      const found = activities.find(
        (activity: { attachments?: unknown[] }) => activity.attachments !== undefined,
      )
      expect(found).toBeDefined()
      return found
    })
    expect(said.channelData).toEqual({ clientActivityID: 'key' })
    const [attachment] = said.attachments
    expect(attachment).toMatchObject({ contentType: 'image/png', name: '..工资单.png' })
    const read = await fetch(attachment.contentUrl)
    expect(await read.text()).toBe('x'.repeat(100))
    expect(read.headers.get('content-security-policy')).toContain('sandbox')
    expect((await fetch(attachment.contentUrl.replace('s=', 's=x'))).status).toBe(404)
  })
})

describe('a storage that fails', () => {
  it('when a message comes in: says so in the chat, and the same message can be sent again', async () => {
    using planted = failingStore()
    await using server = await startDirectLine({ store: planted.store })
    const started = await start(server.url)
    await textsOf(server.url, started, 1)
    const stream = await openStream(started.streamUrl)
    await stream.until(() => stream.texts.includes('welcome'))
    planted.fail('accept', 1)
    const answer = await send(server.url, started, 'important', 'key')
    expect(answer.status).toBe(500)
    await stream.until(() => stream.texts.some((text) => /^unavailable [0-9a-f]{8}$/.test(text)))
    expect((await poll(server.url, started)).body.activities).toHaveLength(1)
    expect((await send(server.url, started, 'important', 'key')).status).toBe(200)
    await stream.until(() => stream.texts.includes('2: important'))
    stream.socket.close()
  })

  it('when a turn is to be committed: tries again, and answers once', async () => {
    using planted = failingStore()
    await using server = await startDirectLine({ store: planted.store })
    const started = await start(server.url)
    await textsOf(server.url, started, 1)
    planted.fail('handleNext', 2)
    await send(server.url, started, 'important')
    expect(await textsOf(server.url, started, 3)).toEqual(['welcome', 'important', '2: important'])
    expect(server.logged.join('')).toContain('storage failed')
  })
})

describe('stopping', () => {
  it('finishes turns, closes sockets with a code that brings clients back, and ends soon', async () => {
    using folder = tempFolder()
    const open = () =>
      openSqliteStore({ folder: folder.path, now: () => new Date(), onError: () => undefined })
    const store = open()
    const server = await startDirectLine({ store })
    const started = await start(server.url)
    const stream = await openStream(started.streamUrl)
    await stream.until(() => stream.texts.includes('welcome'))
    await send(server.url, started, '/slow')
    const begun = Date.now()
    await server.close()
    expect(Date.now() - begun).toBeLessThan(3000)
    expect(await stream.closed).toBe(1012)
    expect(stream.texts).toContain('2: /slow')
    await expect(call(`${server.url}/healthz`, 'GET')).rejects.toThrow()
    await store.close()
  })

  it('loses nothing that was accepted and not yet answered', async () => {
    using folder = tempFolder()
    const open = () =>
      openSqliteStore({ folder: folder.path, now: () => new Date(), onError: () => undefined })
    const store = open()
    const server = await startDirectLine({ store })
    const started = await start(server.url)
    await textsOf(server.url, started, 1)
    for (const text of ['/slow', '/slow', 'last']) await send(server.url, started, text)
    await server.close()
    await store.close()
    const next = open()
    await using again = await startDirectLine({ store: next })
    const texts = await textsOf(again.url, started, 7)
    expect(texts.filter((text) => /^\d/.test(text))).toEqual(['2: /slow', '3: /slow', '4: last'])
    await again.close()
    await next.close()
  })
})
