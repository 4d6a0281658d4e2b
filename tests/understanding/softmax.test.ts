import { describe, expect, test } from 'vitest'
import { documentsOf, tellingOf } from '#src/understanding/documents.ts'
import { linearModel, roundWeights } from '#src/understanding/linear-model.ts'
import { toProbabilities } from '#src/understanding/probabilities.ts'
import { randomStream } from '#src/understanding/random.ts'
import { trainSoftmax } from '#src/understanding/softmax.ts'
import { vectorKernel } from '#src/understanding/vector-kernel.ts'

describe('the vector kernel', () => {
  test.each([1, 4, 11, 48, 50, 52, 53, 152])('does for %i classes what plain loops do', (classes) => {
    const [features, scale] = [40, 0.3]
    const kernel = vectorKernel({ classes, features, columns: 7 })
    const { columns, telling, weights, scores, stride } = kernel
    const biases = kernel.biases.subarray(0, classes)
    const random = randomStream(3)
    for (const array of [telling, weights, biases]) array.forEach((_, i) => (array[i] = random() - 0.5))
    columns.forEach((_, i) => (columns[i] = Math.floor(random() * features)))
    const plainScores = biases.slice()
    const plainWeights = weights.slice()
    const value = (column: number) => Math.fround((telling[column] ?? 0) * Math.fround(scale))

    kernel.score(0, columns.length, scale)
    for (const column of columns) {
      for (let c = 0; c < classes; c++) {
        const product = Math.fround(value(column) * (plainWeights[column * stride + c] ?? 0))
        plainScores[c] = (plainScores[c] ?? 0) + product
      }
    }
    expect(scores.slice(0, classes)).toEqual(plainScores)

    kernel.correct(2, columns.length, scale)
    for (const column of columns.slice(2)) {
      for (let c = 0; c < classes; c++) {
        const product = Math.fround(value(column) * (plainScores[c] ?? 0))
        plainWeights[column * stride + c] = (plainWeights[column * stride + c] ?? 0) - product
      }
    }
    for (let i = 0; i < weights.length; i++) {
      if (i % stride < classes) expect(weights[i]).toBe(plainWeights[i])
    }
  })

  test.each([3, 50])('makes probabilities of %i scores, however far apart', (classes) => {
    const kernel = vectorKernel({ classes, features: 1, columns: 1 })
    const random = randomStream(5)
    for (const spread of [0.01, 1, 20, 500]) {
      const plain = Float64Array.from({ length: classes }, () => Math.fround((random() - 0.5) * spread))
      kernel.scores.set(kernel.biases)
      kernel.scores.set(plain)
      kernel.toOdds()
      const expected = toProbabilities(plain)
      kernel.scores.subarray(0, classes).forEach((odds, c) => expect(odds).toBeCloseTo(expected[c] ?? 0, 5))
      expect([...kernel.scores.subarray(classes)].every((odds) => odds < 1e-30)).toBe(true)
    }
  })
})

describe('the steps of learning', () => {
  test.each([3, 50])('are the scores less what they should be, at the rate, for %i classes', (classes) => {
    const kernel = vectorKernel({ classes, features: 1, columns: 1 })
    const random = randomStream(7)
    const scores = Float32Array.from({ length: classes }, () => random())
    const biases = Float32Array.from({ length: classes }, () => random())
    kernel.scores.set(scores)
    kernel.biases.set(biases)
    kernel.toSteps(0.25, 2, 0.125)
    scores.forEach((score, c) => {
      const step = Math.fround(score - 0.25) * 2
      expect(kernel.scores[c]).toBe(step)
      expect(kernel.biases[c]).toBe(Math.fround((biases[c] ?? 0) - step * 0.125))
    })
    expect([...kernel.biases.subarray(classes)].every((bias) => bias < -1e29)).toBe(true)
  })
})

describe('the model of what was learnt', () => {
  test.each([1, 4, 50, 53, 152])('scores %i classes as its weights say, but for rounding', (classes) => {
    const features = 30
    const stride = Math.ceil(classes / 4) * 4
    const random = randomStream(9)
    const numbers = (length: number) => Float32Array.from({ length }, () => random() - 0.5)
    const [weights, biases, telling] = [numbers(features * stride), numbers(stride), numbers(features)]
    telling.forEach((value, feature) => (telling[feature] = value + 0.6))
    const model = linearModel(classes, roundWeights(classes, telling, { weights, biases }))
    const text = Uint16Array.of(3, 0, 29, 17, 8)
    const length = Math.hypot(...Array.from(text, (feature) => telling[feature] ?? 0))
    model.scores(text).forEach((score, c) => {
      const value = (feature: number) => (telling[feature] ?? 0) / length
      const plain = text.reduce((sum, f) => sum + value(f) * (weights[f * stride + c] ?? 0), biases[c] ?? 0)
      expect(score).toBeCloseTo(plain, 3)
    })
    expect(model.scores(new Uint16Array(0))).toEqual(biases.slice(0, classes))
  })
})

describe('trainSoftmax', () => {
  const texts = ['ab', 'ac', 'de', 'df', 'gh', 'gi']
  const extract = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0) - 97)
  const documents = documentsOf(texts, extract)
  const telling = tellingOf(documents, 16)
  const settings = { epochs: 40, rate: 3, biasRate: 0.1, smoothing: 0.1 }
  const train = () => {
    const labels = Uint16Array.of(0, 0, 1, 1, 2, 2)
    const importance = new Float32Array(6).fill(1)
    const weights = trainSoftmax({ documents, telling, labels, importance, classes: 3 }, settings)
    return linearModel(3, roundWeights(3, telling, weights))
  }

  test('tells apart what can be told apart', () => {
    const model = train()
    const best = ['a', 'd', 'g'].map((text) => {
      const scores = model.scores(extract(text))
      return scores.indexOf(Math.max(...scores))
    })
    expect(best).toEqual([0, 1, 2])
  })

  test('comes out the same every time', () => {
    expect(train().scores(extract('bfh')).slice()).toEqual(train().scores(extract('bfh')).slice())
  })

  test('scores a text with every feature there is, and one with none', () => {
    const model = train()
    const everything = Uint16Array.from({ length: 16 }, (_, i) => i)
    expect([...model.scores(everything)].every(Number.isFinite)).toBe(true)
    expect([...model.scores(new Uint16Array())].every(Number.isFinite)).toBe(true)
  })
})
