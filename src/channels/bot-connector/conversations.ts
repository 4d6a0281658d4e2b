import type { DeliveryStore } from '#src/storage/outbox-ports.ts'
import type { ConversationRecord, ConversationStore } from '#src/storage/ports.ts'
import type { Facts } from '#src/log/events.ts'
import { acquaintanceIdOf, acquaintanceOf, readAcquaintance } from './acquaintance.ts'
import {
  conversationIdOf,
  personOf,
  readReference,
  referenceOf,
  userIdOf,
  type Reference,
} from './reference.ts'
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
    if (reference.scope !== 'personal' && activity.type === 'message') await acquaint(activity, reference)
    if (known.get(id) === reference.serviceUrl) return { id, reference, activity }
    const found = await store.find(id)
    if (found === undefined) await create(id, activity, reference)
    else if (readReference(found)?.serviceUrl !== reference.serviceUrl)
      await store.updateReference(id, reference)
    // A group is no address of anybody.
    await deliveries.open(id, reference.scope === 'personal' ? addressesOf(activity) : [])
    if (known.size >= REMEMBERED) known.clear()
    known.set(id, reference.serviceUrl)
    return { id, reference, activity }
  }

  async function create(id: string, activity: ChannelActivity, reference: Reference): Promise<void> {
    const { channelId: channel } = activity
    const record = {
      id,
      channel,
      userId: userIdOf(activity),
      locale: clientLocale(activity),
      createdAt: now().toISOString(),
      reference,
    }
    if (await createMissing(store, record)) facts.conversationStarted({ conversation: id, channel })
  }

  /** Keeps how to reach whoever speaks in a group; looked for each time, since a deletion may have taken it. */
  async function acquaint(activity: ChannelActivity, group: Reference): Promise<void> {
    const reference = acquaintanceOf(activity, group)
    const id = acquaintanceIdOf(reference)
    const found = await store.find(id)
    if (found === undefined) {
      await createMissing(store, {
        id,
        channel: activity.channelId,
        userId: personOf(activity),
        locale: clientLocale(activity),
        createdAt: now().toISOString(),
        reference,
      })
      await deliveries.open(id, addressesOf(activity))
    } else if (readAcquaintance(found)?.serviceUrl !== reference.serviceUrl) {
      await store.updateReference(id, reference)
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

/** Another request may be quicker: false when it was. */
export async function createMissing(
  store: Pick<ConversationStore, 'find' | 'create'>,
  record: ConversationRecord,
): Promise<boolean> {
  try {
    await store.create(record)
    return true
  } catch (error) {
    if ((await store.find(record.id)) === undefined) throw error
    return false
  }
}

function addressesOf({ from }: ChannelActivity): string[] {
  const { id, aadObjectId } = from
  return aadObjectId === undefined ? [id] : [id, aadObjectId]
}
