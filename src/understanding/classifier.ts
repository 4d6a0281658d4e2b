import type { FeatureExtractor } from './features.ts'
import { linearScores, toProbabilities, trainSoftmax, type SoftmaxSettings } from './softmax.ts'
import type { Classifier, Example, Neighbour, RankedIntent } from './understanding.ts'
import { vocabularyOf } from './vocabulary.ts'

export interface ClassifierSettings {
  readonly extract: FeatureExtractor
  readonly softmax: SoftmaxSettings
  /** A feature counts when at least this many examples have it. */
  readonly rarest: number
  readonly sharpness: number
}

/** Learns to tell the intents of these examples apart. The same examples always give the same classifier. */
export function trainClassifier(examples: readonly Example[], settings: ClassifierSettings): Classifier {
  const names = [...new Set(examples.map((example) => example.intent))].toSorted()
  const numbers = new Map(names.map((name, i) => [name, i]))
  const documents = examples.map((example) => settings.extract(example.text))
  const vocabulary = vocabularyOf(documents, settings.rarest)
  const matrix = vocabulary.matrix(documents)
  const labels = Int32Array.from(examples, (example) => numbers.get(example.intent) ?? 0)
  const importance = Float32Array.from(examples, (example) => example.weight ?? 1)
  const model = trainSoftmax(matrix, labels, names.length, importance, settings.softmax)

  return {
    bytes: vocabulary.bytes + model.weights.byteLength + model.biases.byteLength,
    classify(text) {
      const scores = toProbabilities(
        linearScores(model, vocabulary.vector(settings.extract(text))),
        settings.sharpness,
      )
      return names
        .map((name, i): RankedIntent => ({ name, score: scores[i] as number }))
        .toSorted((a, b) => b.score - a.score)
    },
    nearest(text, count) {
      const query = new Float32Array(matrix.width)
      const { columns, values } = vocabulary.vector(settings.extract(text))
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
