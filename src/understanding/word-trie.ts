import { CodeSet } from './code-set.ts'

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
  private readonly steps: Steps
  /** Most characters begin no word. Those that do lead to the first nodes, in their order. */
  private readonly firsts: CodeSet
  private readonly wholeWords: boolean
  private readonly wholeNumbers: boolean
  private last = NONE

  constructor(words: readonly (readonly [word: string, number: number])[], { whole }: WordTrieSettings) {
    this.wholeWords = whole !== 'nothing'
    this.wholeNumbers = whole === 'words and numbers'
    this.steps = new Steps(words)
    this.firsts = new CodeSet(words.flatMap(([word]) => (word === '' ? [] : [word.charCodeAt(0)])))
  }

  found(): number {
    return this.last
  }

  longest(text: string, start: number): number {
    const { steps } = this
    let end = start
    let node = start < text.length ? this.firsts.rank(text.charCodeAt(start)) : ROOT
    if (node === ROOT || (start > 0 && this.runsOn(text, start - 1))) return end
    for (let at = start; node !== ROOT;) {
      const number = steps.wordAt(node)
      if (number !== NONE && !this.runsOn(text, at)) {
        end = at + 1
        this.last = number
      }
      at += 1
      node = at < text.length ? steps.find(node, text.charCodeAt(at)) : ROOT
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
 * The nodes of a trie, numbered level by level, so that those that one leads to stand side by side in order of their
 * characters: all of it is three short lists, which stay near at hand.
 */
class Steps {
  /** The character that leads to a node. */
  private readonly characters: Uint16Array
  /**
   * For each node, side by side: the first node that it leads to (the last one is before the next node's first), and the
   * number of the word that ends at it.
   */
  private readonly nodes: Int32Array

  constructor(words: readonly (readonly [word: string, number: number])[]) {
    const nodes = nodesOf(words)
    this.characters = Uint16Array.from(nodes, ({ character }) => character)
    this.nodes = Int32Array.from([...nodes.flatMap(({ children, end }) => [children, end]), nodes.length])
  }

  /** The number of the word that ends at this node. */
  wordAt(node: number): number {
    return this.nodes[2 * node + 1] as number
  }

  /** The node that a character leads to; `ROOT` when it leads nowhere. */
  find(node: number, character: number): number {
    const { characters, nodes } = this
    let low = nodes[2 * node] as number
    const end = nodes[2 * node + 2] as number
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((characters[middle] as number) < character) low = middle + 1
      else high = middle
    }
    return low < end && characters[low] === character ? low : ROOT
  }
}

interface TrieNode {
  readonly character: number
  children: number
  end: number
}

/** The words' nodes, level by level: each stands for the sorted words that begin alike. */
function nodesOf(words: readonly (readonly [word: string, number: number])[]): readonly TrieNode[] {
  const sorted = words.filter(([word]) => word !== '').toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const nodes: TrieNode[] = [{ character: 0, children: 1, end: NONE }]
  let level = [{ node: nodes[0] as TrieNode, from: 0, to: sorted.length }]
  for (let depth = 0; level.length > 0; depth++) {
    level = level.flatMap(({ node, from, to }) => {
      node.children = nodes.length
      const next: typeof level = []
      for (let i = from; i < to; i++) {
        const [word, number] = sorted[i] as readonly [string, number]
        const character = word.charCodeAt(depth)
        const last = next.at(-1)
        if (word.length === depth) node.end = node.end === NONE ? number : node.end
        else if (last?.node.character === character) last.to = i + 1
        else {
          nodes.push({ character, children: 0, end: NONE })
          next.push({ node: nodes.at(-1) as TrieNode, from: i, to: i + 1 })
        }
      }
      return next
    })
  }
  return nodes
}

export function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 39
}

/** A digit or a point. */
export function isNumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46
}
