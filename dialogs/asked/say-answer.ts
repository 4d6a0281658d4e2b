import { say, type Turn } from '#src/conversation/turn.ts'
import { answerTopic } from './answer-topic.ts'
import { isAnsweredElsewhere } from './answered-better.ts'
import { sayWordsForCall } from '#dialogs/result/call-words.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import type { Asked } from './questions-asked.ts'
import { asksIfHuman, wishesPerson } from '#dialogs/message/talk-signs.ts'
import { sayWhatComesOfIt } from '#dialogs/care/what-comes-of-it.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { sayWhenRestored } from '#dialogs/result/when-restored.ts'
import { whereAsked } from './where-asked.ts'

/** Says what there is to say to a question; of why something is asked, for the fact that is open. */
export function sayAnswer(turn: Turn, asked: Asked, parts: DialogParts): void {
  switch (asked.kind) {
    case 'side':
      return saySideQuestion(turn, asked.name, parts)
    case 'term':
      return say(turn, asked.phrase, { general: true })
    case 'counts':
      return say(turn, `talk.counts.${asked.fact}`, { general: true })
    case 'care':
      return say(turn, `care.${asked.sign}`, { general: true })
    case 'topic': {
      const { open } = turn.state
      if (asked.topic === 'when_restored' && sayWhenRestored(turn, parts.knowledge)) return
      if (asked.topic === 'cannot_repay') sayWhatComesOfIt(turn, asked.part.text)
      if (asked.topic !== 'why_ask') answerTopic(turn, asked.topic, parts.book, asked.part.text)
      else if (open) sayWhyAsked(turn, open.fact, parts)
    }
  }
}

export function saySideQuestion(
  turn: Turn,
  name: string,
  { sideQuestions }: Pick<DialogParts, 'sideQuestions'>,
): void {
  // What to say on the phone depends on what one calls for.
  if (name === 'call_words' && (turn.state.cannotPay || owesNow(turn))) return sayWordsForCall(turn)
  const phrase = `side_questions.${meantHere(name, turn)}`
  if (turn.replies.some((reply) => reply.kind === 'say' && reply.phrase === phrase)) return
  const { claims, general } = sideQuestions[name] ?? { claims: [], general: true }
  say(turn, phrase, { claims, general })
}

/** "Do I have to pay it back", of a loan that somebody took in this person's name. */
function meantHere(name: string, { state }: Turn): string {
  return name === 'rest_due' && state.said['talk.misused'] !== undefined ? 'deny_debt' : name
}

/** Answers a text as the side question that it is read as, when that is at least so likely; false when it is none. */
export function sayAsLearnt(
  turn: Turn,
  text: string,
  parts: Pick<DialogParts, 'sideQuestions' | 'readSideQuestion'>,
  least = 0,
): boolean {
  if (wishesPerson(text) || asksIfHuman(text)) return false
  const read = parts.readSideQuestion(text, whereAsked(turn.state))
  if (!read || read.score < least || isAnsweredElsewhere(read.name, text, turn)) return false
  saySideQuestion(turn, read.name, parts)
  turn.state.notUnderstood = 0
  return true
}

/** Why a question is asked. */
export function sayWhyAsked(turn: Turn, fact: string, { knowledge }: DialogParts): void {
  say(turn, `facts.${fact}.why`, { claims: knowledge.facts[fact]?.why_claims ?? [] })
}
