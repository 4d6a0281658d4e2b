import { z } from 'zod'
import type { ConversationRecord } from '#src/storage/ports.ts'
import { account, conversationIdOf, type Reference } from './reference.ts'
import type { ChannelActivity } from './wire.ts'

/**
 * Somebody known only from a group. Their own business cannot be said there, so what it takes to open a chat with them is
 * kept, as a conversation of theirs that has not begun: it is exported, deleted and swept like any other.
 */
const acquaintance = z.object({
  scope: z.literal('unopened'),
  channelId: z.string(),
  serviceUrl: z.string(),
  bot: account,
  user: account,
  tenantId: z.string().optional(),
})

export type Acquaintance = z.output<typeof acquaintance>

/** Whoever speaks in the group of the reference. */
export function acquaintanceOf({ from }: ChannelActivity, group: Reference): Acquaintance {
  const { channelId, serviceUrl, bot, tenantId } = group
  return {
    scope: 'unopened',
    channelId,
    serviceUrl,
    bot,
    user: { id: from.id },
    ...(tenantId === undefined ? {} : { tenantId }),
  }
}

/** undefined for a conversation that has begun, or of another kind of channel. */
export function readAcquaintance({
  reference,
}: Pick<ConversationRecord, 'reference'>): Acquaintance | undefined {
  const result = acquaintance.safeParse(reference)
  return result.success ? result.data : undefined
}

export function acquaintanceIdOf({ channelId, user }: Acquaintance): string {
  return conversationIdOf(channelId, `unopened\n${user.id}`)
}
