import type { ServerResponse } from 'node:http'
import type { Request } from 'restify'

/** Answers with JSON and ends the response. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** A named part of the route's path; '' when it is missing. */
export function pathPart(request: Request, name: string): string {
  const params = request.params as Record<string, string | undefined>
  return params[name] ?? ''
}

/** A parameter of the query string. */
export function queryPart(request: Request, name: string): string | undefined {
  return new URLSearchParams(request.getQuery()).get(name) ?? undefined
}
