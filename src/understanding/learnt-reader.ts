import { z } from 'zod'
import type { Locale } from '#src/locale.ts'
import { classifierOf, learn } from './classifier.ts'
import { examplesIn } from './intent-examples.ts'
import { materialOf } from './material.ts'
import { normalise } from './normalise.ts'
import { classifierSettings } from './train.ts'
import type { Classifier, Example, IntentSet, RankedIntent } from './understanding.ts'

/** How people say something, in each language. */
export const saidExamples = z.strictObject({
  'zh-CN': z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
})

/** Examples of things that are said more narrowly than an intent is, by name: a question, a value of a fact. */
export type NarrowExamples = Readonly<Record<string, z.infer<typeof saidExamples>>>

/** What a text may say, by the names of the examples, the likeliest first; NOTHING among them. */
export type ReadAsLearnt = (text: string, locale: Locale) => readonly RankedIntent[]

/** What is said is none of what there are examples of. */
export const NOTHING = 'nothing'

/** One of so many examples of every intent stands for what is said else, */
const EVERY = 4
/** and counts for less than what is to be told apart. */
const WEIGHT = 0.5
/** Half the table does as well for English. */
const BITS: Readonly<Record<Locale, number>> = { 'zh-CN': 15, en: 14 }
/** Few examples of each of many names: more rounds than for the intents, and far more smoothing. */
const SOFTMAX = { epochs: 4, rate: 5, smoothing: 0.4 }

/**
 * Learns to hear narrow things by their sense, whatever their words. A language is learnt when something is first read
 * in it, within some seconds; what else people say comes from the examples of the intents.
 */
export function learntReader(examples: NarrowExamples, set: IntentSet): ReadAsLearnt {
  const classifiers: Partial<Record<Locale, Classifier>> = {}
  return (text, locale) => {
    const classifier = (classifiers[locale] ??= learnNarrowly(examples, set, locale))
    return classifier.classify(text)
  }
}

function learnNarrowly(examples: NarrowExamples, set: IntentSet, locale: Locale): Classifier {
  const narrow = Object.entries(examples).flatMap(([intent, texts]) =>
    texts[locale].map((text): Example => ({ text: normalise(text), intent })),
  )
  const other = set.intents.flatMap((intent) =>
    examplesIn(intent, locale)
      .filter((_, i) => i % EVERY === 0)
      .map((text): Example => ({ text: normalise(text), intent: NOTHING, weight: WEIGHT })),
  )
  const settings = classifierSettings(locale, set.synonyms[locale], {}, BITS[locale])
  const names = [NOTHING, ...Object.keys(examples)]
  const material = materialOf([...narrow, ...other], names, settings.extractor)
  const softmax = { ...settings.softmax, ...SOFTMAX }
  return classifierOf(learn(material, names, { ...settings, softmax }), () => [], settings)
}
