import type { FactPattern, FactRule } from './fact-rules.ts'

/** A rule with those of its patterns that can match a message. */
export interface Candidate {
  readonly rule: FactRule
  readonly says: readonly FactPattern[]
}

/** Gives the rules that can match a message with these signs, in the rules' order. */
export type RuleIndex = (present: Uint8Array) => readonly Candidate[]

interface Entry {
  readonly rule: FactRule
  readonly says: FactPattern
}

/**
 * Files each pattern under the signs of one group of which it needs one: a message looks only at the patterns of its
 * own few signs, not at hundreds.
 */
export function ruleIndex(rules: readonly FactRule[], signs: number): RuleIndex {
  const entries = rules.flatMap((rule) => rule.says.map((says): Entry => ({ rule, says })))
  const anywhere: number[] = []
  const bySign: number[][] = Array.from({ length: signs }, () => [])
  entries.forEach(({ says: { needs } }, number) => {
    const fewest = needs.toSorted((a, b) => a.length - b.length)[0]
    if (!fewest) anywhere.push(number)
    for (const sign of fewest ?? []) bySign[sign]?.push(number)
  })

  return (present) => {
    const numbers = anywhere.slice()
    for (let sign = 0; sign < signs; sign++) {
      if (present[sign] !== 1) continue
      for (const number of bySign[sign] as number[]) {
        if (hasAll(present, (entries[number] as Entry).says.needs)) numbers.push(number)
      }
    }
    numbers.sort((a, b) => a - b)
    const candidates: { rule: FactRule; says: FactPattern[] }[] = []
    let before = -1
    for (const number of numbers) {
      if (number === before) continue
      before = number
      const { rule, says } = entries[number] as Entry
      const last = candidates.at(-1)
      if (last?.rule === rule) last.says.push(says)
      else candidates.push({ rule, says: [says] })
    }
    return candidates
  }
}

/** Written as loops: it runs for dozens of patterns of every message. */
function hasAll(present: Uint8Array, needs: readonly (readonly number[])[]): boolean {
  for (let i = 0; i < needs.length; i++) {
    const group = needs[i] as readonly number[]
    let at = 0
    while (at < group.length && present[group[at] as number] !== 1) at += 1
    if (at === group.length) return false
  }
  return true
}
