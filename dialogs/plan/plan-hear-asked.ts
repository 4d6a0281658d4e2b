import type { DialogTurnResult } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { askedOfPlan, readSentence, type Asked, type AskedOfPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { leftBefore, sayChanged } from './plan-changed.ts'
import { stay, takeUp, type PlanTurn } from './plan-course.ts'
import { sayExtra } from '#dialogs/plan/asked/plan-extra.ts'
import { sayImagined } from '#dialogs/plan/asked/plan-if.ts'
import { IF } from '#dialogs/plan/asked/plan-if-reading.ts'
import { sayOfWhole } from './plan-kept.ts'
import { figureAsked, sayFigure } from '#dialogs/plan/asked/plan-figures.ts'
import { asksForOrder } from './plan-order-change.ts'
import { newDebtsIn } from '#dialogs/plan/reading/plan-new-debts.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { namesOf, type PlanState } from './plan-state.ts'
import type { Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { asksOwnPrice, sayOrder, sayRealCost } from './plan-telling.ts'
import { sayWhereFrom } from '#dialogs/plan/asked/plan-where-from.ts'

/** Answers what is asked of the plan, by the numbers that the message puts right beside it. */
export function hearAsked(at: PlanTurn, { asked, said, told }: AskedOfPlan): DialogTurnResult {
  const { turn, plan } = at
  takeTold(turn, plan, told)
  const now = readSentence(said, turn, plan) ?? asked
  answer(turn, plan, now)
  sayAlso(turn, plan, now, told, said)
  return stay(at)
}

function answer(turn: Turn, plan: PlanState, asked: Asked): void {
  switch (asked.kind) {
    case 'extra':
      sayExtra(turn, plan, asked.extra)
      break
    case 'if':
      sayImagined(turn, plan, asked.imagined)
      break
    case 'whole':
      sayOfWhole(turn, plan, asked.what)
      break
    case 'from':
      sayWhereFrom(turn, plan, asked.amount)
      break
  }
}

/** "…多还300行不行？花呗利率一年多少": what else is asked of the plan. */
function sayAlso(turn: Turn, plan: PlanState, { kind }: Asked, told: string, said: string): void {
  const beside: Turn = { ...turn, text: told }
  const another = told === '' ? undefined : askedOfPlan(beside, plan)
  if (another && another.asked.kind !== kind && another.asked.kind !== 'whole')
    return answer(beside, plan, another.asked)
  const price = asksOwnPrice(beside, plan, false)
  if (price?.about !== undefined) return sayRealCost(turn, plan, price.about)
  if (asksForOrder(kind === 'if' ? told : `${told} ${said}`)) return void sayOrder(turn, plan)
  const figure = figureAsked(beside, plan)
  if (figure && figure.kind !== 'doubted' && kind !== 'if') sayFigure(turn, plan, figure)
}

/** Takes what a message puts right of the month or of debts that are held, beside what it asks; false: nothing. */
export function takeTold(turn: Turn, plan: PlanState, besides: string): boolean {
  // "…and what's the card's rate a year" tells nothing of it.
  const sentences = besides.split(/(?<=[。！!？?；;\n])|(?<=\.)(?=\s)/u)
  const told = sentences.filter((text) => !IF.test(text) && !isQuestion({ text })).join('')
  const others = newDebtsIn(besides, turn, plan)
  if (told === '' && others.length === 0) return false
  const { extra: _extra, problem, ...said } = readStatement(told, turn.state.locale, 'nothing', namesOf(plan))
  const held = namesOf(plan)
  const debts = said.debts.filter(
    ({ name, balance, payment, rate, months }) =>
      name !== undefined && held.includes(name) && [balance, payment, rate, months].some(Boolean),
  )
  const statement: Statement = { ...said, debts: [...debts, ...others] }
  const none = [said.income, said.fixed, said.reserve].every((one) => one === undefined)
  if (problem || (none && statement.debts.length === 0)) return false
  const before = leftBefore(plan)
  const whole = turn.text
  turn.text = told
  takeUp(turn, plan, statement)
  turn.text = whole
  sayChanged(turn, plan, before)
  return true
}
