import type { ConversationState } from '#src/conversation/state.ts'
import type { Locale } from '#src/locale.ts'
import { phrasesOf } from './play-script.ts'
import { testBot } from './test-bot.ts'

const NOW = new Date('2026-11-22T05:00:00Z')

export interface OneTurn {
  /** As a store would give it back. */
  readonly state: ConversationState
  /** The keys of what was said, without buttons. */
  readonly phrases: readonly string[]
}

/** What one message leads to, on a fixed day. */
export async function oneTurn(state: unknown, locale: Locale, text: string): Promise<OneTurn> {
  const activity = {
    type: 'message',
    text,
    recipient: { id: 'bot', name: '' },
    from: { id: 'person', name: '' },
  }
  const conversation = {
    id: 'one-turn',
    channel: 'console',
    userId: 'person',
    locale,
    createdAt: NOW.toISOString(),
  }
  const { state: after, trace } = await testBot().bot.handle(state, activity, { conversation, now: NOW })
  return {
    state: JSON.parse(JSON.stringify(after)) as ConversationState,
    phrases: trace.turn.replies.flatMap((reply) => (reply.kind === 'offer' ? [] : phrasesOf(reply))),
  }
}

/** The state that one message leaves. */
export async function afterTurn(state: unknown, locale: Locale, text: string): Promise<ConversationState> {
  return (await oneTurn(state, locale, text)).state
}
