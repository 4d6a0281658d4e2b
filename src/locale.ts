/** The languages the product speaks. Every text in content/ and every example in intents/ exists in each of them. */
export const LOCALES = ['zh-CN', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'zh-CN'

/** The supported language nearest to a BCP 47 tag or an Accept-Language header; undefined when neither fits. */
export function nearestLocale(tag: string | undefined): Locale | undefined {
  for (const part of (tag ?? '').split(',')) {
    const language = part.trim().toLowerCase().split(/[-_;]/)[0]
    if (language === 'zh') return 'zh-CN'
    if (language === 'en') return 'en'
  }
  return undefined
}
