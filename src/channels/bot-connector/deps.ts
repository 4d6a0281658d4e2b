import type { Config } from '#src/config/config.ts'
import type { Notices } from '#src/conversation/turn-handler.ts'
import type { TurnRunner } from '#src/conversation/turn-runner.ts'
import type { Facts } from '#src/log/events.ts'
import type { DeliveryStore } from '#src/storage/outbox-ports.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import type { Cloud } from './cloud.ts'
import type { Bearer } from './bearer.ts'
import type { Pace } from './pace.ts'

export interface BotConnectorDeps {
  readonly config: Pick<Config, 'botConnector' | 'limits' | 'trustProxy'>
  readonly store: ConversationStore
  readonly deliveries: DeliveryStore
  readonly turns: TurnRunner
  readonly notices: Pick<Notices, 'unavailable'>
  readonly words: ChannelWords
  /** true: a program behind the channel hears events */
  readonly takesEvents: (channelId: string) => boolean
  readonly facts: Facts
  readonly now: () => Date
  /** what became of a reply that tells a notification */
  readonly onNotice?: (notice: string, end: NoticeEnd) => void
  /** another cloud than the public one */
  readonly cloud?: Cloud
  /** proves this bot to the channels; by default with the SDK's credentials */
  readonly bearer?: Bearer
  readonly pace?: Pace
}

export type NoticeEnd =
  { readonly kind: 'delivered' } | { readonly kind: 'given_up'; readonly reason: string }

/** The few words that the channel itself puts on a card, in the conversation's language. */
export interface ChannelWords {
  /** stands where the buttons were: what was chosen */
  readonly chosen: (locale: string, label: string) => string
  /** in a group: who this is */
  readonly groupHello: (locale: string) => string
  /** in a group: one's own case is for a private chat; `link` leads there, '' where none is known */
  readonly groupPrivate: (locale: string, link: string) => string
}
