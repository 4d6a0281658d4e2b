import type { DatabaseSync } from 'node:sqlite'
import { BotError } from '#src/errors/bot-error.ts'

interface Waiting {
  readonly work: () => unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** Does a piece of work in a transaction; resolves with what it gave when that is safe on disk. */
export type Write = <T>(work: () => T) => Promise<T>

/** How long (ms) what is in no hurry waits for a write to go with. */
const SOON = 5

type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown }

/**
 * Group commit: what is asked for during one round of the event loop shares one transaction and one sync to disk.
 * Each piece of work is all or nothing by itself, may run twice (the first time for nothing), and its promise resolves
 * when it is safe on disk.
 */
export function createTransactions(database: DatabaseSync) {
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const runAlone = createSavepoints(database)
  let queue: Waiting[] = []
  let isDue = false
  let soon: NodeJS.Timeout | undefined

  function enqueue<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => queue.push({ work, resolve, reject }))
  }

  function write<T>(work: () => T): Promise<T> {
    if (!isDue) setImmediate(flush)
    isDue = true
    return enqueue(work)
  }

  function writeSoon<T>(work: () => T): Promise<T> {
    if (!isDue) soon ??= setTimeout(flush, SOON)
    return enqueue(work)
  }

  function flush(): void {
    const group = queue
    queue = []
    isDue = false
    clearTimeout(soon)
    soon = undefined
    if (group.length === 0) return
    let outcomes: Outcome[]
    try {
      outcomes = runAll(group)
      commit.run()
    } catch (error) {
      rollBack(database)
      const failure = storageFailed(error)
      for (const waiting of group) waiting.reject(failure)
      return
    }
    for (const [index, outcome] of outcomes.entries()) {
      const waiting = group[index]
      if (outcome.ok) waiting?.resolve(outcome.value as never)
      else waiting?.reject(outcome.error)
    }
  }

  /** Work seldom throws, so it runs without a net first; if it does, all of it is taken back and runs again one by one. */
  function runAll(group: readonly Waiting[]): Outcome[] {
    begin.run()
    try {
      return group.map(({ work }) => ({ ok: true, value: work() }))
    } catch (error) {
      if (!database.isTransaction) throw error
      rollBack(database)
      begin.run()
      return group.map(({ work }) => runAlone(work))
    }
  }

  return { write, writeSoon, flush }
}

/** Runs work so that what it wrote goes when it throws, and nothing else does. */
function createSavepoints(database: DatabaseSync): (work: () => unknown) => Outcome {
  const save = database.prepare('SAVEPOINT work')
  const release = database.prepare('RELEASE work')

  return (work) => {
    save.run()
    try {
      const value = work()
      release.run()
      return { ok: true, value }
    } catch (error) {
      // A full disk can end the whole transaction; then no other work of the group is safe either.
      if (!database.isTransaction) throw error
      database.exec('ROLLBACK TO work; RELEASE work')
      return { ok: false, error: error instanceof BotError ? error : storageFailed(error) }
    }
  }
}

/** Reads at once; errors come out as STORAGE_FAILED. */
export function reading<T>(read: () => T): Promise<T> {
  try {
    return Promise.resolve(read())
  } catch (error) {
    return Promise.reject(storageFailed(error))
  }
}

function rollBack(database: DatabaseSync): void {
  if (database.isOpen && database.isTransaction) database.exec('ROLLBACK')
}

export function storageFailed(error: unknown): BotError {
  const reason = error instanceof Error && 'errstr' in error ? String(error.errstr) : 'unknown'
  return new BotError('STORAGE_FAILED', { reason }, { cause: error })
}
