import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { ASKS_WHY, isQuestion, surelyMeans } from '#dialogs/message/message-signs.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksForOrder } from './plan-order-change.ts'
import { takeUp } from './plan-course.ts'
import { keepLeft } from './plan-left.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { askedOf, namesOf, planUnderWay } from './plan-state.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { makeMove } from '#dialogs/press.ts'
import { goOnInterview } from '#dialogs/interview/under-way.ts'
import { isComplaint, meant } from '#dialogs/understood.ts'

/**
 * "先不排 先说为啥没额度 跑车一个月七八千": who asks why in the middle of a plan gets to that. What the message tells for the plan
 * is kept in it, to go on with later. False when no part of the message asks for it.
 */
export async function leavePlanForCase(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  const plan = turn.action ? undefined : planUnderWay(state.dialogs)
  if (!plan || plan.step === 'shown') return false
  const said = messageParts(turn.text, turn, parts)
  const others = said.filter((part) => !asksForCase(part))
  if (others.length === said.length) return false
  const told = others.map(({ text }) => text).join(', ')
  const statement = readStatement(told, state.locale, askedOf(plan.step), namesOf(plan))
  if (told !== '' && saysSomething(statement)) takeUp(turn, plan, statement)
  keepLeft(turn, plan)
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  await dc.cancelAllDialogs()
  if (!state.result || !(await makeMove(dc, turn, parts, 'conclude'))) await goOnInterview(dc)
  return true
}

/** Why it can't be borrowed any more, rather than why a debt comes first. */
export function asksForCase({ text, understanding }: MessagePart): boolean {
  if (asksForOrder(text)) return false
  const intent = meant(understanding)
  if (isComplaint(intent) && surelyMeans(understanding) && isQuestion(understanding)) return true
  const ofCase =
    isComplaint(intent) || intent === 'conclude' || 'symptom' in toDiagnosisFacts(understanding.facts)
  return ofCase && (ASKS_WHY.test(text) || /原因|怎么回事|\breasons?\b/iu.test(text))
}
