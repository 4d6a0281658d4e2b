import type { Turn } from '#src/conversation/turn.ts'
import { seenFrom } from '#src/understanding/named-months.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'

/** Days of the three months that recent applications are asked of. */
const THREE_MONTHS = 92

/** The month in which each season ends. */
const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/春[天季]|开春|\bspring\b/u, 5],
  [/夏[天季]|暑假|\bsummer\b/u, 8],
  [/秋[天季]|\b(?:autumn|fall)\b/u, 11],
  [/冬[天季]|\bwinter\b/u, 2],
]

const YEARS_AGO =
  /[去前]年|上半年|年初|半年(?:多)?(?:以|之)?前|\b(?:last year|years? ago|half a year ago|early this year)\b/u

/** Whether a text names a time that is over three months ago: in spring, 去年, four months ago. */
export function tellsOfLongAgo({ now, state }: Pick<Turn, 'now' | 'state'>, text: string): boolean {
  const normal = normalise(text)
  if (YEARS_AGO.test(normal)) return true
  const month = now.getUTCMonth() + 1
  const season = SEASONS.find(([name]) => name.test(normal))
  // A season that is over for more than three months, and not the one to come.
  if (season && (month - season[1] + 12) % 12 > 3 && (month - season[1] + 12) % 12 < 9) return true
  return readQuantities(normal, state.locale).some((quantity) => {
    const { min, unit } = seenFrom(now, quantity)
    return unit === 'days' ? min > THREE_MONTHS : unit === 'months' && min > 3
  })
}
