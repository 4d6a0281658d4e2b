import type { Turn } from '#src/conversation/turn.ts'
import { asks } from './asks.ts'
import type { MessagePart } from './message-parts.ts'
import { surelyMeans } from './message-signs.ts'
import type { DialogParts } from './parts.ts'

/** Probability from which few words and what they lean on ask something narrow together. */
const TOGETHER = 0.35

/** Parts before such a question that it may lean on. */
const REACH = 2

/**
 * The narrow question that few words ask of what stands right before them: "白条批了没用过，算不算", "my dad paid it for me,
 * is that a problem". Undefined when the words ask it by themselves, or nothing likely comes of both.
 */
export function leaningIn(
  said: readonly MessagePart[],
  at: number,
  { state }: Turn,
  { readSideQuestion }: DialogParts,
): string | undefined {
  const part = said[at]
  if (!part || !asks(part) || !LEANS[state.locale].test(part.text)) return undefined
  const own = readSideQuestion(part.text, state.locale)?.score ?? 0
  let [text, best] = [part.text, { name: '', score: Math.max(own, TOGETHER) }]
  for (const before of said.slice(Math.max(0, at - REACH), at).toReversed()) {
    if (asks(before)) break
    text = `${before.text}, ${text}`
    const read = readSideQuestion(text, state.locale)
    if (read && read.score > best.score) best = read
  }
  return best.name || undefined
}

/** The first such question of a message. */
export function leaningQuestion(
  said: readonly MessagePart[],
  turn: Turn,
  parts: DialogParts,
): string | undefined {
  // "why do you ask that": asked of the question before, and not of an answer.
  const ofAnswers = said.filter(
    ({ understanding }) => !isWhyAsked(understanding.intents[0].name, understanding),
  )
  return ofAnswers.map((_, at) => leaningIn(ofAnswers, at, turn, parts)).find(Boolean)
}

function isWhyAsked(name: string, understanding: MessagePart['understanding']): boolean {
  return name === 'why_ask' && surelyMeans(understanding)
}

/** Too few words to name what they ask of, or words that point back. */
const LEANS = {
  'zh-CN': /^.{1,9}$|[这那它]/u,
  en: /^.{1,26}$|\b(?:that|this|it|those|these|one|they|them)\b/iu,
} as const
