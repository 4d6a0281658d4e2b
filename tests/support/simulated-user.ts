import type { Activity } from 'botframework-schema'
import type { Bot } from '#src/conversation/bot.ts'
import type { ConversationState } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import type { ConversationRecord } from '#src/storage/ports.ts'
import { buttonsOf, textOf } from './play-script.ts'
import { sayings } from './simulated-sayings.ts'

type Result = Awaited<ReturnType<Bot['handle']>>

/** After so many turns an impatient person asks for the result; a conversation must end soon after. */
const PATIENCE = 17

/** No conversation takes more turns than this. */
export const MOST_TURNS = 25

export interface SimulatedTurn {
  readonly said: string
  readonly shown: string
  readonly turn: Turn
  readonly state: ConversationState
}

export interface Simulated {
  readonly seed: number
  readonly locale: Locale
  readonly turns: readonly SimulatedTurn[]
  readonly ended: 'result' | 'stopped' | 'erased' | 'not_ended'
}

/**
 * A person who answers, corrects, digresses, presses buttons and talks nonsense, in an order that the seed decides. The
 * same seed always gives the same conversation.
 */
export async function simulate(bot: Bot, seed: number): Promise<Simulated> {
  const random = randomBy(seed)
  const locale: Locale = seed % 2 === 0 ? 'zh-CN' : 'en'
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const conversation: ConversationRecord = {
    id: `simulated-${seed}`,
    channel: 'directline',
    userId: 'person',
    locale,
    createdAt: new Date(0).toISOString(),
  }
  let clock = Date.parse('2026-03-02T09:00:00Z')
  let state: unknown
  let last: Result
  const turns: SimulatedTurn[] = []
  const run = async (said: string, incoming: Partial<Activity>) => {
    clock += 30_000
    const activity = { recipient: { id: 'bot', name: '' }, from: { id: 'person', name: '' }, ...incoming }
    last = await bot.handle(state, activity, { conversation, now: new Date(clock) })
    state = JSON.parse(JSON.stringify(last.state))
    const shown = last.replies.map(textOf).join('\n')
    turns.push({ said, shown, turn: last.trace.turn, state: state as ConversationState })
    return last
  }
  await run('', { type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }] })
  const own = sayings[locale]
  for (let count = 1; count <= MOST_TURNS; count += 1) {
    const said = next(count)
    const result = await run(said.text, { type: 'message', ...said })
    const ended = howEnded(result)
    if (ended) return { seed, locale, turns, ended }
  }
  return { seed, locale, turns, ended: 'not_ended' }

  function next(count: number): { text: string; value?: unknown } {
    if (count >= PATIENCE) return { text: count % 2 === 0 ? own.conclude : own.stop }
    if (count === 1) return { text: pick(random() < 0.7 ? own.complaints : own.anything) }
    const buttons = buttonsOf(last.replies)
    const roll = random()
    if (buttons.length > 0 && roll < 0.45) {
      const { title, data } = pick(buttons)
      return { text: title, ...(data !== undefined && { value: data }) }
    }
    if (roll < 0.65) return { text: pick(own.answers) }
    if (roll < 0.75) return { text: pick(own.corrections) }
    if (roll < 0.85) return { text: pick(own.digressions) }
    if (roll < 0.93) return { text: pick(own.nonsense) }
    return { text: pick(own.moves) }
  }
}

function howEnded({ trace, eraseUser }: Result): Simulated['ended'] | undefined {
  const { replies } = trace.turn
  if (eraseUser) return 'erased'
  if (replies.some((reply) => reply.kind === 'result')) return 'result'
  if (replies.some((reply) => reply.kind === 'say' && reply.phrase.startsWith('talk.stop.'))) return 'stopped'
  return undefined
}

/** Mulberry32: a small generator of even numbers in [0, 1), the same on every machine. */
function randomBy(seed: number): () => number {
  let at = (seed + 1) * 0x9e3779b1
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), at | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
