import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Server } from 'restify'
import { WebSocketServer, type WebSocket } from 'ws'
import { BotError } from '#src/errors/bot-error.ts'
import { clientAddress } from '#src/channels/request-facts.ts'
import { createConnection } from './connection.ts'
import type { Connections } from './connections.ts'
import type { DirectLineDeps } from './deps.ts'
import { watermarkOf } from './watermark.ts'
import type { Tokens } from './tokens.ts'

const PATH = /^\/v3\/directline\/conversations\/([^/?]+)\/stream$/

/** Clients have nothing to say on the socket but empty frames. */
const LARGEST_FRAME = 4096

/** Takes WebSocket upgrades for the streams of conversations, and refuses all others. */
export function mountStream(
  server: Server,
  deps: DirectLineDeps,
  tokens: Tokens,
  connections: Connections,
): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false })

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    void upgrade(request, socket, head)
  })

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    try {
      const conversationId = await admit(request)
      sockets.handleUpgrade(request, socket, head, (opened) => open(opened, conversationId, request))
    } catch (error) {
      refuse(socket, error)
    }
  }

  /** Resolves with the conversation that the ticket in the URL opens. */
  async function admit(request: IncomingMessage): Promise<string> {
    const url = URL.parse(request.url ?? '', 'http://localhost')
    const id = decode(PATH.exec(url?.pathname ?? '')?.[1] ?? '')
    if (url === null || id === '') throw new BotError('PATH_UNKNOWN')
    const owner = await tokens.read(url.searchParams.get('t') ?? '', 'stream')
    if (owner.conversationId !== id) throw new BotError('TOKEN_FOREIGN')
    if ((await deps.store.find(id)) === undefined) throw new BotError('CONVERSATION_UNKNOWN')
    if (!connections.hasRoom(id, clientAddress(request, deps.config.trustProxy))) {
      deps.facts.limitReached({ limit: 'sockets' })
      throw new BotError('TOO_MANY_SOCKETS')
    }
    return id
  }

  function open(socket: WebSocket, conversationId: string, request: IncomingMessage): void {
    const begun = performance.now()
    const query = URL.parse(request.url ?? '', 'http://localhost')?.searchParams
    const connection = createConnection({
      socket,
      conversationId,
      watermark: watermarkOf(query?.get('watermark')),
      log: deps.store.log,
      onError: (error) => deps.facts.storageFailed({ operation: 'read', err: error }),
    })
    const remove = connections.add(conversationId, clientAddress(request, deps.config.trustProxy), connection)
    deps.facts.socketOpened()
    socket.on('close', (code) => {
      remove()
      deps.facts.socketClosed({ code, ms: Math.round(performance.now() - begun) })
    })
    connection.wake()
  }
}

function refuse(socket: Duplex, error: unknown): void {
  const refusal = error instanceof BotError ? error : new BotError('REQUEST_INVALID', {}, { cause: error })
  const { status } = refusal.entry
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\nCache-Control: no-store\r\n\r\n`,
  )
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
