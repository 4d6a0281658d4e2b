import { say, type Turn } from '#src/conversation/turn.ts'
import { equalPayment } from '#src/planning/annuity.ts'
import { sum } from '#src/planning/money.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

const DONE = '(?:done|clear(?:ed)?|paid off|finished|debt[- ]free|rid of (?:it|them|all)|out of debt)'

/** "一年还清每月得还多少", "what would it take to be done in a year": asked the other way round. */
const ASKS = new RegExp(
  [
    '(?:年|月)(?:内|之内|里)?(?:就|要|想|能)*(?:全部?|都)?(?:还|结)(?:清|完)[^。？?]{0,10}(?:每个?月|一个月|一月)[^。？?]{0,6}(?:多少|几)',
    '(?:每个?月|一个月)[^。？?]{0,8}(?:多少|几)[^。？?]{0,8}(?:年|月)(?:内|之内|里)?(?:就|能|可以)*(?:全部?|都)?(?:还|结)(?:清|完)',
    `\\b(?:what would (?:it|i)|what does it|how much)\\b[^.?!]*\\b${DONE}\\b[^.?!]*\\b(?:in|within)\\b[^.?!]*\\b(?:months?|years?)\\b`,
    `\\b${DONE}\\b[^.?!]{0,12}\\b(?:in|within)\\b[^.?!]{0,12}\\b(?:months?|years?)\\b[^.?!]{0,12}\\b(?:how much|what would)`,
  ].join('|'),
  'iu',
)

/** In how many months somebody wants to be done, who asks what that takes; undefined: not asked. */
export function doneByIn({ action, text, state }: Turn, { debts }: PlanState): number | undefined {
  if (action || debts.length === 0 || !ASKS.test(text)) return undefined
  const time = readQuantities(text, state.locale).find(({ unit }) => unit === 'months')
  const months = time && Math.round(time.max)
  return months !== undefined && months >= 1 && months <= LONGEST ? months : undefined
}

/** Months; further ahead nobody asks. */
const LONGEST = 120

/** What all debts would take each month to be gone by then, and whether a month has it. False where nothing is worked out. */
export function sayDoneBy(turn: Turn, plan: PlanState, months: number): boolean {
  const { loans, budget } = planOf(plan)
  if (loans.length === 0) return false
  const payment = sum(loans.map((one) => equalPayment(one.balance, one.monthlyRate, months)))
  const due = sum(loans.map(({ minimum }) => minimum))
  const params = { time: timeOf(months), payment: money(payment), due: money(due) }
  if (payment <= due) {
    say(turn, 'plan.done_by.anyway', { params })
    return true
  }
  const more = payment - due
  say(turn, 'plan.done_by.takes', { params: { ...params, more: money(more) } })
  const { left } = budget
  if (left === undefined) return true
  const room = { left: money(Math.max(0, left)), missing: money(more - Math.max(0, left)) }
  say(turn, more <= left ? 'plan.done_by.fits' : 'plan.done_by.too_much', { params: room, join: 'line' })
  return true
}
