import { DEFAULT_LOCALE, nearestLocale } from '#src/locale.ts'
import type { Bot } from '#src/conversation/bot.ts'
import type { ChannelWords } from './deps.ts'

/** The channel's own words, from content/, in the conversation's language. */
export function createChannelWords(words: () => Bot['words']): ChannelWords {
  const text = (locale: string, phrase: string, params: Readonly<Record<string, string>> = {}) =>
    words()[nearestLocale(locale) ?? DEFAULT_LOCALE].phrases.text({ phrase: `channels.${phrase}`, params })
  return {
    chosen: (locale, label) => text(locale, 'chosen', { label }),
    groupHello: (locale) => text(locale, 'group.hello'),
    groupPrivate: (locale, link) =>
      link === '' ? text(locale, 'group.private_no_link') : text(locale, 'group.private', { link }),
  }
}
