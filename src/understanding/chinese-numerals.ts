/** What a numeral says: 五六 is 5 to 6, 几 is 2 to 9. `step` is the size of its last place (100 for 三千五). */
export interface NumeralValue {
  readonly min: number
  readonly max: number
  readonly step: number
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 }

interface Span {
  min: number
  max: number
}

/**
 * The value of a Chinese numeral: 十五, 一万二 (12,000), 两千零五, 五六千 (5,000 to 6,000), 十几万, 几百, 二〇二四.
 * Undefined when the characters make no number (万一, 千万, 三二).
 */
export function readChineseNumeral(text: string): NumeralValue | undefined {
  const characters = [...text]
  if (characters.length >= 3 && characters.every((c) => c in DIGITS && c !== '两')) {
    const value = Number(characters.map((c) => DIGITS[c]).join(''))
    return { min: value, max: value, step: 1 }
  }
  return readPlaces(characters)
}

function readPlaces(characters: readonly string[]): NumeralValue | undefined {
  let total: Span = { min: 0, max: 0 }
  let section: Span = { min: 0, max: 0 }
  let digit: Span | undefined
  let place = 1
  let step = 1
  let zero = false
  for (const [at, character] of characters.entries()) {
    if (character === '零' || character === '〇') {
      zero = true
      continue
    }
    const size = PLACES[character]
    if (size === undefined) {
      digit = nextDigit(digit, character, at > 0 && characters[at - 1] === '十')
      if (!digit) return undefined
      continue
    }
    if (size < 10_000) {
      if (!digit && !(size === 10)) return undefined
      section = add(section, times(digit ?? { min: 1, max: 1 }, size))
    } else {
      if (digit) section = add(section, digit)
      if (section.max === 0 && total.max === 0) return undefined
      if (section.max === 0) total = times(total, size)
      else total = add(total, times(section, size))
      section = { min: 0, max: 0 }
    }
    digit = undefined
    zero = false
    place = size
    step = size
  }
  if (digit) {
    // 一万二 is 12,000, but 一万零二 is 10,002.
    const size = !zero && place >= 100 ? place / 10 : 1
    section = add(section, times(digit, size))
    step = size
  }
  const value = add(total, section)
  return value.max === 0 && !zero ? undefined : { ...value, step }
}

/** 五 after nothing is 5; 六 after 五 makes 5 to 6; 几 is 2 to 9, and after 十 it is 1 to 9. */
function nextDigit(before: Span | undefined, character: string, afterTen: boolean): Span | undefined {
  if (character === '几' || character === '数') return before ? undefined : { min: afterTen ? 1 : 2, max: 9 }
  const value = DIGITS[character]
  if (value === undefined) return undefined
  if (!before) return { min: value, max: value }
  return before.min === before.max && value > before.min && value - before.min <= 2
    ? { min: before.min, max: value }
    : undefined
}

function add(a: Span, b: Span): Span {
  return { min: a.min + b.min, max: a.max + b.max }
}

function times(a: Span, size: number): Span {
  return { min: a.min * size, max: a.max * size }
}
