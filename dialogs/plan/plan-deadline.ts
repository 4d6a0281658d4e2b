import { say, type Turn } from '#src/conversation/turn.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import { equalPayment } from '#src/planning/annuity.ts'
import { sum } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { monthAhead, monthOfYear } from '#dialogs/plan/reading/plan-month-ahead.ts'
import { planOf, type PlanState } from './plan-state.ts'

/** 年底前能还清吗, 六月还得完不, "can I finish before June", "will it be gone by March" */
const ASKS_IN_TIME =
  /(?:年底|年末|年前|年内|春节|过年|元旦|今年|明年|国庆|五一|(?:[一二三四五六七八九十]{1,2}|\d{1,2})月)[^，。,\d]{0,10}(?:还|清|结|搞|弄)(?:得|不)?(?:清|完|掉|定)[^，。,\d]{0,4}(?:吗|么|嘛|不|没|吧|[?？]|$)|\b(?:can|could|will|would|am|is|do|does)\b[^.?!\d]{0,40}\b(?:done|clear(?:ed)?|finish\w*|free|paid off|pay (?:it|them|(?:the|my) [a-z]+(?: [a-z]+)?) off|pay off (?:the|my) [a-z]+(?: [a-z]+)?|gone|over)\b[^.?!\d]{0,12}\b(?:by|before|at|within|in)\b[^.?!\d]{0,20}\b(?:jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|year|christmas|xmas|new year|spring festival)\b/iu
/** 一年内能还完吗, 半年之内清得掉不, "can I be done within 8 months" */
const ASKS_WITHIN =
  /(?:[半一二两三四五六七八九十\d]+)\s*个?[年月](?:之|以)?[内里][^，。,\d]{0,10}(?:还|清|结|搞|弄)(?:得|不)?(?:清|完|掉|定)[^，。,\d]{0,4}(?:吗|么|嘛|不|没|吧|[?？]|$)|\b(?:can|could|will|would|am|is|do|does)\b[^.?!\d]{0,40}\b(?:done|clear(?:ed)?|finish\w*|free|paid off|gone|over|pay)\b[^.?!\d]{0,16}\b(?:within|in) (?:\d{1,2}|an?|one|two|three|four|five|six|eight|ten|twelve|half a) (?:months?|years?)\b/iu

/** How much a month that is has its own answer. */
const ASKS_WHAT_IT_TAKES = /多少|几百|几千|\b(?:how much|what would|what does)\b/iu

/** The month itself is too late: 六月前, "before June". */
const BEFORE = /前|\bbefore\b/iu
/** The last month of its year in which something is paid: 年底, 今年. */
const THIS_YEAR =
  /年底|年末|年内|今年|\b(?:year[- ]?end|end of (?:the|this) year|(?:by|within|before) (?:the |this )?year)\b/iu
const NEXT_YEAR = /明年(?:年底|年末|[底末内])|\bend of next year\b/iu

/** In how many months somebody hopes to be done, counting this one; undefined: not asked. */
export function deadlineIn(clause: string, now: Date): number | undefined {
  if (ASKS_WITHIN.test(clause) && !ASKS_WHAT_IT_TAKES.test(clause)) return monthsWithin(clause)
  return ASKS_IN_TIME.test(clause) ? monthsUntil(clause, now) : undefined
}

/** How many months there are until the time that a clause names, with this one and with that. */
export function monthsUntil(clause: string, now: Date): number | undefined {
  const toYearEnd = 12 - now.getMonth()
  if (NEXT_YEAR.test(clause)) return toYearEnd + 12
  const ofNextYear = OF_NEXT_YEAR.test(clause)
  if (THIS_YEAR.test(clause) && !ofNextYear) return toYearEnd
  const said = monthAhead(clause, now)
  if (said === undefined) return ofNextYear ? toYearEnd : undefined
  // 明年六月, told in March: not the one of this year.
  const yearOn = (ofNextYear && said < toYearEnd) || (said === 0 && SAME_AGAIN.test(clause))
  const ahead = yearOn ? said + 12 : said
  return Math.max(1, BEFORE.test(clause) ? ahead : ahead + 1)
}

/** "Next march", said in March. */
const SAME_AGAIN = /\bnext (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*/iu
const OF_NEXT_YEAR = /明年|\bnext (?:year|spring|summer|autumn|winter)\b/iu

export function monthsWithin(clause: string): number | undefined {
  const locale = /\p{Script=Han}/u.test(clause) ? 'zh-CN' : 'en'
  const time = readQuantities(clause.replace(/(?<=[年月])(?:之|以)?(?:[内里]|后|时间)/gu, '，'), locale).find(
    ({ unit }) => unit === 'months',
  )
  return time === undefined || time.min < 1 ? undefined : Math.round(time.min)
}

/** Whether that is in time by this plan; where it isn't, what it would take. */
export function sayInTime(turn: Turn, plan: PlanState, months: number): void {
  const { text, now } = turn
  const within = deadlineIn(text, now)
  if (within === undefined) return
  const month = { phrase: `plan.calendar.${monthOfYear(within - 1, now)}` } as const
  if (months <= within) return say(turn, 'plan.in_time.yes', { params: { month }, join: 'paragraph' })
  const { loans, budget } = planOf(plan)
  const payment = sum(loans.map((one) => equalPayment(one.balance, one.monthlyRate, within)))
  const due = sum(loans.map(({ minimum }) => minimum))
  const fits = budget.left !== undefined && payment - due <= budget.left
  const params = { month, time: timeOf(within), payment: money(payment), more: money(payment - due) }
  say(turn, fits ? 'plan.in_time.with_more' : 'plan.in_time.no', { params, join: 'paragraph' })
}
