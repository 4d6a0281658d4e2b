import type { Turn } from '#src/conversation/turn.ts'
import { diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'

/** Of the reasons told, the one for which a fact speaks most; none where it speaks for none. */
export function reasonRestingOn(turn: Turn, knowledge: Knowledge, fact: string): RankedCause | undefined {
  const points = ({ contributions }: RankedCause) =>
    Math.max(0, ...contributions.flatMap((one) => (one.fact === fact ? [one.points] : [])))
  const [most] = diagnose(knowledge, knownFacts(turn)).reasons.toSorted((a, b) => points(b) - points(a))
  return most && points(most) > 0 ? most : undefined
}
