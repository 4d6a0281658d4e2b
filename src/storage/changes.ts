import type { LogChange } from './ports.ts'

/** Tells listeners of changes in the log. A listener that throws does not keep the others from hearing. */
export function createChanges(onError: (error: unknown) => void) {
  const listeners = new Set<(change: LogChange) => void>()
  return {
    listen(listener: (change: LogChange) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(change: LogChange): void {
      for (const listener of listeners) {
        try {
          listener(change)
        } catch (error) {
          onError(error)
        }
      }
    },
  }
}
