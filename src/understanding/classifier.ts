import type { FeatureExtractor } from './features.ts'
import { normalise } from './normalise.ts'
import { toProbabilities } from './probabilities.ts'
import { linearModel } from './linear-model.ts'
import { trainSoftmax, type SoftmaxSettings, type Weights } from './softmax.ts'
import type { Classifier, Example, Neighbour, RankedIntent } from './understanding.ts'
import { featureWeights, vocabularyOf, type Matrix } from './vocabulary.ts'

export interface ClassifierSettings {
  readonly extract: FeatureExtractor
  readonly softmax: SoftmaxSettings
  /** Features are numbers below 2^bits. */
  readonly bits: number
  /** Scores are multiplied by it before they become probabilities: calibration. */
  readonly sharpness: number
  /** How much likelier an intent is than its share of the examples says; 1 when it isn't named. */
  readonly odds: Readonly<Record<string, number>>
}

/** What a classifier has learnt: enough to make it again without its examples. */
export interface Learnt extends Weights {
  readonly names: readonly string[]
  /** How telling each feature is. */
  readonly features: Float32Array
}

/** Learns to tell the intents of these examples, of normalised text, apart. The same examples always give the same. */
export function learn(examples: readonly Example[], settings: ClassifierSettings): Learnt {
  const names = [...new Set(examples.map((example) => example.intent))].toSorted()
  const numbers = new Map(names.map((name, i) => [name, i]))
  const documents = examples.map((example) => settings.extract(example.text))
  const features = featureWeights(documents, 2 ** settings.bits)
  const labels = Int32Array.from(examples, (example) => numbers.get(example.intent) ?? 0)
  const importance = Float32Array.from(examples, (example) => example.weight ?? 1)
  const matrix = vocabularyOf(features).matrix(documents)
  return { names, features, ...trainSoftmax(matrix, labels, names.length, importance, settings.softmax) }
}

export function trainClassifier(examples: readonly Example[], settings: ClassifierSettings): Classifier {
  return classifierOf(learn(examples, settings), () => examples, settings)
}

/** The classifier of what was learnt. The examples are only looked at by `nearest`. */
export function classifierOf(
  { names, features, weights, biases }: Learnt,
  examplesOf: () => readonly Example[],
  settings: ClassifierSettings,
): Classifier {
  const vocabulary = vocabularyOf(features)
  const model = linearModel(names.length, weights, biases)
  const advantages = names.map((name) => Math.log(settings.odds[name] ?? 1))
  let remembered: { readonly examples: readonly Example[]; readonly matrix: Matrix } | undefined

  return {
    bytes: vocabulary.bytes + model.bytes,
    classify(text) {
      const scores = model.scores(vocabulary.vector(settings.extract(normalise(text))))
      for (let c = 0; c < names.length; c++) (scores[c] as number) += advantages[c] as number
      toProbabilities(scores, settings.sharpness)
      return rank(scores).map((i): RankedIntent => ({ name: names[i] as string, score: scores[i] as number }))
    },
    nearest(text, count) {
      // Only reports ask for this: the examples' features are not kept for it.
      remembered ??= remember()
      const { examples, matrix } = remembered
      const query = new Float32Array(matrix.width)
      const { columns, values } = vocabulary.vector(settings.extract(normalise(text)))
      columns.forEach((column, i) => (query[column] = values[i] as number))
      return examples
        .map((example, row): Neighbour => {
          let similarity = 0
          for (let i = matrix.starts[row] as number; i < (matrix.starts[row + 1] as number); i++) {
            similarity += (matrix.values[i] as number) * (query[matrix.columns[i] as number] as number)
          }
          return { text: example.text, intent: example.intent, similarity }
        })
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, count)
    },
  }

  function remember() {
    const examples = examplesOf()
    return { examples, matrix: vocabulary.matrix(examples.map(({ text }) => settings.extract(text))) }
  }
}

/** The positions of the scores, the highest first. Insertion is the quickest way for fifty of them. */
function rank(scores: Float32Array): number[] {
  const order: number[] = []
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number
    let at = i
    while (at > 0 && (scores[order[at - 1] as number] as number) < score) {
      order[at] = order[at - 1] as number
      at -= 1
    }
    order[at] = i
  }
  return order
}
