import type { Locale } from '#src/locale.ts'

/** Names that normalise writes in Chinese whatever the language around them. */
const NAMES = /借呗|花呗|微粒贷|网商贷|支付宝|余额宝|芝麻|蚂蚁|征信|逾期/y

const HAN = /\p{Script=Han}/u

/** The language in which a normalised text is written; `locale` when it shows neither (digits, a product's name alone). */
export function writtenLanguage(normal: string, locale: Locale): Locale {
  for (let at = 0; at < normal.length; at++) {
    if (normal.charCodeAt(at) < 0x2e80) continue
    NAMES.lastIndex = at
    if (NAMES.test(normal)) at = NAMES.lastIndex - 1
    else if (HAN.test(normal[at] as string)) return 'zh-CN'
  }
  return /[a-z]{2}/.test(normal) ? 'en' : locale
}
