import type { HeldFact } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { leftPlan } from './plan-left.ts'
import type { PlanState } from './plan-state.ts'

/**
 * What a plan knows is not asked for again by the interview: how many other lenders there are, and what comes in. What was
 * told of the case itself stays as it was told.
 */
export function tellFromPlan(turn: Turn): void {
  const { state } = turn
  const plan = leftPlan(turn) ?? (state.plan as PlanState | undefined)
  if (!plan || state.caseOf !== undefined) return
  const { facts } = state
  const { debts, income, incomeWords } = plan
  const others = debts.filter(({ name }) => !THIS_LOAN.test(name ?? '')).length
  const known = facts.other_loans
  if (others > 0 && (known === undefined || known.value === 'some')) hold('other_loans', others)
  if (income === undefined || facts.income_amount !== undefined) return
  if (income === 0) {
    if (facts.income === undefined) facts.income = { value: 'none', how: 'stated' }
  } else if (facts.income?.value !== 'none') hold('income_amount', income / 100, incomeWords)

  function hold(fact: string, number: number, words?: PlanState['incomeWords']): void {
    const unit = fact === 'other_loans' ? 'count' : 'yuan'
    const quantity = { min: number, max: number, unit, approx: false, text: '', start: 0, end: 0 } as const
    const value = valueOfQuantity(fact, quantity, DEFAULT_BINS)
    if (value === undefined) return
    const said: HeldFact = { value, how: 'stated', ...(words ?? { exact: number }) }
    facts[fact] = said
    state.closed = state.closed.filter((id) => id !== fact)
  }
}

const THIS_LOAN = /借呗|jiebei/iu
