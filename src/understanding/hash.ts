/** One step of a murmur-like hash: well spread in the low bits too, which the vocabulary's table relies on. */
export function mix(hash: number, code: number): number {
  let h = Math.imul(hash ^ Math.imul(code, 0x5bd1e995), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h, 0x27d4eb2f)
  return h ^ (h >>> 13)
}
