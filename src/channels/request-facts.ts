import type { IncomingMessage } from 'node:http'

/**
 * The address a request comes from. Behind `proxies` reverse proxies it is what the outermost trusted one has seen;
 * entries further left in X-Forwarded-For are the client's own claims.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const own = request.socket.remoteAddress ?? ''
  if (proxies === 0) return own
  const chain = header(request, 'x-forwarded-for')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return chain.at(-proxies) ?? chain[0] ?? own
}

/** The origin under which clients reach us: https://www.example.com, without a slash at the end. */
export function publicOrigin(request: IncomingMessage, proxies: number): string {
  const trusted = proxies > 0
  const scheme =
    trusted && header(request, 'x-forwarded-proto').split(',')[0]?.trim() === 'https' ? 'https' : 'http'
  const forwarded = trusted ? (header(request, 'x-forwarded-host').split(',')[0]?.trim() ?? '') : ''
  const host = forwarded === '' ? header(request, 'host') : forwarded
  return `${scheme}://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`
}

/** A header's value; '' when it is missing. */
export function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : (value ?? '')
}
