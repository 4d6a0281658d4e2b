import { BotError } from '#src/errors/bot-error.ts'
import type { ErrorCode } from '#src/errors/catalog.ts'

export interface ErrorResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** true: nobody outside is to blame, the log should have it */
  readonly unexpected: boolean
}

/** What leaves over HTTP for an error: Direct Line's shape under /v3/, plain JSON elsewhere; never a stack or a cause. */
export function errorResponse(error: unknown, url: string, requestId: string): ErrorResponse {
  const known = error instanceof BotError && isTellable(error) ? error : translate(error, requestId)
  const { status } = known.entry
  const facts = { code: wireCode(known.code), message: known.message }
  const body = JSON.stringify(url.startsWith('/v3/') ? { error: facts } : { ...facts, requestId })
  return {
    status,
    body,
    unexpected: status >= 500,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      ...(status === 429 ? { 'Retry-After': String(known.details['seconds'] ?? 10) } : {}),
      ...(status === 503 ? { 'Retry-After': '5' } : {}),
      // What is left of a body that was refused would be read as the next request.
      ...(status === 413 || status === 415 ? { Connection: 'close' } : {}),
    },
  }
}

/** The operator's own mistakes, with their paths and settings, are no business of those outside. */
function isTellable(error: BotError): boolean {
  return error.entry.fault === 'user' || error.entry.status === 503
}

/** restify's own errors go by their status; whatever else comes is ours. */
function translate(error: unknown, requestId: string): BotError {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  const cause = { cause: error }
  if (status === 404) return new BotError('PATH_UNKNOWN', {}, cause)
  if (status === 405) return new BotError('METHOD_UNKNOWN', { method: 'that method' }, cause)
  if (status >= 400 && status < 500) return new BotError('REQUEST_INVALID', {}, cause)
  return new BotError('INTERNAL', { requestId }, cause)
}

/** TOKEN_EXPIRED → TokenExpired, as codes look in Direct Line */
function wireCode(code: ErrorCode): string {
  return code
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')
}
