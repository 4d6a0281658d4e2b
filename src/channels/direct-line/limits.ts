import type { IncomingMessage } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { LimitsConfig } from '#src/config/config.ts'
import { BotError } from '#src/errors/bot-error.ts'
import { clientAddress } from '#src/channels/request-facts.ts'
import type { Facts } from '#src/log/events.ts'
import type { AnswerBy } from '#src/storage/ports.ts'

export interface ConversationLimits {
  /** Throws TOO_MANY_REQUESTS when an address starts conversations too fast. */
  newConversation(request: IncomingMessage): Promise<void>
  /** What a message of this conversation gets. Too many are not refused: the official client would lose them for good. */
  message(conversationId: string): Promise<AnswerBy>
}

export function createConversationLimits(
  limits: LimitsConfig,
  proxies: number,
  facts: Facts,
): ConversationLimits {
  const starts = new RateLimiterMemory({ points: limits.conversationsPerMinute, duration: 60 })
  const messages = new RateLimiterMemory({ points: limits.messagesPerMinute, duration: 60 })
  return {
    async newConversation(request) {
      const state = await consume(starts, clientAddress(request, proxies))
      if (state.consumedPoints <= limits.conversationsPerMinute) return
      facts.limitReached({ limit: 'conversations' })
      throw new BotError('TOO_MANY_REQUESTS', { seconds: Math.ceil(state.msBeforeNext / 1000) })
    },
    async message(conversationId) {
      const { consumedPoints } = await consume(messages, conversationId)
      if (consumedPoints <= limits.messagesPerMinute) return 'turn'
      facts.limitReached({ limit: 'messages' })
      return consumedPoints === limits.messagesPerMinute + 1 ? 'notice' : 'nothing'
    },
  }
}

/** The library rejects with the state itself when the limit is passed. */
async function consume(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key)
  } catch (state) {
    if (state instanceof RateLimiterRes) return state
    throw state
  }
}
