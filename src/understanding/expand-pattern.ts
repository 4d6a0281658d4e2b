/** More spellings than this from one pattern are a mistake in the pattern. */
const MOST = 5_000

/**
 * All texts that a pattern stands for: `(a|b)` is one of them, `[c]`, `(c)?` and `c?` may be left out, groups may be
 * nested.
 * `[已]还(清|完)` gives 还清, 还完, 已还清, 已还完.
 * Throws a RangeError for an unclosed bracket or for more than 5,000 texts.
 */
export function expandPattern(pattern: string): string[] {
  const reader = { pattern, at: 0 }
  const texts = readAlternatives(reader, '')
  if (reader.at < pattern.length) throw new RangeError(`a bracket in "${pattern}" closes without opening`)
  return [...new Set(texts)]
}

interface Reader {
  readonly pattern: string
  at: number
}

/** Reads up to the closing character (or the end, when it is empty), which stays unread. */
function readAlternatives(reader: Reader, closing: string): string[] {
  const all: string[] = []
  let sequence = ['']
  while (reader.at < reader.pattern.length && reader.pattern[reader.at] !== closing) {
    const character = reader.pattern[reader.at++]!
    if (character === '|') {
      all.push(...sequence)
      sequence = ['']
    } else if (character === '(') sequence = append(sequence, readOptional(reader, readGroup(reader, ')')))
    else if (character === '[')
      sequence = append(sequence, readOptional(reader, ['', ...readGroup(reader, ']')]))
    else if (character === ')' || character === ']') {
      reader.at--
      break
    } else sequence = append(sequence, readOptional(reader, [character]))
  }
  return [...all, ...sequence]
}

function readGroup(reader: Reader, closing: string): string[] {
  const texts = readAlternatives(reader, closing)
  if (reader.pattern[reader.at] !== closing)
    throw new RangeError(`a bracket in "${reader.pattern}" is not closed`)
  reader.at++
  return texts
}

function readOptional(reader: Reader, texts: readonly string[]): readonly string[] {
  if (reader.pattern[reader.at] !== '?') return texts
  reader.at++
  return ['', ...texts]
}

function append(heads: readonly string[], tails: readonly string[]): string[] {
  if (heads.length === 1 && tails.length === 1) return [(heads[0] as string) + (tails[0] as string)]
  if (heads.length * tails.length > MOST) throw new RangeError(`a pattern stands for more than ${MOST} texts`)
  return heads.flatMap((head) => tails.map((tail) => head + tail))
}

/**
 * A regular expression for the same texts, found anywhere; Latin words only as whole words. For words that are looked
 * for a few at a time, where writing them all out would not pay.
 * Throws a SyntaxError when the brackets don't match.
 */
export function patternRegExp(pattern: string): RegExp {
  return new RegExp(sourceOf(pattern), 'g')
}

/** Finds any of the patterns, anywhere. */
export function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map(sourceOf).join('|'))
}

/** A text that is one of the patterns from end to end. */
export function wholly(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.map(sourceOf).join('|')})$`)
}

function sourceOf(pattern: string): string {
  const source = pattern
    .replace(/[.*+^${}\\]/g, '\\$&')
    .replaceAll('(', '(?:')
    .replaceAll('[', '(?:')
    .replace(/\]\??/g, ')?')
  // A digit at either end is a whole number's: "had 1" isn't in "had 15000".
  return `(?<![a-z'])(?<!\\d(?=\\d))(?:${source})(?![a-z'])(?!(?<=\\d)\\d)`
}
