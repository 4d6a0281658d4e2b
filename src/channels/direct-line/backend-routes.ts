import type { Request, Response, Server } from 'restify'
import { BotError } from '#src/errors/bot-error.ts'
import { answerJson, pathPart } from '#src/channels/http-io.ts'
import { readJson } from '#src/channels/read-body.ts'
import type { Outgoing } from '#src/storage/ports.ts'
import type { Access } from './access.ts'
import type { DirectLineDeps } from './deps.ts'
import { botActivityBody } from './wire.ts'

/**
 * For the operator's own systems, with the secret: say something unasked, change or withdraw what the bot said. The
 * paths and bodies are those of the Bot Connector's conversations API.
 */
export function mountBackendRoutes(server: Server, { config, store }: DirectLineDeps, access: Access): void {
  server.post('/v3/conversations/:id/activities', async (request: Request, response: Response) => {
    access.backend(request)
    const entry = await store.append(pathPart(request, 'id'), await read(request))
    if (entry === undefined) throw new BotError('CONVERSATION_UNKNOWN')
    answerJson(response, 201, { id: entry.activity.id })
  })

  server.put('/v3/conversations/:id/activities/:activityId', async (request: Request, response: Response) => {
    access.backend(request)
    const entry = await store.replace(
      pathPart(request, 'id'),
      pathPart(request, 'activityId'),
      await read(request),
    )
    if (entry === undefined) throw new BotError('ACTIVITY_UNKNOWN')
    answerJson(response, 200, { id: entry.activity.id })
  })

  server.del('/v3/conversations/:id/activities/:activityId', async (request: Request, response: Response) => {
    access.backend(request)
    const entry = await store.remove(pathPart(request, 'id'), pathPart(request, 'activityId'))
    if (entry === undefined) throw new BotError('ACTIVITY_UNKNOWN')
    answerJson(response, 200, {})
  })

  async function read(request: Request): Promise<Outgoing> {
    const result = botActivityBody.safeParse(await readJson(request, config.limits.bodyBytes))
    if (!result.success) throw new BotError('BODY_INVALID', { reason: 'it is not an activity' })
    return result.data
  }
}
