import type { Locale } from '#src/locale.ts'

/** Names that normalise writes in Chinese whatever the language around them. */
const NAMES = /借呗|花呗|微粒贷|网商贷|支付宝|余额宝|芝麻|蚂蚁|征信|逾期/y

const NAMES_BEGIN = '借花微网支余芝蚂征逾'

const HAN = /\p{Script=Han}/u
/** Nearly all of them, told without a pattern. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]

/** The language in which a normalised text is written; `locale` when it shows neither (digits, a product's name alone). */
export function writtenLanguage(normal: string, locale: Locale): Locale {
  for (let at = 0; at < normal.length; at++) {
    const code = normal.charCodeAt(at)
    if (code < 0x2e80) continue
    const character = normal[at] as string
    NAMES.lastIndex = at
    if (NAMES_BEGIN.includes(character) && NAMES.test(normal)) at = NAMES.lastIndex - 1
    else if ((code >= FIRST_HAN && code <= LAST_HAN) || HAN.test(character)) return 'zh-CN'
  }
  return /[a-z]{2}/.test(normal) ? 'en' : locale
}
