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

    /** 'loopback': no app id is set, only emulators on this machine are served */
    doorOpened(fact: { readonly channel: string; readonly callers: 'channels' | 'loopback' }): void {
      log.info(
        fact,
        fact.callers === 'loopback'
          ? 'MicrosoftAppId is not set: /api/messages serves emulators on this machine only'
          : '/api/messages serves the channels of MicrosoftAppId',
      )
    },
    callerRefused(fact: { readonly code: string; readonly err?: unknown }): void {
      metrics.refused.inc({ code: fact.code })
      log.debug(fact, 'caller refused')
    },
    replyDelivered(fact: { readonly conversation: string; readonly ms: number }): void {
      metrics.deliveries.inc({ outcome: 'delivered' })
      log.debug(fact, 'reply delivered')
    },
    replyPostponed(fact: {
      readonly conversation: string
      readonly reason: string
      readonly tries: number
      readonly seconds: number
    }): void {
      metrics.deliveries.inc({ outcome: 'postponed' })
      log.warn(fact, 'the channel did not take a reply; it is tried again')
    },
    replyGivenUp(fact: { readonly conversation: string; readonly reason: string }): void {
      metrics.deliveries.inc({ outcome: 'given_up' })
      log.error(fact, 'a reply could not be delivered; it stays in the log of its conversation')
    },
    notificationTaken(fact: { readonly notification: string; readonly kind: string }): void {
      metrics.notifications.inc({ outcome: 'taken' })
      log.debug(fact, 'notification taken')
    },
    notificationEnded(fact: {
      readonly notification: string
      readonly outcome: 'said' | 'delivered' | 'given_up'
      readonly reason?: string
    }): void {
      metrics.notifications.inc({ outcome: fact.outcome })
      log.info(fact, 'notification ended')
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
