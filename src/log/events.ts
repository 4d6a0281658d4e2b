import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'

/** One function per fact worth counting or keeping: ids, codes and durations (ms); never words, tokens or numbers of a person. */
export type Facts = ReturnType<typeof createFacts>

export function createFacts(log: Logger, metrics: Metrics) {
  return {
    started(fact: {
      readonly url: string
      readonly storage: 'sqlite' | 'postgres'
      readonly ms: number
    }): void {
      log.info(fact, 'started')
    },
    stopped(fact: { readonly ms: number; readonly finished: boolean }): void {
      log.info(fact, 'stopped')
    },

    requestAnswered(fact: {
      readonly route: string
      readonly method: string
      readonly status: number
      readonly ms: number
    }): void {
      metrics.requests.inc({ route: fact.route, method: fact.method, status: String(fact.status) })
      metrics.requestSeconds.observe({ route: fact.route }, fact.ms / 1000)
      log.debug(fact, 'request answered')
    },
    requestFailed(fact: { readonly requestId: string; readonly err: unknown }): void {
      log.error(fact, 'request failed')
    },
    limitReached(fact: { readonly limit: string }): void {
      metrics.limited.inc({ limit: fact.limit })
      log.debug(fact, 'limit reached')
    },

    conversationStarted(fact: { readonly conversation: string; readonly channel: string }): void {
      metrics.conversations.inc({ channel: fact.channel })
      log.debug(fact, 'conversation started')
    },
    turnHandled(fact: {
      readonly conversation: string
      readonly replies: number
      readonly ms: number
    }): void {
      metrics.turns.inc({ outcome: 'handled' })
      metrics.turnSeconds.observe(fact.ms / 1000)
      log.debug(fact, 'turn handled')
    },
    turnFailed(fact: {
      readonly conversation: string
      readonly reference: string
      readonly err: unknown
    }): void {
      metrics.turns.inc({ outcome: 'failed' })
      log.error(fact, 'turn failed')
    },
    turnHeld(fact: { readonly conversation: string }): void {
      metrics.turns.inc({ outcome: 'held' })
      log.debug(fact, 'turn held: too many messages')
    },
    turnsResumed(fact: { readonly conversations: number }): void {
      log.info(fact, 'turns resumed')
    },

    storageFailed(fact: {
      readonly operation: string
      readonly reference?: string
      readonly err: unknown
    }): void {
      metrics.storageFailures.inc({ operation: fact.operation })
      log.error(fact, 'storage failed')
    },
    swept(fact: { readonly conversations: number }): void {
      metrics.swept.inc(fact.conversations)
      log.info(fact, 'old conversations deleted')
    },
    userErased(fact: { readonly conversations: number }): void {
      log.info(fact, "a user's data deleted")
    },

    socketOpened(): void {
      metrics.sockets.inc()
    },
    socketClosed(fact: { readonly code: number; readonly ms: number }): void {
      metrics.sockets.dec()
      log.debug(fact, 'socket closed')
    },
    dataReloaded(): void {
      log.info('changed intents and content are in use')
    },
    dataRefused(fact: { readonly err: unknown }): void {
      log.warn(fact, "changed intents and content don't pass the check; the old ones stay in use")
    },
    jobFailed(fact: { readonly job: string; readonly err: unknown }): void {
      log.error(fact, 'background job failed')
    },
  }
}
