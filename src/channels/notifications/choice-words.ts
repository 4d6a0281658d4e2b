import { DEFAULT_LOCALE, LOCALES, nearestLocale } from '#src/locale.ts'
import type { Bot } from '#src/conversation/bot.ts'

export interface ChoiceWords {
  /** What a message says about being told; `after`: it follows a notification. undefined: it is about something else. */
  read(text: string, after: boolean): 'in' | 'out' | undefined
  /** What the bot says to it. */
  answer(locale: string, choice: 'in' | 'out'): string
}

/** The words of content/ by which people choose; those of all languages hold in every language. */
export function createChoiceWords(words: () => Bot['words']): ChoiceWords {
  const lists = (key: string): Set<string> =>
    new Set(
      LOCALES.flatMap((locale) => {
        const { phrases } = words()[locale]
        const phrase = `channels.notify.${key}`
        return Array.from({ length: phrases.wordings(phrase) }, (_, variant) =>
          plain(phrases.text({ phrase, variant })),
        )
      }),
    )
  // Made again when the words are replaced while running.
  let made:
    | {
        readonly of: Bot['words']
        readonly stop: Set<string>
        readonly after: Set<string>
        readonly start: Set<string>
      }
    | undefined

  function sets() {
    const of = words()
    if (made?.of !== of) {
      made = { of, stop: lists('stop_words'), after: lists('stop_words_after'), start: lists('start_words') }
    }
    return made
  }

  return {
    read(text, after) {
      if (text.length > 60) return undefined
      const said = plain(text)
      const { stop, after: stopAfter, start } = sets()
      if (stop.has(said) || (after && stopAfter.has(said))) return 'out'
      return start.has(said) ? 'in' : undefined
    },
    answer(locale, choice) {
      const { phrases } = words()[nearestLocale(locale) ?? DEFAULT_LOCALE]
      return phrases.text(`channels.notify.${choice === 'out' ? 'stopped' : 'started'}`)
    },
  }
}

/** Case, width and punctuation make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '')
}
