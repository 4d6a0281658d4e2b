import type { Facts } from '#src/log/events.ts'
import type { DeliveryStore } from '#src/storage/outbox-ports.ts'
import type { ConversationRecord, ConversationStore } from '#src/storage/ports.ts'
import { readAcquaintance, type Acquaintance } from './acquaintance.ts'
import type { ConnectorClient } from './connector-client.ts'
import { createMissing } from './conversations.ts'
import { conversationIdOf, readReference, type Reference } from './reference.ts'

/** Where somebody can be told what concerns only them. Reasons are codes. */
export type Reached =
  | { readonly kind: 'here'; readonly conversationId: string }
  /** may go well later; `after`: the channel asks for so much patience (ms) */
  | { readonly kind: 'later'; readonly reason: string; readonly after?: number }
  | { readonly kind: 'never'; readonly reason: string }

export interface PrivateChatDeps {
  readonly store: Pick<ConversationStore, 'find' | 'create'>
  readonly deliveries: Pick<DeliveryStore, 'open'>
  readonly client: Pick<ConnectorClient, 'open'>
  readonly facts: Facts
  readonly now: () => Date
}

/**
 * Finds the private side of a conversation: itself in most cases; for somebody known only from a group, a chat that is
 * opened with them now. A channel that has one with them already gives that one, so trying again does no harm.
 */
export function createPrivateChats(deps: PrivateChatDeps): (conversationId: string) => Promise<Reached> {
  const { store, deliveries, client, facts, now } = deps

  async function open(record: ConversationRecord, who: Acquaintance): Promise<Reached> {
    const outcome = await client.open(who)
    if (outcome.kind !== 'done') return outcome
    if (outcome.id === undefined) return { kind: 'never', reason: 'no_conversation' }
    const { userId, channel, locale } = record
    const id = conversationIdOf(channel, outcome.id)
    const reference: Reference = { ...who, scope: 'personal', conversation: outcome.id }
    const begun = { id, channel, userId, locale, createdAt: now().toISOString(), reference }
    if (await createMissing(store, begun)) facts.conversationStarted({ conversation: id, channel })
    await deliveries.open(id, [...new Set([userId, who.user.id])])
    return { kind: 'here', conversationId: id }
  }

  return async (conversationId) => {
    const record = await store.find(conversationId)
    if (record === undefined) return { kind: 'never', reason: 'conversation_gone' }
    const who = readAcquaintance(record)
    if (who !== undefined) return open(record, who)
    const group = (readReference(record)?.scope ?? 'personal') !== 'personal'
    return group ? { kind: 'never', reason: 'not_private' } : { kind: 'here', conversationId }
  }
}
