import { BotError } from '#src/errors/bot-error.ts'
import { activityId, positionOf } from '#src/storage/activity-id.ts'
import { createChanges } from '#src/storage/changes.ts'
import { createKeyedLock } from '#src/storage/keyed-lock.ts'
import { bodyOf, changeOf, entryOf, recordOf } from '#src/storage/log-row.ts'
import type {
  Accepted,
  ConversationStore,
  HandledTurn,
  LogEntry,
  LogPage,
  Outgoing,
  TurnResult,
} from '#src/storage/ports.ts'
import { activityTable, type StoredLine, type WaitingLine } from './activities.ts'
import { conversationTable, type StoredConversation } from './conversations.ts'
import { fileTable } from './files.ts'
import { openDatabase } from './database.ts'
import { reviewTable } from './review.ts'
import { createTransactions, storageFailed } from './transaction.ts'

export interface SqliteOptions {
  /** folder of zaijie.db; made if missing */
  readonly folder: string
  readonly now: () => Date
  /** hears of listeners that throw */
  readonly onError: (error: unknown) => void
  /** largest size of the file, in pages of 4 KB; by default as large as the disk allows */
  readonly maxPages?: number
}

const WAITING = { nothing: 0, turn: 1, notice: 2 } as const

/** Conversations in one SQLite file, for one process. */
export function openSqliteStore({ folder, now, onError, maxPages }: SqliteOptions): ConversationStore {
  const database = openDatabase(folder)
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`)
  const { write, flush } = createTransactions(database)
  const conversations = conversationTable(database)
  const activities = activityTable(database)
  const review = reviewTable(database)
  const files = fileTable(database)
  const changes = createChanges(onError)
  const locked = createKeyedLock()

  /** Adds one outgoing line; inside a transaction. */
  function addOutgoing(
    number: number,
    id: string,
    position: number,
    activity: Outgoing,
    at: number,
  ): LogEntry {
    const body = bodyOf(activity)
    activities.insert({ conversation: number, position, incoming: false, at, body })
    return entryOf(id, { position, incoming: false, at, body: activity as StoredLine['body'] })
  }

  function removeConversation(number: number): void {
    activities.clear(number)
    review.clear(number)
    conversations.remove(number)
  }

  /** Inside a transaction: puts another content (null: none) under an id, and a line that tells of it at the end. */
  function changeContent(id: string, changedId: string, body: string | null): LogEntry | undefined {
    const conversation = conversations.headOf(id)
    const position = positionOf(id, changedId)
    if (conversation === undefined || position === undefined) return undefined
    if (!activities.setBody(conversation.number, position, body)) return undefined
    const at = now().getTime()
    const head = conversation.head + 1
    activities.insert({
      conversation: conversation.number,
      position: head,
      incoming: false,
      at,
      body: null,
      refersTo: position,
    })
    conversations.setHead(conversation.number, head, at)
    const target = activities.at(conversation.number, position)
    return target === undefined ? undefined : changeOf(id, head, target)
  }

  function commitTurn(conversation: StoredConversation, line: WaitingLine, result: TurnResult): HandledTurn {
    const { number, id } = conversation
    const current = conversations.headOf(id)
    const locale = result.locale ?? conversation.locale
    const at = now().getTime()
    const head = (current?.head ?? 0) + result.replies.length
    if (
      current === undefined ||
      !activities.setHandled(number, line.position) ||
      !conversations.setTurn({ number, turns: conversation.turns, state: result.state, locale, head, at })
    ) {
      throw new BotError('TURN_OVERTAKEN', { conversation: id })
    }
    if (result.eraseUser === true) {
      for (const other of conversations.numbersOfUser(current.user_id, number)) removeConversation(other)
      activities.clearUpTo(number, line.position)
      review.clear(number)
      files.clear(number)
    }
    const entries = result.replies.map((reply, index) =>
      addOutgoing(number, id, current.head + 1 + index, reply, at),
    )
    for (const entry of result.review ?? []) review.insert(number, entry, at)
    return {
      activityId: activityId(id, line.position),
      entries,
      more: activities.oldestWaiting(number) !== undefined,
    }
  }

  /** After a deletion: nothing of it may stay in the write-ahead log either. */
  function forget(): void {
    try {
      database.exec('PRAGMA incremental_vacuum(2000); PRAGMA wal_checkpoint(TRUNCATE)')
    } catch (error) {
      onError(error)
    }
  }

  function readPage(id: string, after: number, limit: number): LogPage | undefined {
    const conversation = conversations.headOf(id)
    if (conversation === undefined) return undefined
    const lines = activities.after(conversation.number, after, limit)
    const entries: LogEntry[] = []
    for (const line of lines) {
      if (line.refersTo === undefined) {
        if (line.body !== null) entries.push(entryOf(id, line))
      } else if (line.refersTo <= after) {
        const target = activities.at(conversation.number, line.refersTo)
        if (target !== undefined) entries.push(changeOf(id, line.position, target))
      }
    }
    const last = lines.at(-1)?.position ?? after
    return {
      entries,
      position: lines.length < limit ? Math.max(last, conversation.head) : last,
      head: conversation.head,
    }
  }

  return {
    create: (record) => write(() => conversations.insert(record)),
    find: (id) =>
      reading(() => {
        const found = conversations.find(id)
        return found === undefined ? undefined : recordOf(found)
      }),
    updateReference: (id, reference) => write(() => conversations.setReference(id, reference)),

    async accept(id, incoming): Promise<Accepted | undefined> {
      const accepted = await write((): Accepted | undefined => {
        const conversation = conversations.headOf(id)
        if (conversation === undefined) return undefined
        const { number } = conversation
        const known = incoming.key === undefined ? undefined : activities.positionOfKey(number, incoming.key)
        if (known !== undefined) return { activityId: activityId(id, known), duplicate: true }
        const at = now().getTime()
        const position = conversation.head + 1
        const waiting = WAITING[incoming.answer ?? 'turn']
        const body = bodyOf(incoming.activity)
        activities.insert({
          conversation: number,
          position,
          incoming: true,
          at,
          body,
          key: incoming.key,
          waiting,
        })
        conversations.setHead(number, position, at)
        const entry = entryOf(id, { position, incoming: true, at, body: incoming.activity })
        return { activityId: activityId(id, position), duplicate: false, entry }
      })
      if (accepted?.entry !== undefined) changes.tell({ conversationId: id, entries: [accepted.entry] })
      return accepted
    },

    handleNext: (id, handle) =>
      locked(id, async () => {
        const conversation = await reading(() => conversations.find(id))
        if (conversation === undefined) return undefined
        const line = await reading(() => activities.oldestWaiting(conversation.number))
        if (line === undefined) return undefined
        const result = await handle({
          conversation: recordOf(conversation),
          state: conversation.state,
          incoming: entryOf(id, line).activity,
          answer: line.answer,
        })
        const handled = await write(() => commitTurn(conversation, line, result))
        if (result.eraseUser === true) forget()
        if (handled.entries.length > 0) changes.tell({ conversationId: id, entries: handled.entries })
        return handled
      }),
    unhandled: (before) =>
      reading(() => activities.waitingConversations(before?.getTime() ?? Number.MAX_SAFE_INTEGER)),

    log: (id, after, limit) => reading(() => readPage(id, after, limit)),
    async append(id, activity) {
      const entry = await write(() => {
        const conversation = conversations.headOf(id)
        if (conversation === undefined) return undefined
        const at = now().getTime()
        const added = addOutgoing(conversation.number, id, conversation.head + 1, activity, at)
        conversations.setHead(conversation.number, added.position, at)
        return added
      })
      if (entry !== undefined) changes.tell({ conversationId: id, entries: [entry] })
      return entry
    },
    async replace(id, changedId, activity) {
      const entry = await write(() => changeContent(id, changedId, bodyOf(activity)))
      if (entry !== undefined) changes.tell({ conversationId: id, entries: [entry] })
      return entry
    },
    async remove(id, removedId) {
      const entry = await write(() => changeContent(id, removedId, null))
      if (entry !== undefined) changes.tell({ conversationId: id, entries: [entry] })
      return entry
    },

    keepFile: (id, file) =>
      write(() => {
        const conversation = conversations.headOf(id)
        return conversation === undefined ? undefined : files.insert(conversation.number, file)
      }),
    findFile: (fileId) => reading(() => files.find(fileId)),

    review: (limit) => reading(() => review.newest(limit)),
    exportUser: (userId) =>
      reading(() => ({
        userId,
        conversations: conversations.idsOfUser(userId).flatMap((id) => {
          const found = conversations.find(id)
          if (found === undefined) return []
          const page = readPage(id, 0, Number.MAX_SAFE_INTEGER)
          return [
            {
              conversation: recordOf(found),
              state: found.state,
              log: page?.entries ?? [],
              review: review.ofConversation(found.number),
            },
          ]
        }),
      })),
    async eraseUser(userId) {
      const erased = await write(() => {
        const numbers = conversations.numbersOfUser(userId, 0)
        for (const number of numbers) removeConversation(number)
        return numbers.length
      })
      forget()
      return erased
    },
    async sweep(before, limit) {
      const swept = await write(() => {
        const numbers = conversations.quietSince(before.getTime(), limit)
        for (const number of numbers) removeConversation(number)
        return numbers.length
      })
      if (swept > 0) forget()
      return swept
    },

    keep: (name, value) =>
      write(() => {
        database.prepare('INSERT INTO kept VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, value)
        return String(database.prepare('SELECT value FROM kept WHERE name = ?').get(name)?.['value'])
      }),
    check: () =>
      write(() => {
        database.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?)').run('checked', now().toISOString())
      }),
    onChange: (listener) => changes.listen(listener),
    close() {
      if (database.isOpen) {
        flush()
        database.close()
      }
      return Promise.resolve()
    },
  }
}

function reading<T>(read: () => T): Promise<T> {
  try {
    return Promise.resolve(read())
  } catch (error) {
    return Promise.reject(storageFailed(error))
  }
}
