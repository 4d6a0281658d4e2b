import { ActivityTypes } from 'botframework-schema'
import type { ConversationStore, Outgoing, WireActivity } from '#src/storage/ports.ts'
import type { HandleTurn } from './turn-handler.ts'

/** The SDK's event that hands a conversation to a person. */
export const HANDOFF_INITIATE = 'handoff.initiate'

/** Newest activities that a transcript holds. */
const MOST_LINES = 500

/**
 * Adds the transcript of the conversation to a handoff, so that the person who takes over reads what was said instead of
 * asking again. A turn itself knows nothing of the log.
 */
export function withTranscript(store: ConversationStore, handle: HandleTurn): HandleTurn {
  return async (state, incoming, context) => {
    const result = await handle(state, incoming, context)
    if (!result.replies.some(isHandoff)) return result
    const activities = await transcriptOf(store, context.conversation.id)
    const attachment = { contentType: 'application/json', name: 'Transcript', content: { activities } }
    const replies = result.replies.map((reply) =>
      isHandoff(reply) ? { ...reply, attachments: [attachment] } : reply,
    )
    return { ...result, replies }
  }
}

function isHandoff(reply: Outgoing): boolean {
  return reply.type === ActivityTypes.Event && 'name' in reply && reply.name === HANDOFF_INITIATE
}

async function transcriptOf(store: ConversationStore, id: string): Promise<WireActivity[]> {
  const all: WireActivity[] = []
  let after = 0
  for (;;) {
    const page = await store.log(id, after, MOST_LINES)
    if (!page) break
    all.push(...page.entries.map((entry) => entry.activity))
    after = page.position
    if (page.position >= page.head || page.entries.length === 0) break
  }
  return all.filter((activity) => activity.type === ActivityTypes.Message).slice(-MOST_LINES)
}
