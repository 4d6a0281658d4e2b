import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { rankChanges } from '#src/diagnosis/rank-changes.ts'
import { isAnsweredNow } from '#dialogs/asked/answered-now.ts'
import { fits, fittingAdvice } from './fitting-advice.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'

/**
 * "那多久能恢复啊" after the reasons were told: no date, but what stands first in this case and when that shows. False where no
 * reason was told.
 */
export function sayWhenRestored(turn: Turn, knowledge: Knowledge): boolean {
  const { state } = turn
  if (!state.result || state.open) return false
  if (isAnsweredNow(turn, 'when_restored')) return true
  const facts = knownFacts(turn)
  const { reasons } = diagnose(knowledge, facts)
  const change = rankChanges(knowledge, facts).find(({ advice }) => fits(turn, advice))
  const mine = reasons.find(
    ({ id, changeable }) => changeable && fittingAdvice(turn, knowledge, id).length > 0,
  )
  const advice = change?.advice ?? (mine && fittingAdvice(turn, knowledge, mine.id)[0])
  const cause = change?.target.cause ?? mine?.id
  state.notUnderstood = 0
  state.lastTopic = 'when_restored'
  state.lastTopicTurn = state.turns
  if (cause === undefined || advice === undefined) {
    say(turn, 'talk.when.nothing_own', { claims: ['R01', 'O19'], general: true })
    return true
  }
  say(turn, 'talk.when.own', {
    params: {
      cause: { phrase: `causes.${cause}.title` },
      advice: { phrase: `advice.${advice}.title` },
      time: { phrase: `advice.${advice}.time` },
    },
    claims: knowledge.causes[cause]?.claims ?? [],
    general: true,
  })
  return true
}
