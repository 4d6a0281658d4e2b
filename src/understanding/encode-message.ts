import type { ConceptTable } from './concepts.ts'
import { FIRST_SIGN } from './fact-rules.ts'

/** A normalised text in which every concept is one character, its sign; the other characters stay themselves. */
export interface EncodedMessage {
  readonly text: string
  /** For each character of `text`, where it began in the normalised text; one more for the end. */
  readonly origins: readonly number[]
  /** For each sign by its code, counted from the first: whether the message has it. */
  readonly present: Uint8Array
}

/** The longest words win, from left to right, as in `findConcepts`; the signs are numbered like the concepts. */
export function encodeMessage(normal: string, { names, words }: ConceptTable): EncodedMessage {
  const codes = new Uint16Array(normal.length)
  const origins: number[] = []
  const present = new Uint8Array(names.length)
  for (let at = 0; at < normal.length;) {
    const end = words.longest(normal, at)
    const code = normal.charCodeAt(at)
    if (end > at) {
      present[words.found()] = 1
      codes[origins.push(at) - 1] = FIRST_SIGN + words.found()
    } else if (code !== QUOTATION_MARK) codes[origins.push(at) - 1] = code
    at = Math.max(end, at + 1)
  }
  const text = String.fromCharCode(...codes.subarray(0, origins.length))
  origins.push(normal.length)
  return { text, origins, present }
}

/** It separates nothing: 提示"评估未通过". */
const QUOTATION_MARK = 34
