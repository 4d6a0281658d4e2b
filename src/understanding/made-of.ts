import { expandPattern } from './expand-pattern.ts'
import { wordTrie } from './word-trie.ts'

const [WORD, FILLER] = [0, 1]

/** Says whether a text is nothing but these words and filler: 嗯嗯有的, "well yes i do". */
export interface MadeOf {
  /** true: at least one of the words, and nothing that is neither */
  test(text: string): boolean
}

export function madeOf(patterns: readonly string[], filler: readonly string[]): MadeOf {
  const trie = wordTrie(
    [
      ...patterns.flatMap(expandPattern).map((word) => [word, WORD] as const),
      ...filler.map((word) => [word, FILLER] as const),
    ],
    { whole: 'words' },
  )
  return {
    test(text) {
      let said = false
      for (let at = 0; at < text.length;) {
        const end = trie.longest(text, at)
        if (end > at) said ||= trie.found() === WORD
        else if (!BETWEEN.test(text.charAt(at))) return false
        at = Math.max(end, at + 1)
      }
      return said
    },
  }
}

const BETWEEN = /[ ,.!~]/
