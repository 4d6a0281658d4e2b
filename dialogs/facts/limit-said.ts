import type { NumberSaid } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { statedLimitChange } from '#src/understanding/stated-limits.ts'

/** A limit that fell, by its two sums as they were put: "5.2 万 → 800". */
export function limitSaid(
  { text, state, understanding }: Turn,
  fact: string,
  value: string,
): NumberSaid | undefined {
  if (fact !== 'symptom' || !FELL.has(value)) return undefined
  const { locale } = state
  // 降薪 从一万降到七千: of one's pay.
  if (OF_PAY.test(text) && !OF_A_LIMIT.test(text)) return undefined
  const normal = normalise(text)
  // 从3万降到8千, where the message, or what is known, tells that the limit fell: of what needn't be said.
  const stated = understanding.facts.some((one) => one.key === 'symptom' && FELL.has(one.value))
  const known = FELL.has(state.facts.symptom?.value ?? '') || stated
  const change = statedLimitChange(normal, locale, readQuantities(normal, locale), known)
  if (!change) return undefined
  const sums = readQuantities(change.said, locale).filter(
    ({ max, unit }) => max >= LEAST && (unit === 'yuan' || unit === undefined),
  )
  // "Gone to 3000, was 15000": what it was is the larger one.
  const falling = sums.length === 2 ? sums.toSorted((a, b) => b.max - a.max) : sums
  const [was, now = value === 'limit_zero' ? '0' : undefined] = falling.map((sum) => sum.text.trim())
  if (was === undefined || now === undefined) return undefined
  return { words: { text: `${spaced(was)} → ${spaced(now)}`, locale } }
}

const OF_PAY = /薪|工资|收入|挣|到手|月入|\b(?:pay|salary|wages?|income|earn\w*)\b/iu
const OF_A_LIMIT = /额度|能借|可借|借呗|\b(?:limit|borrow|jiebei)\b/iu

const FELL: ReadonlySet<string> = new Set(['limit_zero', 'limit_reduced'])

/** Less (yuan) is no limit. */
const LEAST = 100

function spaced(sum: string): string {
  return sum
    .replace(/(?<=\d)(?=[万千百])/u, ' ')
    .replace(/(?<=\d ?)[wW]$/u, ' 万')
    .replace(/ {2}/u, ' ')
}
