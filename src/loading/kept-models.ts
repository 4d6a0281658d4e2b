import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Locale } from '#src/locale.ts'
import type { Learnt } from '#src/understanding/classifier.ts'

/** Where what was learnt may be kept between starts, by language. */
export interface LearntKeep {
  get(locale: Locale): Learnt | undefined
  put(locale: Locale, learnt: Learnt): void
}

/**
 * Keeps what the classifiers learnt between starts: training takes a second or two, reading it back a few hundredths.
 * A file's name is a hash of everything it was learnt from and by, so nothing stale is ever taken; only the newest stay.
 */
export function keptModels(root: string, folder: string): LearntKeep {
  const hash = hashOf(root)
  const fileOf = (locale: string) => join(folder, `${hash}-${locale}.bin`)
  return {
    get(locale) {
      try {
        return deserialize(readFileSync(fileOf(locale)))
      } catch {
        return undefined
      }
    },
    put(locale, learnt) {
      try {
        mkdirSync(folder, { recursive: true })
        for (const name of readdirSync(folder)) if (!name.startsWith(hash)) rmSync(join(folder, name))
        // Moved into place whole, so that another process never reads half of it.
        const draft = `${fileOf(locale)}.${process.pid}`
        writeFileSync(draft, serialize(learnt))
        renameSync(draft, fileOf(locale))
      } catch {
        // A folder that can't be written costs the next start its training time, nothing else.
      }
    },
  }
}

function hashOf(root: string): string {
  const hash = createHash('sha256').update(process.version)
  for (const folder of ['intents', 'src/understanding']) {
    for (const name of readdirSync(join(root, folder)).toSorted()) {
      hash.update(name).update(readFileSync(join(root, folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
