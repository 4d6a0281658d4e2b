import type { Turn } from '#src/conversation/turn.ts'
import { adviceFor } from '#src/diagnosis/diagnose.ts'
import type { AdviceId, CauseId, Knowledge } from '#src/diagnosis/knowledge.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'

/** What nobody does for a limit's sake with a mortgage, or one instalment. */
const NOT_WHILE_STEADY: ReadonlySet<AdviceId> = new Set(['pay_off_others', 'shrink_debt'])

/** Whether advice suits the kind of loans that were told, and wasn't set aside as done or impossible. */
export function fits({ state }: Turn, advice: AdviceId): boolean {
  if (state.setAside?.includes(advice)) return false
  return state.facts['other_loans']?.steady !== true || !NOT_WHILE_STEADY.has(advice)
}

/** Advice for a cause, without what doesn't suit the kind of loans that were told. */
export function fittingAdvice(turn: Turn, knowledge: Knowledge, cause: CauseId): readonly AdviceId[] {
  return adviceFor(knowledge, cause, knownFacts(turn)).filter((advice) => fits(turn, advice))
}
