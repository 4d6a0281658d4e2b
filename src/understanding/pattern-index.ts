import { neededPieces, pieceOf, type Needs } from './pieces.ts'

/** Gives, in order, what belongs to the patterns that can match a text. */
export type PatternIndex<T> = (text: string) => readonly T[]

/**
 * Looks up which of many patterns are worth trying on a text: of a thousand that state facts, a message has the pieces
 * for a handful. Each pattern is kept under one group of pieces that it can't do without, the one that the fewest
 * patterns need; of those found under the text's pieces, the ones stay that have all their groups.
 */
export function patternIndex<T>(items: readonly T[], patternOf: (item: T) => RegExp): PatternIndex<T> {
  const needs = items.map((item) => neededPieces(patternOf(item)))
  const { numbers, count } = numberPieces(needs)
  const groups = rarestFirst(needs, numbers, count)
  const kept = keptUnder(groups, count)
  const always = groups.flatMap((its, pattern) => (its.length === 0 ? [pattern] : []))
  // The text that each piece and each pattern was last seen for, counted from 1.
  const pieceSeen = new Uint32Array(count)
  const patternSeen = new Uint32Array(items.length)
  let texts = 0

  return (text) => {
    texts += 1
    const found = [...always]
    const present: number[] = []
    let before = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const piece = numbers[pieceOf(before, code)] as number
      before = code
      if (piece === NO_PIECE || pieceSeen[piece] === texts) continue
      pieceSeen[piece] = texts
      present.push(piece)
    }
    for (const piece of present) {
      for (const pattern of kept[piece] as readonly number[]) {
        if (patternSeen[pattern] === texts) continue
        patternSeen[pattern] = texts
        if (hasAll(groups[pattern] as Needs, pieceSeen, texts)) found.push(pattern)
      }
    }
    return found.toSorted((a, b) => a - b).map((pattern) => items[pattern] as T)
  }
}

const NO_PIECE = 0

/** Numbers the pieces that any pattern needs from 1; all others are 0. */
function numberPieces(needs: readonly Needs[]): { numbers: Uint16Array; count: number } {
  const numbers = new Uint16Array(65_536)
  let count = 1
  for (const piece of new Set(needs.flat(2))) numbers[piece] = count++
  return { numbers, count }
}

/** The needs with their pieces by number (small tables stay near at hand), those that the fewest patterns have first. */
function rarestFirst(needs: readonly Needs[], numbers: Uint16Array, count: number): readonly Needs[] {
  const users = new Uint32Array(count)
  const numbered = needs.map((groups) =>
    groups.map((group) => group.map((piece) => numbers[piece] as number)),
  )
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

function hasAll(needs: Needs, seen: Uint32Array, text: number): boolean {
  for (const group of needs) {
    let has = false
    for (const piece of group) has ||= seen[piece] === text
    if (!has) return false
  }
  return true
}
