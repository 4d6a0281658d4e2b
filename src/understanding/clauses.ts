import { matchesOf } from './matches.ts'

/** A stretch of a text between two breaks; `end` is exclusive and comes before the break. */
export interface Clause {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The character that ends it: `?`, `.`, `,`, a space, or nothing at the end of the text. */
  readonly ended: string
}

/** Space counts as a break only between Chinese characters, where it stands for a comma. */
const BREAK =
  /(?:(?<!\d),|,(?!\d{3}(?!\d))|[;!?\n~])+|[()]+|\.(?!\d)+|(?<=[^\0-\x7f])\.(?=\d)|(?<=[^\0-\x7f]) (?=[^\0-\x7f])|:(?!\d)|(?<=[a-z]) ?- (?=[a-z])/g

/** Words that open a new thought without punctuation before them. */
const TURNS =
  /(?<=.)(?:但是|可是|不过(?!来)|只是|然后|所以|(?<![我出看要的个知见])结果|另外|(?<=[了过])为什么|(?<=[了过])怎么|\b(?:but|though|(?<!\b(?:i|we|they|he|she|it|this|that|wife|husband|partner|mother|father|mum|mom|dad|parents|brother|sister|is|are|am|was|were|have|has|had|can|could|will|would|should|may|do|does|did|i'm|i've|it's) )also|(?<!(?:\b(?:not|is|was|are|ever|even|or|think|hope|guess)|n't) )so) )/g

/**
 * Splits a normalised text into clauses: at punctuation, at a space between Chinese characters, and before words
 * like 不过 and but. Nothing is lost: the clauses and what stands between them make up the text.
 */
export function splitClauses(text: string): Clause[] {
  const cuts: { at: number; length: number }[] = []
  for (const match of matchesOf(BREAK, text)) cuts.push({ at: match.index, length: match[0].length })
  for (const match of matchesOf(TURNS, text)) cuts.push({ at: match.index, length: 0 })
  cuts.sort((a, b) => a.at - b.at)
  const clauses: Clause[] = []
  let start = 0
  for (const { at, length } of [...cuts, { at: text.length, length: 0 }]) {
    if (at < start) continue
    const raw = text.slice(start, at)
    const clause = raw.trim()
    if (clause !== '') {
      const from = start + raw.indexOf(clause)
      clauses.push({ text: clause, start: from, end: from + clause.length, ended: text.slice(at, at + 1) })
    }
    start = at + length
  }
  return clauses
}
