import type { Locale } from '#src/locale.ts'
import { classifierOf, learn, type ClassifierSettings, type Learnt } from './classifier.ts'
import { featureExtractor, type FeatureSettings } from './features.ts'
import { growPattern, type Node } from './grow-patterns.ts'
import { normalise } from './normalise.ts'
import { synonymsOf } from './synonyms.ts'
import type { Classifier, Example, IntentSet, RankedIntent, Recognizer } from './understanding.ts'

const FEATURES: Readonly<Record<Locale, FeatureSettings>> = {
  'zh-CN': { characters: { shortest: 1, longest: 2 }, words: 2, pairs: 6, skeleton: 3, bits: 16 },
  en: { characters: { shortest: 2, longest: 4 }, words: 2, pairs: 12, skeleton: 3, bits: 16 },
}

/** A grown message counts for less than one that somebody wrote. */
const GROWN_WEIGHT = 0.4
/** So many messages are drawn from each pattern. */
const DRAWN = 16

/**
 * The examples of one language, normalised, intent by intent: the hand-written ones, then the grown ones. Patterns
 * are written without misspellings; what grows from them is taken as it is.
 */
export function examplesOf(set: IntentSet, locale: Locale): Example[] {
  const written = set.intents.flatMap((intent) =>
    intent.examples[locale].map((text): Example => ({ text: normalise(text), intent: intent.name })),
  )
  const seen = new Set(written.map(({ text }) => text))
  const { slots, intents } = set.patterns[locale]
  const parsed = new Map<string, Node>()
  const grown = Object.entries(intents).flatMap(([intent, patterns]) =>
    patterns.flatMap((pattern) =>
      growPattern(pattern, slots, DRAWN, parsed)
        .filter((text) => !seen.has(text) && seen.add(text))
        .map((text): Example => ({ text, intent, weight: GROWN_WEIGHT })),
    ),
  )
  return [...written, ...grown]
}

/** How a classifier of this language is trained; the public test sets use the same settings. */
export function classifierSettings(
  locale: Locale,
  synonyms: IntentSet['synonyms'][Locale],
  odds: Readonly<Record<string, number>> = {},
): ClassifierSettings {
  const features = FEATURES[locale]
  return {
    extract: featureExtractor(features, synonymsOf(synonyms)),
    bits: features.bits,
    softmax: { epochs: 8, rate: 3, biasRate: 0.1, smoothing: 0.1 },
    sharpness: 1.8,
    odds,
  }
}

/** Where what was learnt may be kept between starts, by language. */
export interface LearntKeep {
  get(locale: Locale): Learnt | undefined
  put(locale: Locale, learnt: Learnt): void
}

/** Trains both languages, or takes what was kept. Pure otherwise: the same intents always give the same recogniser. */
export function trainRecognizer(set: IntentSet, keep?: LearntKeep): Recognizer {
  const odds = oddsOf(set)
  const classifierIn = (locale: Locale): Classifier => {
    const settings = classifierSettings(locale, set.synonyms[locale], odds)
    const examples = () => examplesOf(set, locale)
    const kept = keep?.get(locale)
    if (kept) return classifierOf(kept, examples, settings)
    const learnt = learn(examples(), settings)
    keep?.put(locale, learnt)
    return classifierOf(learnt, examples, settings)
  }
  const classifiers: Record<Locale, Classifier> = { 'zh-CN': classifierIn('zh-CN'), en: classifierIn('en') }
  return {
    bytes: classifiers['zh-CN'].bytes + classifiers.en.bytes,
    recognize(text, locale) {
      const intents = classifiers[locale].classify(text) as [RankedIntent, ...RankedIntent[]]
      return { text, locale, intents }
    },
    nearest: (text, locale, count) => classifiers[locale].nearest(text, count),
  }
}

function oddsOf(set: IntentSet): Record<string, number> {
  return Object.fromEntries(set.intents.map(({ name, odds }) => [name, odds]))
}
