import { unitScale } from './documents.ts'
import type { Material } from './material.ts'
import { randomStream } from './random.ts'
import { vectorKernel } from './vector-kernel.ts'

/** What training leaves, in the form in which a kernel scores: see there for what a weight stands for. */
export interface Weights {
  /** Row-major: feature, class; rows padded to whole vectors. */
  readonly rows: Int16Array
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

export interface Lesson extends Material {
  /** How telling each feature is. */
  readonly telling: Float32Array
  readonly classes: number
}

/** A row that has come this close to the probability it should have isn't looked at again: most of the work is saved. */
const LEARNT = 0.98

/**
 * Multinomial logistic regression by stochastic gradient descent in a fixed random order. Ends before convergence on
 * purpose: early stopping is what regularises it.
 */
export function trainSoftmax(lesson: Lesson, settings: SoftmaxSettings): Weights {
  const { documents, telling, labels, importance, classes } = lesson
  const { starts, features } = documents
  const rows = labels.length
  const kernel = vectorKernel({ classes, features: telling.length, columns: features.length })
  const { scores } = kernel
  kernel.columns.set(features)
  telling.forEach((value, feature) => (kernel.squares[feature] = value * value))
  const order = new Int32Array(rows)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    order[row] = row
    scales[row] = unitScale(features, starts[row] as number, starts[row + 1] as number, telling)
  }
  const random = randomStream(1)
  const isLearnt = new Uint8Array(rows)
  const steps = settings.epochs * rows
  const learnt = LEARNT * (1 - settings.smoothing)
  const others = settings.smoothing / classes

  for (let step = 0; step < steps; step++) {
    const turn = step % rows
    if (turn === 0) shuffle(order, random)
    const row = order[turn] as number
    const from = starts[row] as number
    const to = starts[row + 1] as number
    if (from === to || isLearnt[row] === 1) continue
    const label = labels[row] as number
    const rate = settings.rate * (1 - (0.98 * step) / steps) * (importance[row] as number)

    kernel.score(from, to, scales[row] as number)
    kernel.toOdds()
    if ((scores[label] as number) > learnt) {
      isLearnt[row] = 1
      continue
    }
    ;(scores[label] as number) -= 1 - settings.smoothing
    kernel.toSteps(others, rate, settings.biasRate)
    kernel.correct(from, to, scales[row] as number)
  }
  return { rows: kernel.rows.slice(), biases: kernel.biases.slice(0, classes) }
}

function shuffle(order: Int32Array, random: () => number) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}
