import { HANDOFF_STATUS, isFromOperatorSide } from '#src/conversation/operator-side.ts'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import { HANDOFF_INITIATE } from '#src/conversation/with-transcript.ts'
import type { HandoffStore } from '#src/storage/outbox-ports.ts'

/**
 * Keeps the list of who waits for a person. It is written before its turn is committed; should the turn run again, it is
 * written again.
 */
export function withHandoffs(handle: HandleTurn, set: HandoffStore['set']): HandleTurn {
  return async (state, incoming, context) => {
    const result = await handle(state, incoming, context)
    const { id } = context.conversation
    if (result.replies.some((reply) => 'name' in reply && reply.name === HANDOFF_INITIATE)) {
      await set(id, 'waiting')
    }
    if (incoming.type === 'event' && incoming.name === HANDOFF_STATUS && isFromOperatorSide(incoming)) {
      const { state: status } = (incoming.value ?? {}) as { state?: unknown }
      if (status === 'accepted') await set(id, 'accepted')
      if (status === 'completed' || status === 'failed') await set(id, 'over')
    }
    return result
  }
}
