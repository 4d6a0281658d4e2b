/** How patient deliveries are; times in ms. */
export interface Pace {
  /** after the first failure, the second, …; the last one goes on */
  readonly retryAfter: readonly number[]
  /** a reply that could not be delivered for so long is given up */
  readonly giveUpAfter: number
  /** how often what waits is looked for */
  readonly lookEvery: number
  /** how long one request to a channel may take */
  readonly requestTimeout: number
  /** a person sees that the bot is typing when its answer takes longer than this */
  readonly typingAfter: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

export const PACE: Pace = {
  retryAfter: [
    SECOND,
    3 * SECOND,
    10 * SECOND,
    30 * SECOND,
    2 * MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
  ],
  giveUpAfter: 24 * 60 * MINUTE,
  lookEvery: 2 * SECOND,
  requestTimeout: 10 * SECOND,
  typingAfter: 700,
}

/** The wait (ms) before the next try. What the channel asks for counts, but no more than the longest of our own. */
export function waitAfter(pace: Pace, tries: number, asked: number | undefined): number {
  const longest = pace.retryAfter.at(-1) ?? MINUTE
  const own = pace.retryAfter[Math.min(tries, pace.retryAfter.length - 1)] ?? longest
  return Math.min(Math.max(own, asked ?? 0), Math.max(longest, own))
}
