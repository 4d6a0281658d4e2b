import { RegExpParser, type AST } from '@eslint-community/regexpp'

/**
 * What a text can be looked up by, numbered from 1 to 65,535. Short: a character beyond the Latin letters (a Chinese
 * one, a concept's sign), or two Latin letters in a row, since one alone is in nearly every text. Long: two such
 * characters or three letters in a row, of which several may share a number.
 */
export type Piece = number

/** Of each group a text must have at least one piece, or the pattern can't match it. */
export type Needs = readonly (readonly Piece[])[]

export const NO_PIECE = 0

/** Two letters are numbered within the private use area, behind the signs. */
const FIRST_PAIR = 0xf000
const ALPHABET = 32
const [A, Z] = [97, 122]
/** Numbers below it are no character that counts: the long pieces have them. */
const BEYOND_LATIN = 0x3000

/** The short piece that a character makes, with the one before it where it is a letter. */
export function shortPiece(before: number, code: number): Piece {
  if (code >= BEYOND_LATIN) return code
  return isLetter(code) && isLetter(before) ? FIRST_PAIR + (before - A) * ALPHABET + (code - A) : NO_PIECE
}

/** The long piece that a character ends. */
export function longPiece(earlier: number, before: number, code: number): Piece {
  if (code >= BEYOND_LATIN) return before >= BEYOND_LATIN ? numberOf(before, code) : NO_PIECE
  if (!isLetter(code) || !isLetter(before) || !isLetter(earlier)) return NO_PIECE
  return numberOf(earlier * ALPHABET + before, code)
}

function numberOf(one: number, other: number): Piece {
  return 1 + (((Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 8) % (BEYOND_LATIN - 1))
}

function isLetter(code: number): boolean {
  return code >= A && code <= Z
}

/** The pieces that a pattern of small letters can't do without. */
export function neededPieces({ source, unicode }: RegExp): Needs {
  return ofChoice(new RegExpParser().parsePattern(source, 0, source.length, unicode).alternatives)
}

/** Of several alternatives only so much is sure: that one of them has what it needs. */
function ofChoice(alternatives: readonly AST.Alternative[]): Needs {
  const each = alternatives.map(({ elements }) => ofSequence(elements))
  if (each.length === 1) return each[0] ?? []
  const rarest = each.map((needs) => needs.toSorted((a, b) => commonness(a) - commonness(b))[0])
  return rarest.every((group) => group !== undefined) ? [[...new Set(rarest.flat())]] : []
}

/** What stands in many messages is a poor thing to look for. */
const COMMON_WORDS =
  '的 了 不 我 有 是 还 借 没 上 就 都 在 要 这 那 好 到 前 个 一 月 为 什么 怎么 额度 借呗 为什 the and ing you tha hat thi for all wit ith not was are hav ave'
const COMMON: ReadonlySet<Piece> = new Set(COMMON_WORDS.split(' ').flatMap((word) => piecesOfRun(word)))
const [OF_COMMON, OF_SHORT, OF_LONG] = [30, 6, 1]

/** About how often a text has one of these pieces. */
function commonness(group: readonly Piece[]): number {
  const weightOf = (piece: Piece) =>
    COMMON.has(piece) ? OF_COMMON : piece >= BEYOND_LATIN ? OF_SHORT : OF_LONG
  return group.reduce((sum, piece) => sum + weightOf(piece), 0)
}

function ofSequence(elements: readonly AST.Element[]): Needs {
  const needs: (readonly Piece[])[] = []
  let run = ''
  const endRun = () => {
    needs.push(...piecesOfRun(run).map((piece) => [piece]))
    run = ''
  }
  for (const element of elements) {
    if (element.type === 'Character') run += String.fromCharCode(element.value)
    else {
      endRun()
      needs.push(...ofElement(element))
    }
  }
  endRun()
  return needs
}

/** The pieces of characters that stand together: long ones, and short ones where those around make no long one. */
function piecesOfRun(run: string): Piece[] {
  return (run.match(/[a-z]+|[\u3000-\uffff]+/g) ?? []).flatMap((word) => {
    const codes = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
    const long = codes.map((code, i) => longPiece(codes[i - 2] ?? 0, codes[i - 1] ?? 0, code))
    const found = long.filter((piece) => piece !== NO_PIECE)
    if (found.length > 0) return found
    return codes.map((code, i) => shortPiece(codes[i - 1] ?? 0, code)).filter((piece) => piece !== NO_PIECE)
  })
}

function ofElement(element: AST.Element): Needs {
  if (element.type === 'Quantifier') return element.min > 0 ? ofSequence([element.element]) : []
  if (element.type === 'Group' || element.type === 'CapturingGroup') return ofChoice(element.alternatives)
  if (element.type === 'CharacterClass') return ofClass(element)
  if (element.type !== 'Assertion' || !('alternatives' in element)) return []
  return element.negate ? [] : ofChoice(element.alternatives)
}

function ofClass({ negate, elements }: AST.CharacterClass): Needs {
  const pieces = elements.map((element) =>
    element.type === 'Character' ? shortPiece(0, element.value) : NO_PIECE,
  )
  return negate || pieces.length === 0 || pieces.includes(NO_PIECE) ? [] : [pieces]
}
