import type { FeatureExtractor } from './features.ts'
import { normalise } from './normalise.ts'
import { toProbabilities } from './probabilities.ts'
import { trainSoftmax, type SoftmaxSettings } from './softmax.ts'
import type { Classifier, Example, Neighbour, RankedIntent } from './understanding.ts'
import { vocabularyOf, type Matrix } from './vocabulary.ts'

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

/** Learns to tell the intents of these examples, of normalised text, apart. The same examples always give the same classifier. */
export function trainClassifier(examples: readonly Example[], settings: ClassifierSettings): Classifier {
  const names = [...new Set(examples.map((example) => example.intent))].toSorted()
  const numbers = new Map(names.map((name, i) => [name, i]))
  const documents = () => examples.map((example) => settings.extract(example.text))
  const learnt = documents()
  const vocabulary = vocabularyOf(learnt, 2 ** settings.bits)
  const labels = Int32Array.from(examples, (example) => numbers.get(example.intent) ?? 0)
  const importance = Float32Array.from(examples, (example) => example.weight ?? 1)
  const model = trainSoftmax(vocabulary.matrix(learnt), labels, names.length, importance, settings.softmax)
  const advantages = names.map((name) => Math.log(settings.odds[name] ?? 1))
  let remembered: Matrix | undefined

  return {
    bytes: vocabulary.bytes + model.bytes,
    classify(text) {
      const scores = model.scores(vocabulary.vector(settings.extract(normalise(text))))
      for (let c = 0; c < names.length; c++) (scores[c] as number) += advantages[c] as number
      toProbabilities(scores, settings.sharpness)
      return names
        .map((name, i): RankedIntent => ({ name, score: scores[i] as number }))
        .toSorted((a, b) => b.score - a.score)
    },
    nearest(text, count) {
      // Only reports ask for this: the examples' features are not kept for it.
      const matrix = (remembered ??= vocabulary.matrix(documents()))
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
}
