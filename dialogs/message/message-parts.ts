import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { JOINED } from '#src/understanding/joins.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Understanding } from '#src/understanding/understand.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/** Half a message that may want something of its own. */
export interface MessagePart {
  /** Normalised, with its question mark. */
  readonly text: string
  readonly understanding: Understanding
}

/** More parts are a story, not a list of wishes. */
const MOST = 8

/** 老婆挣4200 能不能把她的加上, 固定5000 能借多少: a space behind a number stands apart from what is asked. */
const BEFORE_QUESTION =
  /(?<=\d[元块万千多]?) +(?=\p{Script=Han})(?![元块万千百多几左上以][^，。,\s]{0,2}(?:$|[\s，。,?？]))(?=[^，。,.!！?？；;\s]*(?:[吗么?？]|(\p{Script=Han})不\1|[里的]还是|能[^，。,\s]{1,6}不(?=$|\s)|可不可以|有没有|怎么|咋|多久|多少|为什么|为啥|哪))/gu

/** The parts of a message that stand apart by marks, by a space in Chinese, or by "and" before a question. */
export function messageParts(
  text: string,
  { state, moment }: Pick<Turn, 'state' | 'moment'>,
  { understand }: Pick<DialogParts, 'understand'>,
): MessagePart[] {
  const apart = splitClauses(normalise(text.replaceAll(BEFORE_QUESTION, '，'))).flatMap(
    ({ text: clause, ended }) => {
      const pieces = clause.split(JOINED).map((piece) => piece.trim())
      return pieces.map((piece, at) => piece + (ended === '?' && at === pieces.length - 1 ? '?' : ''))
    },
  )
  return apart
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .slice(0, MOST)
    .map((part) => ({ text: part, understanding: understand(part, state.locale, moment) }))
}

/** The turn as if only the parts had been said that aren't what `isServed` says of them; undefined when none is left. */
export function turnBeside(
  turn: Turn,
  parts: DialogParts,
  isServed: (understanding: Understanding) => boolean,
): Turn | undefined {
  const left = messageParts(turn.text, turn, parts).filter(({ understanding }) => !isServed(understanding))
  const text = left.map((part) => part.text).join(', ')
  if (text === '') return undefined
  return { ...turn, text, understanding: parts.understand(text, turn.state.locale, turn.moment) }
}
