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
  { whole }: WordTrieSettings,
): WordTrie {
  const steps = new Steps()
  const numbers: (number | undefined)[] = []
  for (const [word, number] of words) {
    let node = ROOT
    for (let i = 0; i < word.length; i++) node = steps.findOrAdd(node, word.charCodeAt(i))
    if (node !== ROOT) numbers[node] ??= number
  }
  const ends = Int32Array.from({ length: steps.nodes }, (_, node) => numbers[node] ?? NONE)
  // Where the first character leads, looked up at once; most characters begin no word.
  const firsts = new Int32Array(65_536).fill(NONE)
  for (const [word] of words) {
    const first = word.charCodeAt(0)
    if (word !== '') firsts[first] = steps.find(ROOT, first)
  }
  let found = NONE

  function runsOn(text: string, at: number): boolean {
    const here = text.charCodeAt(at)
    if (here > 127 || whole === 'nothing') return false
    const next = text.charCodeAt(at + 1)
    if (whole === 'words and numbers' && next === APOSTROPHE && isEndingS(text, at + 1)) return false
    return (
      (isLatin(here) && isLatin(next)) ||
      (whole === 'words and numbers' && isNumeric(here) && isNumeric(next))
    )
  }

  return {
    found: () => found,
    longest(text, start) {
      let end = start
      let node = firsts[text.charCodeAt(start)] ?? NONE
      if (node === NONE || (start > 0 && runsOn(text, start - 1))) return end
      for (let at = start; node !== NONE;) {
        if (ends[node] !== NONE && !runsOn(text, at)) {
          end = at + 1
          found = ends[node] as number
        }
        at += 1
        node = at < text.length ? steps.find(node, text.charCodeAt(at)) : NONE
      }
      return end
    },
  }
}

const APOSTROPHE = 39
const S = 115

/** The icon's gone: a word ends before its 's, unless the list has both as one word. */
function isEndingS(text: string, apostrophe: number): boolean {
  return text.charCodeAt(apostrophe + 1) === S && !isLatin(text.charCodeAt(apostrophe + 2))
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

function isNumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46
}
