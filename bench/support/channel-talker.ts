import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callJson } from './http-client.ts'
import type { Talker } from './talker.ts'

export interface ChannelTalkers {
  open(): Talker
  /** messages that arrived so far */
  arrived(): number
  close(): void
}

/**
 * Conversations by the Bot Connector protocol; this side plays the channel. A turn is over when the first reply that
 * names its message has come: whatever else a bot says to it must not end the next turn. A second channel on the same
 * data needs another name, so that its people and messages are others.
 */
export async function openChannel(url: string, name = 'c'): Promise<ChannelTalkers> {
  const waiting = new Map<string, () => void>()
  let arrived = 0
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(`{"id":"r${++arrived}"}`)
      const answered = /activities\/([^/?]+)/.exec(request.url ?? '')?.[1] ?? ''
      waiting.get(answered)?.()
      waiting.delete(answered)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let conversations = 0

  return {
    open() {
      const id = `${name}${++conversations}`
      let count = 0
      return {
        async say(text) {
          const message = `${id}-${++count}`
          const replied = new Promise<void>((resolve) => waiting.set(message, resolve))
          const answer = await callJson('POST', `${url}/api/messages`, {
            type: 'message',
            id: message,
            channelId: 'emulator',
            serviceUrl,
            from: { id: `user-${id}` },
            recipient: { id: 'bot' },
            conversation: { id },
            locale: 'zh-CN',
            text,
          })
          if (answer.status >= 300) throw new Error(`message: ${answer.status}`)
          await replied
        },
        close: () => undefined,
      }
    },
    arrived: () => arrived,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
