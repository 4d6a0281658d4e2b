import { expandPattern } from './expand-pattern.ts'
import type { LexiconFile } from './lexicon-schema.ts'

/** A concept found in a normalised text; `end` is exclusive. */
export interface Concept {
  /** As in intents/lexicon.yaml, for instance `limit` or `product.jiebei`. */
  readonly name: string
  readonly start: number
  readonly end: number
}

interface Node {
  readonly next: Map<string, Node>
  name: string | undefined
}

/** The words of the lexicon, ready to be matched. */
export interface ConceptTable {
  readonly names: readonly string[]
  readonly root: Node
}

/**
 * Builds the trie. The words must be written as normalise writes them (a test holds that). When two concepts share a word, the one
 * that stands first in the file has it.
 */
export function buildConceptTable(concepts: LexiconFile['concepts']): ConceptTable {
  const root: Node = { next: new Map(), name: undefined }
  for (const [name, words] of Object.entries(concepts)) {
    for (const pattern of [...words['zh-CN'], ...words.en]) {
      for (const word of expandPattern(pattern)) add(root, word, name)
    }
  }
  return { names: Object.keys(concepts), root }
}

function add(root: Node, word: string, name: string): void {
  if (word === '') return
  let node = root
  for (const character of word) {
    let next = node.next.get(character)
    if (!next) node.next.set(character, (next = { next: new Map(), name: undefined }))
    node = next
  }
  node.name ??= name
}

/**
 * The concepts of a normalised text, in order and without overlap: at each place the longest word wins.
 * A Latin word or a number counts only as a whole.
 */
export function findConcepts(text: string, table: ConceptTable): Concept[] {
  const found: Concept[] = []
  for (let start = 0; start < text.length;) {
    const match = longestAt(text, start, table.root)
    if (match) found.push(match)
    start = match ? match.end : start + 1
  }
  return found
}

function longestAt(text: string, start: number, root: Node): Concept | undefined {
  if (continues(text, start - 1)) return undefined
  let best: Concept | undefined
  let node: Node | undefined = root
  for (let at = start; node && at < text.length; at++) {
    node = node.next.get(text[at]!)
    if (node?.name === undefined) continue
    if (continues(text, at)) continue
    best = { name: node.name, start, end: at + 1 }
  }
  return best
}

/** Whether a Latin word or a number runs on from this character to the next. */
function continues(text: string, at: number): boolean {
  const here = text.charCodeAt(at)
  if (here > 127) return false
  const next = text.charCodeAt(at + 1)
  return (isLatin(here) && isLatin(next)) || (isDigit(here) && isDigit(next))
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 39
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46
}
