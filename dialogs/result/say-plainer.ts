import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { money } from '#src/reply/plan-money.ts'
import { sayShortly } from './say-shortly.ts'
import { offerNext as offerNextOfTopic } from '#dialogs/asked/answer-topic.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { aboutDebt, offerNext } from '#dialogs/plan/plan-questions.ts'
import { PLAN, planOf, planUnderWay, type PlanState } from '#dialogs/plan/plan-state.ts'
import { optionsOf } from '#dialogs/interview/questions.ts'

/** The last thing once more in a sentence or two. False when nothing was said that could be put shorter. */
export function sayPlainer(dc: DialogContext, turn: Turn, parts: DialogParts): boolean {
  const { open, lastTopic, dialogs, result } = turn.state
  const plan = dc.activeDialog?.id === PLAN ? planUnderWay(dialogs) : undefined
  if (plan) sayPlanPlainer(turn, plan)
  else if (open) {
    say(turn, 'talk.plain.question', {
      params: { question: { phrase: `facts.${open.fact}.${open.narrowing ? 'ask_vague' : 'ask'}` } },
    })
    turn.replies.push({ kind: 'offer', options: optionsOf(turn, parts.knowledge, open.fact) })
  } else if (lastTopic !== undefined && saysTopic(turn, parts, lastTopic)) {
    offerNextOfTopic(turn, lastTopic, parts.book)
  } else return result !== undefined && sayShortly(turn, parts.knowledge)
  return true
}

/** The gist of an answer, where there is one. */
function saysTopic(turn: Turn, { phrases }: DialogParts, topic: string): boolean {
  const gist = `talk.plain.topics.${topic}`
  if (!phrases[turn.state.locale].has(gist)) return false
  say(turn, gist)
  return true
}

/** Of a plan that stands its sum; else its question. */
function sayPlanPlainer(turn: Turn, plan: PlanState): void {
  if (plan.step !== 'shown') {
    const question = { phrase: `plan.ask.${plan.step}`, params: aboutDebt(plan) }
    say(turn, 'talk.plain.question', { params: { question } })
  } else {
    const { due, left } = planOf(plan).budget
    const params = { due: money(due), left: money(Math.abs(left ?? 0)) }
    const how = left === undefined ? 'due' : left < 0 ? 'short' : 'left'
    say(turn, `talk.plain.plan.${how}`, { params })
  }
  offerNext(turn, plan)
}
