import { documentsOf, joinDocuments, type Documents } from './documents.ts'
import type { FeatureExtractor } from './features.ts'
import type { Example } from './understanding.ts'

/** Examples as a classifier learns from them. Parts of the same whole can be made apart, in any thread, and joined. */
export interface Material {
  readonly documents: Documents
  /** The number of each document's intent among the names. */
  readonly labels: Uint16Array
  /** How much each document counts: multiplies its steps. */
  readonly importance: Float32Array
}

/** Examples of normalised text whose intents are among the names. */
export function materialOf(
  examples: readonly Example[],
  names: readonly string[],
  extractor: FeatureExtractor,
): Material {
  const numbers = new Map(names.map((name, i) => [name, i]))
  return {
    documents: documentsOf(examples, extractor),
    labels: Uint16Array.from(examples, ({ intent }) => numbers.get(intent) ?? 0),
    importance: Float32Array.from(examples, ({ weight }) => weight ?? 1),
  }
}

/** The parts one after the other. */
export function joinMaterial(parts: readonly Material[]): Material {
  const documents = joinDocuments(parts.map((part) => part.documents))
  const labels = new Uint16Array(documents.starts.length - 1)
  const importance = new Float32Array(labels.length)
  let end = 0
  for (const part of parts) {
    labels.set(part.labels, end)
    importance.set(part.importance, end)
    end += part.labels.length
  }
  return { documents, labels, importance }
}
