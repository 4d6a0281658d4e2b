import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import type { Reply } from '#src/reply/reply.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { shows } from '#src/understanding/signs.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { hold, knownFacts, saidBack } from '#dialogs/facts/fact-keeping.ts'
import { hearsGoodNews } from './good-news.ts'
import { answered, guessIn, homeOf, narrow, SOMETHING, type Guess } from './guess.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { isQuestion, surelyMeans } from '#dialogs/message/message-signs.ts'
import { PLAINLY_NARROW } from '#dialogs/asked/narrowly.ts'
import { pageWords } from '#dialogs/message/page-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { readAs } from '#dialogs/interview/read-as.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { whereAsked } from '#dialogs/asked/where-asked.ts'

/** 没有了 就这些: an answer to what else is owed. */
const NOTHING_MORE =
  /^(?:没有?(?:别的|其他)?了?|不欠了?)?[，,。.！!\s]*(?:就|只有?|也就)(?:这|那)?(?:些|么多|几[笔个家样])(?:了|吧|啊|呀)*[。.！!\s]*$/u

/**
 * Answers a guess at the cause from what is known of the person's own case, after what else the message says was heard:
 * `hearRest` serves the turn as if only that had been said. False when the message guesses at nothing.
 */
export const hearGuess: Hearer = async (dc, turn, parts, hearRest) => {
  const { state } = turn
  if (turn.action || state.lastTopic === 'distress') return false
  // "I haven't repaid it, that's the problem" of one who can't pay guesses at nothing.
  if (owesNow(turn) && !state.facts.symptom && !state.open) return false
  if (state.result && !state.open && shows(turn.text, parts.resultSigns.takes_up_reasons)) return false
  const guess = hearsGoodNews(turn, parts) ? undefined : guessIn(turn, parts)
  if (!guess) return false
  const { rest } = guess.said
  const understanding = parts.understand(rest, state.locale, turn.moment)
  const goesOn = saysSomething({ ...turn, text: rest, understanding }, parts)
  const inPlan = dc.activeDialog?.id === PLAN
  if (inPlan && (goesOn || !guess.said.plain || NOTHING_MORE.test(turn.text))) return false
  const knew = new Set(Object.keys(state.facts))
  holdGiven(turn, guess, parts, Object.keys(toDiagnosisFacts(understanding.facts)))
  const fresh = new Set(Object.keys(state.facts).filter((fact) => !knew.has(fact)))
  if (state.open && fresh.has(state.open.fact)) state.open = undefined
  state.notUnderstood = 0
  if (!goesOn) {
    answerGuess(turn, guess, parts, new Set(), fresh)
    if (state.open || inPlan) await reprompt(dc, turn)
    else if (state.result) offerAfterWhatIf(turn, parts.knowledge, [])
    else await goOnInterview(dc)
    return true
  }
  turn.text = rest
  turn.understanding = understanding
  const before = turn.replies.length
  await hearRest()
  // What the rest told was said back there; what the guess takes as given is said with the answer.
  const noted = new Set(Object.keys(state.facts).filter((fact) => !knew.has(fact) && !fresh.has(fact)))
  putBeforeQuestion(turn.replies, before, () => answerGuess(turn, guess, parts, noted, fresh))
  return true
}

/** More than words around the guess: it tells, answers or asks something. */
function saysSomething(turn: Turn, parts: DialogParts): boolean {
  const { text, state, understanding } = turn
  if (text.length < LEAST_SAID) return false
  if (Object.keys(toDiagnosisFacts(understanding.facts)).length > 0) return true
  if (pageWords(text) !== undefined || isQuestion(understanding)) return true
  if (state.open && readAs(turn, state.open.fact, parts).kind !== 'none') return true
  return surelyMeans(understanding) && understanding.intents[0].name !== 'out_of_scope'
}

/** Characters. */
const LEAST_SAID = 2

/** What `tell` says comes before the first question of what was said from a place on. */
export function putBeforeQuestion(replies: Reply[], from: number, tell: () => void): void {
  const told = replies.length
  tell()
  const answer = replies.splice(told)
  const asks = replies.findIndex((reply, at) => at >= from && isAsking(reply))
  replies.splice(asks < 0 ? replies.length : asks, 0, ...answer)
}

