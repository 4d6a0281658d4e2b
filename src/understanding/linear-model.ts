import { vectorKernel } from './vector-kernel.ts'
import type { SparseVector } from './vocabulary.ts'

/** A linear model over classes. */
export interface LinearModel {
  readonly classes: number
  readonly bytes: number
  /** The linear score of each class, before any probability is made of them; overwritten by the next call. */
  scores(vector: SparseVector): Float32Array
}

/** So many features are scored at once; a longer text takes several rounds. */
const CHUNK = 2048

/** The length of a row of weights: the classes, rounded up to whole vectors of four. */
export function strideOf(classes: number): number {
  return Math.ceil(classes / 4) * 4
}

/** Keeps a copy of the weights (row-major: feature, class) and one bias a class in a kernel of its own. */
export function linearModel(classes: number, weights: Float32Array, biases: Float32Array): LinearModel {
  const stride = strideOf(classes)
  const at = { columns: 0, values: CHUNK * 4, scores: CHUNK * 8, weights: CHUNK * 8 + stride * 4 }
  const kernel = vectorKernel(at.weights + weights.byteLength, stride)
  const { buffer } = kernel.memory
  const columns = new Int32Array(buffer, at.columns, CHUNK)
  const values = new Float32Array(buffer, at.values, CHUNK)
  const scores = new Float32Array(buffer, at.scores, stride)
  new Float32Array(buffer, at.weights, weights.length).set(weights)
  const start = biases.slice(0, stride)
  const result = scores.subarray(0, classes)

  return {
    classes,
    bytes: buffer.byteLength,
    scores(vector) {
      scores.set(start)
      for (let from = 0; from < vector.columns.length; from += CHUNK) {
        const to = Math.min(from + CHUNK, vector.columns.length)
        columns.set(vector.columns.subarray(from, to))
        values.set(vector.values.subarray(from, to))
        kernel.accumulate(at.columns, at.columns + (to - from) * 4, at.values, at.weights, at.scores)
      }
      return result
    },
  }
}
