import { Agent, request as requestPlain, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as requestSecure } from 'node:https'

export interface HttpCall {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** ms until it counts as failed */
  readonly timeout: number
}

export interface HttpAnswer {
  readonly status: number
  readonly retryAfter: string | undefined
  readonly text: string
}

/** No channel says more than an id or an error. */
const LARGEST = 65_536

const KEPT = { keepAlive: true, maxSockets: 256, maxFreeSockets: 64 }
const plain = new Agent(KEPT)
const secure = new SecureAgent(KEPT)

/**
 * One request over kept connections; redirects are not followed, since they would carry our token elsewhere. Rejects
 * when no answer comes. A connection that the other side has closed while it was idle is replaced at once.
 */
export function httpCall(call: HttpCall): Promise<HttpAnswer> {
  return once(call).catch((error: unknown) => {
    if (error instanceof StaleConnection) return once(call)
    throw error
  })
}

class StaleConnection extends Error {}

/** Its name is the reason that is kept for a reply that was not taken. */
class TimedOut extends Error {
  override readonly name = 'TimeoutError'
}

function once({ method, url, headers, body, timeout }: HttpCall): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const isSecure = url.startsWith('https:')
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const sent = (isSecure ? requestSecure : requestPlain)(url, {
      method,
      agent: isSecure ? secure : plain,
      headers: { ...headers, ...length },
    })
    const late = setTimeout(() => sent.destroy(new TimedOut('no answer in time')), timeout)
    const fail = (error: unknown) => {
      clearTimeout(late)
      reject(error)
    }
    sent.on('response', (answer) => {
      read(answer, (whole) => {
        clearTimeout(late)
        resolve(whole)
      })
      answer.on('error', fail)
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const stale = sent.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
      fail(stale ? new StaleConnection('closed while idle', { cause: error }) : error)
    })
    sent.end(body)
  })
}

function read(answer: IncomingMessage, done: (whole: HttpAnswer) => void): void {
  const parts: Buffer[] = []
  let size = 0
  answer.on('data', (part: Buffer) => {
    size += part.length
    if (size <= LARGEST) parts.push(part)
  })
  answer.on('end', () => {
    done({
      status: answer.statusCode ?? 0,
      retryAfter: answer.headers['retry-after'],
      text: Buffer.concat(parts).toString('utf8'),
    })
  })
}
