import type { Reached } from '#src/channels/bot-connector/private-chats.ts'
import type { NotificationConfig } from '#src/config/config.ts'
import { NOTIFICATION } from '#src/conversation/notification.ts'
import { OPERATOR } from '#src/conversation/operator-side.ts'
import type { TurnRunner } from '#src/conversation/turn-runner.ts'
import { BotError } from '#src/errors/bot-error.ts'
import type { Facts } from '#src/log/events.ts'
import type { Notice, NoticeStore } from '#src/storage/outbox-ports.ts'
import type { WireActivity } from '#src/storage/ports.ts'
import { notificationBody, type NotificationBody } from './notification.ts'
import { nextAllowed } from './quiet-hours.ts'

export interface NoticeRunnerDeps {
  readonly config: NotificationConfig
  readonly notices: NoticeStore
  readonly turns: Pick<TurnRunner, 'accept'>
  /** where the person of a conversation can be told what concerns only them */
  readonly reach: (conversationId: string) => Promise<Reached>
  readonly facts: Facts
  readonly now: () => Date
  /** how often (ms) what has come due is looked for */
  readonly lookEvery?: number
}

export interface NoticeRunner {
  /** Takes up what waits, and looks again and again. */
  start(): void
  /** Something may have come due. */
  wake(): void
  close(): Promise<void>
}

/** Notifications taken up in one go. */
const AT_ONCE = 100

/** How long (ms) one is taken for; opening a chat may take two requests to a channel. */
const LEASE = 60_000

/** Waits (ms) between tries when a conversation cannot take one; after the last it is given up. */
const RETRY_AFTER = [1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 14_400_000]

/** Hands notifications whose moment has come to their conversations, where they are turns like any other. */
export function createNoticeRunner(deps: NoticeRunnerDeps): NoticeRunner {
  const { config, notices, turns, reach, facts, now } = deps
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  function wake(): void {
    if (stopped) return
    if (running !== undefined) {
      again = true
      return
    }
    running = run()
      .catch((err: unknown) => facts.jobFailed({ job: 'notifications', err }))
      .finally(() => {
        running = undefined
        if (again) wake()
      })
  }

  async function run(): Promise<void> {
    again = false
    const due = await notices.take(AT_ONCE, LEASE)
    await Promise.all(due.map(hand))
    // A full load means that more may wait.
    if (due.length === AT_ONCE) again = true
  }

  async function hand(notice: Notice): Promise<void> {
    try {
      await say(notice)
    } catch (error) {
      await later(notice, error instanceof BotError ? error.code.toLowerCase() : 'internal')
    }
  }

  /** `after`: the channel asks for so much patience (ms) */
  async function later(notice: Notice, reason: string, after = 0): Promise<void> {
    const wait = RETRY_AFTER[notice.tries]
    if (wait === undefined) return giveUp(notice, reason)
    await notices.postpone(notice.id, Math.max(wait, after), reason)
  }

  async function say(notice: Notice): Promise<void> {
    const body = notificationBody.parse(notice.body)
    const refusal = await refusalOf(notice)
    if (refusal !== undefined) return giveUp(notice, refusal)
    const wait = body.urgent ? 0 : nextAllowed(now(), config).getTime() - now().getTime()
    if (wait > 0) return notices.postpone(notice.id, wait, 'quiet_hours')
    const reached = await whereTo(notice, body)
    if (reached.kind === 'later') return later(notice, reached.reason, reached.after)
    if (reached.kind === 'never') return giveUp(notice, reached.reason)
    const { conversationId } = reached
    // A process that ends between here and the settling must not lead to a second telling in another conversation.
    const aimed = notice.aimed || (await notices.aim(notice.id, conversationId))
    const key = `notification|${notice.id}`
    const accepted = aimed && (await turns.accept(conversationId, { activity: eventOf(notice, body), key }))
    if (accepted === false || accepted === undefined) return giveUp(notice, 'conversation_gone')
    await notices.settle(notice.id, 'said')
    facts.notificationEnded({ notification: notice.id, outcome: 'said' })
  }

  async function whereTo(
    { aimed, userId, conversationId }: Notice,
    { to }: NotificationBody,
  ): Promise<Reached> {
    if (aimed) return { kind: 'here', conversationId }
    const address = await notices.lookUp(userId, to.channel)
    return reach(address?.conversationId ?? conversationId)
  }

  async function refusalOf({ userId }: Notice): Promise<string | undefined> {
    const choice = await notices.choice(userId)
    if (choice === 'out') return 'opted_out'
    return config.consent === 'opt_in' && choice !== 'in' ? 'no_consent' : undefined
  }

  async function giveUp({ id }: Notice, reason: string): Promise<void> {
    await notices.settle(id, 'given_up', reason)
    facts.notificationEnded({ notification: id, outcome: 'given_up', reason })
  }

  return {
    start() {
      timer = setInterval(wake, deps.lookEvery ?? 1_000).unref()
      wake()
    },
    wake,
    async close() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

function eventOf({ id }: Notice, body: object): WireActivity {
  const { to: _to, urgent: _urgent, ...value } = body as Record<string, unknown>
  return {
    type: 'event',
    name: NOTIFICATION,
    value,
    from: OPERATOR,
    channelData: { notification: id },
  } as WireActivity
}
