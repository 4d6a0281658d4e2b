import type { FoundNumber } from './find-numbers.ts'
import { unitAfter } from './units.ts'

/** 5 到 8 千, 5k-8k, two or three: two numbers that are the ends of one range; "9 thousand 5", which is one number. */
export function joinRanges(text: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const joined: FoundNumber[] = []
  for (const number of numbers) {
    const before = joined.at(-1)
    const one = before && (rangeOf(text, before, number) ?? withHundreds(text, before, number))
    if (one) joined[joined.length - 1] = one
    else joined.push(number)
  }
  return joined
}

const BETWEEN = /^(?:-|~|到|至|或|或者|,| ?- ?| to | or | and )$/

function rangeOf(text: string, from: FoundNumber, to: FoundNumber): FoundNumber | undefined {
  const between = text.slice(from.end, to.start)
  if (!BETWEEN.test(between)) return undefined
  // 两,三个: only numbers next to each other make a range across a comma.
  if (between === ',' && to.min - from.max !== 1) return undefined
  if (between === ' and ' && !text.slice(0, from.start).endsWith('between ')) return undefined
  // In 5 到 8 千 the first number borrows the size of the second.
  const scale = from.scale === 1 && from.max < to.min / to.scale + 0.001 ? to.scale : 1
  const [min, max] = [from.min * scale, to.max]
  return min < max ? { ...to, min, max, approx: true, start: from.start } : undefined
}

function withHundreds(text: string, thousands: FoundNumber, number: FoundNumber): FoundNumber | undefined {
  const { start, end } = number
  const hundreds =
    text.slice(thousands.end, start) === ' ' &&
    text.slice(thousands.start, thousands.end).endsWith('thousand') &&
    /^[1-9]$/.test(text.slice(start, end)) &&
    unitAfter(text.slice(end, end + 24)) === undefined
  if (!hundreds) return undefined
  const more = number.min * 100
  return { ...thousands, min: thousands.min + more, max: thousands.max + more, end }
}
