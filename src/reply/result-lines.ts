import { joinDotted, type PhraseRef, type Phrases } from './phrases.ts'
import type { FactView, ReasonView, ResultView } from './reply.ts'

/** Where all reasons are beyond the person's reach, the heading itself says so. */
export function resultTitle({ title, reasons }: ResultView): PhraseRef | string {
  if (title) return title
  return reasons.some((reason) => reason.changeable) ? 'talk.result.title' : 'talk.result.title_beyond'
}

/** Whether "what you can't change" still has to be said above those reasons. */
export function saysBeyond({ title, reasons }: ResultView): boolean {
  return title !== undefined || reasons.some((reason) => reason.changeable)
}

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
