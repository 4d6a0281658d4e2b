import { say, type Turn } from '#src/conversation/turn.ts'
import { toFen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { nameOf } from './plan-phrases.ts'
import type { PlanState } from './plan-state.ts'
import { tells } from './plan-words.ts'

/** Words that any debt may be called with. */
const COMMON = new Set(['loan', 'debt', 'from', 'the', 'and', 'card', '贷款', '借款'])

/** "The 800 for mum isn't a debt", "那三千不是欠的": which debt of the plan is none, by its name or its amount. */
export function deniedDebt({ action, text, state }: Turn, { debts }: PlanState): number | undefined {
  if (action || !tells('noDebt', text)) return undefined
  const lower = text.toLowerCase()
  const called = debts.findIndex(({ name = '' }) =>
    name
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => word.length > 1 && !COMMON.has(word) && lower.includes(word)),
  )
  if (called >= 0) return called
  const amounts = readQuantities(text, state.locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
  const meant = debts.findIndex(
    ({ balance, payment }) => amounts.includes(balance ?? -1) || amounts.includes(payment ?? -1),
  )
  return meant < 0 ? undefined : meant
}

/** Takes it out of the plan; what was asked of the debts after it stays asked. */
export function dropDebt(turn: Turn, plan: PlanState, place: number): void {
  const [debt] = plan.debts.slice(place)
  const name = nameOf(debt ?? {}, place, plan.debts.length)
  plan.debts.splice(place, 1)
  plan.askedOf = plan.askedOf.flatMap((asked) => {
    const [step, at] = asked.split(' ') as [string, string]
    if (Number(at) === place) return []
    return [Number(at) > place ? `${step} ${Number(at) - 1}` : asked]
  })
  if (plan.about === place) delete plan.about
  else if (plan.about !== undefined && plan.about > place) plan.about -= 1
  say(turn, 'plan.dropped', { params: { name }, join: 'paragraph' })
}
