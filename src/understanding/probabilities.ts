/** Odds below e^-14 are none. */
const NOTHING = -14

/** Softmax of the first `count` scores, in place. A sharpness below 1 makes the result more doubtful. */
export function toProbabilities<T extends Float32Array | Float64Array>(
  scores: T,
  sharpness = 1,
  count = scores.length,
): T {
  let highest = -Infinity
  for (let c = 0; c < count; c++) {
    const score = scores[c] as number
    if (score > highest) highest = score
  }
  let sum = 0
  for (let c = 0; c < count; c++) {
    const below = ((scores[c] as number) - highest) * sharpness
    const odds = below < NOTHING ? 0 : Math.exp(below)
    scores[c] = odds
    sum += odds
  }
  for (let c = 0; c < count; c++) (scores[c] as number) /= sum
  return scores
}
