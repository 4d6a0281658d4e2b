/** An amount of money in fen, always a whole number: sums of it are exact. */
export type Fen = number

/** The largest amount (fen) that we take for a person's own money: 100 million yuan. More is a slip of the finger. */
export const MOST = 10_000_000_000

export function toFen(yuan: number): Fen {
  return Math.round(yuan * 100)
}

export function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => total + amount, 0)
}

/** Down to whole ten yuan, as people set money aside. */
export function roundDown(amount: Fen): Fen {
  return Math.floor(amount / 1000) * 1000
}

export type AmountProblem = 'negative' | 'too_big'

/** What is wrong with an amount (yuan) that someone stated; undefined when it can be so. Zero can be so. */
export function amountProblem(yuan: number): AmountProblem | undefined {
  if (yuan < 0) return 'negative'
  if (!Number.isFinite(yuan) || toFen(yuan) > MOST) return 'too_big'
  return undefined
}
