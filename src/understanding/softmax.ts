import { randomStream } from './random.ts'
import type { Matrix, SparseVector } from './vocabulary.ts'

/** A linear model over classes: row-major weights (feature, class) and one bias a class. */
export interface LinearModel {
  readonly classes: number
  readonly weights: Float32Array
  readonly biases: Float32Array
}

export interface SoftmaxSettings {
  readonly epochs: number
  /** Step size of the first update; it falls in a straight line to a fiftieth. */
  readonly rate: number
  /** Step size of the biases, relative to `rate`: small, or the commonest class wins by default. */
  readonly biasRate: number
}

/** Gradients smaller than this move nothing that matters; leaving them out saves most of the work. */
const NEGLIGIBLE = 0.003

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
  const { starts, columns, values } = matrix
  const weights = new Float32Array(matrix.width * classes)
  const biases = new Float32Array(classes)
  const scores = new Float64Array(classes)
  const order = Int32Array.from({ length: matrix.rows }, (_, i) => i)
  const random = randomStream(1)
  const steps = settings.epochs * matrix.rows

  for (let step = 0; step < steps; step++) {
    const turn = step % matrix.rows
    if (turn === 0) shuffle(order, random)
    const row = order[turn] as number
    const from = starts[row] as number
    const to = starts[row + 1] as number
    const rate = settings.rate * (1 - (0.98 * step) / steps) * (importance[row] as number)

    scores.set(biases)
    for (let i = from; i < to; i++) {
      const base = (columns[i] as number) * classes
      const value = values[i] as number
      for (let c = 0; c < classes; c++) (scores[c] as number) += value * (weights[base + c] as number)
    }
    toProbabilities(scores)
    ;(scores[labels[row] as number] as number) -= 1
    for (let c = 0; c < classes; c++) {
      const gradient = scores[c] as number
      if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue
      const change = gradient * rate
      ;(biases[c] as number) -= change * settings.biasRate
      for (let i = from; i < to; i++) {
        ;(weights[(columns[i] as number) * classes + c] as number) -= change * (values[i] as number)
      }
    }
  }
  return { classes, weights, biases }
}

/** The linear scores of one text, before any probability is made of them. */
export function linearScores(model: LinearModel, vector: SparseVector): Float64Array {
  const { classes, weights } = model
  const scores = Float64Array.from(model.biases)
  for (let i = 0; i < vector.columns.length; i++) {
    const base = (vector.columns[i] as number) * classes
    const value = vector.values[i] as number
    for (let c = 0; c < classes; c++) (scores[c] as number) += value * (weights[base + c] as number)
  }
  return scores
}

/** Softmax in place. `sharpness` 1 leaves the scores as they are; less makes the result more doubtful. */
export function toProbabilities(scores: Float64Array, sharpness = 1): Float64Array {
  let highest = -Infinity
  for (let c = 0; c < scores.length; c++) highest = Math.max(highest, scores[c] as number)
  let sum = 0
  for (let c = 0; c < scores.length; c++) {
    const odds = Math.exp(((scores[c] as number) - highest) * sharpness)
    scores[c] = odds
    sum += odds
  }
  for (let c = 0; c < scores.length; c++) (scores[c] as number) /= sum
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
