import type { Quantity } from './quantities.ts'

/** An open question, as far as reading an answer to it needs. */
export interface AnswerQuestion {
  readonly fact: string
  readonly values: readonly string[]
  /** Values that leave something open ("some"): given way to a more exact one in the same message. */
  readonly vague?: readonly string[]
  /** What a typed number counts. */
  readonly unit?: 'count' | 'yuan' | 'days' | 'months'
  /** Which numbers mean which value: the first whose `below` is greater; the last one has none. */
  readonly bins?: readonly AnswerBin[]
  /** The buttons, by their labels. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

export interface AnswerBin {
  readonly value: string
  readonly below?: number
}

/**
 * What a message says to the open question. `said` are the words that say it, normalised; `rest` is what else the
 * message says (another question, a correction), or the empty string.
 */
export type AnswerReading =
  | {
      readonly kind: 'value'
      readonly value: string
      readonly quantity?: Quantity
      /** Said with "perhaps", "about", or a range. */
      readonly hedged: boolean
      readonly said: string
      readonly rest: string
    }
  /** A quantity that several values fit; in their order. */
  | {
      readonly kind: 'range'
      readonly values: readonly string[]
      readonly quantity: Quantity
      readonly said: string
      readonly rest: string
    }
  | { readonly kind: 'declined'; readonly said: string; readonly rest: string }
  | { readonly kind: 'unknown'; readonly said: string; readonly rest: string }
  /** No answer to this question. */
  | { readonly kind: 'none' }

/** A reading that is one. */
export type AnswerFound = Exclude<AnswerReading, { kind: 'none' }>
