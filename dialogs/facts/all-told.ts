import type { Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { factList, heldFacts } from './fact-keeping.ts'
import { overdueFacts } from '#dialogs/care/overdue-told.ts'
import { owingFacts } from '#dialogs/care/owing-told.ts'
import { planFacts } from '#dialogs/plan/plan-facts.ts'
import { swindleFacts } from '#dialogs/care/swindle-facts.ts'

/** All that was told, each thing as a name and a value: what "what do you have on me?" and a summary for a person hold. */
export function allTold(turn: Turn, knowledge: Knowledge): PhraseRef[] {
  return [
    ...factList(heldFacts(turn, knowledge)),
    ...planFacts(turn),
    ...overdueFacts(turn),
    ...owingFacts(turn),
    ...swindleFacts(turn),
  ]
}

/** The reasons of the last result, by their titles. */
export function reasonsTold({ state }: Turn): PhraseRef[] {
  return (state.result?.reasons ?? []).map(({ cause }) => ({ phrase: `causes.${cause}.title` }))
}
