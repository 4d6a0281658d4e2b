import type { Understanding } from '#src/understanding/understand.ts'

/** Probability from which a side question is meant rather than the topic around it. */
export const RATHER_NARROW = 0.75

/** Probability from which it is meant beside a topic that is all but certain. */
const SURELY_NARROW = 0.9
const ALL_BUT_CERTAIN = 0.98

/** How likely a side question must be at least, to be answered rather than the topic that a text is about. */
export function leastNarrow({ intents }: Understanding): number {
  return intents[0].score >= ALL_BUT_CERTAIN ? SURELY_NARROW : RATHER_NARROW
}
