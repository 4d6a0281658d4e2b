import type { FactPattern, FactRule } from './fact-rules.ts'

/** A pattern that can match a message, and the rule that it belongs to. */
export interface Candidate {
  readonly rule: FactRule
  readonly pattern: RegExp
}

/** Gives the patterns that can match a message with these signs, in the rules' order. */
export type RuleIndex = (signs: readonly number[]) => readonly Candidate[]

/**
 * A pattern needs one sign of each of its groups. For each sign, the patterns that have it in their first group are
 * kept as bits in a row, and so for the second and further groups: what can match is then found for 32 patterns at a
 * time, and a message looks only at the few patterns of its own signs.
 */
export function ruleIndex(rules: readonly FactRule[], signs: number): RuleIndex {
  const entries = rules.flatMap((rule) => rule.says.map((says) => ({ rule, ...says })))
  const width = Math.ceil(entries.length / 32)
  const groups = Math.max(1, ...entries.map(({ needs }) => needs.length))
  // For each group a row of the patterns that have no such group, then one for each sign.
  const rows = Array.from({ length: groups }, (_, group) => rowsOf(entries, group, signs, width))

  return (present) => {
    const found: Candidate[] = []
    for (let word = 0; word < width; word++) {
      let patterns = -1
      for (let group = 0; group < groups && patterns !== 0; group++) {
        const { lacking, having } = rows[group] as Rows
        let enough = lacking[word] as number
        for (let i = 0; i < present.length; i++) {
          enough |= having[(present[i] as number) * width + word] as number
        }
        patterns &= enough
      }
      for (; patterns !== 0; patterns &= patterns - 1) {
        found.push(entries[word * 32 + lowestBit(patterns)] as Candidate)
      }
    }
    return found
  }
}

interface Rows {
  readonly lacking: Int32Array
  /** Row after row, by sign. */
  readonly having: Int32Array
}

function rowsOf(patterns: readonly FactPattern[], group: number, signs: number, width: number): Rows {
  const lacking = new Int32Array(width)
  const having = new Int32Array(signs * width)
  patterns.forEach(({ needs }, number) => {
    const word = number >>> 5
    const bit = 1 << (number & 31)
    const needed = needs[group]
    if (!needed) (lacking[word] as number) |= bit
    for (const sign of needed ?? []) (having[sign * width + word] as number) |= bit
  })
  return { lacking, having }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
