import type { Quantity } from './quantities.ts'

/** What leads up to a sum that came in earlier: "from 6000", 原来是六千. */
const BEFORE_IT =
  /(?<!现在)从(?:一个?月|每月|月薪|工资)?$|(?:原来|原先|以前|之前|本来|从前|去年|上半年)(?:的|我|是|有|能|拿|挣|赚|到手|工资|收入|月薪|每?个?月|一个?月|大概|差不多|都|还)*$|\b(?:from|instead of|used to (?:be|get|make|earn|have)|(?:it|that|pay|salary|income|wage|i) (?:was|had)|(?<=^|[,.;] ?)was|was on|previously|formerly)(?: (?:it|about|around|like|over|nearly|a|at|my|the|getting|making|earning|on))* ?[¥$]?$/u
/** A fall or a rise is told, or what is now: only then is one of two sums the earlier one. */
const TELLS_CHANGE =
  /[降减砍跌涨升加掉]|现在|如今|目前|这个月|\b(?:cut|reduced|lowered|dropped|fell|fallen|down|decreased|slashed|raised|rose|up to|went|gone|increased|now|these days|instead of|used to)\b/u

/** Yuan: less is no month's pay. */
const LEAST = 500

/** "Cut to 4500 from 6000": without the sums of before, where another one is said to come in now. */
export function withoutPayBefore<T extends Pick<Quantity, 'start' | 'end' | 'max'>>(
  sums: readonly T[],
  text: string,
): readonly T[] {
  if (!TELLS_CHANGE.test(text) && !falls(sums, text)) return sums
  const now = sums.filter(({ start }) => !BEFORE_IT.test(text.slice(0, start)))
  return now.some(({ max }) => max >= LEAST) ? now : sums
}

/** "From 9k to 6k": the smaller sum behind is what it fell to. */
function falls(sums: readonly Pick<Quantity, 'start' | 'max'>[], text: string): boolean {
  return sums.some(({ start, max }, at) => {
    const next = sums[at + 1]
    return next !== undefined && next.max < max && BEFORE_IT.test(text.slice(0, start))
  })
}
