import { DEFAULT_LOCALE, nearestLocale } from '#src/locale.ts'
import type { Bot } from './bot.ts'
import type { Notices } from './turn-handler.ts'

/** What the machine itself says when a turn can't be: from content/, in the conversation's language. */
export function createNotices(words: () => Bot['words']): Notices {
  const message = (locale: string, phrase: string, params: Readonly<Record<string, string>> = {}) => {
    const spoken = nearestLocale(locale) ?? DEFAULT_LOCALE
    return { type: 'message', locale: spoken, text: words()[spoken].phrases.text({ phrase, params }) }
  }
  return {
    failed: (locale, reference) => message(locale, 'talk.trouble', { reference }),
    tooFast: (locale) => message(locale, 'talk.too_fast'),
    unavailable: (locale, reference) => message(locale, 'talk.unavailable', { reference }),
  }
}
