import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import type { Outgoing, TurnResult } from '#src/storage/ports.ts'
import type { ChannelWords } from './deps.ts'
import { readReference, type Reference } from './reference.ts'

/** What a turn leaves in the state when it is about somebody's own case. */
interface Personal {
  readonly facts?: object
  readonly open?: unknown
  readonly withPerson?: boolean
  readonly dialogs?: { readonly dialogStack?: readonly { readonly state?: unknown }[] }
  readonly locale?: string
}

/**
 * In a group others read along. Questions of general interest are answered there; as soon as it would be about
 * somebody's own money, the bot offers to go on in private. Nothing of a group's talk is remembered.
 */
export function keepGroupsImpersonal(handle: HandleTurn, words: ChannelWords): HandleTurn {
  return async (state, incoming, context) => {
    const reference = readReference(context.conversation)
    if (reference === undefined || reference.scope === 'personal') return handle(state, incoming, context)
    if (incoming.type === 'conversationUpdate') {
      const { locale } = context.conversation
      return { state: undefined, replies: [say(locale, words.groupHello(locale))] }
    }
    if (incoming.type !== 'message') return { state: undefined, replies: [] }
    const result = await handle(undefined, incoming, context)
    const after = (result.state ?? {}) as Personal
    const locale = after.locale ?? context.conversation.locale
    const invitation = say(locale, words.groupPrivate(locale, privateLink(reference)))
    const replies = isPersonal(after, result)
      ? [invitation]
      : [...result.replies.flatMap(textOnly), invitation]
    return { state: undefined, replies, locale }
  }
}

function isPersonal(after: Personal, { replies, eraseUser }: TurnResult): boolean {
  return (
    eraseUser === true ||
    Object.keys(after.facts ?? {}).length > 0 ||
    after.open !== undefined ||
    after.withPerson === true ||
    replies.some(({ type }) => type === 'event') ||
    replies.flatMap(textOnly).length === 0
  )
}

/** Buttons lead into one's own case, and cards tell of it. */
function textOnly(reply: Outgoing): Outgoing[] {
  const { attachments: _attachments, suggestedActions: _actions, ...rest } = reply as Record<string, unknown>
  return reply.type === 'message' && (reply.text ?? '') !== '' ? [rest as Outgoing] : []
}

function privateLink({ channelId, bot }: Reference): string {
  if (channelId !== 'msteams') return ''
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot.id)}`
}

function say(locale: string, text: string): Outgoing {
  return { type: 'message', text, textFormat: 'markdown', locale } as Outgoing
}
