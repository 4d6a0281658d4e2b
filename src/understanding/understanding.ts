import type { Locale } from '#src/locale.ts'

/** What kind of thing an intent is: a topic to answer, a move in the talk, or a person who needs care first. */
export type IntentKind = 'topic' | 'move' | 'care'

/** An intent as its file states it: how people say it in each language, and what to call it on a button. */
export interface Intent {
  readonly name: string
  readonly kind: IntentKind
  readonly title: Readonly<Record<Locale, string>>
  /** How much commoner it is in real traffic than among the examples; 1 when the file doesn't say. */
  readonly odds: Odds
  readonly examples: Examples
  /** What people say once a talk is under way: short, and of what was just said. */
  readonly later: Examples
}

export type Examples = Readonly<Record<Locale, readonly string[]>>

/** Words that mean the same, under the one that stands for all of them. */
export type SynonymGroups = Readonly<Record<string, readonly string[]>>

/** Patterns that examples are grown from, by intent, and the slots they share. */
export interface Patterns {
  readonly slots: Readonly<Record<string, string>>
  readonly intents: Readonly<Record<string, readonly string[]>>
}

/** Everything the recogniser learns from. */
export interface IntentSet {
  readonly intents: readonly Intent[]
  readonly synonyms: Readonly<Record<Locale, SynonymGroups>>
  readonly patterns: Readonly<Record<Locale, Patterns>>
}

/** An intent and how likely it is what the person means: a calibrated probability, 0..1; all of them sum to 1. */
export interface RankedIntent {
  readonly name: string
  readonly score: number
}

/** A message to learn from. */
export interface Example {
  readonly text: string
  readonly intent: string
  /** How much it counts beside a hand-written one (1). */
  readonly weight?: number
  /** When it is said; a first message when nothing is stated. */
  readonly moment?: Moment
}

/** A training example near to a message, for reports that say where a decision came from. */
export interface Neighbour {
  readonly text: string
  readonly intent: string
  /** Cosine of the two feature vectors, 0..1. */
  readonly similarity: number
}

export interface Classifier {
  /** The intents that are likely at all (one in a thousand), the likeliest first; never empty. */
  classify(text: string, moment?: Moment): readonly RankedIntent[]
  /** The training examples most like this text, the nearest first. */
  nearest(text: string, count: number): readonly Neighbour[]
  /** Bytes held by the trained model's arrays. */
  readonly bytes: number
}

/** Where a message stands: at the beginning of a talk, or later, when a case was told, a question put or a result shown. */
export type Moment = 'first' | 'later'

/** How much commoner something is than its share of the examples, at each moment. */
export type Odds = Readonly<Record<Moment, number>>

/** What a message was understood to say. */
export interface Understanding {
  readonly text: string
  readonly locale: Locale
  /** The intents that are likely at all, the likeliest first; never empty. */
  readonly intents: readonly [RankedIntent, ...RankedIntent[]]
}

export interface Recognizer {
  /** `moment` is `first` when it isn't given. */
  recognize(text: string, locale: Locale, moment?: Moment): Understanding
  /** For reports: the training examples most like this text. */
  nearest(text: string, locale: Locale, count: number): readonly Neighbour[]
  /** Bytes held by the trained models. */
  readonly bytes: number
}
