import { say, type Turn } from '#src/conversation/turn.ts'
import type { Answer, Operations } from '#src/reply/answers-schema.ts'
import { pickOperation } from '#src/reply/operations.ts'
import type { Option } from '#src/reply/reply.ts'
import { isAnsweredNow } from './answered-now.ts'
import { toCase } from '#dialogs/to-case.ts'

export interface AnswerBook {
  readonly answers: Readonly<Record<string, Answer>>
  readonly operations: Operations
  /** Whether a topic has a part behind "more". */
  readonly withMore: ReadonlySet<string>
}

/**
 * Answers a topic from content/: its text with its source; `text` is what asks for it. False when there is no answer of
 * that name.
 */
export function answerTopic(
  turn: Turn,
  topic: string,
  book: AnswerBook,
  text = turn.understanding.text,
): boolean {
  const answer = book.answers[topic]
  if (!answer) return false
  if (topic === 'account_operation') {
    const operation = pickOperation(text, book.operations, turn.state.locale)
    if (isAnsweredNow(turn, `operations.${operation}`)) return true
    say(turn, `answers.operations.${operation}`, { general: true })
    // Said once: what the bot is not, and where these things are done.
    if (!turn.state.said['answers.account_operation.text']) {
      say(turn, 'answers.account_operation.text', { join: 'paragraph' })
    }
  } else {
    if (isAnsweredNow(turn, topic)) return true
    say(turn, `answers.${topic}.text`, { claims: answer.claims, general: answer.general })
  }
  turn.state.lastTopic = topic
  turn.state.lastTopicTurn = turn.state.turns
  return true
}

/** The longer part of the last answer. False when there is none. */
export function answerMore(turn: Turn, book: AnswerBook): boolean {
  const topic = turn.state.lastTopic
  const answer = topic === undefined ? undefined : book.answers[topic]
  if (!topic || !answer || !book.withMore.has(topic)) return false
  say(turn, `answers.${topic}.more`, { claims: answer.more_claims, general: answer.general })
  return true
}

/** Where an answer leads: its own next steps, with "more" first when there is more. */
export function nextSteps(topic: string, book: AnswerBook): Option[] {
  const answer = book.answers[topic]
  const more: Option[] = book.withMore.has(topic)
    ? [{ label: { phrase: 'talk.buttons.more' }, action: { kind: 'more' } }]
    : []
  return [...more, ...(answer?.offers ?? []).map(stepOption)]
}

/** Offers where an answer leads; "more" isn't offered once it was `told`. */
export function offerNext(
  turn: Turn,
  topic: string | undefined,
  book: AnswerBook,
  more: 'told' | 'not_told' = 'not_told',
  besides: readonly Option[] = [],
): void {
  if (topic === undefined) return
  const told = more === 'told' || turn.state.said[`answers.${topic}.more`] !== undefined
  const again = (turn.state.said[`answers.${topic}.text`] ?? 0) > 1
  const options = nextSteps(topic, book)
    .filter(({ action }) => !(told && action.kind === 'more') && !(again && isBeside(topic, action)))
    .map((option) => (option.action.kind === 'interview' ? toCase(turn.state) : option))
  const all = [...options, ...besides]
  if (all.length > 0) turn.replies.push({ kind: 'offer', options: all })
}

/** Said again and again, it keeps to the steps that help. */
const helps: Readonly<Record<string, ReadonlySet<string>>> = {
  cannot_repay: new Set(['human_agent', 'plan_finances']),
}

function isBeside(topic: string, action: Option['action']): boolean {
  return topic in helps && !(action.kind === 'intent' && helps[topic]?.has(action.intent) === true)
}

function stepOption(step: string): Option {
  if (step === 'plan') return { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }
  if (step === 'interview')
    return { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }
  return { label: { phrase: `titles.${step}` }, action: { kind: 'intent', intent: step } }
}
