import { mix } from './hash.ts'

/** Cuts a normalised text into words, where words that mean the same are one. */
export interface Synonyms {
  /** Writes the words in order into the list, replacing what it held. */
  read(text: string, words: WordList): void
}

/** Words as hashes of their canonical form, between two edges, and which of them the synonyms know. */
export interface WordList {
  readonly all: number[]
  /** The known words alone: what is left of a sentence when everything else is struck out. */
  readonly known: number[]
}

/**
 * Groups of words that mean the same, each under its canonical form. At every place of the text the longest
 * known word is taken; failing that a whole Latin word, a whole number, or one character.
 */
export function synonymsOf(groups: Readonly<Record<string, readonly string[]>>): Synonyms {
  const trie = trieOf(groups)
  return {
    read(text, words) {
      words.all.length = words.known.length = 1
      words.all[0] = words.known[0] = EDGE
      for (let at = 0; at < text.length;) {
        const end = trie.longest(text, at)
        if (end > at) {
          words.all.push(trie.word())
          words.known.push(trie.word())
          at = end
          continue
        }
        at = readUnknown(text, at, words)
      }
      words.all.push(EDGE)
      words.known.push(EDGE)
    },
  }
}

function trieOf(groups: Readonly<Record<string, readonly string[]>>) {
  // A step from node n by character c is kept under n · 65536 + c: one table is faster than a Map a node.
  const steps = new Map<number, number>()
  const ends: (number | undefined)[] = [undefined]
  for (const [canonical, words] of Object.entries(groups)) {
    for (const word of words) {
      let node = 0
      for (let i = 0; i < word.length; i++) {
        const step = node * 65_536 + word.charCodeAt(i)
        let next = steps.get(step)
        if (next === undefined) {
          next = ends.push(undefined) - 1
          steps.set(step, next)
        }
        node = next
      }
      ends[node] ??= hashOf(`=${canonical}`)
    }
  }
  let found = 0
  return {
    word: () => found,
    /** Where the longest known word that starts here ends; the start itself when there is none. */
    longest(text: string, start: number): number {
      let end = start
      let node: number | undefined = 0
      for (let at = start; at < text.length; at++) {
        node = steps.get(node * 65_536 + text.charCodeAt(at))
        if (node === undefined) break
        const word: number | undefined = ends[node]
        if (word === undefined || splitsLatin(text, start, at + 1)) continue
        end = at + 1
        found = word
      }
      return end
    },
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
    words.all.push(hash)
  } else if (isDigit(code) || code === STAR) {
    while (end < text.length && (isDigit(text.charCodeAt(end)) || text[end] === '.')) end++
    words.all.push(NUMBER)
  } else if (code > 127) words.all.push(mix(SEED, code))
  return end
}

/** Stands before the first word and after the last. */
const EDGE = 1
const SEED = 0x1b873593
const STAR = 42
const NUMBER = hashOf('0')

function splitsLatin(text: string, start: number, end: number): boolean {
  return (
    (start > 0 && isLatin(text.charCodeAt(start)) && isLatin(text.charCodeAt(start - 1))) ||
    (end < text.length && isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end)))
  )
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 39
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function hashOf(word: string): number {
  let hash = SEED
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i))
  return hash
}
