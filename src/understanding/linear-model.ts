import { unitScale } from './documents.ts'
import type { Weights } from './softmax.ts'
import { vectorKernel } from './vector-kernel.ts'

/** What a linear model consists of. */
export interface LinearWeights extends Weights {
  /** How telling each feature is. */
  readonly telling: Float32Array
}

/** A linear model over classes. */
export interface LinearModel {
  readonly bytes: number
  /** The linear score of each class for a text's features, before any probability is made of them; overwritten by the next call. */
  scores(features: Uint16Array): Float32Array
  /** Turns what `scores` gave, in place, into the probabilities that it stands for. */
  toOdds(): void
}

/** The model of what was learnt about so many classes. No text has a feature twice. */
export function linearModel(classes: number, { telling, rows, biases }: LinearWeights): LinearModel {
  const kernel = vectorKernel({ classes, features: telling.length, columns: telling.length })
  kernel.rows.set(rows)
  kernel.biases.set(biases)
  const scores = kernel.scores.subarray(0, classes)
  return {
    bytes: kernel.bytes + telling.byteLength,
    scores(features) {
      const count = features.length
      if (count === 0) kernel.scores.set(kernel.biases)
      else {
        kernel.columns.set(features)
        kernel.score(0, count, unitScale(features, 0, count, telling))
      }
      return scores
    },
    toOdds: kernel.toOdds,
  }
}
