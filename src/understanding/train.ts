import type { Locale } from '#src/locale.ts'
import { trainClassifier, type ClassifierSettings } from './classifier.ts'
import { featureExtractor, type FeatureSettings } from './features.ts'
import { synonymsOf } from './synonyms.ts'
import type { Classifier, Example, IntentSet, RankedIntent, Recognizer } from './understanding.ts'

const FEATURES: Readonly<Record<Locale, FeatureSettings>> = {
  'zh-CN': { characters: { shortest: 1, longest: 3 }, words: { longest: 3 }, pairs: { reach: 6 } },
  en: { characters: { shortest: 3, longest: 5 }, words: { longest: 3 }, pairs: { reach: 5 } },
}

/** The examples of one language, intent by intent. */
export function examplesOf(set: IntentSet, locale: Locale): Example[] {
  return set.intents.flatMap((intent) =>
    intent.examples[locale].map((text) => ({ text, intent: intent.name })),
  )
}

/** How a classifier of this language is trained; the public test sets use the same settings. */
export function classifierSettings(
  locale: Locale,
  synonyms: IntentSet['synonyms'][Locale],
): ClassifierSettings {
  return {
    extract: featureExtractor(FEATURES[locale], synonymsOf(synonyms)),
    softmax: { epochs: 8, rate: 6, biasRate: 0.1 },
    rarest: 1,
    sharpness: 1,
  }
}

/** Trains both languages. Pure: the same intents always give the same recogniser. */
export function trainRecognizer(set: IntentSet): Recognizer {
  const trained = (locale: Locale) =>
    trainClassifier(examplesOf(set, locale), classifierSettings(locale, set.synonyms[locale]))
  const classifiers: Record<Locale, Classifier> = { 'zh-CN': trained('zh-CN'), en: trained('en') }
  return {
    bytes: classifiers['zh-CN'].bytes + classifiers.en.bytes,
    recognize(text, locale) {
      const intents = classifiers[locale].classify(text) as [RankedIntent, ...RankedIntent[]]
      return { text, locale, intents }
    },
    nearest: (text, locale, count) => classifiers[locale].nearest(text, count),
  }
}
