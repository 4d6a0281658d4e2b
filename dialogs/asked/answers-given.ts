import type { Turn } from '#src/conversation/turn.ts'

/** Turns whose answers are kept. */
const KEPT = 3

/** What answers something: a narrow question, a topic, advice, an effect that was reckoned. */
const ANSWERS =
  /^(?:side_questions|answers|advice)\.|^talk\.(?:what_if|when|wait|verdict|counts|first|only_reason)\b/u

/** Keeps what this turn said in answer, for what is asked of it next. */
export function rememberAnswers({ replies, state }: Turn): void {
  const phrases = replies.flatMap((reply) => {
    if (reply.kind !== 'say' || !ANSWERS.test(reply.phrase)) return []
    const verdict = reply.params?.verdict
    return [typeof verdict === 'object' && 'phrase' in verdict ? verdict.phrase : reply.phrase]
  })
  state.answered = [...(state.answered ?? []), { turn: state.turns, phrases }].slice(-KEPT)
  state.notAsked = undefined
}

/** What was said in answer in the last turns, the newest first. */
export function answersGiven({ state }: Pick<Turn, 'state'>, turns = KEPT): string[] {
  return (state.answered ?? [])
    .filter(({ turn }) => state.turns - turn <= turns)
    .toReversed()
    .flatMap(({ phrases }) => phrases)
}

const NARROW = 'side_questions.'

/** The narrow questions among them. */
export function questionsAnswered(turn: Pick<Turn, 'state'>, turns?: number): string[] {
  return answersGiven(turn, turns)
    .filter((phrase) => phrase.startsWith(NARROW))
    .map((phrase) => phrase.slice(NARROW.length))
}