/** Puts a question to the person, or shows what there is to choose. */
export function isAsking(reply: Reply): boolean {
  if (reply.kind !== 'say') return reply.kind === 'offer' || reply.kind === 'result'
  return reply.phrase.startsWith('talk.interview.') || /^facts\.\w+\.ask/.test(reply.phrase)
}

/**
 * Likely, possible or not, by the person's own case, and why; the facts are named unless they were `noted` just now. Where
 * nothing is held but what is `fresh` from the guess, a narrow question may know more of it.
 */
function answerGuess(
  turn: Turn,
  { about }: Guess,
  parts: DialogParts,
  noted: ReadonlySet<string>,
  fresh: ReadonlySet<string>,
): void {
  if (narrow.some(({ name }) => name === about)) {
    const { claims, general } = parts.sideQuestions[about] ?? { claims: [], general: true }
    return say(turn, `side_questions.${about}`, { claims, general, join: 'paragraph' })
  }
  const { claims = [], general = false } = answered[about] ?? {}
  const { verdict, facts } = weigh(turn, about, parts)
  const narrower = facts.every((fact) => fresh.has(fact)) ? narrowerThan(turn, about, parts) : undefined
  if (narrower !== undefined) return saySideQuestion(turn, narrower, parts)
  const unlikely = verdict === 'unlikely'
  const own = facts.filter((fact) => unlikely || !noted.has(fact)).map((fact) => saidBack(turn, fact))
  const phrase = own.length > 0 ? `talk.guess.own.${verdict}` : `talk.guess.${verdict}`
  say(turn, phrase, {
    join: 'paragraph',
    ...(own.length > 0 && { params: { facts: own } }),
    ...(unlikely && { claims, general }),
  })
  if (!unlikely && about !== SOMETHING)
    say(turn, `talk.guess.about.${about}`, { join: 'line', claims, general })
}

/** "上个月搬到外省了，跟这有关系没": the narrow question that knows more about what is guessed at. */
function narrowerThan(turn: Turn, about: string, parts: DialogParts): string | undefined {
  const read = parts.readSideQuestion(turn.text, whereAsked(turn.state), asksInWords)
  if (read && STEPS.has(read.name)) return undefined
  return read && read.score >= (about === SOMETHING ? PLAINLY_NARROW : GUESSED_NARROW) ? read.name : undefined
}

/** Steps in the app, which are no causes. */
const STEPS: ReadonlySet<string> = new Set(['where_to_change', 'where_in_app', 'new_job_tell'])

/** Probability from which it is guessed at rather than the fact around it. */
const GUESSED_NARROW = 0.5

/** The words of the result's own bands, so that the card says the same. */
type Verdict = RankedCause['band'] | 'open'

/** How likely the cause is for which these facts speak most, and the facts that speak for it. */
function weigh(
  turn: Turn,
  about: string,
  { knowledge }: DialogParts,
): { verdict: Verdict; facts: readonly string[] } {
  const held = Object.keys(turn.state.facts).filter((fact) => homeOf(fact) === about)
  if (held.length === 0) return { verdict: turn.state.result ? 'possible' : 'open', facts: [] }
  const spoken = ({ contributions }: RankedCause) =>
    contributions.reduce((sum, { fact, points }) => sum + (held.includes(fact) ? points : 0), 0)
  const [cause] = diagnose(knowledge, knownFacts(turn)).causes.toSorted((a, b) => spoken(b) - spoken(a))
  if (!cause || spoken(cause) <= 0 || cause.band === 'unlikely') return { verdict: 'unlikely', facts: held }
  const facts = cause.contributions.filter(({ fact, points }) => held.includes(fact) && points > 0)
  return {
    verdict: cause.band,
    facts: facts.map(({ fact }) => fact),
  }
}

/** Holds what a guess takes as given, wasn't known and isn't `told` beside it. */
function holdGiven(turn: Turn, { given }: Guess, parts: DialogParts, told: readonly string[]): void {
  for (const [fact, { value, quantity }] of Object.entries(given)) {
    const known = turn.state.facts[fact] !== undefined || told.includes(fact)
    if (known || !(value in (parts.knowledge.facts[fact]?.values ?? {}))) continue
    hold(turn, fact, value, 'stated', quantity)
  }
}
