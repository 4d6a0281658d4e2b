import type { FactPattern, FactRule } from './fact-rules.ts'

/** A rule with those of its patterns that can match a message. */
export interface Candidate {
  readonly rule: FactRule
  readonly says: readonly FactPattern[]
}

/** Gives the rules that can match a message with these signs (a bit each), in the rules' order. */
export type RuleIndex = (present: Int32Array) => readonly Candidate[]

/** Signs are kept as bits of whole numbers, so many in each. */
const BITS = 32

/** Room for a bit for each of so many signs. */
export function signBits(signs: number): Int32Array {
  return new Int32Array(Math.ceil(signs / BITS))
}

export function addSign(bits: Int32Array, sign: number): void {
  ;(bits[sign >>> 5] as number) |= 1 << (sign & 31)
}

/**
 * Keeps what each pattern needs as bits, all in one row: a message is held against hundreds of patterns in the time
 * that one regular expression takes.
 */
export function ruleIndex(rules: readonly FactRule[], signs: number): RuleIndex {
  const patterns = rules.flatMap((rule) => rule.says.map((says) => ({ rule, says })))
  const width = signBits(signs).length
  const starts = [0]
  const needs = patterns.flatMap(({ says }) => {
    const groups = says.needs.flatMap((group) => {
      const bits = signBits(signs)
      for (const sign of group) addSign(bits, sign)
      return [...bits]
    })
    starts.push((starts.at(-1) as number) + groups.length)
    return groups
  })
  return candidatesBy(patterns, Int32Array.from(starts), Int32Array.from(needs), width)
}

function candidatesBy(
  patterns: readonly { readonly rule: FactRule; readonly says: FactPattern }[],
  starts: Int32Array,
  needs: Int32Array,
  width: number,
): RuleIndex {
  return (present) => {
    const candidates: { rule: FactRule; says: FactPattern[] }[] = []
    for (let pattern = 0; pattern < patterns.length; pattern++) {
      const end = starts[pattern + 1] as number
      let group = starts[pattern] as number
      for (; group < end; group += width) {
        let shared = 0
        for (let i = 0; i < width; i++) shared |= (needs[group + i] as number) & (present[i] as number)
        if (shared === 0) break
      }
      if (group < end) continue
      const { rule, says } = patterns[pattern] as (typeof patterns)[number]
      const last = candidates.at(-1)
      if (last?.rule === rule) last.says.push(says)
      else candidates.push({ rule, says: [says] })
    }
    return candidates
  }
}
