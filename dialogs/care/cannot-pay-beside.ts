import type { Turn } from '#src/conversation/turn.ts'
import { answerTopic } from '#dialogs/asked/answer-topic.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { owesAndCannot } from '#dialogs/message/tender-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksWhatComesOfIt, sayWhatComesOfIt } from './what-comes-of-it.ts'

const SUPPOSED = /如果|要是|万一|假如|\b(?:if|in case|suppose)\b|\bpay (?:her|him|my \w+|them) back\b/iu

/**
 * "5 or 6 apps, two of them I can't pay this month, what happens", 五家，这个月有两家还不上: told beside an answer, it is helped with
 * once, before the questions go on. True when it was.
 */
export function helpWhoCannotPay(turn: Turn, parts: DialogParts): boolean {
  const { state, text } = turn
  if (state.said['answers.cannot_repay.text'] !== undefined) return false
  if (turn.replies.some((reply) => reply.kind === 'say' && reply.phrase === 'care.may_fall_short'))
    return false
  const told = messageParts(text, turn, parts).find(isTold)
  if (!told) return false
  sayWhatComesOfIt(turn, text)
  answerTopic(turn, 'cannot_repay', parts.book, told.text)
  state.cannotPay = true
  return true
}

/** Whether a part of such a message is answered with that help. */
export function isAnsweredByHelp({ text }: MessagePart): boolean {
  return owesAndCannot(text) || asksWhatComesOfIt(text)
}

function isTold({ text, understanding }: MessagePart): boolean {
  const [top] = understanding.intents
  return top.name === 'cannot_repay' && top.score >= SURE && owesAndCannot(text) && !SUPPOSED.test(text)
}

/** Probability from which a part of a message is about not being able to pay. */
const SURE = 0.6
