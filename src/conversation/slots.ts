/** Lets at most `size` tasks run at one time; the others wait in the order in which they came. */
export function createSlots(size: number) {
  const waiting: (() => void)[] = []
  let free = size

  async function use<T>(task: () => Promise<T>): Promise<T> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }

  return { use }
}
