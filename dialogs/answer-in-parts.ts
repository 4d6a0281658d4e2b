import { say, type Turn } from '#src/conversation/turn.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { answerTopic } from './answer-topic.ts'
import { isQuestion } from './message-signs.ts'
import type { MessagePart } from './message-parts.ts'
import type { DialogParts } from './parts.ts'
import { hasAnswer } from './questions-asked.ts'
import { termPhrase } from './term.ts'
import { meant } from './understood.ts'

/**
 * The question of a message by its own words, as if it stood alone: a narrow one, a word's meaning, a topic. Before it is
 * owned up to that there is no answer. False when none of its parts has one.
 */
export function answerInParts(turn: Turn, said: readonly MessagePart[], parts: DialogParts): boolean {
  const { state } = turn
  for (const part of said) {
    if (!isQuestion(part.understanding)) continue
    const side = findSideQuestion(part.text, state.locale, parts.sideQuestions)
    if (side) {
      const { claims, general } = parts.sideQuestions[side.name] ?? { claims: [], general: true }
      say(turn, `side_questions.${side.name}`, { claims, general })
      return true
    }
    const term = termPhrase(part.text, state, parts)
    if (term) {
      say(turn, term, { general: true })
      return true
    }
    const topic = meant(part.understanding)
    const vague = topic === 'why_ask' || topic === 'account_operation'
    if (!vague && hasAnswer(topic, turn, parts)) return answerTopic(turn, topic, parts.book, part.text)
  }
  return false
}
