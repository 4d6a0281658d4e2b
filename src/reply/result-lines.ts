import { joinDotted, type PhraseRef, type Phrases } from './phrases.ts'
import type { FactView, ReasonView, ResultView } from './reply.ts'

/** A part of a result, under a heading of its own; the first one's is the title. */
export interface Section {
  readonly heading: PhraseRef | string | undefined
  readonly reasons: readonly ReasonView[]
}

/** What the page itself says, what the answers speak for, and what one can't change. */
export function sectionsOf({ title, reasons }: ResultView): Section[] {
  const named = reasons.filter((reason) => reason.named)
  const inferred = reasons.filter((reason) => !reason.named)
  const yours = inferred.filter((reason) => reason.changeable)
  const beyond = inferred.filter((reason) => !reason.changeable)
  const first = named.length > 0 ? 'talk.result.on_page' : undefined
  const sections: Section[] = [
    { heading: first, reasons: named },
    { heading: first ? 'talk.result.besides' : (title ?? 'talk.result.title'), reasons: yours },
    { heading: 'talk.result.beyond', reasons: beyond },
  ]
  const filled = sections.filter((section) => section.reasons.length > 0)
  if (filled[0]?.heading !== 'talk.result.beyond') return filled
  // Where all reasons are beyond the person's reach, the title itself says so.
  if (title === undefined) return [{ heading: 'talk.result.title_beyond', reasons: beyond }]
  return [{ heading: title, reasons: [] }, ...filled]
}

/** What can be done, or, under what can't be changed, done in the meantime. */
export function adviceLine({ advice, changeable }: ReasonView): PhraseRef | undefined {
  const first = advice[0]
  if (!first) return undefined
  const phrase = changeable ? 'talk.result.do' : 'talk.result.meanwhile'
  return { phrase, params: { advice: { phrase: `advice.${first.id}.title` } } }
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
