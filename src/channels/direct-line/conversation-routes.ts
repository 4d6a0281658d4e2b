import { randomBytes } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { BotError } from '#src/errors/bot-error.ts'
import { answerJson, pathPart, queryPart } from '#src/channels/http-io.ts'
import { readJson } from '#src/channels/read-body.ts'
import { header, publicOrigin } from '#src/channels/request-facts.ts'
import type { Access } from './access.ts'
import { arrival } from './activities.ts'
import type { DirectLineDeps } from './deps.ts'
import type { ConversationLimits } from './limits.ts'
import type { TokenOwner, Tokens } from './tokens.ts'
import { watermarkOf } from './watermark.ts'
import { localeSchema, startBody, type ConversationAnswer } from './wire.ts'

/** Seconds that clients are told; the token lives much longer, since the official client does not survive a dead one. */
const ADVERTISED_LIFE = 1800

export const DIRECT_LINE = 'direct-line'

/** Tokens, and the start and resumption of conversations. */
export function mountConversationRoutes(
  server: Server,
  deps: DirectLineDeps,
  access: Access,
  tokens: Tokens,
  limits: ConversationLimits,
): void {
  const { store, turns, facts, now } = deps

  server.post('/v3/directline/tokens/generate', async (request: Request, response: Response) => {
    const caller = await access.caller(request)
    const body = await readStart(request)
    if (caller.kind === 'client') throw new BotError('SECRET_WRONG')
    await limits.newConversation(request)
    // Only a backend knows who its users are; a page could claim to be anyone.
    const userId = caller.kind === 'backend' ? (body.user?.id ?? newUserId()) : newUserId()
    const owner = { conversationId: newConversationId(), userId }
    answerJson(response, 200, await tokenAnswer(owner))
  })

  server.post('/v3/directline/tokens/refresh', async (request: Request, response: Response) => {
    const caller = await access.caller(request)
    if (caller.kind !== 'client') throw new BotError('TOKEN_MISSING')
    answerJson(response, 200, await tokenAnswer(caller.owner))
  })

  server.post('/v3/directline/conversations', async (request: Request, response: Response) => {
    const caller = await access.caller(request)
    const body = await readStart(request)
    const owner =
      caller.kind === 'client' ? caller.owner : await newOwner(request, caller.kind, body.user?.id)
    const isNew = await start(owner, body.locale ?? preferredLocale(header(request, 'accept-language')))
    answerJson(response, isNew ? 201 : 200, await conversationAnswer(request, owner, 0))
  })

  server.get('/v3/directline/conversations/:id', async (request: Request, response: Response) => {
    const owner = await access.owner(request, pathPart(request, 'id'))
    if ((await store.find(owner.conversationId)) === undefined) throw new BotError('CONVERSATION_UNKNOWN')
    answerJson(
      response,
      200,
      await conversationAnswer(request, owner, watermarkOf(queryPart(request, 'watermark'))),
    )
  })

  async function readStart(request: Request) {
    const result = startBody.safeParse(await readJson(request, deps.config.limits.bodyBytes))
    if (!result.success) throw new BotError('BODY_INVALID', { reason: 'it is not an object' })
    return result.data
  }

  async function newOwner(
    request: Request,
    kind: 'backend' | 'page',
    userId: string | undefined,
  ): Promise<TokenOwner> {
    await limits.newConversation(request)
    return {
      conversationId: newConversationId(),
      userId: (kind === 'backend' ? userId : undefined) ?? newUserId(),
    }
  }

  /** Creates the conversation and lets the user in, unless a try before has done so already. */
  async function start(owner: TokenOwner, locale: string | undefined): Promise<boolean> {
    const { conversationId: id, userId } = owner
    const isNew = (await store.find(id)) === undefined && (await create(id, userId, locale))
    if (isNew) facts.conversationStarted({ conversation: id, channel: DIRECT_LINE })
    await turns.accept(id, { activity: arrival(owner, locale), key: 'arrival' })
    return isNew
  }

  /** false: another request has created it in the meantime */
  async function create(id: string, userId: string, locale = ''): Promise<boolean> {
    try {
      await store.create({ id, channel: DIRECT_LINE, userId, locale, createdAt: now().toISOString() })
      return true
    } catch (error) {
      if ((await store.find(id)) === undefined) throw error
      return false
    }
  }

  async function tokenAnswer(owner: TokenOwner) {
    const token = await tokens.issue(owner)
    return { conversationId: owner.conversationId, token, expires_in: ADVERTISED_LIFE, userId: owner.userId }
  }

  async function conversationAnswer(
    request: Request,
    owner: TokenOwner,
    watermark: number,
  ): Promise<ConversationAnswer> {
    const [token, ticket] = await Promise.all([tokens.issue(owner), tokens.issueStreamTicket(owner)])
    const { conversationId } = owner
    const origin = publicOrigin(request, deps.config.trustProxy).replace(/^http/, 'ws')
    const streamUrl = `${origin}/v3/directline/conversations/${conversationId}/stream?watermark=${watermark || ''}&t=${ticket}`
    return { conversationId, token, expires_in: ADVERTISED_LIFE, streamUrl }
  }
}

function newConversationId(): string {
  return randomBytes(15).toString('base64url')
}

function newUserId(): string {
  return `dl_${randomBytes(15).toString('base64url')}`
}

/** The first language of an Accept-Language header. */
function preferredLocale(acceptLanguage: string): string | undefined {
  return localeSchema.parse(acceptLanguage.split(/[,;]/)[0]?.trim())
}
