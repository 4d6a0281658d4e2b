import * as fc from 'fast-check'
import type { FactId, Facts } from '#src/diagnosis/knowledge.ts'
import { fromBetterToWorse } from '#src/diagnosis/known-facts.ts'
import { knowledge } from './project-knowledge.ts'

const ids = Object.keys(knowledge.facts)

/** Any facts that a person may have stated, also ones that don't go together. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record(
    Object.fromEntries(
      ids.map((id) => [id, fc.constantFrom(...Object.keys(knowledge.facts[id]?.values ?? {}))]),
    ),
    { requiredKeys: [] },
  )
  .map((facts) => facts as Facts)

export interface Worsening {
  readonly facts: Facts
  readonly fact: FactId
  readonly better: string
  readonly worse: string
}

const ordered = ids.flatMap((id) => {
  const fact = knowledge.facts[id]
  const values = fact && fromBetterToWorse(fact)
  return values ? [{ id, values }] : []
})

/** Any facts, and one of them that goes from a better value to a worse one. */
export const anyWorsening: fc.Arbitrary<Worsening> = fc
  .tuple(anyFacts, fc.constantFrom(...ordered))
  .chain(([facts, { id, values }]) =>
    fc
      .tuple(fc.nat({ max: values.length - 2 }), fc.nat({ max: values.length - 2 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
      .map(([low, high]) => ({ facts, fact: id, better: values[low] ?? '', worse: values[high] ?? '' })),
  )
