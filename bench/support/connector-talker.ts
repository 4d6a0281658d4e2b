import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callJson } from './http-client.ts'
import type { Talker } from './talker.ts'

/** Conversations with a bot behind /api/messages; this side plays the Bot Connector that takes the replies. */
export async function openConnector(url: string): Promise<{ open(): Talker; close(): void }> {
  const waiting = new Map<string, () => void>()
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"1"}')
      const conversation = /conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? ''
      waiting.get(conversation)?.()
      waiting.delete(conversation)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let conversations = 0

  function open(): Talker {
    const id = `c${++conversations}`
    let count = 0
    return {
      async say(text) {
        const replied = new Promise<void>((resolve) => waiting.set(id, resolve))
        const answer = await callJson('POST', `${url}/api/messages`, {
          type: 'message',
          id: `${id}-${++count}`,
          channelId: 'test',
          serviceUrl,
          from: { id: `user-${id}` },
          recipient: { id: 'bot' },
          conversation: { id },
          text,
        })
        if (answer.status >= 300) throw new Error(`message: ${answer.status}`)
        await replied
      },
      close: () => undefined,
    }
  }
  return {
    open,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
