import type { DialogTurnResult } from 'botbuilder-dialogs'
import { leftBefore, sayChanged } from '#dialogs/plan/plan-changed.ts'
import { goOn, stay, takeUp, type PlanTurn } from '#dialogs/plan/plan-course.ts'
import { saySettled, settledIn } from '#dialogs/plan/asked/plan-settle.ts'
import { lentIn } from '#dialogs/plan/reading/plan-lent.ts'
import { sayLump } from '#dialogs/plan/reading/plan-lump.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { askedOf, nameAsked, namesOf } from '#dialogs/plan/plan-state.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { sayOrder } from '#dialogs/plan/plan-telling.ts'
import { asksForOrder } from '#dialogs/plan/plan-order-change.ts'

/**
 * "丈母娘肯借我两万，先还哪家": what it would do is said, and it is no debt; what else the message tells counts, and what it
 * asks is answered with it. Undefined where nobody offers anything.
 */
export async function hearLent(at: PlanTurn): Promise<DialogTurnResult | undefined> {
  const { turn, plan } = at
  const lent = turn.action || plan.debts.length === 0 ? undefined : lentIn(turn.text, turn.state.locale)
  if (lent === undefined) return undefined
  const {
    problem: _problem,
    extra: _extra,
    ...told
  } = readStatement(turn.text, turn.state.locale, askedOf(plan.step), namesOf(plan), nameAsked(plan))
  const tellsMore = saysSomething(told)
  if (tellsMore) {
    const before = leftBefore(plan)
    takeUp(turn, plan, told)
    sayChanged(turn, plan, before)
  }
  const settled = settledIn(turn, plan)
  if (settled) saySettled(turn, settled)
  if (asksForOrder(turn.text)) sayOrder(turn, plan, 'a_sum')
  const said = sayLump(turn, plan, lent, { place: settled?.place })
  if (!said && !tellsMore) return undefined
  return tellsMore ? goOn(at) : stay(at)
}
