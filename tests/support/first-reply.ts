import type { Locale } from '#src/locale.ts'
import type { ConversationRecord } from '#src/storage/ports.ts'
import { testBot } from './test-bot.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

/** The keys of the phrases with which the bot answers a conversation's first message. */
export async function firstReply(text: string, locale: Locale): Promise<string[]> {
  const { bot } = testBot()
  const conversation: ConversationRecord = {
    id: 'first',
    channel: 'test',
    userId: 'person',
    locale,
    createdAt: NOW.toISOString(),
  }
  const parties = { recipient: { id: 'bot', name: '' }, from: { id: 'person', name: '' } }
  const about = { conversation, now: NOW }
  const greeted = await bot.handle(
    undefined,
    { type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }], ...parties },
    about,
  )
  const answered = await bot.handle(
    JSON.parse(JSON.stringify(greeted.state)),
    { type: 'message', text, ...parties },
    about,
  )
  return answered.trace.turn.replies.flatMap((reply) => phrasesIn(reply))
}

function phrasesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(phrasesIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'phrase' in value && typeof value.phrase === 'string' ? [value.phrase] : []
  return [...own, ...Object.values(value).flatMap(phrasesIn)]
}
