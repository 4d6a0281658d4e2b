import { randomBytes } from 'node:crypto'
import { SignJWT, errors, jwtVerify } from 'jose'
import { BotError } from '#src/errors/bot-error.ts'

/** Whom a token speaks for. */
export interface TokenOwner {
  readonly conversationId: string
  readonly userId: string
}

/** A 'client' token opens the conversation's endpoints; a 'stream' ticket, which stands in a URL, its socket only, and soon no more. */
type Use = 'client' | 'stream'

/** seconds */
const STREAM_TICKET_LIFE = 600

export interface Tokens {
  issue(owner: TokenOwner): Promise<string>
  issueStreamTicket(owner: TokenOwner): Promise<string>
  /** Throws TOKEN_MISSING (not one of ours), TOKEN_EXPIRED. */
  read(token: string, use: Use): Promise<TokenOwner>
}

/** Tokens whose signature was checked lately, with the moment (s) at which they expire: clients send theirs with every request. */
const REMEMBERED = 10_000

/** Signed tokens (HS256) that need no table: what they say is all there is to know. */
export function createTokens(key: string, hours: number, now: () => Date): Tokens {
  const secret = new TextEncoder().encode(key)
  const remembered = new Map<string, { readonly owner: TokenOwner; readonly expires: number }>()

  function remember(token: string, owner: TokenOwner, expires: number): void {
    const oldest = remembered.size >= REMEMBERED ? remembered.keys().next().value : undefined
    if (oldest !== undefined) remembered.delete(oldest)
    remembered.set(token, { owner, expires })
  }

  function sign(owner: TokenOwner, use: Use, life: number): Promise<string> {
    const begin = Math.floor(now().getTime() / 1000)
    return new SignJWT({ conv: owner.conversationId, user: owner.userId, use })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(begin)
      .setExpirationTime(begin + life)
      .setJti(randomBytes(9).toString('base64url'))
      .sign(secret)
  }

  return {
    issue: (owner) => sign(owner, 'client', hours * 3600),
    issueStreamTicket: (owner) => sign(owner, 'stream', STREAM_TICKET_LIFE),
    async read(token, use) {
      const known = use === 'client' ? remembered.get(token) : undefined
      if (known !== undefined && known.expires > now().getTime() / 1000) return known.owner
      try {
        const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], currentDate: now() })
        const { conv, user } = payload
        if (payload['use'] !== use || typeof conv !== 'string' || typeof user !== 'string') {
          throw new BotError('TOKEN_MISSING')
        }
        const owner = { conversationId: conv, userId: user }
        if (use === 'client') remember(token, owner, payload.exp ?? 0)
        return owner
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new BotError('TOKEN_EXPIRED', {}, { cause: error })
        throw error instanceof BotError ? error : new BotError('TOKEN_MISSING', {}, { cause: error })
      }
    },
  }
}
