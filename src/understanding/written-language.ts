import type { Locale } from '#src/locale.ts'

/** Names that normalise writes in Chinese whatever the language around them. */
const NAMES = /借呗|花呗|微粒贷|网商贷|支付宝|余额宝|芝麻|蚂蚁|征信|逾期/g

/** The language in which a normalised text is written; `locale` when it shows neither (digits, a product's name alone). */
export function writtenLanguage(normal: string, locale: Locale): Locale {
  const own = normal.replace(NAMES, '')
  if (/\p{Script=Han}/u.test(own)) return 'zh-CN'
  return /[a-z]{2}/.test(own) ? 'en' : locale
}
