import { createHash } from 'node:crypto'
import { BotError } from '#src/errors/bot-error.ts'
import type { LogEntry, WireActivity } from '#src/storage/ports.ts'
import type { TokenOwner } from './tokens.ts'
import type { ActivityBody } from './wire.ts'

export const CHANNEL_ID = 'directline'

const BOT = { id: 'zaijie', role: 'bot' }

/** Types that go to the bot; 'typing' is answered, too, but nobody needs it kept. */
const TAKEN = new Set(['message', 'event', 'endOfConversation'])

/** What a client said, as it is kept: sender, recipient and channel are set here, whatever the client claims. */
export function incomingActivity(body: ActivityBody, owner: TokenOwner, textLimit: number): WireActivity {
  if (!TAKEN.has(body.type)) throw new BotError('ACTIVITY_REFUSED', { type: body.type.replaceAll(/\W/g, '') })
  if ((body.text?.length ?? 0) > textLimit) throw new BotError('TEXT_TOO_LONG', { limit: textLimit })
  if ((body.attachments?.length ?? 0) > 0) throw new BotError('UPLOAD_REFUSED')
  return withoutUndefined({ ...body, ...addressed(owner) })
}

/** The first activity of a conversation: the user has come in. The bot greets on it. */
export function arrival(owner: TokenOwner, locale: string | undefined): WireActivity {
  return withoutUndefined({
    type: 'conversationUpdate',
    membersAdded: [{ id: owner.userId, role: 'user' }],
    locale,
    ...addressed(owner),
  })
}

function addressed(owner: TokenOwner) {
  return {
    from: { id: owner.userId, role: 'user' },
    recipient: BOT,
    conversation: { id: owner.conversationId },
    channelId: CHANNEL_ID,
  }
}

/** The client's own id for a message, by which a second try is known. Odd ones are hashed, so that any storage takes them. */
export function clientKey(body: ActivityBody): string | undefined {
  const id = body.channelData?.['clientActivityID']
  if (typeof id !== 'string' || id === '') return undefined
  return /^[\x21-\x7e]{1,128}$/.test(id) ? id : createHash('sha256').update(JSON.stringify(id)).digest('hex')
}

/** A line of the log as clients get it; undefined for one that is not for them. */
export function outgoingActivity(
  conversationId: string,
  { activity, direction }: LogEntry,
): object | undefined {
  if (activity.type === 'conversationUpdate') return undefined
  const from = direction === 'outgoing' ? { from: { ...activity.from, ...BOT } } : {}
  return { ...activity, ...from, channelId: CHANNEL_ID, conversation: { id: conversationId } }
}

function withoutUndefined(value: object): WireActivity {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined))
}
