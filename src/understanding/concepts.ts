import { expandPattern } from './expand-pattern.ts'
import type { LexiconFile } from './lexicon-schema.ts'
import { wordTrie, type WordTrie } from './word-trie.ts'

/** A concept found in a normalised text; `end` is exclusive. */
export interface Concept {
  /** As in intents/lexicon.yaml, for instance `limit` or `product.jiebei`. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The words of the lexicon, ready to be matched. */
export interface ConceptTable {
  readonly names: readonly string[]
  /** Each word with the position of its concept in `names`. */
  readonly words: WordTrie
}

/**
 * Builds the trie. The words must be written as normalise writes them (a test holds that). When two concepts share a word, the one
 * that stands first in the file has it.
 */
export function buildConceptTable(concepts: LexiconFile['concepts']): ConceptTable {
  const words = Object.values(concepts).flatMap((its, concept) =>
    [...its['zh-CN'], ...its.en].flatMap((pattern) =>
      expandPattern(pattern).map((word) => [word, concept] as const),
    ),
  )
  return { names: Object.keys(concepts), words: wordTrie(words, { whole: 'words and numbers' }) }
}

/**
 * The concepts of a normalised text, in order and without overlap: at each place the longest word wins.
 * A Latin word or a number counts only as a whole.
 */
export function findConcepts(text: string, { names, words }: ConceptTable): Concept[] {
  const found: Concept[] = []
  for (let start = 0; start < text.length;) {
    const end = words.longest(text, start)
    if (end > start) found.push({ name: names[words.found()] as string, start, end })
    start = Math.max(end, start + 1)
  }
  return found
}
