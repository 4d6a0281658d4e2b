import { mix } from './hash.ts'
import { normalise } from './normalise.ts'
import type { Synonyms } from './synonyms.ts'

/** Which pieces of a text a classifier looks at. Lengths are inclusive; 0 as the longest leaves a kind out. */
export interface FeatureSettings {
  /** Runs of characters, over the whole text, its edges included. */
  readonly characters: { readonly shortest: number; readonly longest: number }
  /** Runs of words, after synonyms became one. A Chinese character that belongs to no known word is a word. */
  readonly words: { readonly longest: number }
  /** Two words in order with up to this many places between first and second. */
  readonly pairs: { readonly reach: number }
}

/** The features of a text: one 32-bit hash each, no duplicates. */
export type FeatureExtractor = (text: string) => Int32Array

const EDGE = 1
const CHARACTERS = 0x2545f491
const WORDS = 0x3c6ef372
const PAIRS = 0x510e527f

/**
 * Cuts a text into features. Hashes stand for the pieces, so nothing but numbers has to be kept; with 2^32 of
 * them two pieces of the vocabulary practically never share one.
 */
export function featureExtractor(settings: FeatureSettings, synonyms: Synonyms): FeatureExtractor {
  const { characters, words, pairs } = settings
  return (text) => {
    const plain = normalise(text)
    const found = new Set<number>()

    const codes = [EDGE, ...Array.from(plain.replace(/\d+(?:\.\d+)?|\*/g, '0'), characterCode), EDGE]
    addRuns(found, codes, characters.shortest, characters.longest, CHARACTERS)

    const sequence = [EDGE, ...synonyms.words(plain), EDGE]
    addRuns(found, sequence, 1, words.longest, WORDS)
    for (let i = 0; i < sequence.length; i++) {
      for (let j = i + 2; j <= Math.min(i + pairs.reach, sequence.length - 1); j++) {
        found.add(mix(mix(PAIRS, sequence[i] as number), sequence[j] as number))
      }
    }
    return Int32Array.from(found)
  }
}

function characterCode(character: string): number {
  return character === ' ' ? 2 : (character.codePointAt(0) ?? 0)
}

function addRuns(
  found: Set<number>,
  codes: readonly number[],
  shortest: number,
  longest: number,
  seed: number,
) {
  for (let start = 0; start < codes.length; start++) {
    let hash = seed
    const end = Math.min(start + longest, codes.length)
    for (let at = start; at < end; at++) {
      hash = mix(hash, codes[at] as number)
      if (at - start + 1 >= shortest) found.add(hash)
    }
  }
}
