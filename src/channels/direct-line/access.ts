import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { DirectLineConfig } from '#src/config/config.ts'
import { BotError } from '#src/errors/bot-error.ts'
import { header, publicOrigin } from '#src/channels/request-facts.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import type { TokenOwner, Tokens } from './tokens.ts'

/** Who is asking: a site's backend that knows the secret, somebody with a token, or a page that may start conversations. */
export type Caller =
  | { readonly kind: 'backend' }
  | { readonly kind: 'client'; readonly owner: TokenOwner }
  | { readonly kind: 'page' }

export interface Access {
  /** Throws TOKEN_MISSING, TOKEN_EXPIRED, SECRET_WRONG, ORIGIN_REFUSED. */
  caller(request: IncomingMessage): Promise<Caller>
  /**
   * For whom the request speaks in this conversation: the token's owner, or, with the secret, the conversation's own
   * user. Throws TOKEN_MISSING, TOKEN_EXPIRED, TOKEN_FOREIGN, CONVERSATION_UNKNOWN.
   */
  owner(request: IncomingMessage, conversationId: string): Promise<TokenOwner>
  /** Throws SECRET_WRONG unless the request carries the operator's secret. */
  backend(request: IncomingMessage): void
  /** The request's Origin when it may read our answers; undefined for one that may not, or when there is none. */
  allowedOrigin(request: IncomingMessage): string | undefined
}

export interface AccessDeps {
  readonly config: DirectLineConfig
  readonly tokens: Tokens
  /** reverse proxies in front */
  readonly proxies: number
  readonly find: ConversationStore['find']
}

export function createAccess({ config, tokens, proxies, find }: AccessDeps): Access {
  const anyOrigin = config.origins.includes('*')

  function allowedOrigin(request: IncomingMessage): string | undefined {
    const origin = header(request, 'origin')
    if (origin === '') return undefined
    const known =
      anyOrigin || config.origins.includes(origin) || sameHost(origin, publicOrigin(request, proxies))
    return known ? origin : undefined
  }

  function isSecret(value: string): boolean {
    return (
      config.secret !== undefined && value !== '' && timingSafeEqual(digest(value), digest(config.secret))
    )
  }

  return {
    allowedOrigin,
    async caller(request) {
      const bearer = bearerOf(request)
      if (bearer === '') {
        // A page of another site is told apart by its Origin; what sends none is no browser, and only the secret could hold it off.
        if (allowedOrigin(request) !== undefined) return { kind: 'page' }
        if (header(request, 'origin') !== '') throw new BotError('ORIGIN_REFUSED')
        if (config.secret !== undefined) throw new BotError('SECRET_WRONG')
        return { kind: 'page' }
      }
      if (isSecret(bearer)) return { kind: 'backend' }
      // Our tokens have three parts; anything else was meant to be the secret.
      if (bearer.split('.').length !== 3) throw new BotError('SECRET_WRONG')
      return { kind: 'client', owner: await tokens.read(bearer, 'client') }
    },
    async owner(request, conversationId) {
      const bearer = bearerOf(request)
      if (isSecret(bearer)) {
        const conversation = await find(conversationId)
        if (conversation === undefined) throw new BotError('CONVERSATION_UNKNOWN')
        return { conversationId, userId: conversation.userId }
      }
      const owner = await tokens.read(bearer, 'client')
      if (owner.conversationId !== conversationId) throw new BotError('TOKEN_FOREIGN')
      return owner
    },
    backend(request) {
      if (!isSecret(bearerOf(request))) throw new BotError('SECRET_WRONG')
    },
  }
}

function bearerOf(request: IncomingMessage): string {
  return /^Bearer +(\S+)$/i.exec(header(request, 'authorization'))?.[1] ?? ''
}

/** A proxy that ends TLS may keep the scheme from us: the host decides whether a page is our own. */
function sameHost(a: string, b: string): boolean {
  const host = URL.parse(a)?.host
  return host !== undefined && host !== '' && host === URL.parse(b)?.host
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
