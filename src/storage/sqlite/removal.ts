import type { ConversationStore } from '#src/storage/ports.ts'
import type { ConversationHead } from './conversations.ts'
import type { Parts } from './parts.ts'

/** Takes conversations away for good: those of one user, and those that are too old. */
export function removal(parts: Parts): Pick<ConversationStore, 'eraseUser' | 'sweep'> {
  const { conversations, write } = parts

  /** Inside a transaction. */
  function remove(numbers: readonly number[]): number {
    for (const number of numbers) removeConversation(parts, number)
    return numbers.length
  }

  return {
    async eraseUser(userId) {
      const erased = await write(() => remove(conversations.numbersOfUser(userId, 0)))
      forget(parts)
      return erased
    },
    async sweep(before, limit) {
      const swept = await write(() => remove(conversations.quietSince(before.getTime(), limit)))
      if (swept > 0) forget(parts)
      return swept
    },
  }
}

/**
 * Inside the transaction of a turn that erases its user: all that is kept of them but the conversation itself, from which
 * the lines up to a position go.
 */
export function eraseAround(
  parts: Parts,
  { number, user_id }: Pick<ConversationHead, 'number' | 'user_id'>,
  upTo: number,
): void {
  const { database, conversations, activities, review, files } = parts
  for (const other of conversations.numbersOfUser(user_id, number)) removeConversation(parts, other)
  activities.clearUpTo(number, upTo)
  review.clear(number)
  files.clear(number)
  database.prepare('DELETE FROM notices WHERE conversation = ?').run(number)
}

/** Inside a transaction. The other tables follow by their foreign keys. */
function removeConversation(
  { activities, review, conversations }: Pick<Parts, 'activities' | 'review' | 'conversations'>,
  number: number,
): void {
  activities.clear(number)
  review.clear(number)
  conversations.remove(number)
}

/** After a deletion: nothing of it may stay in the write-ahead log either. */
export function forget({ database, onError }: Pick<Parts, 'database' | 'onError'>): void {
  try {
    database.exec('PRAGMA incremental_vacuum(2000); PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    onError(error)
  }
}
