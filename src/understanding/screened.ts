import { matchesOf } from './matches.ts'
import { PatternLookup } from './pattern-index.ts'

/**
 * A pattern of normalised text that few messages match. Whether one is worth trying is looked up for all such patterns
 * at once, so that a message that none of them is for costs hardly more than one of them alone.
 */
export class Screened {
  private readonly pattern: RegExp
  private readonly number: number

  constructor(pattern: RegExp) {
    this.pattern = pattern
    this.number = PATTERNS.push(pattern) - 1
  }

  /** Whether the text has what the pattern can't do without. */
  mayMatch(text: string): boolean {
    if (text !== lastText || found.length < PATTERNS.length) lookUp(text)
    return found[this.number] === texts
  }

  test(text: string): boolean {
    return this.searchIn(text) >= 0
  }

  /** Where the first match begins; -1 without any. */
  searchIn(text: string): number {
    return this.mayMatch(text) ? text.search(this.pattern) : -1
  }

  /** The first words that match. */
  in(text: string): string | undefined {
    return this.mayMatch(text) ? text.match(this.pattern)?.[0] : undefined
  }

  matchesIn(text: string): readonly RegExpExecArray[] {
    return this.mayMatch(text) ? matchesOf(this.pattern, text) : NONE
  }

  replaceIn(text: string, by: (words: string, ...groups: string[]) => string): string {
    return this.mayMatch(text) ? text.replace(this.pattern, by) : text
  }

  /** The text with every match struck out by spaces, as long as before. */
  blankedIn(text: string): string {
    return this.replaceIn(text, (words) => ' '.repeat(words.length))
  }
}

const NONE: readonly RegExpExecArray[] = []

/** Modules add theirs as they are loaded. */
const PATTERNS: RegExp[] = []

let lookup = new PatternLookup([])
/** The text that each was last found for, counted from 1. */
let found = new Uint32Array(0)
let texts = 0
let lastText = ''

function lookUp(text: string): void {
  if (found.length < PATTERNS.length) {
    lookup = new PatternLookup(PATTERNS)
    found = new Uint32Array(PATTERNS.length)
  }
  texts += 1
  lastText = text
  for (const pattern of lookup.find(text)) found[pattern] = texts
}
