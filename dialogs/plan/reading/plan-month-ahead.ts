import { monthsNamed } from './plan-month.ts'

/** Months from now that words of time name: 0 is this month. */
const NAMED: readonly (readonly [words: RegExp, ahead: number])[] = [
  [/下下个?月|后个月|\bmonth after next\b|\b(?:in )?two months(?:'? time)?\b|两个?月(?:以?后|之后)/iu, 2],
  [/下个?月|下月|\bnext month\b|\bin a month\b/iu, 1],
  [/这个?月|本月|当月|这[周两几]|\bthis month\b|\bthis week(?:end)?\b/iu, 0],
]

/** Times of the year by the month that they mostly fall in. */
const TIMES: readonly (readonly [words: RegExp, month: number])[] = [
  [
    /年后|过(?:完|了)年|开春|春节(?:以?后|之后)|\bafter (?:chinese |lunar |spring )(?:new year|festival)\b/iu,
    3,
  ],
  [/过年|春节|年三十|年前|正月|\b(?:chinese|lunar) new year\b|\bspring festival\b/iu, 2],
  [/元旦|\bnew year(?:'s)?\b/iu, 1],
  [/年底|年末|圣诞|\b(?:christmas|xmas|year[- ]end|end of (?:the )?year)\b/iu, 12],
  [/国庆|十一长假/u, 10],
  [/暑假|夏天|\bsummer\b/iu, 7],
  [/五一(?:节|长假)|\bmay day\b/iu, 5],
]

/** 下学期, "next term": it begins in March or in September. */
const NEXT_TERM = /下(?:个|一个?)?学期|开学|\bnext (?:term|semester|school year)\b/iu
const TERMS = [3, 9]

function untilNextTerm(now: Date): number {
  return Math.min(...TERMS.map((month) => (month - (now.getMonth() + 1) + 12) % 12))
}

export function monthAhead(clause: string, now: Date): number | undefined {
  if (NEXT_TERM.test(clause)) return untilNextTerm(now)
  const said = NAMED.find(([words]) => words.test(clause))
  if (said) return said[1]
  const [named = TIMES.find(([words]) => words.test(clause))?.[1]] = monthsNamed(clause)
  return named === undefined ? undefined : (named - (now.getMonth() + 1) + 12) % 12
}

/** The month of the calendar (1–12) that lies so many months ahead. */
export function monthOfYear(ahead: number, now: Date): number {
  return ((now.getMonth() + ahead) % 12) + 1
}
