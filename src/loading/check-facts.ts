import type { Fact } from '#src/diagnosis/knowledge.ts'
import type { CausesFile, FactsFile } from '#src/diagnosis/schema.ts'
import { checkClaims, complainAbout, oneOf, type Complain } from './complaints.ts'
import type { Problem } from './problems.ts'
import type { YamlFile } from './yaml-file.ts'

/** What may be wrong with content/knowledge/facts.yaml beyond its shape. */
export function checkFacts(
  file: YamlFile<FactsFile>,
  causes: YamlFile<CausesFile>,
  claims: ReadonlySet<string>,
  problems: Problem[],
): void {
  const complain = complainAbout(file, problems)
  const { facts } = file.value
  const weighed = new Set(Object.values(causes.value.causes).flatMap((cause) => Object.keys(cause.weights)))
  for (const [id, fact] of Object.entries(facts)) {
    checkClaims(fact.why_claims, claims, ['facts', id, 'why_claims'], complain)
    checkShares(id, fact, complain)
    checkBins(id, fact, complain)
    checkNeeds(id, fact, facts, complain)
    if (!weighed.has(id)) {
      const remedy = 'give it weights in content/knowledge/causes.yaml, or remove it'
      complain(['facts', id], `fact "${id}" moves no cause`, remedy)
    }
  }
}

function checkShares(id: string, fact: Fact, complain: Complain): void {
  const at = ['facts', id, 'values']
  const sum = Object.values(fact.values).reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) > 0.001) {
    complain(at, `the shares of fact "${id}" add up to ${Number(sum.toFixed(4))}`, 'let them add up to 1')
  }
  for (const [vague, narrower] of Object.entries(fact.vague)) {
    for (const value of [vague, ...narrower]) {
      if (value in fact.values) continue
      complain(
        ['facts', id, 'vague'],
        `fact "${id}" has no value "${value}"`,
        oneOf(Object.keys(fact.values)),
      )
    }
  }
  for (const [value, share] of Object.entries(fact.values)) {
    if (value in fact.vague === (share === 0)) continue
    const message = `value "${value}" of fact "${id}" has share ${share}`
    complain([...at, value], message, 'a vague value has share 0, every other one more than 0')
  }
}

function checkBins(id: string, fact: Fact, complain: Complain): void {
  if (fact.bins === undefined) return
  const at = ['facts', id, 'bins']
  if (fact.unit === undefined) complain(at, `fact "${id}" has bins but no unit`, 'add what its numbers count')
  for (const value of Object.keys(fact.bins)) {
    if (value in fact.values) continue
    complain([...at, value], `fact "${id}" has no value "${value}"`, oneOf(Object.keys(fact.values)))
  }
  for (const value of Object.keys(fact.values)) {
    if (value in fact.vague || value in fact.bins) continue
    complain(at, `value "${value}" of fact "${id}" has no bin`, 'give every value but the vague ones a bin')
  }
  const bins = Object.values(fact.bins).toSorted(([a], [b]) => a - b)
  const joined = bins.every(([from, to], index) => {
    const next = bins[index + 1]
    return next === undefined ? to === null : to === next[0] && from < next[0]
  })
  if (bins[0]?.[0] !== 0 || !joined) {
    complain(at, `the bins of fact "${id}" leave a gap or overlap`, 'let them run on from 0 to null')
  }
}

function checkNeeds(id: string, fact: Fact, facts: FactsFile['facts'], complain: Complain): void {
  if (fact.known_with !== undefined && (fact.known_with === id || !facts[fact.known_with])) {
    const problem = `fact "${id}" is known with "${fact.known_with}"`
    complain(['facts', id, 'known_with'], problem, 'name another fact of this file')
  }
  for (const [needed, values] of Object.entries(fact.needs)) {
    const at = ['facts', id, 'needs', needed]
    const other = facts[needed]
    if (other === undefined || needed === id) {
      complain(at, `fact "${id}" needs "${needed}"`, 'name another fact of this file')
      continue
    }
    values.forEach((value, index) => {
      if (value in other.values) return
      complain([...at, index], `fact "${needed}" has no value "${value}"`, oneOf(Object.keys(other.values)))
    })
  }
}
