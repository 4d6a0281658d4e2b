import type { Locale } from '#src/locale.ts'
import { findFacts, type StatedFact } from './facts.ts'
import { trainRecognizer } from './train.ts'
import type { IntentSet, Understanding as Recognition } from './understanding.ts'

/** What a message was understood to say: what it is about, and what it states of the person's case. */
export interface Understanding extends Recognition {
  readonly facts: readonly StatedFact[]
}

export type Understand = (text: string, locale: Locale) => Understanding
