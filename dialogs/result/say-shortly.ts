import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { offerBackToResult } from './conclude.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { fittingAdvice } from './fitting-advice.ts'

/** The likeliest reason and the first thing to do, in one sentence. */
export function sayShortly(turn: Turn, knowledge: Knowledge): boolean {
  const facts = knownFacts(turn)
  const [first] = diagnose(knowledge, facts).reasons
  const advice = first && fittingAdvice(turn, knowledge, first.id)[0]
  if (!first || !advice) return false
  say(turn, 'talk.in_short', {
    params: { cause: { phrase: `causes.${first.id}.title` }, advice: { phrase: `advice.${advice}.title` } },
    claims: first.claims,
  })
  offerBackToResult(turn, knowledge)
  return true
}
