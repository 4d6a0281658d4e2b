import { readChineseNumeral } from './chinese-numerals.ts'
import { findEnglishNumbers } from './english-numerals.ts'
import { matchesOf } from './matches.ts'
import { rounded } from './rounded.ts'

/** A number in a text, its unit not yet read. */
export interface FoundNumber {
  readonly min: number
  readonly max: number
  /** Size of its last place, for 多: 3 万多 is up to 9,999 more. */
  readonly step: number
  /** The magnitude that was written beside it (1,000 for 8k), 1 when none was. */
  readonly scale: number
  readonly approx: boolean
  /** A lone numeral such as 一 or "one", which counts only with a unit or when nothing else was said. */
  readonly bare: boolean
  /** How many digits were typed in a row; long ones are phone, card and ID numbers. */
  readonly digits: number
  readonly start: number
  readonly end: number
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
  w: 10_000,
  k: 1_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  thousand: 1_000,
  grand: 1_000,
  wan: 10_000,
  lakh: 100_000,
  lakhs: 100_000,
  million: 1_000_000,
  m: 1_000_000,
  hundred: 100,
}

const ARABIC =
  /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?(多|来|几)?(?: ?(十万|百万|千万|十|百|千|万|亿|thousand\b|grand\b|wan\b|lakhs?\b|million\b|hundred\b|[wk](?![a-z])|个[wW万](?![a-z])))?(?:(\d)(?![\d.%十百千万wk])|([一二三四五六七八九])(?![一二三四五六七八九十百千万个家天年月次笔期周]))?(多)?/g
const CHINESE =
  /(?<![百千万])[百千万]把(?=[块元人]|左右|$|[,.])|个把(?=月|星期|礼拜)|(好几|[零〇一二两三四五六七八九十百千万亿几数]+)(多|来)?(万|亿|w|k)?(多)?|俩|仨|半(?=年|个月|个多月|个来月|月|天)|大半(?=年)|小半(?=年)/g
const FRACTION = /(百分之|千分之|万分之)([零一二两三四五六七八九十百点\d.]+)/g

/** Every number of a normalised text, in digits or in words, in order. */
export function findNumbers(text: string, chinese: boolean): FoundNumber[] {
  // Most messages have no digit: seeing that is much quicker than looking for numbers.
  const fractions = text.includes('分之') ? findFractions(text) : []
  const digits = /[0-9]/.test(text) ? joinParts(findArabic(text)) : []
  const others = [...digits, ...(chinese ? findChinese(text) : findEnglishNumbers(text))]
  if (fractions.length + others.length === 0) return others
  return [
    ...fractions,
    ...others.filter((number) => !fractions.some((f) => number.start < f.end && f.start < number.end)),
  ]
    .toSorted((a, b) => a.start - b.start)
    .filter((number, index, all) => index === 0 || number.start >= all[index - 1]!.end)
}

/** 1万5千: a part of smaller size right behind belongs to the same number. */
function joinParts(numbers: readonly FoundNumber[]): FoundNumber[] {
  const joined: FoundNumber[] = []
  for (const part of numbers) {
    const before = joined.at(-1)
    if (before && before.end === part.start && part.scale > 1 && part.scale < before.scale) {
      joined[joined.length - 1] = {
        ...part,
        min: before.min + part.min,
        max: before.max + part.max,
        start: before.start,
      }
    } else joined.push(part)
  }
  return joined
}

function findArabic(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  // exec rather than matchAll, which would not hear that some of a match is to be read again.
  ARABIC.lastIndex = 0
  for (let match = ARABIC.exec(text); match; match = ARABIC.exec(text)) {
    const [whole, integer = '', decimals = '', before, magnitude, tail, chineseTail, after] = match
    const scale = magnitude ? (MAGNITUDES[magnitude.replace('个', '')] ?? 1) : 1
    const short = tail ?? chineseTail
    // 1w5 is 15,000: the digit after a magnitude stands in the next place. Without one it is not ours.
    const counted = short !== undefined && scale >= 100 && decimals === ''
    const consumed =
      short !== undefined && !counted
        ? whole.slice(0, whole.length - short.length - (after ?? '').length)
        : whole
    const digits = integer.replaceAll(',', '')
    const extra = counted
      ? (Number(short.replace(/\D/g, '') || readChineseNumeral(short)?.min) * scale) / 10
      : 0
    const value = rounded(Number(digits + decimals) * scale) + extra
    const step = counted
      ? scale / 10
      : decimals === ''
        ? lastPlace(digits) * scale
        : scale * 10 ** (1 - decimals.length)
    const more = before || (after && consumed === whole) ? Math.max(step - 1, 0) : 0
    found.push({
      min: value,
      max: value + more,
      step,
      scale,
      approx: more > 0,
      bare: false,
      digits: digits.length,
      start: match.index,
      end: match.index + consumed.length,
    })
    if (consumed.length < whole.length) ARABIC.lastIndex = match.index + consumed.length
  }
  return found
}

