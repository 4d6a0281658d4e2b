import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import type { Reply } from '#src/reply/reply.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { hold, knownFacts, saidBack } from './fact-keeping.ts'
import { hearsGoodNews } from './good-news.ts'
import { guessesSaid, type GuessSaid } from './guess-signs.ts'
import { isQuestion, surelyMeans } from './message-signs.ts'
import { pageWords } from './page-signs.ts'
import type { DialogParts } from './parts.ts'
import { PLAN } from './plan-state.ts'
import { takesUpReasons } from './result-signs.ts'
import { namesLender, readAs } from './said-out-of-turn.ts'
import { goOnInterview, reprompt } from './under-way.ts'

/** What each guess is answered with: the phrase's name and the claims it rests on; `general` where no article says it. */
const answered: Readonly<Record<string, { readonly claims?: readonly string[]; readonly general?: true }>> = {
  other_loans: { claims: ['R07'] },
  income: { claims: ['O06'] },
  record: { claims: ['O07'] },
  frequency: { claims: ['O05'] },
  last_borrowed: { claims: ['R04'] },
  score: { claims: ['R01', 'O12'] },
  account_info: { general: true },
}

/** Facts that are answered with another one's words. */
const likewise: Readonly<Record<string, string>> = {
  other_debt: 'other_loans',
  income_amount: 'income',
  income_proof: 'income',
  assets: 'income',
  occupation: 'income',
  applications: 'frequency',
}

/** Causes that are no facts of the case, and the narrow question that answers each; the first also when it is a fact. */
const narrow: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: 'early_in_one_go',
    words:
      /(?:还|清|结)(?:得|的)?(?:款|钱|清)?太?(?:快|早|急|猛)|提前|一次性?(?:全)?(?:还|清|结)|一把|一口气|(?:全|都)(?:部)?(?:还|清|结)|\b(?:pa(?:id|ying|y)|clear(?:ed|ing)|repa(?:id|ying)|settl(?:ed|ing))\b.{0,24}\b(?:early|at once|in (?:one|1) (?:go|lump)|too (?:fast|quick\w*|soon)|so (?:fast|quick\w*)|the (?:lot|whole)|all|lump|ahead)\b/iu,
  },
  { name: 'guarantee_cause', words: /担保|作保|做保|\b(?:guarant(?:or|eed)|co-?sign\w*)\b/iu },
  {
    name: 'minimum_payment',
    words: /最低还|还(?:了|的|个)?最低|\b(?:minimum|min) (?:payment|amount|on)\b|\bthe minimum\b/iu,
  },
]

function narrowIn(text: string): string | undefined {
  return narrow.find(({ words }) => words.test(text))?.name
}

/** What a guess points to where nothing was told that it could be. */
const SOMETHING = 'something'

/** Of these, one that nobody names in passing. */
function rareIn(text: string): string | undefined {
  return narrow.slice(1).find(({ words }) => words.test(text))?.name
}

/** Values that no one takes for a cause: a guess that names them is about something else. */
const harmless: ReadonlySet<string> = new Set(['record always_on_time', 'repaid in_full', 'repaid partly'])

/** What one may wonder about oneself ("是不是我逾期过"): given only where it is told outright, or counted. */
const WONDERED: ReadonlySet<string> = new Set(['record', 'frequency', 'applications'])

const COUNTED =
  /[一二两三四五六\d几][次回趟天个笔]|\b(?:once|twice|two|three|\d+|one time|that one|(?:my|that|the) late payment)\b/iu

interface Given {
  readonly value: string
  readonly quantity?: Quantity
}

export interface Guess {
  /** Whose words answer it. */
  readonly about: string
  /** What the guess takes as given of the person's own case. */
  readonly given: Readonly<Record<string, Given>>
  readonly said: GuessSaid
}

/** "是不是因为我还有别的网贷？", "guessing it's the car loan": a cause guessed at, where something is known about it. */
export function guessIn(turn: Turn, parts: DialogParts): Guess | undefined {
  const { text, state } = turn
  for (const said of guessesSaid(text, state.locale)) {
    const guess = meant(said, turn, parts)
    // "I think it's the car loan", asked for loans, answers that.
    if (guess && (said.plain || state.open?.fact !== guess.about)) return guess
  }
  return undefined
}

function meant(said: GuessSaid, turn: Turn, parts: DialogParts): Guess | undefined {
  const { cause } = said
  const { locale } = turn.state
  const { facts } = parts.understand(cause, locale)
  const stated = toDiagnosisFacts(facts)
  const given: Record<string, Given> = {}
  const side = narrowIn(cause)
  const whole = toDiagnosisFacts(turn.understanding.facts)
  for (const [fact, value] of Object.entries(stated)) {
    if (WONDERED.has(fact) && whole[fact] !== value && !COUNTED.test(cause)) continue
    if (side || !harmless.has(`${fact} ${value}`)) given[fact] = { value }
  }
  if (side) return { about: side, given, said }
  const about = [...Object.keys(stated), ...factsSpokenOf(cause, locale, parts.factWords)]
    .filter((fact) => !(fact in stated) || !harmless.has(`${fact} ${stated[fact]}`))
    .map(homeOf)
    .find((fact) => fact in answered)
  // Who takes a lender for the cause owes there.
  if (about === 'other_loans' && !given.other_loans && namesLender(cause))
    given.other_loans = { value: 'some' }
  if (about !== undefined) return { about, given, said }
  return POINTS_BACK.test(cause) || COUNTS_DEBTS.test(cause) ? pointedAt(said, turn, parts) : undefined
}

function homeOf(fact: string): string {
  return likewise[fact] ?? fact
}

const POINTS_BACK =
  /^(?:我|就|的|\s)*(?:它们?|他们|[这那]|俩)|^(?:it|they|them|those|these|that|this|the (?:two|three|other|same))\b/iu

