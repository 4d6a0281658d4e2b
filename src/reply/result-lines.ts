import { joinDotted, type PhraseRef, type Phrases } from './phrases.ts'
import type { FactView, ReasonView } from './reply.ts'

/** "支持：… 相反：…": the person's own answers that spoke for a reason and against it; empty when none did. */
export function supportLine(reason: ReasonView, phrases: Phrases): string {
  const parts: string[] = []
  if (reason.support.length > 0) {
    parts.push(phrases.text({ phrase: 'talk.result.support', params: { facts: reason.support } }))
  }
  if (reason.against.length > 0) {
    parts.push(phrases.text({ phrase: 'talk.result.against', params: { facts: reason.against } }))
  }
  return parts.join('　')
}

/** "我记下的情况：…" */
export function factsLine(facts: readonly FactView[], phrases: Phrases): string {
  return phrases.text({ phrase: 'talk.facts.line', params: { facts: { dotted: facts.map(factItem) } } })
}

/** More facts below that line. */
export function furtherFacts(facts: readonly FactView[], phrases: Phrases): string {
  return joinDotted(facts.map((fact) => phrases.text(factItem(fact))))
}

function factItem({ name, value }: FactView): PhraseRef {
  return { phrase: 'talk.facts.item', params: { name, value } }
}
