import type { TurnContext } from 'botbuilder-core'
import type { DialogContext } from 'botbuilder-dialogs'
import type { Action, Reply } from '#src/reply/reply.ts'
import type { ReviewEntry } from '#src/storage/ports.ts'
import type { Understanding } from '#src/understanding/understand.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import type { Moment } from '#src/understanding/understanding.ts'
import type { ConversationState } from './state.ts'

/** "Two. Does that matter?": what a message answers before it asks. */
export interface LeadAnswer {
  readonly fact: string
  /** The words that answer, as they were typed, and those in which a sum may stand beside it. */
  readonly text: string
  readonly amounts: string
  /** Undefined where only a sum is said. */
  readonly value: { readonly value: string; readonly quantity?: Quantity } | undefined
  /** What is held of it by now. */
  readonly facts?: readonly string[]
  /** The message is heard with its beginning. */
  isBack: boolean
}

/** One turn as the dialogs see it: what came in, what is remembered, and what is being said. */
export interface Turn {
  /**
   * The person's words, trimmed and cut to a length that can be read; while they ask for somebody else, as that person
   * would say them (see dialogs/facts/whose-case.ts).
   */
  text: string
  understanding: Understanding
  /** Whether the message begins a talk or is said in the middle of one; parts of it are understood as said then. */
  readonly moment: Moment
  /** The button that was pressed, or typed by its label. */
  readonly action: Action | undefined
  readonly now: Date
  /** A draft: committed with the replies when the turn ends well. */
  readonly state: ConversationState
  readonly replies: Reply[]
  readonly review: ReviewEntry[]
  /** What the beginning of the message answered, while it isn't said back (see dialogs/asked/lead-answer.ts). */
  lead?: LeadAnswer | undefined
  /** Set when the person asked for everything about them to be deleted. */
  eraseUser: boolean
}

const key = Symbol('turn')

export function bindTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(key, turn)
}

/** The turn that this dialog runs in. */
export function turnOf(dc: DialogContext): Turn {
  return dc.context.turnState.get(key) as Turn
}

/**
 * Says a phrase. Each time it is said in a conversation its next wording is taken, so that nobody reads the same
 * sentence twice while there is another way to put it.
 */
export function say(
  turn: Turn,
  phrase: string,
  more: Omit<Extract<Reply, { kind: 'say' }>, 'kind' | 'phrase'> = {},
): void {
  const times = turn.state.said[phrase] ?? 0
  turn.state.said[phrase] = times + 1
  turn.replies.push({ kind: 'say', phrase, variant: times, ...more })
}
