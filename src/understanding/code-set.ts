/**
 * A set of 16-bit codes, and the how many-th of them each is. It takes 12 KB, of which a text touches a few lines; a
 * table of all codes would take more time in fetching from memory than in all that is done with it.
 */
export class CodeSet {
  readonly size: number
  /** A bit for each code. */
  private readonly bits = new Int32Array(WORDS)
  /** How many of the set lie below each 32 codes. */
  private readonly below = new Uint16Array(WORDS)

  constructor(codes: Iterable<number>) {
    const { bits, below } = this
    for (const code of codes) bits[code >>> 5] = (bits[code >>> 5] as number) | (1 << (code & 31))
    let count = 0
    for (let word = 0; word < WORDS; word++) {
      below[word] = count
      count += bitsIn(bits[word] as number)
    }
    this.size = count
  }

  has(code: number): boolean {
    return ((this.bits[code >>> 5] as number) & (1 << (code & 31))) !== 0
  }

  /** Counted from 1 in order of the codes; 0 for one that isn't in the set. */
  rank(code: number): number {
    const word = this.bits[code >>> 5] as number
    const bit = 1 << (code & 31)
    return (word & bit) === 0 ? 0 : (this.below[code >>> 5] as number) + bitsIn(word & (bit - 1)) + 1
  }
}

const WORDS = 2048

/** How many bits of 32 are set: counted in pairs, in fours, in eights, and these added up by one multiplication. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
