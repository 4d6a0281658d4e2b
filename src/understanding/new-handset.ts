import type { Locale } from '#src/locale.ts'

/** "I got a new phone", "switched to a new iphone": the handset, whose number stays what it was. */
const HANDSET =
  /\b(?:new|another|different|newer|bigger|second[- ]?hand|used) (?:(?:smart|android|apple|huawei|xiaomi|oppo|vivo|samsung|honor) ?)*(?:i?phones?|mobiles?|handsets?|cell ?phones?)\b(?!(?:'s)? (?:numbers?|no\b|num\b|sim|cards?|plan|contract|line))/g
/** The number is spoken of all the same. */
const OF_A_NUMBER = /\bnumbers?\b|\bsim\b/

/** The text without a handset that is new; as long as before. */
export function withoutNewHandset(normal: string, locale: Locale): string {
  if (locale !== 'en' || OF_A_NUMBER.test(normal)) return normal
  return normal.replace(HANDSET, (words) => ' '.repeat(words.length))
}
