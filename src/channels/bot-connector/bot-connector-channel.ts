import type { Server } from 'restify'
import type { Channel } from '#src/channels/channel.ts'
import { createConversationLimits } from '#src/channels/direct-line/limits.ts'
import { createBearer } from './bearer.ts'
import { createConnectorClient } from './connector-client.ts'
import { createConversations } from './conversations.ts'
import { createDelivery } from './delivery.ts'
import type { BotConnectorDeps } from './deps.ts'
import { createGate } from './gate.ts'
import { mountMessages } from './messages-route.ts'
import { PACE } from './pace.ts'
import { createPrivateChats, type Reached } from './private-chats.ts'

export interface BotConnectorChannel extends Channel {
  /** Takes up deliveries that an earlier process left; once the server listens. */
  start(): Promise<void>
  /** Where the person of a conversation, of whatever channel, can be told what concerns only them. */
  reach(conversationId: string): Promise<Reached>
}

/**
 * The Bot Connector protocol: Teams and the other channels of Azure Bot Service. Its conversations are kept under the
 * channelId that they came by.
 */
export function createBotConnectorChannel(deps: BotConnectorDeps): BotConnectorChannel {
  const { config, store, deliveries, facts, now } = deps
  const pace = deps.pace ?? PACE
  const bearer = deps.bearer ?? createBearer(config.botConnector, deps.cloud)
  const client = createConnectorClient(bearer, pace.requestTimeout)
  const delivery = createDelivery({
    store,
    deliveries,
    client,
    facts,
    now,
    pace,
    takesEvents: deps.takesEvents,
    onNotice: deps.onNotice ?? (() => {}),
  })
  const stopListening = store.onChange((change) => delivery.hear(change))

  return {
    name: 'bot-connector',
    mount(server: Server) {
      mountMessages(server, deps, {
        gate: createGate(config.botConnector, deps.cloud),
        conversations: createConversations(store, deliveries, facts, now),
        delivery,
        client,
        limits: createConversationLimits(config.limits, config.trustProxy, facts),
      })
      facts.doorOpened({
        channel: 'bot-connector',
        callers: config.botConnector === undefined ? 'loopback' : 'channels',
      })
    },
    start: () => delivery.start(),
    reach: createPrivateChats({ store, deliveries, client, facts, now }),
    async close() {
      stopListening()
      await delivery.close()
    },
  }
}
