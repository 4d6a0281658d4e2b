import type { Request, Response, Server } from 'restify'
import { answerJson } from '#src/channels/http-io.ts'
import type { Metrics } from '#src/log/metrics.ts'

export interface HealthDeps {
  /** resolves when turns can be taken: the storage answers; throws otherwise */
  readonly check: () => Promise<void>
  readonly metrics: Metrics
}

/** Longest time (ms) that the storage may take to count as ready. */
const PATIENCE = 3_000

/** /healthz: the process runs. /readyz: it can take turns. /metrics: for Prometheus. */
export function mountHealth(server: Server, { check, metrics }: HealthDeps): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    noStore(response)
    answerJson(response, 200, { status: 'ok' })
  })

  server.get('/readyz', async (_request: Request, response: Response) => {
    noStore(response)
    const ready = await inTime(check())
    answerJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'unavailable' })
  })

  server.get('/metrics', async (_request: Request, response: Response) => {
    noStore(response)
    const text = await metrics.registry.metrics()
    response.writeHead(200, { 'Content-Type': metrics.registry.contentType })
    response.end(text)
  })
}

async function inTime(check: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE)))
  try {
    const fine = check.then(
      () => true,
      () => false,
    )
    return await Promise.race([fine, late])
  } finally {
    clearTimeout(timer)
  }
}

function noStore(response: Response): void {
  response.setHeader('Cache-Control', 'no-store')
}
