/** Runs tasks of one key one after the other, tasks of different keys side by side. */
export function createKeyedLock() {
  const tails = new Map<string, Promise<unknown>>()
  return async function locked<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = tails.get(key)
    const run = before === undefined ? task() : before.then(task, task)
    const tail = run.catch(() => undefined)
    tails.set(key, tail)
    try {
      return await run
    } finally {
      if (tails.get(key) === tail) tails.delete(key)
    }
  }
}