/** 那两笔, those three loans: by what is counted it is debts. */
const COUNTS_DEBTS =
  /([一两俩二1-6三四五六几])?[笔家张俩]|贷|卡|\b(?:(one|a|two|three|four|few|2|3|4) )?(?:loans?|cards?|lenders?|apps?|debts?)\b/iu
const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  俩: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
}

/** What "it" may stand for (characters back). */
const JUST_BEFORE = 12

/** More than one thing. */
const MANY = /们|些|俩|^(?:they|them|those|these)\b/iu

/** "那两笔给闹的", "是不是它": what it counts, or what was told last, in this message or before. */
function pointedAt(said: GuessSaid, { state }: Turn, parts: DialogParts): Guess | undefined {
  const near = said.before.slice(-JUST_BEFORE)
  const named = COUNTS_DEBTS.test(said.cause) ? undefined : (narrowIn(near) ?? rareIn(said.before))
  if (named !== undefined) return { about: named, given: {}, said }
  const counted = COUNTS_DEBTS.exec(said.cause) ?? COUNTS_DEBTS.exec(near)
  if (counted) {
    const word = (counted[1] ?? counted[2] ?? (said.cause.includes('俩') ? '俩' : '')).toLowerCase()
    const number = NUMBERS[word] ?? (Number(word) || undefined)
    const value = number === undefined ? 'some' : number > 2 ? 'three_plus' : 'one_two'
    const given = { value, ...(number !== undefined && { quantity: countOf(number) }) }
    return { about: 'other_loans', given: { other_loans: given }, said }
  }
  if (state.facts.other_loans && MANY.test(said.cause)) return { about: 'other_loans', given: {}, said }
  const before = Object.entries(toDiagnosisFacts(parts.understand(said.before, state.locale).facts))
  const held = Object.entries(state.facts).map(([fact, { value }]) => [fact, value] as const)
  const told = [...held, ...before]
    .filter(([fact, value]) => !harmless.has(`${fact} ${value}`))
    .map(([fact]) => homeOf(fact))
    .findLast((fact) => fact in answered)
  if (told !== undefined) return { about: told, given: {}, said }
  return said.plain && POINTS_BACK.test(said.cause) ? { about: SOMETHING, given: {}, said } : undefined
}

function countOf(number: number): Quantity {
  return { min: number, max: number, unit: 'count', approx: false, text: `${number}`, start: 0, end: 0 }
}

/**
 * Answers a guess at the cause from what is known of the person's own case, after what else the message says was heard:
 * `hearRest` serves the turn as if only that had been said. False when the message guesses at nothing.
 */
export async function hearGuess(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hearRest: () => Promise<void>,
): Promise<boolean> {
  const { state } = turn
  if (turn.action || state.lastTopic === 'distress') return false
  if (state.result && !state.open && takesUpReasons(turn.text)) return false
  const guess = hearsGoodNews(turn, parts) ? undefined : guessIn(turn, parts)
  if (!guess) return false
  const { rest } = guess.said
  const understanding = parts.understand(rest, state.locale)
  const goesOn = saysSomething({ ...turn, text: rest, understanding }, parts)
  const inPlan = dc.activeDialog?.id === PLAN
  if (inPlan && (goesOn || !guess.said.plain)) return false
  const knew = new Set(Object.keys(state.facts))
  holdGiven(turn, guess, parts, Object.keys(toDiagnosisFacts(understanding.facts)))
  const fresh = new Set(Object.keys(state.facts).filter((fact) => !knew.has(fact)))
  if (state.open && fresh.has(state.open.fact)) state.open = undefined
  state.notUnderstood = 0
  if (!goesOn) {
    answerGuess(turn, guess, parts, new Set())
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
  putBeforeQuestion(turn.replies, before, () => answerGuess(turn, guess, parts, noted))
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
function putBeforeQuestion(replies: Reply[], from: number, tell: () => void): void {
  const told = replies.length
  tell()
  const answer = replies.splice(told)
  const asks = replies.findIndex((reply, at) => at >= from && isAsking(reply))
  replies.splice(asks < 0 ? replies.length : asks, 0, ...answer)
}

function isAsking(reply: Reply): boolean {
  if (reply.kind !== 'say') return reply.kind === 'offer' || reply.kind === 'result'
  return reply.phrase.startsWith('talk.interview.') || /^facts\.\w+\.ask/.test(reply.phrase)
}

/** Likely, possible or not, by the person's own case, and why; the facts are named unless they were `noted` just now. */
function answerGuess(turn: Turn, { about }: Guess, parts: DialogParts, noted: ReadonlySet<string>): void {
  if (narrow.some(({ name }) => name === about)) {
    const { claims, general } = parts.sideQuestions[about] ?? { claims: [], general: true }
    return say(turn, `side_questions.${about}`, { claims, general, join: 'paragraph' })
  }
  const { claims = [], general = false } = answered[about] ?? {}
  const { verdict, facts } = weigh(turn, about, parts)
  const unlikely = verdict === 'unlikely'
  const own = facts.filter((fact) => unlikely || !noted.has(fact)).map((fact) => saidBack(turn, fact))
  const phrase = own.length > 0 ? `talk.guess.own.${verdict}` : `talk.guess.${verdict}`
  say(turn, phrase, {
    join: 'paragraph',
    ...(own.length > 0 && { params: { facts: own } }),
    ...(unlikely && { claims, general }),
  })
  if (!unlikely && about !== SOMETHING) say(turn, `talk.guess.about.${about}`, { join: 'line', claims, general })
}

type Verdict = 'likely' | 'possible' | 'unlikely' | 'open'

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
    verdict: cause.band === 'possible' ? 'possible' : 'likely',
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
