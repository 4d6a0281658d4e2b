import { createSlots } from '#src/conversation/slots.ts'
import type { Facts } from '#src/log/events.ts'
import type { Delivered, DeliveryStore, Progress } from '#src/storage/outbox-ports.ts'
import type { ConversationStore, LogChange, LogEntry, LogPage } from '#src/storage/ports.ts'
import { ownPosition } from './activity-at.ts'
import type { ConnectorClient, Outcome } from './connector-client.ts'
import type { NoticeEnd } from './deps.ts'
import { createLogAtHand } from './log-at-hand.ts'
import { noticeOf, outgoingActivity } from './outgoing.ts'
import { waitAfter, type Pace } from './pace.ts'
import { readReference, type Reference } from './reference.ts'

export interface Delivery {
  /** Logs have grown. */
  hear(change: LogChange): void
  /** The channel's id of an incoming message, so that replies to it stand under it. */
  remember(activityId: string, remoteId: string): void
  /** An answer is on its way: when it takes long, the person sees that the bot is typing. */
  expectReply(conversationId: string, to: Reference): void
  /** Takes up what an earlier process left; begins to look for what waits. */
  start(): Promise<void>
  /** Begins nothing more; resolves when requests under way are done. */
  close(): Promise<void>
}

export interface DeliveryDeps {
  readonly store: Pick<ConversationStore, 'find' | 'log'>
  readonly deliveries: DeliveryStore
  readonly client: ConnectorClient
  readonly facts: Facts
  readonly now: () => Date
  readonly pace: Pace
  readonly onNotice: (notice: string, end: NoticeEnd) => void
  /** true: a program behind the channel hears events */
  readonly takesEvents: (channelId: string) => boolean
}

const PAGE = 50

/** Conversations that are delivered at one time; more wait. */
const AT_ONCE = 64

/** How long (ms) a conversation is taken for. In half of it nothing new is begun, so a request that hangs ends in time. */
const LEASE = 60_000

/** Among so many looks one is for what no word of a change has told of, such as what a stopped process left. */
const SELDOM = 30

/** Incoming messages whose ids are remembered for replies. */
const REMEMBERED = 10_000

