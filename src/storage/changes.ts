import type { LogChange, LogEntry } from './ports.ts'

/** Tells listeners of changes in the log. A listener that throws does not keep the others from hearing. */
export function createChanges(onError: (error: unknown) => void) {
  const listeners = new Set<(change: LogChange) => void>()

  function tell(change: LogChange): void {
    for (const listener of listeners) {
      try {
        listener(change)
      } catch (error) {
        onError(error)
      }
    }
  }

  return {
    listen(listener: (change: LogChange) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell,
    /** Tells of new lines of one conversation, if there are any. */
    tellLines(conversationId: string, entries: readonly LogEntry[]): void {
      if (entries.length > 0) tell({ conversationId, entries })
    },
  }
}

export type Changes = ReturnType<typeof createChanges>
