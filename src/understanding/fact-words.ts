import { z } from 'zod'
import type { Locale } from '#src/locale.ts'

const inBothLanguages = z.strictObject({
  'zh-CN': z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
})

/** intents/fact-words.yaml: by which words a fact is spoken of, without saying its value. */
export const factWordsFile = z.strictObject({
  /** "all of it" rather than a part. */
  all: inBothLanguages,
  /** Taking on more rather than less. */
  more: inBothLanguages,
  /** Leaving borrowing alone for a time. */
  pausing: inBothLanguages,
  /** Anger at the other side: heard, not argued with. */
  accusing: inBothLanguages,
  /** Remarks on what was told: praise, blame, wishes. */
  liked: inBothLanguages,
  disliked: inBothLanguages,
  wished: inBothLanguages,
  /** Money needed at once, in so many words. */
  urgent: inBothLanguages,
  /** A time that is near. */
  soon: inBothLanguages,
  /** What money may be needed for at once; the answer goes by it. */
  needs: z.strictObject({ illness: inBothLanguages, study: inBothLanguages, rent: inBothLanguages }),
  /** Whom somebody may ask for; each has a name in talk.whose.who. */
  people: z.record(z.string(), inBothLanguages),
  facts: z.record(z.string(), inBothLanguages),
})

export type FactWords = z.infer<typeof factWordsFile>

/** The facts that a message speaks of, in the file's order: "如果我把网贷还了呢" → other_loans. */
export function factsSpokenOf(text: string, locale: Locale, words: FactWords): string[] {
  return Object.keys(words.facts).filter((fact) => contains(text, words.facts[fact]?.[locale] ?? [], locale))
}

export function speaksOf(text: string, locale: Locale, words: FactWords['all']): boolean {
  return contains(text, words[locale], locale)
}

function contains(text: string, list: readonly string[], locale: Locale): boolean {
  const plain = text.normalize('NFKC').toLowerCase()
  if (locale === 'zh-CN') return list.some((word) => plain.includes(word))
  return list.some((word) => new RegExp(`(?<![a-z])${word}`, 'u').test(plain))
}
