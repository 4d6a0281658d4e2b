import type { Locale } from '#src/locale.ts'
import { classifierOf, learn, type ClassifierSettings, type Learnt } from './classifier.ts'
import { joinMaterial, materialOf, type Material } from './material.ts'
import { featureExtractor, type FeatureSettings } from './features.ts'
import { growPattern, type Node } from './grow-patterns.ts'
import { examplesIn } from './intent-examples.ts'
import { normalise } from './normalise.ts'
import type { SoftmaxSettings } from './softmax.ts'
import { synonymsOf } from './synonyms.ts'
import type {
  Classifier,
  Example,
  IntentSet,
  Odds,
  Patterns,
  RankedIntent,
  Recognizer,
  SynonymGroups,
} from './understanding.ts'

const FEATURES: Readonly<Record<Locale, FeatureSettings>> = {
  'zh-CN': { characters: { shortest: 1, longest: 2 }, words: 2, pairs: 5, skeleton: 3, bits: 15 },
  en: { characters: { shortest: 3, longest: 4 }, words: 2, pairs: 6, skeleton: 0, bits: 16 },
}

const SOFTMAX: Readonly<Record<Locale, SoftmaxSettings>> = {
  // Four times as many examples as in English: fewer rounds are enough, and starting takes as long as the slower language.
  'zh-CN': { epochs: 2, rate: 6, biasRate: 0.1, smoothing: 0.12 },
  en: { epochs: 3, rate: 5, biasRate: 0.05, smoothing: 0.1 },
}

/** By these the scores of the messages that were looked at mean probabilities; more smoothing wants more of it. */
const SHARPNESS: Readonly<Record<Locale, number>> = { 'zh-CN': 1.9, en: 1.8 }

/** So many messages are drawn from each pattern, each of which counts for less than one that somebody wrote, */
const GROWN: Readonly<Record<Locale, { readonly drawn: number; readonly weight: number }>> = {
  'zh-CN': { drawn: 12, weight: 0.53 },
  en: { drawn: 16, weight: 0.4 },
}
/** and so many for one intent at most: with many patterns, fewer of each say the same. */
const DRAWN_OF_ONE = 6_400

/** What is learnt from in one language. */
export interface LanguageSet {
  readonly locale: Locale
  /** The intents that there is anything to learn of, in the order in which they are numbered. */
  readonly names: readonly string[]
  readonly intents: readonly {
    readonly name: string
    readonly examples: readonly string[]
    readonly later: readonly string[]
  }[]
  readonly synonyms: SynonymGroups
  readonly patterns: Patterns
}

export function inLanguage({ intents, synonyms, patterns }: IntentSet, locale: Locale): LanguageSet {
  const written = intents.filter((intent) => examplesIn(intent, locale).length > 0).map(({ name }) => name)
  return {
    locale,
    names: [...new Set([...written, ...Object.keys(patterns[locale].intents)])].toSorted(),
    intents: intents.map(({ name, examples, later }) => ({
      name,
      examples: examples[locale],
      later: later[locale],
    })),
    synonyms: synonyms[locale],
    patterns: patterns[locale],
  }
}

/** The examples of one language, normalised: the hand-written ones, intent by intent, then the grown ones. */
export function examplesOf(set: LanguageSet): Example[] {
  return [...writtenExamples(set), ...grownExamples(set)]
}

function writtenExamples({ intents }: LanguageSet): Example[] {
  return intents.flatMap(({ name, examples, later }) => [
    ...examples.map((text): Example => ({ text: normalise(text), intent: name })),
    ...later.map((text): Example => ({ text: normalise(text), intent: name, moment: 'later' })),
  ])
}

/** What grows from the patterns, which are written without misspellings: it is taken as it is. What somebody wrote is left out. */
function grownExamples({ locale, intents, patterns }: LanguageSet): Example[] {
  const { drawn, weight } = GROWN[locale]
  const seen = new Set(intents.flatMap(({ examples, later }) => [...examples, ...later]))
  const parsed = new Map<string, Node>()
  const examples: Example[] = []
  for (const [intent, list] of Object.entries(patterns.intents)) {
    const count = Math.min(drawn, Math.ceil(DRAWN_OF_ONE / list.length))
    for (const pattern of list) {
      for (const text of growPattern(pattern, patterns.slots, count, parsed)) {
        if (seen.has(text)) continue
        seen.add(text)
        examples.push({ text, intent, weight })
      }
    }
  }
  return examples
}

/** How a classifier of this language is trained; the public test sets use the same settings. */
export function classifierSettings(
  locale: Locale,
  synonyms: SynonymGroups,
  odds: Readonly<Record<string, Odds>> = {},
  bits = FEATURES[locale].bits,
): ClassifierSettings {
  const features = { ...FEATURES[locale], bits }
  return {
    extractor: featureExtractor(features, synonymsOf(synonyms)),
    bits: features.bits,
    softmax: SOFTMAX[locale],
    sharpness: SHARPNESS[locale],
    odds,
  }
}

/** Learns one language. What it learns from is made in two parts, each in any thread. The same always gives the same. */
export interface Teacher {
  /** What people wrote, ready to be learnt from. */
  written(): Material
  /** What grows from the patterns, ready to be learnt from. */
  grown(): Material
  learn(written: Material, grown: Material): Learnt
}

export function teacherOf(set: LanguageSet): Teacher {
  const settings = classifierSettings(set.locale, set.synonyms)
  const ready = (examples: readonly Example[]) => materialOf(examples, set.names, settings.extractor)
  return {
    written: () => ready(writtenExamples(set)),
    grown: () => ready(grownExamples(set)),
    learn: (written, grown) => learn(joinMaterial([written, grown]), set.names, settings),
  }
}

export function learnLanguage(set: LanguageSet): Learnt {
  const teacher = teacherOf(set)
  return teacher.learn(teacher.written(), teacher.grown())
}

/** The recogniser of what was learnt from these intents. */
export function recognizerOf(set: IntentSet, learnt: Readonly<Record<Locale, Learnt>>): Recognizer {
  const odds = Object.fromEntries(set.intents.map(({ name, odds: of }) => [name, of]))
  const classifierIn = (locale: Locale): Classifier =>
    classifierOf(
      learnt[locale],
      () => examplesOf(inLanguage(set, locale)),
      classifierSettings(locale, set.synonyms[locale], odds),
    )
  const classifiers: Record<Locale, Classifier> = { 'zh-CN': classifierIn('zh-CN'), en: classifierIn('en') }
  return {
    bytes: classifiers['zh-CN'].bytes + classifiers.en.bytes,
    recognize(text, locale, moment) {
      const intents = classifiers[locale].classify(text, moment) as [RankedIntent, ...RankedIntent[]]
      return { text, locale, intents }
    },
    nearest: (text, locale, count) => classifiers[locale].nearest(text, count),
  }
}

/** Learns both languages, one after the other, and makes the recogniser. */
export function trainRecognizer(set: IntentSet): Recognizer {
  const learntIn = (locale: Locale) => learnLanguage(inLanguage(set, locale))
  return recognizerOf(set, { 'zh-CN': learntIn('zh-CN'), en: learntIn('en') })
}
