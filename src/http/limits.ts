import type { IncomingMessage } from 'node:http'
import type { LimitsConfig } from '#src/config/config.ts'
import { clientAddress } from '#src/channels/request-facts.ts'

const WINDOW = 60_000

/**
 * Seconds that the request's address has to wait; 0: it may go on. One counter an address and minute: this is there
 * against floods, so it has to be cheap and synchronous.
 */
export function createRequestLimit(
  limits: LimitsConfig,
  proxies: number,
): (request: IncomingMessage) => number {
  let counts = new Map<string, number>()
  let begun = performance.now()

  return (request) => {
    const now = performance.now()
    if (now - begun >= WINDOW) {
      counts = new Map()
      begun = now
    }
    const address = clientAddress(request, proxies)
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    return count <= limits.requestsPerMinute ? 0 : Math.ceil((begun + WINDOW - now) / 1000)
  }
}
