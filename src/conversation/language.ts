import type { Locale } from '#src/locale.ts'

const han = /\p{Script=Han}/gu
const latinWord = /[a-z][a-z']+/gi

/**
 * The language to answer in: that of the message when it is clear, else the one spoken so far. Short Latin words in a
 * Chinese conversation ("ok", "8k", a product's name) don't change it.
 */
export function languageOf(text: string, spoken: Locale): Locale {
  const words = text.match(latinWord) ?? []
  const characters = text.match(han)?.length ?? 0
  if (words.length < 3) return characters > 0 ? 'zh-CN' : spoken
  if (characters < words.length) return 'en'
  // Both at once: who has begun in one language isn't taken over to the other.
  return characters > 2 * words.length ? 'zh-CN' : spoken
}
