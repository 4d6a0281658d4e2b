import type { LeadAnswer, Turn } from '#src/conversation/turn.ts'
import { takeAmountBeside } from '#dialogs/interview/amount-beside.ts'
import { hold, sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/**
 * Holds what the beginning says, and what it states besides: "retired, 3800 a month". "5500. which one do I pay first": the sum
 * alone counts, and how steady it is is asked on.
 */
export function takeLead(turn: Turn, parts: DialogParts, lead: LeadAnswer): string[] {
  const { fact, value, amounts, text } = lead
  if (value) hold(turn, fact, value.value, 'answered', value.quantity)
  const beside = value || fact === 'income' ? takeAmountBeside(turn, parts, fact, amounts) : []
  const understanding = parts.understand(text, turn.state.locale, turn.moment)
  const { learnt } = takeUpFacts({ ...turn, text, understanding }, parts.knowledge, fact, ...beside)
  return value ? [fact, ...beside, ...learnt] : [...beside, ...learnt]
}

/** Says back what the beginning of the message answered, once; false when it answered nothing that is still open. */
export function sayLead(turn: Turn, parts: DialogParts): boolean {
  const { lead, state } = turn
  turn.lead = undefined
  if (!lead || state.open?.fact !== lead.fact) return false
  if (!lead.facts && state.facts[lead.fact]) return false
  const facts = lead.facts ?? takeLead(turn, parts, lead)
  sayNoted(turn, parts.knowledge, facts)
  if (!facts.includes(lead.fact)) return false
  state.open = undefined
  state.notUnderstood = 0
  return true
}
