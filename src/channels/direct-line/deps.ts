import type { Config } from '#src/config/config.ts'
import type { Notices } from '#src/conversation/turn-handler.ts'
import type { TurnRunner } from '#src/conversation/turn-runner.ts'
import type { Facts } from '#src/log/events.ts'
import type { ConversationStore } from '#src/storage/ports.ts'

export interface DirectLineDeps {
  readonly config: Pick<Config, 'directLine' | 'limits' | 'trustProxy'>
  readonly store: ConversationStore
  readonly turns: TurnRunner
  readonly notices: Pick<Notices, 'unavailable'>
  readonly facts: Facts
  readonly now: () => Date
  /** signs the tokens; the same for all replicas */
  readonly tokenKey: string
}
