import type { ConversationState } from '#src/conversation/state.ts'
import type { Locale } from '#src/locale.ts'
import { testBot } from './test-bot.ts'

const NOW = new Date('2026-11-22T05:00:00Z')

/** The state that one message leaves, on a fixed day, as a store would give it back. */
export async function afterTurn(state: unknown, locale: Locale, text: string): Promise<ConversationState> {
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
  const { state: after } = await testBot().bot.handle(state, activity, { conversation, now: NOW })
  return JSON.parse(JSON.stringify(after)) as ConversationState
}
