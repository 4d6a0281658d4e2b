import type { Concept } from './concepts.ts'
import { FIRST_SIGN, type Signs } from './fact-rules.ts'

/** A normalised text in which every concept is one character, its sign; the other characters stay themselves. */
export interface EncodedMessage {
  readonly text: string
  /** For each character of `text`, where it began in the normalised text; one more for the end. */
  readonly origins: readonly number[]
  /** For each sign by its code, counted from the first: whether the message has it. */
  readonly present: Uint8Array
}

export function encodeMessage(normal: string, concepts: readonly Concept[], signs: Signs): EncodedMessage {
  let text = ''
  const origins: number[] = []
  const present = new Uint8Array(signs.size)
  let at = 0
  const copyTo = (end: number) => {
    for (; at < end; at++) {
      // A quotation mark separates nothing: 提示"评估未通过".
      if (normal[at] === '"') continue
      text += normal[at]!
      origins.push(at)
    }
  }
  for (const { name, start, end } of concepts) {
    copyTo(start)
    const sign = signs.get(name)!
    text += sign
    present[sign.charCodeAt(0) - FIRST_SIGN] = 1
    origins.push(start)
    at = end
  }
  copyTo(normal.length)
  origins.push(normal.length)
  return { text, origins, present }
}
