/** Finds known words in a text. */
export interface WordTrie {
  /** Where the longest known word that starts here ends; the start itself when there is none. */
  longest(text: string, start: number): number
  /** The number of the word found last. */
  found(): number
}

export interface WordTrieSettings {
  /** What counts only as a whole: Latin words, numbers as well, or nothing. */
  readonly whole: 'words' | 'words and numbers' | 'nothing'
}

/** The words, each with its number. A word that comes twice keeps the number that it came with first. */
export function wordTrie(
  words: readonly (readonly [word: string, number: number])[],
  settings: WordTrieSettings,
): WordTrie {
  return new Trie(words, settings)
}

class Trie implements WordTrie {
  private readonly steps = new Steps()
  /** The number of the word that ends at a node. */
  private readonly ends: Int32Array
  /** Where the first character leads, looked up at once; most characters begin no word. */
  private readonly firsts = new Int32Array(65_536).fill(NONE)
  private readonly wholeWords: boolean
  private readonly wholeNumbers: boolean
  private last = NONE

  constructor(words: readonly (readonly [word: string, number: number])[], { whole }: WordTrieSettings) {
    const { steps, firsts } = this
    this.wholeWords = whole !== 'nothing'
    this.wholeNumbers = whole === 'words and numbers'
    const numbers: (number | undefined)[] = []
    for (const [word, number] of words) {
      let node = ROOT
      for (let i = 0; i < word.length; i++) node = steps.findOrAdd(node, word.charCodeAt(i))
      if (node !== ROOT) numbers[node] ??= number
    }
    this.ends = Int32Array.from({ length: steps.nodes }, (_, node) => numbers[node] ?? NONE)
    for (const [word] of words) {
      const first = word.charCodeAt(0)
      if (word !== '') firsts[first] = steps.find(ROOT, first)
    }
  }

  found(): number {
    return this.last
  }

  longest(text: string, start: number): number {
    const { steps, ends } = this
    let end = start
    let node = this.firsts[text.charCodeAt(start)] ?? NONE
    if (node === NONE || (start > 0 && this.runsOn(text, start - 1))) return end
    for (let at = start; node !== NONE;) {
      if (ends[node] !== NONE && !this.runsOn(text, at)) {
        end = at + 1
        this.last = ends[node] as number
      }
      at += 1
      node = at < text.length ? steps.find(node, text.charCodeAt(at)) : NONE
    }
    return end
  }

  /** Whether a word or number goes on after this character. */
  private runsOn(text: string, at: number): boolean {
    // Past a text's end there is no character code; asking for one would cost compiled code its speed.
    if (!this.wholeWords || at + 1 >= text.length) return false
    const here = text.charCodeAt(at)
    if (here > 127) return false
    const next = text.charCodeAt(at + 1)
    if (this.wholeNumbers && next === APOSTROPHE && isEndingS(text, at + 1)) return false
    return (isLatin(here) && isLatin(next)) || (this.wholeNumbers && isNumeric(here) && isNumeric(next))
  }
}

const APOSTROPHE = 39
const S = 115

/** The icon's gone: a word ends before its 's, unless the list has both as one word. */
function isEndingS(text: string, apostrophe: number): boolean {
  const after = apostrophe + 2
  return text.charCodeAt(apostrophe + 1) === S && !(after < text.length && isLatin(text.charCodeAt(after)))
}

const ROOT = 0
const NONE = -1

/**
 * The edges of a trie, (node, character) → node, as one open table in a flat array, the edge beside where it leads:
 * looking one up makes nothing, follows no pointers and touches one place of the memory.
 */
class Steps {
  nodes = 1
  private edges = new Int32Array(2048).fill(NONE)

  find(node: number, character: number): number {
    return this.edges[this.placeOf(node, character) + 1] as number
  }

  findOrAdd(node: number, character: number): number {
    const known = this.find(node, character)
    if (known !== NONE) return known
    if (this.nodes === MOST_NODES) throw new RangeError('too many words for one list')
    if (this.nodes * 4 > this.edges.length) this.grow()
    this.put((node << 16) | character, this.nodes)
    this.nodes += 1
    return this.nodes - 1
  }

  /** Where the edge is, or where it would be. */
  private placeOf(node: number, character: number): number {
    const { edges } = this
    const edge = (node << 16) | character
    const last = edges.length - 1
    let place = (hashOf(edge) << 1) & last
    while (edges[place + 1] !== NONE && edges[place] !== edge) place = (place + 2) & last
    return place
  }

  private put(edge: number, to: number): void {
    const place = this.placeOf(edge >>> 16, edge & 0xffff)
    this.edges[place] = edge
    this.edges[place + 1] = to
  }

  private grow(): void {
    const { edges } = this
    this.edges = new Int32Array(edges.length * 2).fill(NONE)
    for (let place = 0; place < edges.length; place += 2) {
      if (edges[place + 1] !== NONE) this.put(edges[place] as number, edges[place + 1] as number)
    }
  }
}

/** A node and a character fit into one number. */
const MOST_NODES = 65_536

function hashOf(edge: number): number {
  const mixed = Math.imul(edge ^ (edge >>> 15), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 4
}

export function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 39
}

/** A digit or a point. */
export function isNumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46
}
