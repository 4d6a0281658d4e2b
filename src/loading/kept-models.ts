import type { Locale } from '#src/locale.ts'
import type { Learnt } from '#src/understanding/classifier.ts'
import { keptValues } from './kept-values.ts'

/** Where what was learnt may be kept between starts, by language. */
export interface LearntKeep {
  get(locale: Locale): Learnt | undefined
  put(locale: Locale, learnt: Learnt): void
}

/** Keeps what the classifiers learnt between starts: training takes a second, reading it back a few hundredths. */
export function keptModels(root: string, folder: string): LearntKeep {
  const keep = keptValues(root, folder, ['intents', 'src/understanding'])
  return { get: (locale) => keep.get(locale) as Learnt | undefined, put: keep.put }
}
