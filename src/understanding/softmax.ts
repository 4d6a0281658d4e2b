import { unitScale } from './documents.ts'
import type { Material } from './material.ts'
import { randomStream } from './random.ts'
import { vectorKernel, type VectorKernel } from './vector-kernel.ts'

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
  const places = commonestFirst(telling)
  for (let i = 0; i < features.length; i++) kernel.columns[i] = places[features[i] as number] as number
  for (let feature = 0; feature < telling.length; feature++)
    kernel.squares[places[feature] as number] = (telling[feature] as number) ** 2
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
  return { rows: rowsAt(places, kernel), biases: kernel.biases.slice(0, classes) }
}

/**
 * Where each feature has its row while it is learnt: what tells least is commonest, and comes first. Most of the work is
 * done on few rows, which stay in the processor's nearest caches when they lie together.
 */
function commonestFirst(telling: Float32Array): Uint16Array {
  const numbered = Float64Array.from(
    telling,
    (value, feature) => Math.round(value * 2 ** 20) * 2 ** 16 + feature,
  )
  const byTelling = numbered.toSorted()
  const places = new Uint16Array(telling.length)
  for (let place = 0; place < places.length; place++) places[(byTelling[place] as number) % 2 ** 16] = place
  return places
}

/** The rows in the order of their features. */
function rowsAt(places: Uint16Array, { rows, stride }: VectorKernel): Int16Array {
  const inOrder = new Int16Array(rows.length)
  for (let feature = 0; feature < places.length; feature++) {
    const from = (places[feature] as number) * stride
    inOrder.set(rows.subarray(from, from + stride), feature * stride)
  }
  return inOrder
}

function shuffle(order: Int32Array, random: () => number) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}
