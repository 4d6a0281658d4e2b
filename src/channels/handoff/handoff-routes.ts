import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { z } from 'zod'
import { answerJson, pathPart } from '#src/channels/http-io.ts'
import { readJson } from '#src/channels/read-body.ts'
import { header } from '#src/channels/request-facts.ts'
import type { Config } from '#src/config/config.ts'
import { DESK, HANDOFF_STATUS, handoffState } from '#src/conversation/operator-side.ts'
import type { TurnRunner } from '#src/conversation/turn-runner.ts'
import { BotError } from '#src/errors/bot-error.ts'
import type { HandoffStore } from '#src/storage/outbox-ports.ts'
import type { WireActivity } from '#src/storage/ports.ts'

export interface HandoffDeps {
  readonly config: Pick<Config, 'directLine' | 'limits'>
  readonly turns: Pick<TurnRunner, 'accept'>
  readonly handoffs: Pick<HandoffStore, 'list'>
}

const body = z.strictObject({ state: handoffState })

/** Handoffs in one answer. */
const LISTED = 200

/**
 * A desk looks for who waits, and tells what became of a conversation that was handed to it, on whatever channel it is: the same as the SDK's
 * event handoff.status, for channels that carry no events. With the secret of the site's backend; without one set,
 * nobody may.
 */
export function mountHandoffs(server: Server, { config, turns, handoffs }: HandoffDeps): void {
  const { secret } = config.directLine
  if (secret === undefined) return
  server.get('/api/handoffs', async (request: Request, response: Response) => {
    admit(request, secret)
    response.setHeader('Cache-Control', 'no-store')
    answerJson(response, 200, { handoffs: await handoffs.list(LISTED) })
  })
  server.post('/api/handoffs/:id', async (request: Request, response: Response) => {
    admit(request, secret)
    const read = body.safeParse(await readJson(request, config.limits.bodyBytes))
    if (!read.success)
      throw new BotError('BODY_INVALID', { reason: 'state must be accepted, completed or failed' })
    const accepted = await turns.accept(pathPart(request, 'id'), { activity: statusEvent(read.data.state) })
    if (accepted === undefined) throw new BotError('CONVERSATION_UNKNOWN')
    response.setHeader('Cache-Control', 'no-store')
    answerJson(response, 202, { id: accepted.activityId })
  })
}

function statusEvent(state: string): WireActivity {
  return {
    type: 'event',
    name: HANDOFF_STATUS,
    value: { state },
    from: DESK,
  } as WireActivity
}

function admit(request: Request, secret: string): void {
  const sent = /^Bearer +(\S+)$/i.exec(header(request, 'authorization'))?.[1] ?? ''
  const digest = (text: string) => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(digest(sent), digest(secret))) throw new BotError('SECRET_WRONG')
}
