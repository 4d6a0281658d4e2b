import { mix } from './hash.ts'
import type { NumberList } from './number-list.ts'
import { isLatin, isNumeric, wordTrie, type WordTrie } from './word-trie.ts'

/** Cuts a normalised text into words, where words that mean the same are one. */
export interface Synonyms {
  /** Writes the words in order into the list, replacing what it held. */
  read(text: string, words: WordList): void
}

/** Words as hashes of their canonical form, between two edges, and which of them the synonyms know. */
export interface WordList {
  readonly all: NumberList
  /** For each of them 1 when it is a single Chinese character of no known word: runs of characters hold those already. */
  readonly loose: NumberList
  /** The known words alone: what is left of a sentence when everything else is struck out. */
  readonly known: NumberList
}

/**
 * Groups of words that mean the same, each under its canonical form. At every place of the text the longest
 * known word is taken; failing that a whole Latin word, a whole number, or one character.
 */
export function synonymsOf(groups: Readonly<Record<string, readonly string[]>>): Synonyms {
  return new Groups(groups)
}

class Groups implements Synonyms {
  private readonly hashes: readonly number[]
  private readonly trie: WordTrie

  constructor(groups: Readonly<Record<string, readonly string[]>>) {
    const numbered = Object.values(groups).flatMap((words, group) =>
      words.map((word) => [word, group] as const),
    )
    this.hashes = Object.keys(groups).map((canonical) => hashOf(`=${canonical}`))
    this.trie = wordTrie(numbered, { whole: 'words' })
  }

  read(text: string, words: WordList): void {
    const { hashes, trie } = this
    words.known.clear()
    words.all.clear()
    words.loose.clear()
    words.known.push(EDGE)
    addWord(words, EDGE)
    for (let at = 0; at < text.length;) {
      const end = trie.longest(text, at)
      if (end > at) {
        const word = hashes[trie.found()] as number
        addWord(words, word)
        words.known.push(word)
        at = end
      } else at = readUnknown(text, at, words)
    }
    words.known.push(EDGE)
    addWord(words, EDGE)
  }
}

function readUnknown(text: string, start: number, words: WordList): number {
  const code = text.charCodeAt(start)
  let end = start + 1
  if (isLatin(code)) {
    let hash = SEED
    for (let at = start; at < text.length && isLatin(text.charCodeAt(at)); at++) {
      hash = mix(hash, text.charCodeAt(at))
      end = at + 1
    }
    addWord(words, hash)
  } else if (isDigit(code) || code === STAR) {
    while (end < text.length && isNumeric(text.charCodeAt(end))) end++
    addWord(words, NUMBER)
  } else if (code > 127) addWord(words, mix(SEED, code), 1)
  return end
}

function addWord({ all, loose }: WordList, word: number, isLoose = 0): void {
  all.push(word)
  loose.push(isLoose)
}

/** Stands before the first word and after the last. */
const EDGE = 1
const SEED = 0x1b873593
const STAR = 42
const NUMBER = hashOf('0')

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function hashOf(word: string): number {
  let hash = SEED
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i))
  return hash
}
