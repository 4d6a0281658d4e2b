import type { IncomingMessage } from 'node:http'
import { BotError } from '#src/errors/bot-error.ts'

/** Deeper JSON than this serves no protocol, only attacks on what walks through it. */
const DEPTH = 40

/** The whole body. Throws BODY_TOO_LARGE as soon as more than `limit` bytes are announced or have come. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BotError('BODY_TOO_LARGE', { limit })
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw new BotError('BODY_TOO_LARGE', { limit })
    parts.push(part)
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
}

/** The body as JSON; undefined when it is empty. Throws BODY_INVALID, BODY_TOO_LARGE. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, limit)
  if (body.length === 0) return undefined
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    // The parser's complaint quotes the body: it is not passed on.
    throw new BotError('BODY_INVALID', { reason: 'it is not JSON' })
  }
  if (isDeeperThan(value, DEPTH))
    throw new BotError('BODY_INVALID', { reason: `it is nested deeper than ${DEPTH}` })
  return value
}

function isDeeperThan(root: unknown, depth: number): boolean {
  let level = [root]
  for (let i = 0; i <= depth && level.length > 0; i++) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
  return level.length > 0
}
