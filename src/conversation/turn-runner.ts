import { randomBytes } from 'node:crypto'
import type { Activity } from 'botframework-schema'
import { BotError } from '#src/errors/bot-error.ts'
import type { Facts } from '#src/log/events.ts'
import type {
  Accepted,
  ConversationStore,
  IncomingEntry,
  Outgoing,
  PendingTurn,
  TurnResult,
  WireActivity,
} from '#src/storage/ports.ts'
import { createSlots } from './slots.ts'
import type { HandleTurn, Notices } from './turn-handler.ts'

/** Takes activities in durably and runs their turns: in order within a conversation, side by side across them. */
export interface TurnRunner {
  /** Resolves when the activity is safe; its turn follows by itself. undefined: no such conversation. */
  accept(conversationId: string, incoming: IncomingEntry): Promise<Accepted | undefined>
  /**
   * Runs what an earlier process left unhandled; resolves with the number of conversations it took up. From then on it
   * looks again and again for what has waited too long: left by another replica that died, or by a failing storage.
   */
  resume(): Promise<number>
  /** Starts no more turns; resolves when those under way are done, at the latest after the time (ms): then false. */
  drain(timeout: number): Promise<boolean>
}

export interface TurnRunnerDeps {
  readonly store: ConversationStore
  readonly handle: HandleTurn
  readonly notices: Notices
  readonly facts: Facts
  readonly now: () => Date
  /** longest time (ms) that a turn may think */
  readonly turnTimeout?: number
  /** most turns under way at one time; more wait */
  readonly turnsAtOnce?: number
}

/** Waiting times (ms) between tries when the storage does not take a turn. */
const RETRY_AFTER = [200, 1_000, 3_000, 10_000, 30_000]

/** ms */
const LOOK_AGAIN = 5_000

export function createTurnRunner(deps: TurnRunnerDeps): TurnRunner {
  const { store, facts, now } = deps
  const running = new Map<string, Promise<void>>()
  /** conversations that got something while their turns were running */
  const again = new Set<string>()
  const slots = createSlots(deps.turnsAtOnce ?? 64)
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined

  function schedule(conversationId: string): void {
    if (stopping.signal.aborted) return
    if (running.has(conversationId)) {
      again.add(conversationId)
      return
    }
    const run = runAll(conversationId).finally(() => {
      running.delete(conversationId)
      if (again.delete(conversationId)) schedule(conversationId)
    })
    running.set(conversationId, run)
  }

  /** Runs turns of one conversation until none waits. Does not throw. */
  async function runAll(conversationId: string): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      again.delete(conversationId)
      try {
        const handled = await slots.use(() => runOne(conversationId))
        failures = 0
        if (handled?.more !== true) return
      } catch (error) {
        // Another replica has answered what this one was thinking about: on to what is next.
        if (error instanceof BotError && error.code === 'TURN_OVERTAKEN') continue
        facts.storageFailed({ operation: 'turn', err: error })
        const pause = RETRY_AFTER[failures++]
        // What waits stays in the storage: the next message or the next start takes it up.
        if (pause === undefined) return
        await sleep(pause, stopping.signal)
      }
    }
  }

  async function runOne(conversationId: string) {
    const begun = performance.now()
    const handled = await store.handleNext(conversationId, (turn) => answer(turn))
    if (handled !== undefined) {
      const ms = Math.round(performance.now() - begun)
      facts.turnHandled({ conversation: conversationId, replies: handled.entries.length, ms })
    }
    return handled
  }

  /** A turn that fails leaves the state as it was, and an apology. */
  async function answer(turn: PendingTurn): Promise<TurnResult> {
    const { conversation, state, incoming } = turn
    if (turn.answer === 'notice') {
      facts.turnHeld({ conversation: conversation.id })
      return { state, replies: [inReplyTo(incoming, deps.notices.tooFast(conversation.locale))] }
    }
    try {
      const thinking = deps.handle(state, incoming as unknown as Partial<Activity>, {
        conversation,
        now: now(),
      })
      const result = await inTime(thinking, deps.turnTimeout ?? 20_000)
      return { ...result, replies: result.replies.map((reply) => inReplyTo(incoming, reply)) }
    } catch (error) {
      const reference = randomBytes(4).toString('hex')
      facts.turnFailed({ conversation: conversation.id, reference, err: error })
      return { state, replies: [inReplyTo(incoming, deps.notices.failed(conversation.locale, reference))] }
    }
  }

  async function takeUp(before?: Date): Promise<number> {
    const waiting = (await store.unhandled(before)).filter((id) => !running.has(id))
    for (const conversationId of waiting) schedule(conversationId)
    if (waiting.length > 0) facts.turnsResumed({ conversations: waiting.length })
    return waiting.length
  }

  async function lookAgain(): Promise<void> {
    try {
      await takeUp(new Date(now().getTime() - LOOK_AGAIN))
    } catch (error) {
      facts.jobFailed({ job: 'resume', err: error })
    }
  }

  return {
    async accept(conversationId, incoming) {
      // While the process stops, messages are still taken in: the next process answers them.
      const accepted = await store.accept(conversationId, incoming)
      if (accepted !== undefined && incoming.answer !== 'nothing') schedule(conversationId)
      return accepted
    },
    resume() {
      timer ??= setInterval(() => void lookAgain(), LOOK_AGAIN)
      timer.unref()
      return takeUp()
    },
    async drain(timeout) {
      stopping.abort()
      clearInterval(timer)
      const all = Promise.all(running.values()).then(() => true)
      return await Promise.race([all, sleep(timeout).then(() => false)])
    },
  }
}

/** Only messages are named as what a reply answers: clients wait for the activity that is named, and show messages only. */
function inReplyTo(incoming: WireActivity, reply: Outgoing): Outgoing {
  if (incoming.type !== 'message' || incoming.id === undefined || 'replyToId' in reply) return reply
  return { ...reply, replyToId: incoming.id }
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BotError('TURN_TIMED_OUT', { ms })), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Resolves after the time (ms), or at once when the signal comes. */
function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    timer.unref()
    function done(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    signal?.addEventListener('abort', done)
  })
}
