import { randomStream } from './random.ts'
import { vectorKernel } from './vector-kernel.ts'
import type { Matrix, SparseVector } from './vocabulary.ts'

/** A linear model over classes. Weights are whole numbers of `unit`: half the memory, and no other decisions. */
export interface LinearModel {
  readonly classes: number
  /** Length of a row of weights: the classes, rounded up to a multiple of four. */
  readonly stride: number
  /** Row-major: feature, class. */
  readonly weights: Int16Array
  readonly unit: number
  readonly biases: Float32Array
}

export interface SoftmaxSettings {
  readonly epochs: number
  /** Step size of the first update; it falls in a straight line to a fiftieth. */
  readonly rate: number
  /** Step size of the biases, relative to `rate`: small, or the commonest class wins by default. */
  readonly biasRate: number
  /** Share of a label's probability that goes to all others: keeps the model from insisting (label smoothing). */
  readonly smoothing: number
}

/** A row that has come this close to the probability it should have teaches nothing more: most of the work is saved. */
const LEARNT = 0.97

/**
 * Multinomial logistic regression by stochastic gradient descent in a fixed random order. `labels` are class
 * numbers, `importance` multiplies the step of each row. Ends before convergence on purpose: early stopping
 * is what regularises it.
 */
export function trainSoftmax(
  matrix: Matrix,
  labels: Int32Array,
  classes: number,
  importance: Float32Array,
  settings: SoftmaxSettings,
): LinearModel {
  const { starts } = matrix
  const stride = Math.ceil(classes / 4) * 4
  const { kernel, scores, weights, at } = memoryFor(matrix, stride)
  const biases = new Float32Array(stride)
  const order = Int32Array.from({ length: matrix.rows }, (_, i) => i)
  const random = randomStream(1)
  const steps = settings.epochs * matrix.rows
  const learnt = LEARNT * (1 - settings.smoothing)
  const others = settings.smoothing / classes

  for (let step = 0; step < steps; step++) {
    const turn = step % matrix.rows
    if (turn === 0) shuffle(order, random)
    const row = order[turn] as number
    const from = (starts[row] as number) * 4
    const to = (starts[row + 1] as number) * 4
    if (from === to) continue
    const label = labels[row] as number
    const rate = settings.rate * (1 - (0.98 * step) / steps) * (importance[row] as number)

    scores.set(biases)
    kernel.accumulate(from, to, at.values + from, at.weights, at.scores)
    toProbabilities(scores, 1, classes)
    if ((scores[label] as number) > learnt) continue
    ;(scores[label] as number) -= 1 - settings.smoothing
    for (let c = 0; c < classes; c++) {
      const change = ((scores[c] as number) - others) * rate
      scores[c] = change
      ;(biases[c] as number) -= change * settings.biasRate
    }
    kernel.subtract(from, to, at.values + from, at.weights, at.scores)
  }
  return { classes, stride, ...quantised(weights), biases: biases.slice() }
}

/** Lays a matrix out in a kernel's memory: columns at 0, then values, weights and the scores of one row. */
function memoryFor(matrix: Matrix, stride: number) {
  const align = (bytes: number) => Math.ceil(bytes / 16) * 16
  const values = align(matrix.columns.byteLength)
  const weights = values + align(matrix.values.byteLength)
  const scores = weights + matrix.width * stride * 4
  const kernel = vectorKernel(scores + stride * 4, stride)
  const { buffer } = kernel.memory
  new Int32Array(buffer, 0, matrix.columns.length).set(matrix.columns)
  new Float32Array(buffer, values, matrix.values.length).set(matrix.values)
  return {
    kernel,
    at: { values, weights, scores },
    weights: new Float32Array(buffer, weights, matrix.width * stride),
    scores: new Float32Array(buffer, scores, stride),
  }
}

function quantised(weights: Float32Array): { weights: Int16Array; unit: number } {
  let largest = 1e-9
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    if (weight > largest) largest = weight
    else if (-weight > largest) largest = -weight
  }
  const unit = largest / 32_767
  const whole = new Int16Array(weights.length)
  const perUnit = 1 / unit
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    if (weight !== 0) whole[i] = (weight * perUnit) | 0
  }
  return { weights: whole, unit }
}

/** The linear scores of one text, before any probability is made of them. */
export function linearScores(model: LinearModel, vector: SparseVector): Float64Array {
  const { classes, stride, weights, unit } = model
  const scores = Float64Array.from(model.biases.subarray(0, classes))
  for (let i = 0; i < vector.columns.length; i++) {
    const base = (vector.columns[i] as number) * stride
    const value = (vector.values[i] as number) * unit
    for (let c = 0; c < classes; c++) (scores[c] as number) += value * (weights[base + c] as number)
  }
  return scores
}

/** Odds below e^-14 are none. */
const NOTHING = -14

/** Softmax of the first `count` scores, in place. A sharpness below 1 makes the result more doubtful. */
export function toProbabilities<T extends Float32Array | Float64Array>(
  scores: T,
  sharpness = 1,
  count = scores.length,
): T {
  let highest = -Infinity
  for (let c = 0; c < count; c++) {
    const score = scores[c] as number
    if (score > highest) highest = score
  }
  let sum = 0
  for (let c = 0; c < count; c++) {
    const below = ((scores[c] as number) - highest) * sharpness
    const odds = below < NOTHING ? 0 : Math.exp(below)
    scores[c] = odds
    sum += odds
  }
  for (let c = 0; c < count; c++) (scores[c] as number) /= sum
  return scores
}

function shuffle(order: Int32Array, random: () => number) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}
