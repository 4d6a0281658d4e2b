import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

export interface Answer {
  readonly status: number
  readonly body: any
}

/** One JSON request over kept connections; lighter than fetch, so that the client costs the measurement little. */
export function callJson(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        agent,
        headers: {
          ...headers,
          ...(text === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const received = Buffer.concat(parts).toString()
          resolve({
            status: answer.statusCode ?? 0,
            body: received.startsWith('{') ? JSON.parse(received) : received,
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(text)
  })
}
