import type { Turn } from '#src/conversation/turn.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import { nameIn } from './plan-names.ts'
import { readStatement } from './plan-reading.ts'
import { namesOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import type { ReadDebt } from './plan-statement.ts'
import { clausesOf } from '#dialogs/plan/asked/plan-wishes.ts'

/** Borrowed in thought only, or wished for: nothing is owed yet. */
const NOT_OWED =
  /如果|要是|假如|万一|[想再去先]借|打算|\b(?:if|suppose|imagine|borrow\w*|would|could|take out|apply\w*)\b/iu

/** "Forgot a card, 2,000 at 18%", beside what else is changed or asked: debts by the names of lenders that aren't held yet. */
export function newDebtsIn(text: string, { state }: Turn, plan: PlanState): ReadDebt[] {
  const held = namesOf(plan)
  return clausesOf(text)
    .filter((clause) => !NOT_OWED.test(clause) && !asksInWords(clause))
    .flatMap((clause) => readStatement(clause, state.locale, 'nothing', held).debts)
    .filter(
      ({ name, balance }) =>
        name !== undefined && balance !== undefined && !held.includes(name) && nameIn(name) !== undefined,
    )
}
