import { randomUUID } from 'node:crypto'
import type { Server as NodeServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { pino } from 'pino'
import restify, { type Request, type Response, type Server } from 'restify'
import type { Config } from '#src/config/config.ts'
import { BotError } from '#src/errors/bot-error.ts'
import type { Facts } from '#src/log/events.ts'
import { errorResponse } from './error-response.ts'
import { createRequestLimit } from './limits.ts'

export interface HttpServerDeps {
  readonly config: Pick<Config, 'host' | 'port' | 'limits' | 'trustProxy'>
  readonly facts: Facts
}

export interface HttpServer {
  /** for channels and pages to mount on, before it listens */
  readonly server: Server
  /** Resolves with the address to open. Throws PORT_TAKEN. */
  listen(): Promise<string>
  /** Takes no more requests; resolves when those under way are answered, at the latest after the time (ms). */
  close(timeout: number): Promise<void>
}

/** Times (ms) after which a client that dawdles is let go. */
const HEADERS_TIMEOUT = 10_000
const REQUEST_TIMEOUT = 30_000
const KEEP_ALIVE_TIMEOUT = 65_000
const CHECK_INTERVAL = 2_000

/** The HTTP server with what holds for every route: request ids, security headers, limits, errors as responses. */
export function createHttpServer({ config, facts }: HttpServerDeps): HttpServer {
  const server = restify.createServer({ name: '', log: quietLog() })
  harden(server.server as NodeServer, config.limits.sockets)
  // restify passes on what the socket server tells, and an error that nobody hears ends the process; listen() hears it.
  server.on('error', () => undefined)
  const allows = createRequestLimit(config.limits, config.trustProxy)

  server.pre(function identify(request: Request, response: Response, next) {
    const requestId = randomUUID()
    response.setHeader('X-Request-Id', requestId)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    next()
  })
  server.pre(function refuseBadAddress(request: Request, _response: Response, next) {
    // restify makes a URL of both when it looks for the route, in this way, and one that is none would end the process there.
    const { url = '', headers } = request
    const base = `http://${headers.host || 'localhost'}`
    const fine = url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base)
    next(fine ? undefined : new BotError('REQUEST_INVALID'))
  })
  server.pre(function limit(request: Request, _response: Response, next) {
    const seconds = allows(request)
    if (seconds === 0) {
      next()
      return
    }
    facts.limitReached({ limit: 'requests' })
    next(new BotError('TOO_MANY_REQUESTS', { seconds }))
  })
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    sendError(request, response, error)
    done()
  })
  server.on('after', (request: Request, response: Response, route: { path?: unknown } | undefined) => {
    facts.requestAnswered({
      route: typeof route?.path === 'string' ? route.path : 'unknown',
      method: METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other',
      status: response.statusCode,
      ms: Date.now() - request.time(),
    })
  })

  function sendError(request: Request, response: Response, error: unknown): void {
    const requestId = String(response.getHeader('X-Request-Id') ?? '')
    const { status, headers, body, unexpected } = errorResponse(error, request.url ?? '', requestId)
    if (unexpected) facts.requestFailed({ requestId, err: error })
    // restify leaves the answer to whoever has marked it as sent.
    Object.assign(response, { _sent: true })
    if (response.headersSent) {
      response.destroy()
      return
    }
    response.writeHead(status, headers)
    response.end(body)
  }

  return {
    server,
    listen: () => listen(server.server as NodeServer, config.host, config.port),
    close: (timeout) => close(server.server as NodeServer, timeout),
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])

/** restify wants a logger of its own; what is worth telling goes through the facts. */
function quietLog() {
  return pino({ level: 'silent' }) as never
}

function harden(server: NodeServer, sockets: number): void {
  server.headersTimeout = HEADERS_TIMEOUT
  server.requestTimeout = REQUEST_TIMEOUT
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT
  server.maxHeadersCount = 100
  // Read when the server begins to listen; half a minute by default, in which slow clients pile up.
  Object.assign(server, { connectionsCheckingInterval: CHECK_INTERVAL })
  server.maxConnections = sockets + 2_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    else socket.destroy()
  })
}

function listen(server: NodeServer, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new BotError('PORT_TAKEN', { host, port }, { cause: error }) : error,
      )
    })
    server.listen(port, host, 1024, () => {
      const address = server.address() as AddressInfo
      const shown =
        host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
      resolve(`http://${shown}:${address.port}`)
    })
  })
}

function close(server: NodeServer, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeout)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
