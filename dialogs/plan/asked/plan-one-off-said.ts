import { say, type Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import type { OneOff } from '#dialogs/plan/reading/plan-one-off.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** That it is none of what a month costs, how far the rest of the months reaches, and who can be asked for time. */
export function sayOneOff(turn: Turn, plan: PlanState, { purpose, amount }: OneOff): void {
  if (amount !== undefined)
    say(turn, 'plan.one_off.kept', { params: { amount: money(amount) }, join: 'paragraph' })
  if (amount !== undefined && reaches(turn, plan, amount)) return
  sayWays(turn, purpose)
}

/** Who can be asked, and the second time how to ask. */
export function sayWays(turn: Turn, purpose: OneOff['purpose']): void {
  const ways = `plan.one_off.ways.${purpose}`
  say(turn, turn.state.said[ways] ? 'plan.one_off.asking' : ways, { general: true, join: 'paragraph' })
}

/** Says how far what is there reaches for it, as far as that is known; true where it pays for it. */
function reaches(turn: Turn, plan: PlanState, amount: Fen): boolean {
  const { reserve = 0, step } = plan
  if (reserve >= amount) {
    const params = { reserve: money(reserve), rest: money(reserve - amount) }
    say(turn, 'plan.one_off.has', { params })
    return true
  }
  const { budget, relief } = planOf(plan)
  const { left } = budget
  if (left === undefined || step !== 'shown') return false
  const params = { left: money(left) }
  const months = Math.ceil((amount - reserve) / Math.max(left, 1))
  if (relief || left <= 0) say(turn, 'plan.one_off.none')
  else if (left >= amount) say(turn, 'plan.one_off.fits', { params })
  else if (months > LONGEST) say(turn, 'plan.one_off.little', { params })
  else say(turn, 'plan.one_off.saves', { params: { ...params, time: timeOf(months) } })
  return !relief && left >= amount
}

/** Months: nobody can wait longer for it. */
const LONGEST = 18
