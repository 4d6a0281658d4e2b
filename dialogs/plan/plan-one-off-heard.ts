import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { sum } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { askedOfPlan, standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { sayOneOff, sayWays } from '#dialogs/plan/asked/plan-one-off-said.ts'
import { toPayIn } from '#dialogs/plan/asked/plan-to-pay.ts'
import { leanIn } from '#dialogs/plan/reading/plan-lean.ts'
import { lumpIn } from '#dialogs/plan/reading/plan-lump.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
import { wishesIn } from '#dialogs/plan/asked/plan-wishes.ts'
import { oneOffIn, type OneOffHeard } from '#dialogs/plan/reading/plan-one-off.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { onceEach, questionsIn } from '#dialogs/asked/questions-asked.ts'
import { sayAnswer } from '#dialogs/asked/say-answer.ts'
import { goOnPlan } from '#dialogs/interview/under-way.ts'
import { add } from './plan-adding.ts'
import { goOn, stay, type PlanTurn } from './plan-course.ts'
import { askedOf, namesOf, planUnderWay, type PlanState } from './plan-state.ts'

/** Of a plan that is made or stands, whatever else its words sound like; what the message asks besides is answered first. */
export async function hearOneOff(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const plan = planUnderWay(turn.state.dialogs) ?? standingPlan(turn)
  const heard = plan && oneOffHere(turn, plan)
  if (!heard || wishesIn(turn, standingPlan(turn))) return false
  const besides = messageParts(heard.rest, turn, parts)
  const questions = onceEach(questionsIn(besides, turn, parts), besides)
  for (const one of questions.slice(0, 1)) sayAnswer(turn, one, parts)
  await goOnPlan(dc, turn)
  return true
}

/** Undefined as well where it is only imagined, paid from savings, or said of what comes in. */
export function oneOffHere(turn: Turn, plan: PlanState): OneOffHeard | undefined {
  const heard = oneOffIn(turn, plan)
  if (!heard || lumpIn(turn, plan) !== undefined || leanIn(turn, plan)) return undefined
  if (askedOfPlan(turn, standingPlan(turn))?.asked.kind === 'if') return undefined
  const fromSavings = plan.reserve !== undefined || tells('savings', turn.text) || tells('atHand', turn.text)
  return fromSavings && toPayIn(turn, plan) ? undefined : heard
}

/** Says what is to be said of it, puts the costs right where it was among them, and hears what is told besides. */
export async function takeOneOff(
  at: PlanTurn,
  { oneOff, held, asks, rest }: OneOffHeard,
): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const isKnown = plan.oneOff?.purpose === oneOff.purpose && plan.oneOff.amount === oneOff.amount
  plan.oneOff = oneOff
  if (held && oneOff.amount !== undefined) takeOutOfCosts(turn, plan, oneOff.amount)
  else if (!isKnown) sayOneOff(turn, plan, oneOff)
  else if (asks || oneOff.amount === undefined) sayWays(turn, oneOff.purpose)
  else say(turn, 'plan.one_off.known', { params: { amount: money(oneOff.amount) }, join: 'paragraph' })
  turn.text = rest
  const told = readStatement(rest, turn.state.locale, askedOf(plan.step), namesOf(plan))
  if (saysSomething(told) && told.extra === undefined) return add(at, told)
  return held ? goOn(at) : stay(at)
}

function takeOutOfCosts(turn: Turn, plan: PlanState, amount: number): void {
  const { costAmounts = [], costLabels = [] } = plan
  const at = costAmounts.indexOf(amount)
  plan.costAmounts = costAmounts.toSpliced(at, 1)
  plan.costLabels = costLabels.toSpliced(at, 1)
  plan.fixed = (plan.fixed ?? 0) - amount
  const isAll = sum(plan.costAmounts) === 0 && plan.fixed === 0
  if (isAll) delete plan.fixed
  const params = { amount: money(amount), fixed: money(plan.fixed ?? 0) }
  say(turn, isAll ? 'plan.one_off.out_of_all' : 'plan.one_off.out', { params, join: 'paragraph' })
}
