import { CodeSet } from './code-set.ts'
import { NumberList } from './number-list.ts'
import { longPiece, neededPieces, shortPiece, type Needs, type Piece } from './pieces.ts'

/** Gives, in order, what belongs to the patterns that can match a text. */
export type PatternIndex<T> = (text: string) => readonly T[]

/** What belongs to each of many patterns, to be looked up by texts. */
export function patternIndex<T>(items: readonly T[], patternOf: (item: T) => RegExp): PatternIndex<T> {
  const lookup = new PatternLookup(items.map(patternOf))
  return (text) => lookup.find(text).map((pattern) => items[pattern] as T)
}

/**
 * Looks up which of many patterns are worth trying on a text: of a thousand that state facts, a message has the pieces
 * for a handful. Each pattern is kept under one group of pieces that it can't do without, the one that the fewest
 * patterns need; of those found under the text's pieces, the ones stay that have all their groups.
 */
export class PatternLookup {
  private readonly pieces: CodeSet
  /** For each piece the patterns that are kept under it. */
  private readonly kept: Lists
  /** For each pattern its groups, and for each group its pieces. */
  private readonly groupsOf: Lists
  private readonly groups: Lists
  private readonly always: readonly number[]
  // The text that each piece and each pattern was last seen for, counted from 1.
  private readonly pieceSeen: Uint32Array
  private readonly patternSeen: Uint32Array
  private readonly present = new NumberList()
  private texts = 0

  constructor(patterns: readonly RegExp[]) {
    const needs = patterns.map(neededPieces)
    this.pieces = new CodeSet(needs.flat(2))
    const count = this.pieces.size + 1
    const ordered = rarestFirst(needs, this.pieces)
    this.kept = listsOf(keptUnder(ordered, count))
    this.groupsOf = listsOf(numberGroups(ordered))
    this.groups = listsOf(ordered.flat())
    this.always = ordered.flatMap((its, pattern) => (its.length === 0 ? [pattern] : []))
    this.pieceSeen = new Uint32Array(count)
    this.patternSeen = new Uint32Array(patterns.length)
  }

  /** The numbers of those that can match, in order. */
  find(text: string): number[] {
    const { kept, present, patternSeen } = this
    this.readPieces(text)
    const found = [...this.always]
    for (let i = 0; i < present.count; i++) {
      const piece = present.items[i] as number
      const end = kept.starts[piece + 1] as number
      for (let at = kept.starts[piece] as number; at < end; at++) {
        const pattern = kept.items[at] as number
        if (patternSeen[pattern] === this.texts) continue
        patternSeen[pattern] = this.texts
        if (this.hasAll(pattern)) found.push(pattern)
      }
    }
    return found.length > 1 ? found.toSorted((a, b) => a - b) : found
  }

  private readPieces(text: string): void {
    this.texts += 1
    this.present.clear()
    let earlier = 0
    let before = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      this.see(shortPiece(before, code))
      this.see(longPiece(earlier, before, code))
      earlier = before
      before = code
    }
  }

  private see(piece: Piece): void {
    const number = this.pieces.rank(piece)
    if (number === 0 || this.pieceSeen[number] === this.texts) return
    this.pieceSeen[number] = this.texts
    this.present.push(number)
  }

  private hasAll(pattern: number): boolean {
    const { starts, items } = this.groupsOf
    const last = starts[pattern + 1] as number
    for (let at = starts[pattern] as number; at < last; at++) {
      if (!this.hasOneOf(items[at] as number)) return false
    }
    return true
  }

  private hasOneOf(group: number): boolean {
    const { starts, items } = this.groups
    const end = starts[group + 1] as number
    for (let at = starts[group] as number; at < end; at++) {
      if (this.pieceSeen[items[at] as number] === this.texts) return true
    }
    return false
  }
}

/** Lists of numbers, one behind the other: list i is `items[starts[i]..starts[i + 1])`. */
interface Lists {
  readonly starts: Uint32Array
  readonly items: Uint16Array
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => (starts[i + 1] = (starts[i] as number) + list.length))
  return { starts, items: Uint16Array.from(lists.flat()) }
}

/** For each pattern the numbers of its groups, counted through all of them. */
function numberGroups(needs: readonly Needs[]): readonly (readonly number[])[] {
  let before = 0
  return needs.map((groups) => groups.map(() => before++))
}
/** The needs with their pieces by number (small tables stay near at hand), those that the fewest patterns have first. */
function rarestFirst(needs: readonly Needs[], pieces: CodeSet): readonly Needs[] {
  const users = new Uint32Array(pieces.size + 1)
  const numbered = needs.map((groups) => groups.map((group) => group.map((piece) => pieces.rank(piece))))
  for (const piece of numbered.flat(2)) (users[piece] as number) += 1
  const usersOf = (group: readonly number[]) =>
    group.reduce((sum, piece) => sum + (users[piece] as number), 0)
  return numbered.map((groups) => groups.toSorted((a, b) => usersOf(a) - usersOf(b)))
}

/** For each piece the patterns that are looked up by it. */
function keptUnder(groups: readonly Needs[], count: number): readonly (readonly number[])[] {
  const kept = Array.from({ length: count }, (): number[] => [])
  groups.forEach(([rarest = []], pattern) => {
    for (const piece of new Set(rarest)) kept[piece]?.push(pattern)
  })
  return kept
}
