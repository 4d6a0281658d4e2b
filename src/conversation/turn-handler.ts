import type { Activity } from 'botframework-schema'
import type { ConversationRecord, TurnResult } from '#src/storage/ports.ts'

export interface TurnContext {
  readonly conversation: ConversationRecord
  readonly now: Date
}

/**
 * One turn of the bot: a function of the stored state and what came in. It does no I/O and keeps nothing between calls;
 * called again with the same arguments it gives an equal result.
 * `incoming` is as it came over the wire, so its timestamps are ISO strings, whatever the SDK's type says.
 */
export type HandleTurn = (
  /** what the last turn left; undefined on the first */
  state: unknown,
  incoming: Partial<Activity>,
  context: TurnContext,
) => Promise<TurnResult>

/** Fixed messages that the machine itself sends; their words come from content/, in the conversation's language. */
export interface Notices {
  /** a turn failed: an apology with a reference number to quote */
  readonly failed: (locale: string, reference: string) => Partial<Activity>
  /** more messages than the bot answers: asks to slow down */
  readonly tooFast: (locale: string) => Partial<Activity>
  /** the storage cannot take the message now: asks to send it again in a while */
  readonly unavailable: (locale: string, reference: string) => Partial<Activity>
}
