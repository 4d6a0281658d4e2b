import { expandPattern } from './expand-pattern.ts'

/** Words, and others that say nothing beside them. */
export interface MadeOf {
  readonly words: ReadonlySet<string>
  readonly filler: ReadonlySet<string>
  /** characters of the longest of them all */
  readonly longest: number
}

export function madeOf(patterns: readonly string[], filler: readonly string[]): MadeOf {
  const words = patterns.flatMap(expandPattern)
  return {
    words: new Set(words),
    filler: new Set(filler),
    longest: Math.max(...[...words, ...filler].map(({ length }) => length)),
  }
}

/** Whether a text is nothing but these words and filler, and has at least one of the words: 嗯嗯有的, "well yes i do". */
export function isMadeOf(text: string, { words, filler, longest }: MadeOf): boolean {
  let said = false
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + longest)
    while (end > at && !(isWord(text, at, end) && isEither(text.slice(at, end)))) end--
    if (end > at) said ||= words.has(text.slice(at, end))
    else if (!BETWEEN.test(text.charAt(at))) return false
    at = Math.max(end, at + 1)
  }
  return said

  function isEither(word: string): boolean {
    return words.has(word) || filler.has(word)
  }
}

const BETWEEN = /[ ,.!~]/
const LATIN = /[a-z']/

/** Latin words count only as a whole. */
function isWord(text: string, start: number, end: number): boolean {
  const runsOn = (at: number) => LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at))
  return !runsOn(start) && !runsOn(end)
}
