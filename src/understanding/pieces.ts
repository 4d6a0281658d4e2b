import { RegExpParser, type AST } from '@eslint-community/regexpp'

/**
 * What a text can be looked up by: a character beyond the Latin letters (a Chinese one, a concept's sign), or two Latin
 * letters in a row, since one alone is in nearly every text. Pieces are numbers from 1 to 65,535.
 */
export type Piece = number

/** Of each group a text must have at least one piece, or the pattern can't match it. */
export type Needs = readonly (readonly Piece[])[]

/** Two letters are numbered within the private use area, behind the signs. */
const FIRST_PAIR = 0xf000
const ALPHABET = 32
const [A, Z] = [97, 122]
const BEYOND_LATIN = 0x3000

/** The piece that a character makes, with the one before it where it is a letter; 0 when it makes none. */
export function pieceOf(before: number, code: number): Piece {
  if (code >= BEYOND_LATIN) return code
  return isLetter(code) && isLetter(before) ? FIRST_PAIR + (before - A) * ALPHABET + (code - A) : 0
}

function isLetter(code: number): boolean {
  return code >= A && code <= Z
}

/** The pieces that a pattern of small letters can't do without. */
export function neededPieces({ source }: RegExp): Needs {
  return ofChoice(new RegExpParser().parsePattern(source).alternatives)
}

/** Of several alternatives only so much is sure: that one of them has what it needs. */
function ofChoice(alternatives: readonly AST.Alternative[]): Needs {
  const each = alternatives.map(({ elements }) => ofSequence(elements))
  if (each.length === 1) return each[0] ?? []
  const fewest = each.map((needs) => needs.toSorted((a, b) => a.length - b.length)[0])
  return fewest.every((group) => group !== undefined) ? [[...new Set(fewest.flat())]] : []
}

function ofSequence(elements: readonly AST.Element[]): Needs {
  let before = 0
  return elements.flatMap((element) => {
    if (element.type !== 'Character') {
      before = 0
      return ofElement(element)
    }
    const piece = pieceOf(before, element.value)
    before = element.value
    return piece === 0 ? [] : [[piece]]
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
  const pieces = elements.map((element) => (element.type === 'Character' ? pieceOf(0, element.value) : 0))
  return negate || pieces.length === 0 || pieces.includes(0) ? [] : [pieces]
}
