import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ConversationRecord } from '#src/storage/ports.ts'
import type { ChannelActivity } from './wire.ts'

/** Who can read along. Personal finances are talked about in 'personal' only. */
export type Scope = 'personal' | 'group' | 'channel'

export const account = z.object({ id: z.string() })

/** What it takes to reach a conversation unasked; kept with the conversation. */
const reference = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: account,
  /** in a group: whoever spoke first */
  user: account,
  scope: z.enum(['personal', 'group', 'channel']),
  tenantId: z.string().optional(),
})

export type Reference = z.output<typeof reference>

export function referenceOf(activity: ChannelActivity): Reference {
  const tenantId = activity.conversation.tenantId
  return {
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversation: activity.conversation.id,
    bot: { id: activity.recipient.id },
    user: { id: activity.from.id },
    scope: scopeOf(activity),
    ...(tenantId === undefined ? {} : { tenantId }),
  }
}

/** undefined for a conversation of another kind of channel. */
export function readReference({
  reference: kept,
}: Pick<ConversationRecord, 'reference'>): Reference | undefined {
  const result = reference.safeParse(kept)
  return result.success ? result.data : undefined
}

/**
 * Our id of a channel's conversation. Theirs can be a page long, hold any character, and tell who somebody is; each
 * thread of a Teams channel has one of its own.
 */
export function conversationIdOf(channelId: string, conversation: string): string {
  const digest = createHash('sha256').update(`${channelId}\n${conversation}`).digest('base64url')
  return `${channelId}-${digest.slice(0, 24)}`
}

/** Whose data it is: the person, where it is one; a group's talk belongs to the group. */
export function userIdOf(activity: ChannelActivity): string {
  if (scopeOf(activity) !== 'personal') return conversationIdOf(activity.channelId, activity.conversation.id)
  return personOf(activity)
}

/** Whoever speaks. */
export function personOf({ from }: ChannelActivity): string {
  return from.aadObjectId ?? from.id
}

function scopeOf({ conversation }: ChannelActivity): Scope {
  if (conversation.conversationType === 'channel') return 'channel'
  const group = conversation.conversationType === 'groupChat' || conversation.isGroup === true
  return group ? 'group' : 'personal'
}
