import { describe, expect, test } from 'vitest'
import { randomStream } from '#src/understanding/random.ts'
import { linearModel } from '#src/understanding/linear-model.ts'
import { trainSoftmax } from '#src/understanding/softmax.ts'
import { vectorKernel } from '#src/understanding/vector-kernel.ts'
import { featureWeights, vocabularyOf } from '#src/understanding/vocabulary.ts'

describe('the vector kernel', () => {
  test.each([4, 12, 48, 52, 152])('does for %i classes what plain loops do', (stride) => {
    const [features, rows] = [7, 50]
    const at = { values: 64, scores: 128, weights: 128 + stride * 4 }
    const kernel = vectorKernel(at.weights + rows * stride * 4, stride)
    const { buffer } = kernel.memory
    const random = randomStream(3)
    const columns = new Int32Array(buffer, 0, features).map(() => Math.floor(random() * rows))
    new Int32Array(buffer, 0, features).set(columns)
    const values = new Float32Array(buffer, at.values, features)
    const scores = new Float32Array(buffer, at.scores, stride)
    const weights = new Float32Array(buffer, at.weights, rows * stride)
    for (const array of [values, scores, weights]) array.forEach((_, i) => (array[i] = random() - 0.5))
    const [plainScores, plainWeights] = [scores.slice(), weights.slice()]

    kernel.accumulate(0, features * 4, at.values, at.weights, at.scores)
    columns.forEach((column, i) => {
      for (let c = 0; c < stride; c++) {
        const product = Math.fround((values[i] ?? 0) * (plainWeights[column * stride + c] ?? 0))
        plainScores[c] = (plainScores[c] ?? 0) + product
      }
    })
    expect(scores).toEqual(plainScores)

    kernel.subtract(0, features * 4, at.values, at.weights, at.scores)
    columns.forEach((column, i) => {
      for (let c = 0; c < stride; c++) {
        const product = Math.fround((values[i] ?? 0) * (plainScores[c] ?? 0))
        plainWeights[column * stride + c] = (plainWeights[column * stride + c] ?? 0) - product
      }
    })
    expect(weights).toEqual(plainWeights)
  })
})

describe('trainSoftmax', () => {
  const documents = [
    [1, 2],
    [1, 3],
    [4, 5],
    [4, 6],
    [7, 8],
    [7, 9],
  ].map((row) => Int32Array.from(row))
  const vocabulary = vocabularyOf(featureWeights(documents, 16))
  const settings = { epochs: 40, rate: 3, biasRate: 0.1, smoothing: 0.1 }
  const train = () => {
    const { weights, biases } = trainSoftmax(
      vocabulary.matrix(documents),
      Int32Array.of(0, 0, 1, 1, 2, 2),
      3,
      new Float32Array(6).fill(1),
      settings,
    )
    return linearModel(3, weights, biases)
  }

  test('tells apart what can be told apart', () => {
    const model = train()
    const best = [1, 4, 7].map((feature) => {
      const scores = model.scores(vocabulary.vector(Int32Array.of(feature)))
      return scores.indexOf(Math.max(...scores))
    })
    expect(best).toEqual([0, 1, 2])
  })

  test('comes out the same every time', () => {
    const query = vocabulary.vector(Int32Array.of(1, 5, 9))
    expect(train().scores(query).slice()).toEqual(train().scores(query).slice())
  })

  test('scores a text of more features than fit in one round', () => {
    const wide = vocabularyOf(featureWeights([Int32Array.of(0)], 8192))
    const { weights, biases } = trainSoftmax(
      wide.matrix([Int32Array.of(0)]),
      Int32Array.of(0),
      2,
      Float32Array.of(1),
      settings,
    )
    const model = linearModel(2, weights, biases)
    const everything = wide.vector(Int32Array.from({ length: 8192 }, (_, i) => i))
    expect([...model.scores(everything)].every(Number.isFinite)).toBe(true)
  })
})
