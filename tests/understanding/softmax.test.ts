import { describe, expect, test } from 'vitest'
import { documentsOf, tellingOf } from '#src/understanding/documents.ts'
import { linearModel } from '#src/understanding/linear-model.ts'
import { randomStream } from '#src/understanding/random.ts'
import { trainSoftmax } from '#src/understanding/softmax.ts'
import { SHIFT, STEP, vectorKernel } from '#src/understanding/vector-kernel.ts'

describe('the vector kernel', () => {
  test.each([1, 4, 11, 48, 50, 56, 57, 152])('does for %i classes what plain loops do', (classes) => {
    const [features, scale] = [40, 0.3]
    const kernel = vectorKernel({ classes, features, columns: 7 })
    const { columns, squares, rows, scores, stride } = kernel
    const biases = kernel.biases.subarray(0, classes)
    const random = randomStream(3)
    biases.forEach((_, c) => (biases[c] = random() - 0.5))
    squares.forEach((_, feature) => (squares[feature] = random() * 50))
    rows.forEach((_, i) => (rows[i] = (random() - 0.5) * 60_000))
    columns.forEach((_, i) => (columns[i] = Math.floor(random() * features)))
    const plain = rows.slice()

    kernel.score(0, columns.length, scale)
    for (let c = 0; c < classes; c++) {
      const sum = columns.reduce((total, column) => total + (plain[column * stride + c] ?? 0), 0)
      expect(scores[c]).toBeCloseTo((biases[c] ?? 0) + sum * scale * STEP, 3)
    }

    // Large steps for the first features, so that some weights reach the largest number there is.
    scores.forEach((_, c) => (scores[c] = (random() - 0.5) * (classes > 50 ? 10 : 0.1)))
    const wanted = scores.slice()
    kernel.toSteps(0, 1, 0)
    kernel.correct(2, columns.length, scale)
    const toShort = (value: number) => Math.max(-32_768, Math.min(32_767, value))
    for (const column of columns.slice(2)) {
      const share = toShort(roundToEven(((squares[column] ?? 0) * scale * 32_768) / SHIFT))
      for (let c = 0; c < classes; c++) {
        const step = toShort(roundToEven(((wanted[c] ?? 0) * SHIFT) / STEP))
        const at = column * stride + c
        plain[at] = toShort((plain[at] ?? 0) - Math.floor((step * share + 16_384) / 32_768))
      }
    }
    rows.forEach((weight, i) => {
      // A float may fall to either side of a half: what it leads to is one more or one less for each time it was corrected.
      if (i % stride < classes) expect(Math.abs(weight - (plain[i] ?? 0))).toBeLessThanOrEqual(2)
    })
  })

  test.each([3, 50])('makes probabilities of %i scores, however far apart', (classes) => {
    const kernel = vectorKernel({ classes, features: 1, columns: 1 })
    const random = randomStream(5)
    for (const spread of [0.01, 1, 20, 500]) {
      const plain = Float64Array.from({ length: classes }, () => Math.fround((random() - 0.5) * spread))
      kernel.scores.set(kernel.biases)
      kernel.scores.set(plain)
      kernel.toOdds()
      const expected = softmaxOf(plain)
      kernel.scores.subarray(0, classes).forEach((odds, c) => expect(odds).toBeCloseTo(expected[c] ?? 0, 5))
      expect([...kernel.scores.subarray(classes)].every((odds) => odds < 1e-30)).toBe(true)
    }
  })
})

function softmaxOf(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - highest))
  const sum = odds.reduce((total, one) => total + one, 0)
  return odds.map((one) => one / sum)
}

describe('the steps of learning', () => {
  test.each([3, 50])(
    'move the biases by the scores less what they should be, at their rate, for %i classes',
    (classes) => {
      const kernel = vectorKernel({ classes, features: 1, columns: 1 })
      const random = randomStream(7)
      const scores = Float32Array.from({ length: classes }, () => random())
      const biases = Float32Array.from({ length: classes }, () => random())
      kernel.scores.set(scores)
      kernel.biases.set(biases)
      kernel.toSteps(0.25, 2, 0.125)
      scores.forEach((score, c) => {
        const step = Math.fround(score - 0.25) * 2
        expect(kernel.biases[c]).toBe(Math.fround((biases[c] ?? 0) - step * 0.125))
      })
      expect([...kernel.biases.subarray(classes)].every((bias) => bias < -1e29)).toBe(true)
    },
  )
})

describe('the model of what was learnt', () => {
  test.each([1, 4, 50, 53, 152])('scores %i classes as its weights say', (classes) => {
    const features = 30
    const stride = Math.ceil(classes / 8) * 8
    const random = randomStream(9)
    const rows = Int16Array.from({ length: features * stride }, () => (random() - 0.5) * 60_000)
    const biases = Float32Array.from({ length: classes }, () => random() - 0.5)
    const telling = Float32Array.from({ length: features }, () => random() + 0.1)
    const model = linearModel(classes, { rows, biases, telling })
    const text = Uint16Array.of(3, 0, 29, 17, 8)
    const length = Math.hypot(...Array.from(text, (feature) => telling[feature] ?? 0))
    model.scores(text).forEach((score, c) => {
      const sum = text.reduce((total, feature) => total + (rows[feature * stride + c] ?? 0), 0)
      expect(score).toBeCloseTo((biases[c] ?? 0) + (sum * STEP) / length, 3)
    })
    expect(model.scores(new Uint16Array(0))).toEqual(biases)
  })
})

describe('trainSoftmax', () => {
  const texts = ['ab', 'ac', 'de', 'df', 'gh', 'gi']
  const extract = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0) - 97)
  const documents = documentsOf(
    texts.map((text) => ({ text })),
    { extract },
  )
  const telling = tellingOf(documents, 16)
  const settings = { epochs: 40, rate: 3, biasRate: 0.1, smoothing: 0.1 }
  const train = () => {
    const labels = Uint16Array.of(0, 0, 1, 1, 2, 2)
    const importance = new Float32Array(6).fill(1)
    const weights = trainSoftmax({ documents, telling, labels, importance, classes: 3 }, settings)
    return linearModel(3, { telling, ...weights })
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

/** As the processor rounds: a half goes to the even side. */
function roundToEven(value: number): number {
  const below = Math.floor(value)
  if (value - below !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}
