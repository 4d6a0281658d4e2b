import { tellingOf, unitScale } from './documents.ts'
import type { FeatureExtractor } from './features.ts'
import { normalise } from './normalise.ts'
import { materialOf, type Material } from './material.ts'
import { linearModel, type LinearWeights } from './linear-model.ts'
import { trainSoftmax, type SoftmaxSettings } from './softmax.ts'
import type { Classifier, Example, Moment, Neighbour, Odds, RankedIntent } from './understanding.ts'

export interface ClassifierSettings {
  readonly extractor: FeatureExtractor
  readonly softmax: SoftmaxSettings
  /** Features are numbers below 2^bits. */
  readonly bits: number
  /** Scores are multiplied by it before they become probabilities: calibration. */
  readonly sharpness: number
  /** How much likelier an intent is than its share of the examples says; 1 when it isn't named. */
  readonly odds: Readonly<Record<string, Odds>>
}

/** What a classifier has learnt: enough to make it again without its examples. */
export interface Learnt extends LinearWeights {
  readonly names: readonly string[]
}

/** Learns to tell the intents of these names apart. The same material always gives the same. */
export function learn(
  material: Material,
  names: readonly string[],
  { bits, softmax }: ClassifierSettings,
): Learnt {
  const telling = tellingOf(material.documents, 2 ** bits)
  const weights = trainSoftmax({ ...material, telling, classes: names.length }, softmax)
  return { names, telling, ...weights }
}

/** A classifier of these examples, of normalised text. */
export function trainClassifier(examples: readonly Example[], settings: ClassifierSettings): Classifier {
  const names = [...new Set(examples.map(({ intent }) => intent))].toSorted()
  const material = materialOf(examples, names, settings.extractor)
  return classifierOf(learn(material, names, settings), () => examples, settings)
}

/** The classifier of what was learnt. The examples are only looked at by `nearest`. */
export function classifierOf(
  learnt: Learnt,
  examplesOf: () => readonly Example[],
  settings: ClassifierSettings,
): Classifier {
  const { names, telling } = learnt
  const model = linearModel(names.length, learnt)
  const advantagesAt = (moment: Moment) => names.map((name) => Math.log(settings.odds[name]?.[moment] ?? 1))
  const advantages = { first: advantagesAt('first'), later: advantagesAt('later') }
  let remembered: ReturnType<typeof remember> | undefined

  return {
    bytes: model.bytes,
    classify(text, moment = 'first') {
      const scores = model.scores(settings.extractor.extract(normalise(text), moment))
      const advantage = advantages[moment]
      for (let c = 0; c < names.length; c++)
        scores[c] = ((scores[c] as number) + (advantage[c] as number)) * settings.sharpness
      model.toOdds()
      return ranked(names, scores)
    },
    nearest(text, count) {
      const query = new Float32Array(telling.length)
      const features = settings.extractor.extract(normalise(text))
      const scale = unitScale(features, 0, features.length, telling)
      for (const feature of features) query[feature] = (telling[feature] as number) ** 2 * scale
      remembered ??= remember()
      return remembered
        .map(({ text: near, intent, features: its, scale: itsScale }): Neighbour => {
          let similarity = 0
          for (const feature of its) similarity += query[feature] as number
          return { text: near, intent, similarity: similarity * itsScale }
        })
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, count)
    },
  }

  // Only reports ask for it: a model that answers people keeps no examples.
  function remember() {
    return examplesOf().map(({ text, intent }) => {
      const features = settings.extractor.extract(text).slice()
      return { text, intent, features, scale: unitScale(features, 0, features.length, telling) }
    })
  }
}

/** What is less likely than one in a thousand is not named. */
const LEAST = 0.001

/** The highest first. Insertion is the quickest way for the few that are likely at all. */
function ranked(names: readonly string[], scores: Float32Array): RankedIntent[] {
  const list: RankedIntent[] = []
  for (let i = 0; i < names.length; i++) {
    const score = scores[i] as number
    if (score < LEAST) continue
    let at = list.length
    for (; at > 0 && (list[at - 1] as RankedIntent).score < score; at--)
      list[at] = list[at - 1] as RankedIntent
    list[at] = { name: names[i] as string, score }
  }
  return list
}
