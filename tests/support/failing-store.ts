import type { ConversationStore } from '#src/storage/ports.ts'
import { openSqliteStore } from '#src/storage/sqlite/conversation-store.ts'
import { tempFolder } from './temp-folder.ts'

/** An SQLite store whose next operations of a kind fail when told so. */
export function failingStore(): {
  store: ConversationStore
  fail: (operation: 'accept' | 'handleNext', times: number) => void
} & Disposable {
  const folder = tempFolder()
  const inner = openSqliteStore({ folder: folder.path, now: () => new Date(), onError: () => undefined })
  const left = { accept: 0, handleNext: 0 }
  const check = (operation: 'accept' | 'handleNext') => {
    if (left[operation]-- > 0) throw new Error('planted: no space left')
  }
  const store: ConversationStore = {
    ...inner,
    async accept(id, incoming) {
      check('accept')
      return inner.accept(id, incoming)
    },
    async handleNext(id, handle) {
      return inner.handleNext(id, async (turn) => {
        const result = await handle(turn)
        check('handleNext')
        return result
      })
    },
  }
  return {
    store,
    fail: (operation, times) => (left[operation] = times),
    [Symbol.dispose]: () => {
      void inner.close()
      folder[Symbol.dispose]()
    },
  }
}
