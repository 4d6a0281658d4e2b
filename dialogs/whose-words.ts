import type { Locale } from '#src/locale.ts'
import type { FactWords } from '#src/understanding/fact-words.ts'
import type { WhoseWords } from './whose-clauses.ts'
import { inEnglish } from './whose-words-en.ts'
import { inChinese } from './whose-words-zh.ts'

/** The words of one language. */
export function whoseWords(words: FactWords, locale: Locale): WhoseWords {
  const known = made.get(words) ?? {}
  made.set(words, known)
  return (known[locale] ??= locale === 'en' ? inEnglish(words) : inChinese(words))
}

/** Made once for each language: many patterns hold all the words for people. */
const made = new WeakMap<FactWords, Partial<Record<Locale, WhoseWords>>>()
