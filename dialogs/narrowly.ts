import type { Understanding } from '#src/understanding/understand.ts'

/** Probability from which a side question is meant rather than the topic around it, by a text that asks something. */
export const RATHER_NARROW = 0.1

/** Probability from which it is meant beside a topic that is all but certain. */
const SURELY_NARROW = 0.45
const ALL_BUT_CERTAIN = 0.98

/** Probability from which it is plainly meant, whatever else a question sounds of; and from which by no question. */
export const PLAINLY_NARROW = 0.25
export const TOLD_NARROW = 0.85

/** Probability from which it is asked beside a plan or a result, of which most is asked. */
export const SURELY_ASKED = 0.6

/** How likely a side question must be at least, to be answered rather than the topic that a text is about. */
export function leastNarrow({ intents }: Understanding): number {
  return intents[0].score >= ALL_BUT_CERTAIN ? SURELY_NARROW : RATHER_NARROW
}

/** Probability from which it is meant beside help in need, and beside a step in the app that the words name. */
export const BESIDE_NEED = 0.6
export const BESIDE_STEP = 0.6

/** Probability from which it is asked whatever pattern or topic the words are of. */
export const CERTAIN = 0.9

/** Probability from which it is meant in words that may point back: "if i close it myself does that leave a mark". */
export const POINTING_BACK = 0.8
