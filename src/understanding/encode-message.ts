import type { ConceptTable } from './concepts.ts'
import { FIRST_SIGN } from './fact-rules.ts'

/** A normalised text in which every concept is one character, its sign; the other characters stay themselves. */
export interface EncodedMessage {
  readonly text: string
  /** For each character of `text`, where it began in the normalised text; one more for the end. */
  readonly origins: readonly number[]
}

/** The longest words win, from left to right, as in `findConcepts`; the signs are numbered like the concepts. */
export function encodeMessage(normal: string, { words }: ConceptTable): EncodedMessage {
  // A plain list: it is spread into arguments ten times as fast as a typed one.
  const codes: number[] = []
  const origins: number[] = []
  for (let at = 0; at < normal.length;) {
    const end = isOfNumber(normal, at) ? at : words.longest(normal, at)
    const code = normal.charCodeAt(at)
    if (end > at) {
      // The icon's gone: "'s" is a word of its own.
      if (code === APOSTROPHE && at > 0 && normal.charCodeAt(at - 1) !== SPACE) {
        codes.push(SPACE)
        origins.push(at)
      }
      codes.push(FIRST_SIGN + words.found())
      origins.push(at)
    } else if (code !== QUOTATION_MARK) {
      codes.push(code)
      origins.push(at)
    }
    at = Math.max(end, at + 1)
  }
  const text = String.fromCharCode(...codes)
  origins.push(normal.length)
  return { text, origins }
}

/** 三万一次性还完: ten thousand, and then at one go, rather than "in case". */
function isOfNumber(normal: string, at: number): boolean {
  return (
    normal.charCodeAt(at) === TEN_THOUSAND &&
    at > 0 &&
    normal.startsWith('万一', at) &&
    A_NUMBER.test(normal[at - 1] ?? '')
  )
}

const TEN_THOUSAND = '万'.charCodeAt(0)
const A_NUMBER = /[0-9一二两三四五六七八九十几百]/

const APOSTROPHE = 39
const SPACE = 32

/** It separates nothing: 提示"评估未通过". */
const QUOTATION_MARK = 34
