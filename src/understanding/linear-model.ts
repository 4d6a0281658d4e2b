import { unitScale } from './documents.ts'
import type { Weights } from './softmax.ts'
import { vectorKernel } from './vector-kernel.ts'

/** A linear model over classes. */
export interface LinearModel {
  readonly bytes: number
  /** The linear score of each class for a text's features, before any probability is made of them; overwritten by the next call. */
  scores(features: Uint16Array): Float32Array
}

/** Keeps a copy of what was learnt in a kernel of its own. */
export function linearModel(
  classes: number,
  telling: Float32Array,
  { weights, biases }: Weights,
): LinearModel {
  // No text has a feature twice.
  const kernel = vectorKernel({ classes, features: telling.length, columns: telling.length })
  kernel.telling.set(telling)
  kernel.weights.set(weights)
  kernel.biases.set(biases)
  const result = kernel.scores.subarray(0, classes)
  return {
    bytes: kernel.bytes,
    scores(features) {
      if (features.length === 0) kernel.scores.set(kernel.biases)
      else {
        kernel.columns.set(features)
        kernel.score(0, features.length, unitScale(features, 0, features.length, telling))
      }
      return result
    },
  }
}
