import type { Param, PhraseRef } from './phrases.ts'
import type { Rendering } from './render.ts'

/** What a button stands for. It travels as data in cards and is remembered by its label for typed or tapped text. */
export type Action =
  | { readonly kind: 'answer'; readonly fact: string; readonly value: string }
  | { readonly kind: 'intent'; readonly intent: string }
  | { readonly kind: 'interview' }
  /** The longer part of the last answer. */
  | { readonly kind: 'more' }
  | { readonly kind: 'correct'; readonly fact: string }
  | { readonly kind: 'what_if'; readonly fact: string; readonly to: string }
  | { readonly kind: 'plan' }
  | { readonly kind: 'feedback' }
  | { readonly kind: 'helpful'; readonly yes: boolean }
  | { readonly kind: 'erase'; readonly confirmed: boolean }
  /** Nothing has changed since last time. */
  | { readonly kind: 'same' }

export interface Option {
  readonly label: PhraseRef
  readonly action: Action
}

/** How sure a reason is, in words first. */
export type Band = 'very_likely' | 'likely' | 'possible' | 'unlikely'

export interface ReasonView {
  readonly cause: string
  readonly band: Band
  /** Probability 0..1, for the bar. */
  readonly likelihood: number
  readonly changeable: boolean
  /** The lender itself names it, on its page. */
  readonly named: boolean
  /** The person's own answers that spoke for it and against it, as phrases. */
  readonly support: readonly PhraseRef[]
  readonly against: readonly PhraseRef[]
  readonly claims: readonly string[]
  readonly general: boolean
  readonly advice: readonly AdviceView[]
}

export interface AdviceView {
  readonly id: string
  readonly claims: readonly string[]
  readonly general: boolean
}

export interface FactView {
  readonly fact: string
  readonly name: PhraseRef
  readonly value: PhraseRef
}

export interface ResultView {
  /** Heading; the usual one when absent. */
  readonly title?: PhraseRef
  readonly reasons: readonly ReasonView[]
  readonly facts: readonly FactView[]
  readonly options: readonly Option[]
}

/** One thing to say. Dialogs decide what; rendering decides how it looks on the channel. */
export type Reply =
  | {
      readonly kind: 'say'
      readonly phrase: string
      readonly params?: Readonly<Record<string, Param>>
      readonly variant?: number
      /** Claims of the articles it rests on; shown as its source. */
      readonly claims?: readonly string[]
      /** General knowledge beyond the articles; said so. */
      readonly general?: boolean
      /** Join the message before, in its last line or as a new paragraph, instead of starting a new message. */
      readonly join?: 'line' | 'paragraph'
    }
  | { readonly kind: 'claims'; readonly claims: readonly string[]; readonly join?: 'paragraph' }
  | { readonly kind: 'offer'; readonly options: readonly Option[] }
  | { readonly kind: 'result'; readonly result: ResultView }
  /** A card of its own making, with its plain-text form. */
  | {
      readonly kind: 'card'
      readonly card: (rendering: Rendering) => unknown
      readonly text: (rendering: Rendering) => string
    }
  | { readonly kind: 'event'; readonly name: string; readonly value: unknown }