/**
 * Carries what stands in the logs to the channels: in order within a conversation, side by side across them. What a
 * channel does not take is tried again, later and later; it holds up its own conversation only.
 */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { store, deliveries, client, facts, now, pace } = deps
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const atHand = createLogAtHand()
  const remoteIds = new Map<string, string>()
  const typing = new Map<string, NodeJS.Timeout>()
  const slots = createSlots(AT_ONCE)
  let stopped = false
  let looking: NodeJS.Timeout | undefined
  let looks = 0

  function hear({ conversationId, entries }: LogChange): void {
    if (stopped || conversationId === undefined) return
    if (entries !== undefined) atHand.add(conversationId, entries)
    if (entries?.some(({ direction }) => direction === 'outgoing') ?? true) wake(conversationId)
  }

  function wake(conversationId: string): void {
    if (stopped) return
    if (running.has(conversationId)) {
      again.add(conversationId)
      return
    }
    const run = slots
      .use(() => deliver(conversationId))
      .catch((err: unknown) => facts.jobFailed({ job: 'delivery', err }))
      .finally(() => {
        running.delete(conversationId)
        if (again.delete(conversationId)) wake(conversationId)
      })
    running.set(conversationId, run)
  }

  async function deliver(conversationId: string): Promise<void> {
    if (stopped) return
    const progress = await deliveries.claim(conversationId, LEASE)
    if (progress === undefined) return atHand.forget(conversationId)
    let held = true
    try {
      held = await carry(conversationId, progress)
    } finally {
      if (held) await deliveries.release(conversationId)
    }
  }

  /** false: it was postponed, which has released it */
  async function carry(conversationId: string, progress: Progress): Promise<boolean> {
    const to = readReference((await store.find(conversationId)) ?? {})
    if (to === undefined) return true
    const kept: Promise<void>[] = []
    let { position, tries, failingSince } = progress
    let written = position
    const end = performance.now() + LEASE / 2
    for (;;) {
      again.delete(conversationId)
      const page = await linesAfter(conversationId, position)
      if (page === undefined || page.position <= position) break
      for (const entry of page.entries) {
        if (stopped || performance.now() > end) break
        const outcome = await send(conversationId, to, entry)
        if (outcome?.kind === 'later' && !isTooLate(failingSince)) {
          await Promise.all(kept)
          await later(conversationId, tries, outcome)
          return false
        }
        const delivered = outcome === undefined ? [] : [settled(conversationId, entry, outcome)]
        position = entry.position
        if (delivered.length > 0 || tries > 0) {
          kept.push(deliveries.advance(conversationId, position, delivered))
          written = position
        }
        tries = 0
        failingSince = undefined
      }
      if (stopped) break
      if (performance.now() > end) {
        again.add(conversationId)
        break
      }
      position = page.position
      if (page.position >= page.head && !again.has(conversationId)) break
    }
    atHand.forgetUpTo(conversationId, position)
    if (position > written) kept.push(deliveries.advance(conversationId, position, []))
    await Promise.all(kept)
    return true
  }

  async function linesAfter(conversationId: string, position: number): Promise<LogPage | undefined> {
    const entries = atHand.after(conversationId, position)
    const last = entries?.at(-1)?.position
    if (entries !== undefined && last !== undefined) return { entries, position: last, head: last }
    return store.log(conversationId, position, PAGE)
  }

  /** undefined: nothing for the channel */
  async function send(conversationId: string, to: Reference, entry: LogEntry): Promise<Outcome | undefined> {
    const { activity, direction } = entry
    if (direction === 'incoming') return undefined
    const begun = performance.now()
    const own = ownPosition(activity.id)
    if (own !== undefined && own !== entry.position) return change(conversationId, to, own, entry)
    if (activity.type === 'event' && !deps.takesEvents(to.channelId)) return undefined
    if (activity.type === 'messageDelete') return undefined
    stopTyping(conversationId)
    const outcome = await client.say(
      to,
      outgoingActivity(activity, to),
      remoteIds.get(activity.replyToId ?? ''),
    )
    if (outcome.kind === 'done') {
      facts.replyDelivered({ conversation: conversationId, ms: Math.round(performance.now() - begun) })
    }
    return outcome
  }

  /** An earlier reply has another content now, or none. What never arrived there needs no change. */
  async function change(
    conversationId: string,
    to: Reference,
    position: number,
    { activity }: LogEntry,
  ): Promise<Outcome | undefined> {
    const remoteId = await deliveries.remoteIdOf(conversationId, position)
    if (remoteId === undefined) return undefined
    const outcome =
      activity.type === 'messageDelete'
        ? await client.withdraw(to, remoteId)
        : await client.change(to, remoteId, outgoingActivity(activity, to))
    // The line of the log that tells of the change has no message of its own at the channel.
    return outcome.kind === 'done' ? { kind: 'done', id: undefined } : outcome
  }

  function settled(conversationId: string, entry: LogEntry, outcome: Outcome): Delivered {
    const { position } = entry
    const notice = noticeOf(entry.activity)
    if (outcome.kind === 'done') {
      if (notice !== undefined) deps.onNotice(notice, { kind: 'delivered' })
      return { position, remoteId: outcome.id }
    }
    facts.replyGivenUp({ conversation: conversationId, reason: outcome.reason })
    if (notice !== undefined) deps.onNotice(notice, { kind: 'given_up', reason: outcome.reason })
    return { position, givenUp: outcome.reason }
  }

  async function later(
    conversationId: string,
    tries: number,
    outcome: Extract<Outcome, { kind: 'later' }>,
  ): Promise<void> {
    const wait = waitAfter(pace, tries, outcome.after)
    const { reason } = outcome
    facts.replyPostponed({
      conversation: conversationId,
      reason,
      tries: tries + 1,
      seconds: Math.round(wait / 1000),
    })
    await deliveries.postpone(conversationId, wait, reason)
  }

  function isTooLate(failingSince: string | undefined): boolean {
    return failingSince !== undefined && now().getTime() - Date.parse(failingSince) >= pace.giveUpAfter
  }

  function stopTyping(conversationId: string): void {
    clearTimeout(typing.get(conversationId))
    typing.delete(conversationId)
  }

  async function look(): Promise<void> {
    try {
      for (const id of await deliveries.due(PAGE)) wake(id)
      if (looks++ % SELDOM === 0) for (const id of await deliveries.behind(PAGE)) wake(id)
    } catch (err) {
      facts.jobFailed({ job: 'delivery', err })
    }
    if (!stopped) looking = setTimeout(() => void look(), pace.lookEvery).unref()
  }

  return {
    hear,
    remember(activityId, remoteId) {
      if (remoteIds.size >= REMEMBERED) {
        for (const oldest of [...remoteIds.keys()].slice(0, REMEMBERED / 2)) remoteIds.delete(oldest)
      }
      remoteIds.set(activityId, remoteId)
    },
    expectReply(conversationId, to) {
      stopTyping(conversationId)
      const timer = setTimeout(() => {
        typing.delete(conversationId)
        if (!stopped) void client.say(to, outgoingActivity({ type: 'typing' }, to), undefined)
      }, pace.typingAfter)
      typing.set(conversationId, timer.unref())
    },
    async start() {
      for (const id of await deliveries.behind(Number.MAX_SAFE_INTEGER)) wake(id)
      await look()
    },
    async close() {
      stopped = true
      clearTimeout(looking)
      for (const id of typing.keys()) stopTyping(id)
      await Promise.all(running.values())
    },
  }
}
