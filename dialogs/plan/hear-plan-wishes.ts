import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { sayAhead } from '#dialogs/plan/asked/plan-ahead-said.ts'
import { isPlanAnswer } from './plan-answer.ts'
import { standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { leftBefore, sayChanged } from './plan-changed.ts'
import { sayCleared, takeGone } from '#dialogs/plan/asked/plan-clear-one.ts'
import { beginSoon, sayCostsLater } from './plan-costs-later.ts'
import { show, stay, takeUp, type PlanTurn } from './plan-course.ts'
import { feelingIn } from './plan-feelings.ts'
import { sayFirst } from '#dialogs/plan/asked/plan-first.ts'
import { takeTold } from './plan-hear-asked.ts'
import { sayKeep } from '#dialogs/plan/asked/plan-keep.ts'
import { sayOwnFigure } from '#dialogs/plan/asked/plan-own-figures-said.ts'
import { afterPaid } from '#dialogs/plan/asked/plan-paid-down.ts'
import { sayImagined } from '#dialogs/plan/asked/plan-if.ts'
import { saySmallWish } from '#dialogs/plan/asked/plan-small-wishes.ts'
import { withAllHeld } from '#dialogs/plan/reading/plan-costs-put-right.ts'
import type { PlanState } from './plan-state.ts'
import { wishesIn, type Wish, type WishesHeard } from '#dialogs/plan/asked/plan-wishes.ts'
import { onceEach, questionsIn } from '#dialogs/asked/questions-asked.ts'
import { sayAnswer } from '#dialogs/asked/say-answer.ts'
import { goOnPlan } from '#dialogs/interview/under-way.ts'

/** More answers before those of the plan would be a wall. */
const MOST = 2

/**
 * What is wished of a plan that stands is the plan's, whatever else its words sound like: 能存下来吗，我想给我闺女看看 asks for nobody
 * else, and 每月留500应急 tells no income. What the message asks besides is answered first.
 */
export async function hearPlanWishes(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const heard = wishesIn(turn, standingPlan(turn))
  if (!heard) return false
  const besides = messageParts(heard.rest, turn, parts)
  const felt = besides.flatMap(({ text }) => feelingIn(text, turn) ?? [])[0]
  if (felt !== undefined) say(turn, `plan.feeling.${felt}`, { join: 'paragraph' })
  const questions = questionsIn(besides, turn, parts).filter(
    ({ kind, part: { text, understanding }, ...one }) =>
      !(kind === 'topic' && 'topic' in one && one.topic === 'plan_finances') &&
      !(kind === 'side' && 'name' in one && heard.wishes.some((wish) => wish.kind === one.name)) &&
      !OF_THE_WISH.test(text) &&
      !isPlanAnswer({ ...turn, text, understanding }),
  )
  for (const one of onceEach(questions, besides).slice(0, MOST)) sayAnswer(turn, one, parts)
  await goOnPlan(dc, turn)
  return true
}

/** "…, is that ok", 还能按时还完吗: asked of what was wished, which the plan answers. */
const OF_THE_WISH =
  /^[\s，,]*(?:那|这样|会|有)*(?:会)?(?:怎么?样|咋样|什么(?:后果|影响)|影响吗)[\s，,。?？]*$|^[\s，,]*(?:就)?(?:不能|能不能|可以|能)(?:再)?(?:快|早)(?:一?点|些)(?:吗|么|不)?[\s，,。?？]*$|按时还|[行走撑]得(?:通|住)|还得[完清]|还[能会]?剩(?:得下|多少|几)|剩得下|还能[还完清]|转得[开过]|够不够|(?:哪|哪里|怎么)够|(?:这样|那样)?(?:行|好|可以|成)(?:吗|不|么)|[重从]新|\b(?:is|would|does|will) (?:that|it|this)\b[^.?!]{0,16}\b(?:ok(?:ay)?|alright|fine|work|doable|wreck|ruin|mess|break|on time|sense|possible|much)\b|\bdoes (?:the|this|my) plan (?:still )?(?:survive|work|hold)|\bstill (?:work|doable|ok|fine|on time)/iu

/** Takes what the message puts right beside its wishes, and answers those by it. */
export async function answerWishes(at: PlanTurn, { wishes, rest }: WishesHeard): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const { locale } = turn.state
  const told = takeTold(turn, plan, withAllHeld(rest, locale, plan))
  for (const wish of wishes) sayWish(turn, plan, wish)
  const changed = told || wishes.some(changesPlan)
  return changed ? show(at) : stay(at)
}

function changesPlan(wish: Wish): boolean {
  const puts = ['rate', 'gone', 'paid'].includes(wish.kind)
  return puts || (wish.kind === 'costs' && beginSoon(wish.costs))
}

function sayWish(turn: Turn, plan: PlanState, wish: Wish): void {
  switch (wish.kind) {
    case 'keep':
      return sayKeep(turn, plan, wish.amount)
    case 'first':
      return sayFirst(turn, plan, wish.first)
    case 'rate': {
      const { place, percent } = wish.right
      const { name } = plan.debts[place] ?? {}
      const debt = {
        rate: { value: percent / 100, per: 'year' },
        ...(name !== undefined && { name }),
      } as const
      return takeUp(turn, plan, { debts: [debt] })
    }
    case 'gone':
      return takeGone(turn, plan, wish.place)
    case 'paid': {
      const left = afterPaid(plan, wish.paid)
      return left ? takeUp(turn, plan, { debts: [left] }) : takeGone(turn, plan, wish.paid.place)
    }
    case 'clear':
      return sayCleared(turn, plan, wish.place)
    case 'outlay':
      return sayImagined(turn, plan, { outlay: wish.amount })
    case 'figure':
      return sayOwnFigure(turn, plan, wish.figure)
    case 'ahead':
      return sayAhead(turn, plan, wish.ahead)
    case 'costs': {
      const { fixed } = wish.costs
      if (fixed === undefined || !beginSoon(wish.costs)) return sayCostsLater(turn, plan, wish.costs)
      const before = leftBefore(plan)
      takeUp(turn, plan, { debts: [], fixed })
      return sayChanged(turn, plan, before)
    }
    default:
      return saySmallWish(turn, plan, wish.kind)
  }
}
