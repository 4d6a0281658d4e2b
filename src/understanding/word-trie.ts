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
 * The edges of a trie, (node, character) → node, as one open table in flat arrays: looking one up makes nothing and
 * follows no pointers, which is many times as quick as a Map at each node.
 */
class Steps {
  nodes = 1
  private from = new Int32Array(1024)
  private characters = new Uint16Array(1024)
  private to = new Int32Array(1024).fill(NONE)

  find(node: number, character: number): number {
    return this.to[this.placeOf(node, character)] as number
  }

  findOrAdd(node: number, character: number): number {
    const known = this.find(node, character)
    if (known !== NONE) return known
    if (this.nodes * 2 > this.to.length) this.grow()
    this.put(node, character, this.nodes)
    this.nodes += 1
    return this.nodes - 1
  }

  /** Where the edge is, or where it would be. */
  private placeOf(node: number, character: number): number {
    const last = this.to.length - 1
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)) >>> 7
    for (place &= last; this.to[place] !== NONE; place = (place + 1) & last) {
      if (this.from[place] === node && this.characters[place] === character) break
    }
    return place
  }

  private put(node: number, character: number, to: number): void {
    const place = this.placeOf(node, character)
    this.from[place] = node
    this.characters[place] = character
    this.to[place] = to
  }

  private grow(): void {
    const { from, characters, to } = this
    this.from = new Int32Array(to.length * 2)
    this.characters = new Uint16Array(to.length * 2)
    this.to = new Int32Array(to.length * 2).fill(NONE)
    to.forEach((target, place) => {
      if (target !== NONE) this.put(from[place] as number, characters[place] as number, target)
    })
  }
}

export function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 39
}

function isNumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46
}
