import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { shows } from '#src/understanding/signs.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { knownFacts } from './fact-keeping.ts'
import { withoutExcepted } from './excepted.ts'
import { fittingAdvice } from './fitting-advice.ts'
import { isQuestion } from './message-signs.ts'
import type { DialogParts } from './parts.ts'
import { namesTitle } from './reason-named.ts'

/**
 * "The not booked bit, how long do I wait", "四次那条还能补救吗": a question about one of the reasons that were told, answered
 * from what is known of that one: how long, and what to do or what comes then. What it means is told by explainTitle. False
 * when the message asks neither, or of no reason.
 */
export function answerOfReason(turn: Turn, parts: DialogParts): boolean {
  const { text, state, understanding } = turn
  const { knowledge, resultSigns } = parts
  const howLong = shows(text, resultSigns.how_long)
  const whatThen = shows(text, resultSigns.what_then)
  if (!state.result || state.open || !(howLong || whatThen)) return false
  if (!isQuestion(understanding) && text.length > LONGEST) return false
  const cause = causeAskedOf(turn, parts)
  const advice = cause && fittingAdvice(turn, knowledge, cause)[0]
  if (!cause || advice === undefined) return false
  state.notUnderstood = 0
  say(turn, 'talk.reason.about', { params: { cause: { phrase: `causes.${cause}.title` } } })
  const claims = knowledge.advice[advice]?.claims ?? []
  // Told once; asked again, how it works says more.
  if (state.said[`advice.${advice}.time`] !== undefined) {
    say(turn, `causes.${cause}.explain`, { join: 'line', claims: knowledge.causes[cause]?.claims ?? [] })
    offerAfterWhatIf(turn, knowledge, [])
    return true
  }
  const [first, then] = howLong ? (['time', 'text'] as const) : (['text', 'time'] as const)
  say(turn, `advice.${advice}.${first}`, { join: 'line', claims })
  say(turn, `advice.${advice}.${then}`, { join: 'line', claims })
  offerAfterWhatIf(turn, knowledge, [])
  return true
}

/** Characters; a longer message without a question's words tells something. */
const LONGEST = 40

/** The cause by its name, told or not, or pointed at by the fact or the number that a reason rests on: "the 4 times thing". */
function causeAskedOf(turn: Turn, parts: DialogParts): string | undefined {
  const { state } = turn
  const text = withoutExcepted(turn.text)
  const { reasons } = diagnose(parts.knowledge, knownFacts(turn))
  const ids = new Set([...reasons.map(({ id }) => id), ...Object.keys(parts.knowledge.causes)])
  const named = [...ids].find((id) => isCalled(id, { ...turn, text }, parts.phrases))
  if (named || !shows(text, parts.resultSigns.points_at_reason)) return named
  const numbers = new Set(readQuantities(text, state.locale).map(({ min }) => min))
  const facts = new Set([
    ...factsSpokenOf(text, state.locale, parts.factWords),
    ...Object.keys(state.facts).filter((fact) => numbers.has(state.facts[fact]?.exact ?? Number.NaN)),
  ])
  const spoken = reasons.map(({ id, contributions }) => ({
    id,
    points: Math.max(0, ...contributions.filter(({ fact }) => facts.has(fact)).map(({ points }) => points)),
  }))
  const [most] = spoken.toSorted((one, other) => other.points - one.points)
  return most && most.points > 0 ? most.id : undefined
}

/** By its name, or by words for it. */
export function isCalled(id: string, { text, state }: Turn, phrases: DialogParts['phrases']): boolean {
  const own = phrases[state.locale]
  const plain = text.toLowerCase().replaceAll('’', "'")
  const called = `causes.${id}.called`
  const words = Array.from({ length: own.wordings(called) }, (_, variant) =>
    own.text({ phrase: called, variant }),
  )
  return words.some((word) => plain.includes(word)) || namesTitle(text, own.text(`causes.${id}.title`))
}
