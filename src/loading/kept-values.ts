import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** Keeps values between starts, by name. */
export interface Keep {
  get(name: string): unknown
  put(name: string, value: unknown): void
}

/**
 * Keeps in `folder` what was made of the files in `sources` (folders under `root`). A file's name is a hash of
 * everything in those folders, so nothing stale is ever taken; only the newest stay. Name the code that makes the values
 * among the sources too.
 */
export function keptValues(root: string, folder: string, sources: readonly string[]): Keep {
  const hash = hashOf(root, sources)
  const fileOf = (name: string) => join(folder, `${hash}-${name}.bin`)
  return {
    get(name) {
      try {
        return deserialize(readFileSync(fileOf(name)))
      } catch {
        return undefined
      }
    },
    put(name, value) {
      try {
        mkdirSync(folder, { recursive: true })
        for (const old of readdirSync(folder)) if (!old.startsWith(hash)) rmSync(join(folder, old))
        // Moved into place whole, so that another process never reads half of it.
        const draft = `${fileOf(name)}.${process.pid}`
        writeFileSync(draft, serialize(value))
        renameSync(draft, fileOf(name))
      } catch {
        // A folder that can't be written costs the next start its time, nothing else.
      }
    },
  }
}

function hashOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) {
    for (const { parentPath, name } of filesIn(join(root, source))) {
      hash.update(name).update(readFileSync(join(parentPath, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

function filesIn(folder: string) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .toSorted((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))
}
