import type { Locale } from '#src/locale.ts'
import { findFacts, type StatedFact } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import type { Recognizer, Understanding as Recognition } from './understanding.ts'

/** What a message was understood to say: what it is about, and what it states of the person's case. */
export interface Understanding extends Recognition {
  readonly facts: readonly StatedFact[]
}

export type Understand = (text: string, locale: Locale) => Understanding

export function createUnderstand(recognizer: Recognizer, lexicon: Lexicon): Understand {
  return (text, locale) => ({
    ...recognizer.recognize(text, locale),
    facts: findFacts(text, locale, lexicon),
  })
}
