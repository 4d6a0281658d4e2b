import { mix } from './hash.ts'
import { NumberList } from './number-list.ts'
import type { Synonyms, WordList } from './synonyms.ts'
import type { Moment } from './understanding.ts'

/** Which pieces of a text a classifier looks at. */
export interface FeatureSettings {
  /** Runs of characters of these lengths, over the whole text, its edges included. */
  readonly characters: { readonly shortest: number; readonly longest: number }
  /** Runs of up to so many words, after synonyms became one. A Chinese character in no known word is a word. */
  readonly words: number
  /** Two words in order, up to so many places apart. */
  readonly pairs: number
  /** Runs of up to so many known words, with everything between them struck out. */
  readonly skeleton: number
  /** Features are numbers below 2^bits; 16 at most. */
  readonly bits: number
}

/** Cuts texts into features. */
export interface FeatureExtractor {
  /**
   * The features of a normalised text, said at this moment: numbers below 2^bits, no duplicates. The next call
   * overwrites them.
   */
  extract(text: string, moment?: Moment): Uint16Array
}

const EDGE = 1
const SPACE = 2
const ZERO = 48
const CHARACTERS = 0x2545f491
const WORDS = 0x3c6ef372
const PAIRS = 0x510e527f
const SKELETON = 0x1f83d9ab
const LATER = 0x9b05688c

/** So many features say that a talk is under way: one among dozens would tell too little. */
const MARKS = 3

/**
 * Cuts a text into features: hashes of its pieces, folded into a table of 2^bits. Two pieces that share a
 * number do little harm (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"), and
 * the model's size is known beforehand.
 */
export function featureExtractor(settings: FeatureSettings, synonyms: Synonyms): FeatureExtractor {
  return new Extractor(settings, synonyms)
}

class Extractor implements FeatureExtractor {
  private readonly settings: FeatureSettings
  private readonly synonyms: Synonyms
  private readonly found: FeatureSet
  private readonly codes = new NumberList()
  private readonly list: WordList = {
    all: new NumberList(),
    loose: new NumberList(),
    known: new NumberList(),
  }

  constructor(settings: FeatureSettings, synonyms: Synonyms) {
    this.settings = settings
    this.synonyms = synonyms
    this.found = new FeatureSet(2 ** settings.bits)
  }

  extract(text: string, moment: Moment = 'first'): Uint16Array {
    const { found, codes, list } = this
    const { characters, words, pairs, skeleton } = this.settings
    found.clear()
    readCodes(text, codes)
    addRuns(found, codes, characters.shortest, characters.longest, CHARACTERS)
    this.synonyms.read(text, list)
    addRuns(found, list.all, 1, words, WORDS, list.loose)
    addPairs(found, list, pairs)
    if (skeleton > 0) addRuns(found, list.known, 2, skeleton, SKELETON)
    if (moment === 'later') for (let i = 0; i < MARKS; i++) found.add(mix(LATER, i))
    return found.view()
  }
}

/** The characters as numbers between two edges; every number is a zero, so is the star of a masked one. */
function readCodes(text: string, codes: NumberList): void {
  codes.clear()
  codes.push(EDGE)
  let inNumber = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 48 && code <= 57) || (inNumber && code === 46)) {
      if (!inNumber) codes.push(ZERO)
      inNumber = true
      continue
    }
    inNumber = false
    codes.push(code === 32 ? SPACE : code === 42 ? ZERO : code)
  }
  codes.push(EDGE)
}

/** Runs of nothing but `loose` ones are left out. */
function addRuns(
  found: FeatureSet,
  { items, count }: NumberList,
  shortest: number,
  longest: number,
  seed: number,
  loose?: NumberList,
) {
  for (let start = 0; start < count; start++) {
    let hash = seed
    let tells = loose === undefined
    const end = Math.min(start + longest, count)
    for (let at = start; at < end; at++) {
      hash = mix(hash, items[at] as number)
      tells ||= loose?.items[at] === 0
      if (tells && at - start + 1 >= shortest) found.add(hash)
    }
  }
}

/** Two loose characters apart tell nothing by themselves. */
function addPairs(found: FeatureSet, { all, loose }: WordList, reach: number): void {
  const words = all.items
  const isLoose = loose.items
  for (let i = 0; i < all.count; i++) {
    const first = mix(PAIRS, words[i] as number)
    const last = Math.min(i + reach, all.count - 1)
    for (let j = i + 2; j <= last; j++) {
      if (isLoose[i] === 0 || isLoose[j] === 0) found.add(mix(first, words[j] as number))
    }
  }
}

/** A set of small numbers: a bit for each, few enough to stay in the processor's nearest cache, and the list of them. */
class FeatureSet {
  private readonly bits: Int32Array
  private readonly members: Uint16Array
  private readonly mask: number
  private count = 0

  constructor(size: number) {
    this.bits = new Int32Array(Math.ceil(size / 32))
    this.members = new Uint16Array(size)
    this.mask = size - 1
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.bits[(this.members[i] as number) >>> 5] = 0
    this.count = 0
  }

  add(hash: number): void {
    const feature = hash & this.mask
    const word = this.bits[feature >>> 5] as number
    const bit = 1 << (feature & 31)
    if ((word & bit) !== 0) return
    this.bits[feature >>> 5] = word | bit
    this.members[this.count] = feature
    this.count += 1
  }

  /** The members, until the set changes. */
  view(): Uint16Array {
    return this.members.subarray(0, this.count)
  }
}
