import { NOTIFICATION } from '#src/conversation/notification.ts'
import { isFromOperatorSide } from '#src/conversation/operator-side.ts'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import type { NoticeStore } from '#src/storage/outbox-ports.ts'
import type { Outgoing } from '#src/storage/ports.ts'
import type { ChoiceWords } from './choice-words.ts'

/** Beside the bot's own state: the last thing said was a notification. */
const JUST_TOLD = 'justTold'

/**
 * Lets notifications through to the bot, marks what it says to them, and hears the words by which people choose to be
 * told or not. A choice is written before its turn is committed; should the turn run again, it is the same choice.
 */
export function withNotices(
  handle: HandleTurn,
  words: ChoiceWords,
  choose: NoticeStore['choose'],
): HandleTurn {
  return async (state, incoming, context) => {
    const { [JUST_TOLD]: justTold, ...rest } = (state ?? {}) as Record<string, unknown>
    const own = state === undefined ? undefined : rest
    if (incoming.type === 'event' && incoming.name === NOTIFICATION) {
      if (!isFromOperatorSide(incoming)) return { state, replies: [] }
      const result = await handle(own, incoming, context)
      const mark = (incoming.channelData as { notification?: unknown } | undefined)?.notification
      const replies = result.replies.map((reply) => marked(reply, mark))
      return { ...result, state: { ...(result.state as object), [JUST_TOLD]: true }, replies }
    }
    if (incoming.type === 'message' && incoming.value === undefined) {
      const choice = words.read(incoming.text ?? '', justTold === true)
      if (choice !== undefined) {
        await choose(context.conversation.userId, choice)
        const locale = typeof rest['locale'] === 'string' ? rest['locale'] : context.conversation.locale
        return {
          state: own,
          replies: [{ type: 'message', locale, text: words.answer(locale, choice) } as Outgoing],
        }
      }
    }
    return handle(own, incoming, context)
  }
}

function marked(reply: Outgoing, notification: unknown): Outgoing {
  const { channelData } = reply as { channelData?: object }
  return { ...reply, channelData: { ...channelData, notification } } as Outgoing
}
