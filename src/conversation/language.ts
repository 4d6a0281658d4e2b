import type { Locale } from '#src/locale.ts'

const han = /\p{Script=Han}/u
const latinWord = /[a-z][a-z']+/gi

/**
 * The language to answer in: that of the message when it is clear, else the one spoken so far. Short Latin words in a
 * Chinese conversation ("ok", "8k", a product's name) don't change it.
 */
export function languageOf(text: string, spoken: Locale): Locale {
  if (han.test(text)) return 'zh-CN'
  const words = text.match(latinWord) ?? []
  return words.length >= 3 ? 'en' : spoken
}
