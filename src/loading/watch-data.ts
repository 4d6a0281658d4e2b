import { watch } from 'node:fs'
import { join } from 'node:path'
import { loadData, type Data } from './load-data.ts'

/** Editors write a file in several steps: wait (ms) until it is quiet. */
const QUIET = 300

/**
 * Takes up changes in intents/ and content/ while running. What doesn't pass the check is told and left out: the old
 * data stays in use. Gives a function that stops watching.
 */
export function watchData(
  root: string,
  take: (data: Data) => void,
  refuse: (problem: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined
  const reload = () => {
    try {
      take(loadData(root))
    } catch (problem) {
      refuse(problem)
    }
  }
  const watchers = ['intents', 'content'].map((folder) =>
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(reload, QUIET)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
