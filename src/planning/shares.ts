import { sum, type Fen } from './money.ts'

/** Amounts are told in whole tens of yuan. */
const STEP = 1_000

/** An amount shared out by weights, in tens of yuan; what that leaves over goes to the heaviest. It adds up exactly. */
export function sharesOf(amount: Fen, weights: readonly number[]): Fen[] {
  const all = sum(weights)
  const shares = weights.map((weight) => (all > 0 ? Math.floor((amount * weight) / all / STEP) * STEP : 0))
  const heaviest = weights.indexOf(Math.max(...weights))
  return shares.map((share, place) => (place === heaviest ? share + amount - sum(shares) : share))
}