function findChinese(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of matchesOf(CHINESE, text)) {
    const [whole, numeral, before, magnitude, after] = match
    const place = { start: match.index, end: match.index + whole.length, digits: 0 }
    const apart =
      numeral && magnitude === undefined ? withoutOneOf(numeral, text.slice(place.end)) : undefined
    if (apart !== undefined) {
      const value = readChineseNumeral(apart)
      const scale = apart.includes('千') ? 1_000 : apart.includes('百') ? 100 : 10_000
      const end = match.index + apart.length
      const one = { min: 1, max: 1, step: 1, scale: 1, approx: false, bare: true, ...place, start: end }
      if (value)
        found.push({ ...value, scale, approx: value.min !== value.max, bare: false, ...place, end }, one)
      continue
    }
    if (numeral === undefined) {
      found.push({ ...wordValue(whole), scale: 1, step: 1, bare: false, ...place })
      continue
    }
    const value = numeral === '好几' ? { min: 3, max: 9, step: 1 } : readChineseNumeral(trimmed(numeral))
    if (!value) continue
    const scale = magnitude
      ? (MAGNITUDES[magnitude] ?? 1)
      : /[万亿]/.test(numeral)
        ? 10_000
        : numeral.includes('千')
          ? 1_000
          : numeral.includes('百')
            ? 100
            : 1
    const times = magnitude ? scale : 1
    const more = before || after ? Math.max(value.step * times - 1, 0) : 0
    // 大几千 is more than half of ten of them.
    const large = numeral.startsWith('几') && text[match.index - 1] === '大'
    const bare = !/[百千万亿]/.test(numeral) && !magnitude
    found.push({
      min: large ? 5 * value.step * times : value.min * times,
      max: value.max * times + more,
      step: value.step * times,
      scale,
      approx: more > 0 || value.min !== value.max,
      bare,
      ...place,
      ...(large && { start: match.index - 1 }),
    })
  }
  return found
}

/** 三千一一个月, 一千八一期, 两万三一共: the last 一 counts the month or the instalment, and belongs to no sum before it. */
function withoutOneOf(numeral: string, after: string): string | undefined {
  const counts =
    /^[一二两三四五六七八九][百千万].*一$/.test(numeral) &&
    /^(?:个?[月年天](?!前|后|内)|期|次|共(?!\d)|起|家|笔)/.test(after)
  return counts ? numeral.slice(0, -1) : undefined
}

/** 千万别 and 万一 begin like numbers; 十分 is read as a word by its unit. */
function trimmed(numeral: string): string {
  return /^[万亿千百]|^数$/.test(numeral) ? '' : numeral
}

function wordValue(word: string): { min: number; max: number; approx: boolean } {
  if (word === '俩') return { min: 2, max: 2, approx: false }
  if (word === '仨') return { min: 3, max: 3, approx: false }
  // 万把块 is ten thousand or a little more, 个把月 a month or so.
  if (word.endsWith('把')) {
    const min = MAGNITUDES[word.slice(0, -1)] ?? 1
    return { min, max: min === 1 ? 1.5 : min * 1.3, approx: true }
  }
  if (word === '大半') return { min: 0.55, max: 0.9, approx: true }
  if (word === '小半') return { min: 0.3, max: 0.45, approx: true }
  return { min: 0.5, max: 0.5, approx: false }
}

function findFractions(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of matchesOf(FRACTION, text)) {
    const parts = match[2]!.split(/[点.]/)
    const [whole, decimals = ''] = parts.map((part) =>
      /^\d*$/.test(part) ? part : String(readChineseNumeral(part)?.min ?? ''),
    )
    const number = Number(decimals ? `${whole}.${decimals}` : whole)
    if (!Number.isFinite(number) || whole === '') continue
    const divisor = match[1] === '百分之' ? 1 : match[1] === '千分之' ? 10 : 100
    const value = rounded(number / divisor)
    found.push({
      min: value,
      max: value,
      step: 1,
      scale: 1,
      approx: false,
      bare: false,
      digits: 0,
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return found
}

function lastPlace(digits: string): number {
  const zeros = /0*$/.exec(digits)![0].length
  return 10 ** (zeros === digits.length ? 0 : zeros)
}
