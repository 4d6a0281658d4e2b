import { unitScale } from './documents.ts'
import type { Weights } from './softmax.ts'
import { sumKernel } from './sum-kernel.ts'

/** The weights of a linear model in whole numbers. */
export interface LinearWeights {
  /** How telling each feature is. */
  readonly telling: Float32Array
  /** Row-major (feature, class), rows padded to whole vectors: weight times how telling the feature is, in steps. */
  readonly rows: Int16Array
  readonly step: number
  readonly biases: Float32Array
}

/** A linear model over classes. */
export interface LinearModel {
  readonly bytes: number
  /** The linear score of each class for a text's features, before any probability is made of them; overwritten by the next call. */
  scores(features: Uint16Array): Float32Array
}

/** The largest whole number of 16 bits. */
const LARGEST = 32_767

/** Rounds what was learnt to 16 bits of the largest, which changes a score by less than a thousandth. */
export function roundWeights(
  classes: number,
  telling: Float32Array,
  { weights, biases }: Weights,
): LinearWeights {
  const stride = weights.length / telling.length
  // At least a trifle, for a model that has learnt nothing.
  let largest = 1e-9
  for (let feature = 0, at = 0; feature < telling.length; feature++, at += stride) {
    const row = telling[feature] as number
    for (let c = at; c < at + classes; c++) {
      const weight = (weights[c] as number) * row
      if (weight > largest) largest = weight
      else if (-weight > largest) largest = -weight
    }
  }
  const step = largest / LARGEST
  const rows = new Int16Array(weights.length)
  for (let feature = 0; feature < telling.length; feature++) {
    const at = feature * stride
    roundRow(weights, rows, at, at + classes, (telling[feature] as number) / step)
  }
  return { telling, rows, step, biases: biases.slice(0, classes) }
}

export function linearModel(classes: number, { telling, rows, step, biases }: LinearWeights): LinearModel {
  const kernel = sumKernel(classes, telling.length)
  kernel.rows.set(rows)
  const { sums } = kernel
  const scores = new Float32Array(classes)
  return {
    bytes: kernel.bytes + telling.byteLength,
    scores(features) {
      sums.fill(0)
      kernel.columns.set(features)
      if (features.length > 0) kernel.sum(features.length)
      const scale = unitScale(features, 0, features.length, telling) * step
      for (let c = 0; c < classes; c++) scores[c] = (biases[c] as number) + (sums[c] as number) * scale
      return scores
    },
  }
}

function roundRow(weights: Float32Array, rows: Int16Array, from: number, to: number, factor: number): void {
  for (let at = from; at < to; at++) {
    const weight = (weights[at] as number) * factor
    // Storing it cuts off what is behind the point.
    rows[at] = weight < 0 ? weight - 0.5 : weight + 0.5
  }
}
