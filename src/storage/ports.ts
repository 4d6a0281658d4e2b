/**
 * An activity as it travels and is kept: the JSON of the Bot Framework's activity protocol. Only the fields that the
 * storage and the channels look at are named; all others are carried along untouched.
 */
export interface WireActivity {
  readonly type?: string
  readonly id?: string
  /** ISO 8601, UTC */
  readonly timestamp?: string
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string }
  readonly replyToId?: string
  readonly text?: string
  readonly locale?: string
  readonly channelData?: unknown
}

/** What a bot turn gives out: an activity without the fields that only the storage can know (id, timestamp). */
export interface Outgoing {
  readonly type?: string | undefined
  readonly text?: string | undefined
  readonly replyToId?: string | undefined
}

export interface ConversationRecord {
  readonly id: string
  /** `Channel.name` of the channel that it came by */
  readonly channel: string
  /** whose data it is: export and deletion go by this */
  readonly userId: string
  /** BCP 47, as the channel gave it; the language spoken is the bot's to decide and part of its state */
  readonly locale: string
  /** ISO 8601 */
  readonly createdAt: string
  /** what a channel needs to reach it unasked, such as a conversation reference; JSON */
  readonly reference?: unknown
}

/** One line of a conversation's log. Positions grow by one; they are the watermark of Direct Line. */
export interface LogEntry {
  readonly position: number
  readonly direction: 'incoming' | 'outgoing'
  readonly activity: WireActivity
}

/** A stretch of the log: nothing more is left behind it once `position` has reached `head`. */
export interface LogPage {
  readonly entries: readonly LogEntry[]
  /** the position up to which this page has read; pass it on to read the next one */
  readonly position: number
  /** the position of the newest entry when the page was read */
  readonly head: number
}

export interface IncomingEntry {
  readonly activity: WireActivity
  /** the sender's own id for this message: the same key again is the same message */
  readonly key?: string | undefined
  readonly answer?: AnswerBy
}

/**
 * What an incoming activity gets: a turn of the bot; a fixed notice instead (too many messages at once); or nothing,
 * since the notice was given already.
 */
export type AnswerBy = 'turn' | 'notice' | 'nothing'

export interface Accepted {
  readonly activityId: string
  readonly duplicate: boolean
  /** the new line of the log; missing for a duplicate */
  readonly entry?: LogEntry
}

/** A line kept for the people who improve the bot. Its text is masked before it comes here. */
export interface ReviewEntry {
  /** 'not_understood', 'feedback', … */
  readonly kind: string
  readonly locale: string
  readonly text: string
  readonly detail?: unknown
}

export interface StoredReview extends ReviewEntry {
  readonly conversationId: string
  readonly at: string
}

/** What one turn leaves behind; it is committed whole, together with the fact that its activity was handled. */
export interface TurnResult {
  /** JSON; stored as it is and handed to the next turn */
  readonly state: unknown
  readonly replies: readonly Outgoing[]
  readonly review?: readonly ReviewEntry[]
  /** the language of the conversation from now on, for what is said outside of turns */
  readonly locale?: string
  /**
   * true: before the replies are added, everything else that is kept of this user goes: the earlier log of this
   * conversation, its review lines, and the user's other conversations.
   */
  readonly eraseUser?: boolean
}

export interface PendingTurn {
  readonly conversation: ConversationRecord
  /** undefined on the first turn */
  readonly state: unknown
  readonly incoming: WireActivity
  readonly answer: Exclude<AnswerBy, 'nothing'>
}

export interface HandledTurn {
  readonly activityId: string
  /** the replies as they stand in the log */
  readonly entries: readonly LogEntry[]
  /** more activities of this conversation wait */
  readonly more: boolean
}

/** A file that somebody has sent. */
export interface StoredFile {
  readonly name: string
  /** media type, as its sender gave it */
  readonly type: string
  readonly bytes: Uint8Array
}

export interface UserExport {
  readonly userId: string
  readonly conversations: readonly {
    readonly conversation: ConversationRecord
    readonly state: unknown
    readonly log: readonly LogEntry[]
    readonly review: readonly StoredReview[]
  }[]
}

export interface ConversationStore {
  /** Durable before it resolves, like every write here. Throws if the id exists. */
  create(conversation: ConversationRecord): Promise<void>
  find(id: string): Promise<ConversationRecord | undefined>
  /** Keeps what the channel needs to reach this conversation unasked. */
  updateReference(id: string, reference: unknown): Promise<void>

  /** Takes an incoming activity into the log. undefined: no such conversation. */
  accept(id: string, incoming: IncomingEntry): Promise<Accepted | undefined>
  /**
   * Runs `handle` on the oldest incoming activity not yet handled, and commits what it gives: state, replies and the
   * handled mark in one transaction. One at a time in each conversation. When another process was faster, what `handle`
   * gave is thrown away (TURN_OVERTAKEN), so it must have no effects of its own. If `handle` throws, nothing is written
   * and the error passes through. undefined: nothing waits.
   */
  handleNext(id: string, handle: (turn: PendingTurn) => Promise<TurnResult>): Promise<HandledTurn | undefined>
  /** Ids of the conversations where something waits to be handled; with a moment: has waited since before it. */
  unhandled(before?: Date): Promise<string[]>

  /** Entries after a position, oldest first. undefined: no such conversation. Deleted activities are left out when reading from 0. */
  log(id: string, after: number, limit: number): Promise<LogPage | undefined>
  /** Adds an outgoing activity that answers nothing (a proactive message). undefined: no such conversation. */
  append(id: string, activity: Outgoing): Promise<LogEntry | undefined>
  /** Puts another content under an id; clients that have the old one get the new one under the same id. undefined: no such activity. */
  replace(id: string, activityId: string, activity: Outgoing): Promise<LogEntry | undefined>
  /** Takes an activity's content away for good; what clients get is `{type: 'messageDelete', id}`. undefined: no such activity. */
  remove(id: string, activityId: string): Promise<LogEntry | undefined>

  /** Keeps a file with its conversation, under an id that nobody can guess. undefined: no such conversation. */
  keepFile(id: string, file: StoredFile): Promise<string | undefined>
  findFile(fileId: string): Promise<StoredFile | undefined>

  /** Review lines, newest first. */
  review(limit: number): Promise<StoredReview[]>
  exportUser(userId: string): Promise<UserExport>
  /** Everything of this user goes, without a trace. Resolves with the number of conversations. */
  eraseUser(userId: string): Promise<number>
  /** Conversations without activity since the moment go; resolves with their number, at most `limit` in one call. */
  sweep(before: Date, limit: number): Promise<number>

  /** The value kept under a name; the first to call decides it, for all processes on this storage. */
  keep(name: string, value: string): Promise<string>
  /** Throws when the storage cannot be written to. */
  check(): Promise<void>
  /** Says that a conversation's log has grown, in this process or in another one that shares the storage. */
  onChange(listener: (change: LogChange) => void): () => void
  close(): Promise<void>
}

export interface LogChange {
  /** undefined: any conversation may have grown, since word of changes was cut off for a while */
  readonly conversationId: string | undefined
  /** the new lines, when they are at hand; otherwise read the log */
  readonly entries?: readonly LogEntry[]
}
