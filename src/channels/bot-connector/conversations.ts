import type { DeliveryStore } from '#src/storage/outbox-ports.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import type { Facts } from '#src/log/events.ts'
import { conversationIdOf, readReference, referenceOf, userIdOf, type Reference } from './reference.ts'
import { clientLocale } from './teams-text.ts'
import type { ChannelActivity } from './wire.ts'

export interface Met {
  readonly id: string
  /** what it was met by */
  readonly activity: ChannelActivity
  readonly reference: Reference
}

/** Conversations whose way back is known to be up to date. */
const REMEMBERED = 10_000

/** Finds the conversation that an activity belongs to, makes it when it is new, and keeps the way back to it fresh. */
export function createConversations(
  store: ConversationStore,
  deliveries: DeliveryStore,
  facts: Facts,
  now: () => Date,
) {
  const known = new Map<string, string>()

  async function meet(activity: ChannelActivity): Promise<Met> {
    const id = conversationIdOf(activity.channelId, activity.conversation.id)
    const reference = referenceOf(activity)
    if (known.get(id) === reference.serviceUrl) return { id, reference, activity }
    const found = await store.find(id)
    if (found === undefined) await create(id, activity, reference)
    else if (readReference(found)?.serviceUrl !== reference.serviceUrl)
      await store.updateReference(id, reference)
    await deliveries.open(id, addressesOf(activity, reference))
    if (known.size >= REMEMBERED) known.clear()
    known.set(id, reference.serviceUrl)
    return { id, reference, activity }
  }

  async function create(id: string, activity: ChannelActivity, reference: Reference): Promise<void> {
    const { channelId: channel } = activity
    try {
      await store.create({
        id,
        channel,
        userId: userIdOf(activity),
        locale: clientLocale(activity),
        createdAt: now().toISOString(),
        reference,
      })
      facts.conversationStarted({ conversation: id, channel })
    } catch (error) {
      // Another request may have been quicker.
      if ((await store.find(id)) === undefined) throw error
    }
  }

  return {
    meet,
    /** What is known of it may be gone: the next activity looks again. */
    forget(id: string): void {
      known.delete(id)
    },
  }
}

export type Conversations = ReturnType<typeof createConversations>

/** A group is no address of anybody. */
function addressesOf(activity: ChannelActivity, { scope }: Reference): string[] {
  if (scope !== 'personal') return []
  const { id, aadObjectId } = activity.from
  return aadObjectId === undefined ? [id] : [id, aadObjectId]
}
