import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Access } from './access.ts'

const HEADERS = 'authorization,content-type,x-ms-bot-agent,x-requested-with'

/**
 * What every answer of the channel carries. The official client is stuck at "Connecting" without x-requested-with
 * among the allowed headers, and browsers would answer a 410 from their cache without no-store.
 */
export function setChannelHeaders(request: IncomingMessage, response: ServerResponse, access: Access): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Vary', 'Origin')
  const origin = access.allowedOrigin(request)
  if (origin === undefined) return
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Access-Control-Expose-Headers', 'retry-after,x-request-id')
  if (request.method !== 'OPTIONS') return
  response.setHeader('Access-Control-Allow-Methods', 'GET,POST,OPTIONS')
  response.setHeader('Access-Control-Allow-Headers', HEADERS)
  response.setHeader('Access-Control-Max-Age', '7200')
}
