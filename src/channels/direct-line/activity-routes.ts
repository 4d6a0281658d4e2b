import { randomBytes } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { BotError } from '#src/errors/bot-error.ts'
import { answerJson, pathPart, queryPart } from '#src/channels/http-io.ts'
import { readJson } from '#src/channels/read-body.ts'
import type { AnswerBy, ConversationRecord } from '#src/storage/ports.ts'
import type { Access } from './access.ts'
import { clientKey, incomingActivity, outgoingActivity } from './activities.ts'
import type { Connections } from './connections.ts'
import type { DirectLineDeps } from './deps.ts'
import type { ConversationLimits } from './limits.ts'
import { watermarkOf } from './watermark.ts'
import { activityBody, type ActivityBody, type ActivitySet } from './wire.ts'

/** Activities in one answer to polling. */
const PAGE = 200

/** Activities in, activities out for those who poll, and what the official client asks for besides. */
export function mountActivityRoutes(
  server: Server,
  deps: DirectLineDeps,
  access: Access,
  limits: ConversationLimits,
  connections: Connections,
): void {
  const { store, turns, facts, config } = deps

  server.post('/v3/directline/conversations/:id/activities', async (request: Request, response: Response) => {
    const owner = await access.owner(request, pathPart(request, 'id'))
    const body = await readActivity(request)
    if (body.type === 'typing') {
      answerJson(response, 200, { id: `${owner.conversationId}|${randomBytes(6).toString('hex')}` })
      return
    }
    const activity = incomingActivity(body, owner, config.limits.textCharacters)
    const answer: AnswerBy = await limits.message(owner.conversationId)
    const accepted = await acceptOrApologise(owner.conversationId, { activity, key: clientKey(body), answer })
    if (accepted === undefined) throw new BotError('CONVERSATION_UNKNOWN')
    answerJson(response, 200, { id: accepted.activityId })
  })

  server.get('/v3/directline/conversations/:id/activities', async (request: Request, response: Response) => {
    const owner = await access.owner(request, pathPart(request, 'id'))
    const watermark = watermarkOf(queryPart(request, 'watermark'))
    let page = await store.log(owner.conversationId, watermark, PAGE)
    if (page !== undefined && page.head < watermark) page = await store.log(owner.conversationId, 0, PAGE)
    if (page === undefined) throw new BotError('CONVERSATION_UNKNOWN')
    const activities = page.entries.flatMap((entry) => outgoingActivity(owner.conversationId, entry) ?? [])
    const set: ActivitySet = { activities, watermark: String(page.position) }
    answerJson(response, 200, set)
  })

  // The official client asks for it when a card for signing in comes; it only has to be there.
  server.get('/v3/directline/session/getsessionid', async (request: Request, response: Response) => {
    const caller = await access.caller(request)
    if (caller.kind !== 'client') throw new BotError('TOKEN_MISSING')
    answerJson(response, 200, { sessionId: randomBytes(15).toString('base64url') })
  })

  async function readActivity(request: Request): Promise<ActivityBody> {
    const result = activityBody.safeParse(await readJson(request, config.limits.bodyBytes))
    if (result.success) return result.data
    const places = result.error.issues.map((issue) => issue.path.join('.') || 'the activity').join(', ')
    throw new BotError('BODY_INVALID', { reason: `wrong or missing: ${places.replaceAll(/[^\w., ]/g, '')}` })
  }

  /** When the storage does not take a message, the person is told on the open sockets: their client may never say so. */
  async function acceptOrApologise(id: string, incoming: Parameters<typeof turns.accept>[1]) {
    try {
      return await turns.accept(id, incoming)
    } catch (error) {
      const reference = randomBytes(4).toString('hex')
      facts.storageFailed({ operation: 'accept', reference, err: error })
      const { locale }: Pick<ConversationRecord, 'locale'> = (await store
        .find(id)
        .catch(() => undefined)) ?? { locale: '' }
      const notice = {
        ...deps.notices.unavailable(locale, reference),
        id: `${id}|${reference}`,
        timestamp: deps.now().toISOString(),
      }
      const entry = { position: 0, direction: 'outgoing', activity: notice } as const
      connections.say(id, outgoingActivity(id, entry as never) ?? {})
      throw error
    }
  }
}
