/** How far the replies of one conversation have reached its channel. */
export interface Progress {
  /** everything in the log up to this position was delivered, given up, or is not for the channel */
  readonly position: number
  /** tries of the next reply that have failed */
  readonly tries: number
  /** since when (ISO 8601) the next reply has been failing */
  readonly failingSince: string | undefined
}

/** What became of one line of the log: it has an id at the channel, or was given up for a reason. */
export type Delivered =
  | { readonly position: number; readonly remoteId: string | undefined }
  | { readonly position: number; readonly givenUp: string }

/**
 * Remembers how far channels that are called (not read by their clients) have got in the logs of their conversations.
 * The log itself is the outbox: a reply is in it by the same transaction as its turn, and leaves when its position
 * is behind the progress kept here. Times come from the storage's clock.
 */
export interface DeliveryStore {
  /** From now on this conversation is delivered, and known by these addresses. */
  open(conversationId: string, addresses: readonly string[]): Promise<void>
  /**
   * Takes the conversation for at most `lease` ms; nobody else gets it until it is released. undefined: it is taken, its
   * next try is not due yet, or it was never opened. Whoever has lost it by taking longer can no more release or postpone it.
   */
  claim(conversationId: string, lease: number): Promise<Progress | undefined>
  /** Everything up to the position is done; resets the tries. */
  advance(conversationId: string, position: number, delivered: readonly Delivered[]): Promise<void>
  /** The next try comes in `wait` ms at the earliest. Releases the conversation. */
  postpone(conversationId: string, wait: number, reason: string): Promise<void>
  release(conversationId: string): Promise<void>
  /** Conversations whose next try is due. */
  due(limit: number): Promise<string[]>
  /** Conversations whose log goes beyond what was delivered, and that nobody has taken. */
  behind(limit: number): Promise<string[]>
  remoteIdOf(conversationId: string, position: number): Promise<string | undefined>
  positionOf(conversationId: string, remoteId: string): Promise<number | undefined>
}

export type NoticeState = 'waiting' | 'said' | 'delivered' | 'given_up'

export interface NewNotice {
  readonly id: string
  /** the sender's idempotency key */
  readonly key: string
  /** of the whole request: the same key with another digest is a mistake of the sender */
  readonly digest: string
  readonly conversationId: string
  readonly userId: string
  readonly kind: string
  /** the day (of the operator's time zone) that counts for "one a day" */
  readonly day: string
  /** one a day of a kind is enough for this one */
  readonly oncePerDay: boolean
  /** not before this moment; ISO 8601 */
  readonly dueAt: string
  /** what the bot is told; JSON, and gone once it was said */
  readonly body: unknown
}

export interface Notice {
  readonly id: string
  readonly conversationId: string
  readonly userId: string
  readonly kind: string
  readonly state: NoticeState
  readonly tries: number
  /** why it was given up, or failed so far */
  readonly reason: string | undefined
  readonly dueAt: string
  readonly createdAt: string
  readonly body: unknown
  /** its conversation is settled: it may have been said there, and must not be said in another one */
  readonly aimed: boolean
}

export type AddedNotice =
  | { readonly kind: 'added' | 'known'; readonly notice: Notice }
  /** this key came before with another request */
  | { readonly kind: 'conflict' }

export interface Address {
  readonly conversationId: string
  readonly userId: string
  readonly channel: string
  readonly locale: string
}

/** Messages that come first: kept until they are said, or given up with a reason. */
export interface NoticeStore {
  /** Durable before it resolves. A second one of a kind on a day is kept, too, but given up at once: 'one_a_day'. */
  add(notice: NewNotice): Promise<AddedNotice>
  find(id: string): Promise<Notice | undefined>
  /**
   * Takes waiting ones whose moment has come, for at most `lease` ms; nobody else gets them until they are postponed or
   * settled.
   */
  take(limit: number, lease: number): Promise<Notice[]>
  /** From now on it is for this conversation, whoever tries it again. false: one of them is gone. */
  aim(id: string, conversationId: string): Promise<boolean>
  /** The next try comes in `wait` ms at the earliest. Does nothing for whoever has lost it by taking longer. */
  postpone(id: string, wait: number, reason: string): Promise<void>
  /** Says what became of it; what was delivered or given up is not merely said again. */
  settle(id: string, state: Exclude<NoticeState, 'waiting'>, reason?: string): Promise<void>
  /**
   * The conversation last used of whoever has this address, on one channel or on any; one in which nothing was said yet
   * only if there is no other.
   */
  lookUp(address: string, channel: string | undefined): Promise<Address | undefined>
  /** What a person has said about being told; kept without the person's id. */
  choice(userId: string): Promise<'in' | 'out' | undefined>
  choose(userId: string, choice: 'in' | 'out'): Promise<void>
}

export interface Handoff {
  readonly conversationId: string
  readonly channel: string
  readonly locale: string
  readonly state: 'waiting' | 'accepted'
  /** ISO 8601 */
  readonly since: string
}

/** Conversations whose person asked for somebody, for a desk that looks for them. */
export interface HandoffStore {
  /** Says where a handoff stands; 'over' takes it from the list. */
  set(conversationId: string, state: Handoff['state'] | 'over'): Promise<void>
  /** Those that are not over, the longest waiting first. */
  list(limit: number): Promise<Handoff[]>
}

export interface Outbox {
  readonly deliveries: DeliveryStore
  readonly notices: NoticeStore
  readonly handoffs: HandoffStore
  close(): Promise<void>
}
