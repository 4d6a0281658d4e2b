import { randomStream } from './random.ts'
import { strideOf } from './linear-model.ts'
import { toProbabilities } from './probabilities.ts'
import { vectorKernel } from './vector-kernel.ts'
import type { Matrix } from './vocabulary.ts'

/** What training leaves: row-major weights (feature, class) and one bias a class, rows padded to `strideOf(classes)`. */
export interface Weights {
  readonly weights: Float32Array
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
): Weights {
  const { starts } = matrix
  const stride = strideOf(classes)
  const { kernel, scores, weights, at } = memoryFor(matrix, stride)
  const biases = new Float32Array(stride)
  const order = Int32Array.from({ length: matrix.rows }, (_, i) => i)
  const random = randomStream(1)
  // The epoch that a row sits out: what was learnt is looked at again only after the next one.
  const rests = new Int32Array(matrix.rows).fill(-1)
  const steps = settings.epochs * matrix.rows
  const learnt = LEARNT * (1 - settings.smoothing)
  const others = settings.smoothing / classes

  for (let step = 0; step < steps; step++) {
    const turn = step % matrix.rows
    const epoch = (step - turn) / matrix.rows
    if (turn === 0) shuffle(order, random)
    const row = order[turn] as number
    const from = (starts[row] as number) * 4
    const to = (starts[row + 1] as number) * 4
    if (from === to || rests[row] === epoch) continue
    const label = labels[row] as number
    const rate = settings.rate * (1 - (0.98 * step) / steps) * (importance[row] as number)

    scores.set(biases)
    kernel.accumulate(from, to, at.values + from, at.weights, at.scores)
    toProbabilities(scores, 1, classes)
    if ((scores[label] as number) > learnt) {
      rests[row] = epoch + 1
      continue
    }
    ;(scores[label] as number) -= 1 - settings.smoothing
    for (let c = 0; c < classes; c++) {
      const change = ((scores[c] as number) - others) * rate
      scores[c] = change
      ;(biases[c] as number) -= change * settings.biasRate
    }
    kernel.subtract(from, to, at.values + from, at.weights, at.scores)
  }
  // The weights live in the kernel's memory, which goes when training ends.
  return { weights: weights.slice(), biases }
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

function shuffle(order: Int32Array, random: () => number) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}
