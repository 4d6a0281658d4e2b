import type { FeatureExtractor } from './features.ts'
import type { Example } from './understanding.ts'

/** Texts as their features, one text after the other: those of text i are `features[starts[i]..starts[i + 1])`. */
export interface Documents {
  readonly starts: Int32Array
  readonly features: Uint16Array
}

/** Texts of `examples`, cut. Tens of thousands go into one array: an array each would cost as much as cutting them. */
export function documentsOf(
  examples: readonly Pick<Example, 'text' | 'moment'>[],
  extractor: FeatureExtractor,
): Documents {
  const starts = new Int32Array(examples.length + 1)
  let features = new Uint16Array(examples.length * 64)
  let end = 0
  for (let i = 0; i < examples.length; i++) {
    const { text, moment } = examples[i] as Example
    const found = extractor.extract(text, moment)
    if (end + found.length > features.length) {
      const larger = new Uint16Array(Math.max(features.length * 1.5, end + found.length))
      larger.set(features)
      features = larger
    }
    features.set(found, end)
    end += found.length
    starts[i + 1] = end
  }
  return { starts, features: features.subarray(0, end) }
}

export function joinDocuments(parts: readonly Documents[]): Documents {
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0)
  const starts = new Int32Array(sum(parts.map((part) => part.starts.length - 1)) + 1)
  const features = new Uint16Array(sum(parts.map((part) => part.features.length)))
  let texts = 0
  let end = 0
  for (const part of parts) {
    features.set(part.features, end)
    for (let i = 1; i < part.starts.length; i++) starts[texts + i] = end + (part.starts[i] as number)
    texts += part.starts.length - 1
    end += part.features.length
  }
  return { starts, features }
}

/**
 * Rare features tell more: the inverse document frequency 1 + ln((n + 1) / (df + 1)), a little sharper than
 * usual. The power is the best of 0, 0.5, 1, 1.5 on messages of a writer who was left out of training.
 */
const POWER = 1.5

/** How telling each of `count` features is, by how few of the documents have it. */
export function tellingOf({ starts, features }: Documents, count: number): Float32Array {
  const documents = starts.length - 1
  const counts = new Uint32Array(count)
  for (let i = 0; i < features.length; i++) (counts[features[i] as number] as number) += 1
  const telling = new Float32Array(count)
  // Few counts, many features: a power is worked out once for each count.
  const tellingBy = new Float32Array(documents + 1)
  for (let feature = 0; feature < count; feature++) {
    const found = counts[feature] as number
    if (tellingBy[found] === 0) tellingBy[found] = (1 + Math.log((documents + 1) / (found + 1))) ** POWER
    telling[feature] = tellingBy[found] as number
  }
  return telling
}

/** What brings `features[from..to)`, each as telling as it is, to unit length. */
export function unitScale(features: Uint16Array, from: number, to: number, telling: Float32Array): number {
  let squares = 0
  for (let i = from; i < to; i++) {
    const value = telling[features[i] as number] as number
    squares += value * value
  }
  return squares > 0 ? 1 / Math.sqrt(squares) : 0
}
