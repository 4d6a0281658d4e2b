import { watch } from 'node:fs'
import { join } from 'node:path'

/** Editors write a file in several steps: wait (ms) until it is quiet. */
const QUIET = 300

/** What the product says and understands, and the code that browsers run. */
const FOLDERS = ['intents', 'content', 'src/web']

/**
 * Takes up changes while running: `reload` is called when files under intents/, content/ or src/web/ have changed and
 * it is quiet again, one call at a time. What it throws is told; what was in use stays. Gives a function that stops
 * watching.
 */
export function watchData(
  root: string,
  reload: () => Promise<void>,
  refuse: (problem: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => (last = last.then(reload).catch(refuse)), QUIET)
  }
  const watchers = FOLDERS.map((folder) => watch(join(root, folder), { recursive: true }, changed))
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
