import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { hold } from './fact-keeping.ts'

/** Months: what lies further back is none of the last half year. */
const HALF_A_YEAR = 6

/** Whether the one month that a text names is more than half a year gone: "once only, in February", said in November. */
export function borrowedLongAgo(text: string, locale: Locale, now: Date): boolean {
  const named = readQuantities(text, locale).flatMap(({ month }) => month ?? [])
  const [only] = named
  if (!only || named.length > 1) return false
  return (now.getUTCMonth() + 1 - only.month + 12) % 12 > HALF_A_YEAR
}

/** Asked how often, who names the one time long gone tells when it was, too. Gives the facts that it says. */
export function takeLastBorrowed(turn: Turn, asked: string): string[] {
  const { state, text, now } = turn
  if (asked !== 'frequency' || state.facts.last_borrowed || !borrowedLongAgo(text, state.locale, now))
    return []
  if (state.facts.frequency?.exact !== undefined) return []
  hold(turn, 'last_borrowed', 'over_half_year', 'stated')
  return ['last_borrowed']
}
