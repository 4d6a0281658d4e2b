import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { isPlanAnswer } from '#dialogs/plan/plan-answer.ts'
import { askedOfPlan, standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { asksWhereFrom } from '#dialogs/plan/asked/plan-where-from.ts'
import { onceEach, questionsIn } from './questions-asked.ts'
import { sayAnswer } from './say-answer.ts'
import { goOnPlan } from '#dialogs/interview/under-way.ts'

/** More answers before that of the plan would be a wall. */
const MOST = 2

/**
 * What is asked of a plan that stands is the plan's, whatever else its words sound like: "多还这么多舍不得，就多还300行不行" pays no
 * part of an instalment. What the message asks besides is answered first.
 */
export async function hearAskedOfPlan(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const asked = askedOfPlan(turn, standingPlan(turn))
  if (!asked) return false
  const besides = messageParts(asked.told, turn, parts)
  const questions = questionsIn(besides, turn, parts).filter(
    ({ kind, part: { text, understanding }, ...one }) =>
      !(kind === 'topic' && 'topic' in one && one.topic === 'plan_finances') &&
      !asksWhereFrom(text) &&
      !isPlanAnswer({ ...turn, text, understanding }),
  )
  for (const one of onceEach(questions, besides).slice(0, MOST)) sayAnswer(turn, one, parts)
  await goOnPlan(dc, turn)
  return true
}
