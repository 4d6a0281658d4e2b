import type { Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { readAnswer, type AnswerReading } from '#src/understanding/read-answer.ts'
import { hold } from './fact-keeping.ts'
import { isQuestion, saysOtherFact, surelyMeans } from './message-signs.ts'
import type { MoveParts } from './parts.ts'
import { answerQuestion } from './questions.ts'
import { isComplaint } from './understood.ts'

/** Facts whose words are plain enough to be taken whenever they fall. */
const outOfTurn = new Set(['income', 'occupation'])

/** Words shorter than this (characters) could answer anything. */
const LEAST_SAID = 3

const BREAK = /[,.;!，。；！\n]/u

/** What a text says to the question about a fact. */
export function readAs(turn: Turn, fact: string, parts: MoveParts, text = turn.text): AnswerReading {
  const { locale } = turn.state
  return readAnswer(
    answerQuestion(parts.knowledge, fact, parts.phrases[locale]),
    text,
    locale,
    parts.answerWords,
  )
}

/**
 * Answers to other questions than the open one: "两三个" where loans were only mentioned, "还有两家" before it was asked,
 * what changed since the result. Holds them and gives the facts that they say.
 */
export function takeOutOfTurn(turn: Turn, parts: MoveParts): string[] {
  const { state } = turn
  const found: string[] = []
  for (const [fact, { vague, always }] of Object.entries(parts.knowledge.facts)) {
    const held = state.facts[fact]?.value
    const narrower = held === undefined ? undefined : vague[held]
    // After a result, what was held may have changed since.
    const mayBe = narrower || (always && (held === undefined || state.result !== undefined))
    if (!mayBe || fact === state.open?.fact) continue
    for (const part of turn.text.split(BREAK)) {
      const reading = readAs(turn, fact, parts, part)
      if (reading.kind !== 'value' || (narrower && !narrower.includes(reading.value))) continue
      // Without a question before it, only words that name what they speak of can be meant for it.
      const spokenOf = factsSpokenOf(reading.said, state.locale, parts.factWords)
      if (!narrower && (!spokenOf.includes(fact) || saysOtherFact(turn, fact, reading.said))) continue
      if (hold(turn, fact, reading.value, 'stated') !== 'same') found.push(fact)
      break
    }
  }
  return found.length > 0 || !state.open || !mayAnswer(turn) ? found : takePlain(turn, parts)
}

/** "时多时少，跑滴滴" while something else is asked: words that answer one question only are taken for it. */
function takePlain(turn: Turn, parts: MoveParts): string[] {
  const { state } = turn
  const unknown = Object.keys(parts.knowledge.facts).filter(
    (fact) => outOfTurn.has(fact) && !state.facts[fact] && fact !== state.open?.fact,
  )
  return turn.text.split(BREAK).flatMap((part) => {
    const readings = unknown.flatMap((fact) => {
      const reading = readAs(turn, fact, parts, part)
      const plain = reading.kind === 'value' && !reading.quantity && reading.said.length >= LEAST_SAID
      return plain ? [{ fact, value: reading.value }] : []
    })
    const [only, other] = readings
    if (!only || other || hold(turn, only.fact, only.value, 'stated') === 'same') return []
    return [only.fact]
  })
}

/** Words that may answer a question that wasn't put: neither a complaint, nor a question, nor surely something else. */
function mayAnswer({ understanding }: Turn): boolean {
  if (surelyMeans(understanding)) return false
  return !isComplaint(understanding.intents[0]?.name) && !isQuestion(understanding)
}
