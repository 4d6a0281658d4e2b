import { positionOf } from '#src/storage/activity-id.ts'
import { bodyOf, changeOf, entryOf } from '#src/storage/log-row.ts'
import type { ConversationStore, LogEntry, Outgoing, WireActivity } from '#src/storage/ports.ts'
import type { ActivityTable } from './activities.ts'
import type { Parts } from './parts.ts'

export interface OutgoingLine {
  readonly number: number
  readonly id: string
  readonly position: number
  readonly activity: Outgoing
  readonly at: number
}

/** Adds one outgoing line; inside a transaction. */
export function addOutgoing(activities: ActivityTable, line: OutgoingLine): LogEntry {
  const { number, id, position, activity, at } = line
  activities.insert({ conversation: number, position, incoming: false, at, body: bodyOf(activity) })
  return entryOf(id, { position, incoming: false, at, body: activity as WireActivity })
}

/** What stands in the log beside turns: lines added, changed and taken away. */
export function content(
  parts: Pick<Parts, 'conversations' | 'activities' | 'write' | 'changes' | 'now'>,
): Pick<ConversationStore, 'append' | 'replace' | 'remove'> {
  const { conversations, activities, write, changes, now } = parts

  /** Inside a transaction. */
  function add(id: string, activity: Outgoing): LogEntry | undefined {
    const conversation = conversations.headOf(id)
    if (conversation === undefined) return undefined
    const { number, head } = conversation
    const at = now().getTime()
    const added = addOutgoing(activities, { number, id, position: head + 1, activity, at })
    conversations.setHead(number, added.position, at)
    return added
  }

  /** Inside a transaction: puts another content (null: none) under an id, and a line that tells of it at the end. */
  function change(id: string, changedId: string, body: string | null): LogEntry | undefined {
    const conversation = conversations.headOf(id)
    const position = positionOf(id, changedId)
    if (conversation === undefined || position === undefined) return undefined
    const { number } = conversation
    if (!activities.setBody(number, position, body)) return undefined
    const at = now().getTime()
    const head = conversation.head + 1
    const telling = { position: head, incoming: false, at, body: null, refersTo: position }
    activities.insert({ conversation: number, ...telling })
    conversations.setHead(number, head, at)
    const target = activities.at(number, position)
    return target === undefined ? undefined : changeOf(id, head, target)
  }

  async function told(id: string, work: () => LogEntry | undefined): Promise<LogEntry | undefined> {
    const entry = await write(work)
    if (entry !== undefined) changes.tellLines(id, [entry])
    return entry
  }

  return {
    append: (id, activity) => told(id, () => add(id, activity)),
    replace: (id, changedId, activity) => told(id, () => change(id, changedId, bodyOf(activity))),
    remove: (id, removedId) => told(id, () => change(id, removedId, null)),
  }
}
