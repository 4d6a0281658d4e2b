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

/** Signed tokens (HS256) that need no table: what they say is all there is to know. */
export function createTokens(key: string, hours: number, now: () => Date): Tokens {
  const secret = new TextEncoder().encode(key)

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
      try {
        const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], currentDate: now() })
        const { conv, user } = payload
        if (payload['use'] !== use || typeof conv !== 'string' || typeof user !== 'string') {
          throw new BotError('TOKEN_MISSING')
        }
        return { conversationId: conv, userId: user }
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new BotError('TOKEN_EXPIRED', {}, { cause: error })
        throw error instanceof BotError ? error : new BotError('TOKEN_MISSING', {}, { cause: error })
      }
    },
  }
}
