import type { Locale } from '#src/locale.ts'

const han = /\p{Script=Han}/gu
const latinWord = /[a-z][a-z']+/gi

/** Written so in any language. */
const NAMES = /蚂蚁|借呗|花呗|支付宝|微粒贷|网商贷|jiebei|huabei|alipay/giu

/**
 * The language to answer in: that of the message when it is clear, else the one spoken so far. Short Latin words in a
 * Chinese conversation ("ok", "8k", a product's name) don't change it. `begun`: the person has spoken before.
 */
export function languageOf(text: string, spoken: Locale, begun = false): Locale {
  const plain = text.replace(NAMES, ' ')
  const words = plain.match(latinWord) ?? []
  const characters = plain.match(han)?.length ?? 0
  if (words.length < 3) return text.match(han) ? 'zh-CN' : spoken
  // "always on time的，never late": who mixes both goes on as they began.
  if (begun && characters > 0 && spoken === 'zh-CN') return spoken
  if (characters < words.length) return 'en'
  // Both at once: who has begun in one language isn't taken over to the other.
  return characters > 2 * words.length ? 'zh-CN' : spoken
}
