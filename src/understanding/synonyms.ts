import { mix } from './hash.ts'

/** Cuts a normalised text into words, where words that mean the same are one. */
export interface Synonyms {
  /** The words in order, each as a hash of its canonical form. */
  words(text: string): number[]
}

interface Node {
  readonly next: Map<string, Node>
  /** Hash of the canonical word, when one ends here. */
  word?: number
}

const IGNORED = /^[\s,.!?~"'():;[\]{}<>/\\|+=_-]$/
const LATIN = /^[a-z']$/

/**
 * Groups of words that mean the same, each under its canonical form. At every place of the text the longest
 * known word is taken; failing that a whole Latin word, a whole number, or one character.
 */
export function synonymsOf(groups: Readonly<Record<string, readonly string[]>>): Synonyms {
  const root: Node = { next: new Map() }
  for (const [canonical, words] of Object.entries(groups)) {
    for (const word of words) {
      let node = root
      for (const character of word) {
        const next = node.next.get(character) ?? { next: new Map<string, Node>() }
        node.next.set(character, next)
        node = next
      }
      node.word = hashOf(`=${canonical}`)
    }
  }

  return {
    words(text) {
      const words: number[] = []
      for (let at = 0; at < text.length;) {
        let node: Node | undefined = root
        let word: number | undefined
        let end = at + 1
        for (let i = at; node; i++) {
          node = i < text.length ? node.next.get(text[i] as string) : undefined
          if (node?.word !== undefined && !splitsLatin(text, at, i + 1)) [word, end] = [node.word, i + 1]
        }
        if (word !== undefined) words.push(word)
        else if (LATIN.test(text[at] as string)) {
          while (end < text.length && LATIN.test(text[end] as string)) end++
          words.push(hashOf(text.slice(at, end)))
        } else if (isDigit(text[at])) {
          while (end < text.length && (isDigit(text[end]) || text[end] === '.')) end++
          words.push(hashOf('0'))
        } else if (text[at] === '*') words.push(hashOf('0'))
        else if (!IGNORED.test(text[at] as string)) words.push(hashOf(text[at] as string))
        at = end
      }
      return words
    },
  }
}

function splitsLatin(text: string, start: number, end: number): boolean {
  return (
    (LATIN.test(text[start] as string) && start > 0 && LATIN.test(text[start - 1] as string)) ||
    (LATIN.test(text[end - 1] as string) && end < text.length && LATIN.test(text[end] as string))
  )
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

export function hashOf(word: string): number {
  let hash = 0x1b873593
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i))
  return hash
}
