/** What became of a request, told by what should happen next. */
export type Outcome =
  | { readonly kind: 'ok'; readonly value: unknown }
  /** The conversation or its token is not known any more: a new one is needed. */
  | { readonly kind: 'gone' }
  /** Sending the same again would not help. */
  | { readonly kind: 'refused'; readonly status: number }
  /** No network, too slow, too busy, or broken for now. */
  | { readonly kind: 'retry'; readonly afterMs: number }

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly token?: string
  readonly body?: unknown
}

export type Call = (request: Request) => Promise<Outcome>

/** Answered within this time or sent again. */
const TIMEOUT_MS = 20_000
/** A proxy may say 410 once by mistake; this often in a row it is meant. */
const GONE_AFTER_410S = 3
const LONGEST_WAIT_MS = 60_000

/** Requests to the Direct Line endpoints under `base` ('' for the page's own origin). Never throws. */
export function createCall(base: string, fetcher: typeof fetch = fetch): Call {
  let gone410 = 0
  return async ({ method, path, token, body }) => {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
    try {
      const response = await fetcher(`${base}/v3/directline/${path}`, {
        method,
        cache: 'no-store',
        credentials: 'omit',
        signal: abort.signal,
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const { status } = response
      gone410 = status === 410 ? gone410 + 1 : 0
      if (response.ok) return { kind: 'ok', value: await response.json() }
      if (status === 401 || status === 403 || status === 404 || gone410 >= GONE_AFTER_410S)
        return { kind: 'gone' }
      if (status >= 500 || [408, 410, 425, 429].includes(status))
        return { kind: 'retry', afterMs: pause(response) }
      return { kind: 'refused', status }
    } catch {
      // Offline, timed out, connection cut, or an answer that is no JSON: whether it was taken is unknown.
      return { kind: 'retry', afterMs: 0 }
    } finally {
      clearTimeout(timer)
    }
  }
}

function pause(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After'))
  return seconds > 0 ? Math.min(seconds * 1000, LONGEST_WAIT_MS) : 0
}
