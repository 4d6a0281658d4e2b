import type { DialogContext } from 'botbuilder-dialogs'
import type { HeldFact } from '#src/conversation/state.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { asks } from '#dialogs/message/asks.ts'
import { factsNamed } from '#dialogs/message/fact-nouns.ts'
import { pageWords } from '#dialogs/message/page-signs.ts'
import { protestIn, type Protest } from '#dialogs/message/protests-change.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { changedLast, changedOfLate, putBackFact } from './changes-kept.ts'
import { sameNumber, saidBack, sayNoted } from './fact-keeping.ts'
import { goOn, saysInstead } from './mend.ts'
import { asIfAsked, asksFor, takeBesides, turnOfWords, wordsAndMeaning } from './said-besides.ts'

/** Clauses; more are a story. */
const MOST = 7

/** Turns back to which "put it back" reaches; the other protests are of what we said last. */
const REACH = 3

interface Heard {
  readonly protests: readonly Protest[]
  /** What the message says besides. */
  readonly rest: readonly Clause[]
}

/**
 * 你怎么把我收入改了, "I never said two", 改回来, "that's not what I said. My pay is 8k": what the last turns changed and the words point
 * at is again what it was, and what they say in its place is read on top. False where nothing of the kind is said, or
 * nothing changed that it could mean.
 */
export async function hearPutBack(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hear: () => Promise<void>,
): Promise<boolean> {
  if (turn.action || dc.activeDialog?.id === PLAN) return false
  // What the page says is quoted as it was typed: see mendNoted.
  if (pageWords(turn.text) !== undefined) return false
  const heard = protestsIn(turn)
  if (!heard) return false
  const facts = meantBy(turn, parts, heard)
  const wrong = Object.fromEntries(facts.map((fact) => [fact, turn.state.facts[fact]]))
  for (const fact of facts) putBackFact(turn, fact)
  const meant = facts.length > 0 ? facts : saidInstead(turn, parts, heard)
  if (meant.length === 0) return sayNothingChanged(dc, turn, parts, heard)
  return readOnTop(dc, turn, parts, { facts: meant, wrong, rest: heard.rest }, hear)
}

function protestsIn({ text: said, state }: Turn): Heard | undefined {
  const clauses = splitClauses(normalise(said))
  if (clauses.length > MOST) return undefined
  const read = clauses.map((clause) => ({ clause, protest: protestIn(clause.text, state.locale) }))
  const protests = read.flatMap(({ protest }) => protest ?? [])
  if (protests.length === 0) return undefined
  const rest = read
    .map(({ clause, protest }) => (protest ? { ...clause, text: protest.before, ended: '' } : clause))
    .filter(({ text }) => text.length > 1 && !ONLY_NO.test(text))
  return { protests, rest }
}

/** 不对不对, "no no": only leads up to what is told. */
const ONLY_NO =
  /^(?:(?:不对|不是|错了?|不|哎|诶|喂|啊|那个|等等|等一?下|什么|啥|你|我去|靠)(?:啊|呀|的|了)*)+$|^(?:(?:no+|nope|wait|hey|wrong|what|sorry|hang on|hold on|oh|but|stop|please|um)[ ,]*)+$/u

/** The facts that are to go back: those that the protest names, else those that the rest speaks of, else what changed last. */
function meantBy(turn: Turn, parts: DialogParts, { protests, rest }: Heard): readonly string[] {
  const of = changedOfLate(turn)
  const named = protests.flatMap(({ kind, words }) =>
    pointedAt(turn, parts, words, kind === 'back' || kind === 'changed' ? changedFrom(turn, of) : of),
  )
  if (named.length > 0) return [...new Set(named)]
  // "I never said it was gambling": of nothing that changed.
  if (protests.some(({ kind, words }) => kind === 'unsaid' && !POINTS_ONLY.test(words))) return []
  if (protests.some(({ words }) => factsNamed(words).length > 0)) return []
  const isBack = protests.some(({ kind }) => kind === 'back')
  const last = changedLast(turn, isBack ? REACH : 1)
  const told = rest.filter(({ ended }) => ended !== '?')
  const spokenOf = last.filter((fact) => told.some((clause) => speaksOf(turn, parts, fact, clause.text)))
  if (spokenOf.length > 0) return spokenOf
  // "You got that wrong, I applied nowhere": of something that wasn't noted last.
  if (told.some(({ text }) => isOfFacts(turn, parts, text))) return []
  // 我不是这个意思 may be of an answer of ours: of what was noted only where there is nothing else to mean.
  const isOfAnswer =
    protests.every(({ kind }) => kind === 'meant') && (askedLast(turn, parts) || told.length > 0)
  return isOfAnswer ? [] : last
}

function isOfFacts(turn: Turn, parts: DialogParts, text: string): boolean {
  return factsNamed(text).length > 0 || Object.keys(factsIn(turn, parts, text)).length > 0
}

/** Those of which something else was held before: what was told for the first time wasn't changed. */
function changedFrom({ state }: Turn, facts: readonly string[]): readonly string[] {
  return facts.filter((fact) => state.changes?.findLast(({ before }) => fact in before)?.before[fact])
}

/** 这个, "that": nothing by its name. */
const POINTS_ONLY = /^(?:这|那|这个|那个|这些|这话|这种话|过|it|that|this|so|,| )*$/u

function askedLast({ state }: Turn, { understand }: DialogParts): boolean {
  const last = state.recent.at(-1)
  return last !== undefined && asks({ text: last.text, understanding: understand(last.text, state.locale) })
}

function factsIn({ state, moment }: Turn, { understand }: DialogParts, text: string) {
  return toDiagnosisFacts(understand(text, state.locale, moment).facts)
}

/** Of the facts, those whose held value words say, then whose number they hold, then which they name. */
function pointedAt(
  turn: Turn,
  parts: DialogParts,
  words: string,
  facts: readonly string[],
): readonly string[] {
  const { facts: held } = turn.state
  if (POINTS_ONLY.test(words)) return []
  const stated = {
    ...factsIn(turn, parts, words),
    ...factsIn(turn, parts, turn.state.locale === 'en' ? `i ${words}` : `我${words}`),
  }
  const said = facts.filter((fact) => stated[fact] !== undefined && stated[fact] === held[fact]?.value)
  if (said.length > 0) return said
  const numbered = facts.filter((fact) => holdsNumber(turn, fact, words))
  const names = factsNamed(words)
  const both = numbered.filter((fact) => names.includes(fact))
  if (both.length > 0) return both
  if (numbered.length > 0) return numbered
  // 我没说欠不到一万, where 27,000 are noted: another sum than the one that was told.
  const number = readQuantities(words, turn.state.locale).some(({ min }) => min > 1)
  if (number) return []
  return facts.filter(
    (fact) =>
      names.includes(fact) && (stated[fact] === undefined || isLateToo(fact, stated[fact], held[fact])),
  )
}

/** 我没说我逾期, where late once is noted. */
function isLateToo(fact: string, said: string | undefined, held: HeldFact | undefined): boolean {
  return fact === 'record' && said !== 'always_on_time' && held?.value !== 'always_on_time'
}

function holdsNumber({ state }: Turn, fact: string, words: string): boolean {
  const exact = state.facts[fact]?.exact
  return (
    exact !== undefined &&
    readQuantities(words, state.locale).some(({ min, max }) => min === exact && max === exact)
  )
}

/** Whether a clause says the fact, names it, answers its question, or holds the number that was taken for it. */
function speaksOf(turn: Turn, parts: DialogParts, fact: string, text: string): boolean {
  if (factsIn(turn, parts, text)[fact] !== undefined || holdsNumber(turn, fact, text)) return true
  if (factsNamed(text).includes(fact)) return true
  return turn.state.facts[fact] !== undefined && insteadIn(turn, parts, fact, text) !== undefined
}

/** What a clause would answer to the question of the fact; with a number, where it names nothing else. */
function insteadIn(turn: Turn, parts: DialogParts, fact: string, text: string) {
  const told = turnOfWords(turn, parts, [text])
  return asIfAsked(told, fact, () => oneValue(readAs(told, fact, parts)))
}

/** "Why did you change my income? it's 5000", where it is as it was told: what they say of it now. */
function saidInstead(turn: Turn, parts: DialogParts, { protests, rest }: Heard): readonly string[] {
  const named = protests.flatMap(({ kind, words }) => (kind === 'unsaid' ? [] : factsNamed(words)))
  const { facts: held } = turn.state
  return [...new Set(named)].filter((fact) =>
    rest.some(({ text, ended }) => {
      const said = held[fact] && ended !== '?' ? insteadIn(turn, parts, fact, text) : undefined
      return (
        said &&
        (said.value !== held[fact]?.value || (said.quantity && said.quantity.min !== held[fact]?.exact))
      )
    }),
  )
}

interface Meant {
  readonly facts: readonly string[]
  /** What was noted of those that went back. */
  readonly wrong: Readonly<Record<string, HeldFact | undefined>>
  readonly rest: readonly Clause[]
}

/** The facts as they are again, with what is said in their place and besides; then what is asked. */
async function readOnTop(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  { facts, wrong, rest }: Meant,
  hear: () => Promise<void>,
): Promise<boolean> {
  const { state } = turn
  state.notUnderstood = 0
  const words = wordsOf(rest)
  const asked = words.filter((one) => asksFor(turn, parts, one))
  const told = words.filter((one) => !asked.includes(one))
  const instead = facts.filter((fact) => told.some((one) => saysOther(turn, parts, fact, one, wrong[fact])))
  const besides = told.length === 0 ? [] : takeBesides(turnOfWords(turn, parts, told), parts, instead)
  say(turn, 'talk.correct.mine')
  const again = facts.filter((fact) => state.facts[fact])
  const out = facts.filter((fact) => !state.facts[fact])
  sayNoted(turn, parts.knowledge, again, { changed: true })
  if (out.length > 0)
    say(turn, 'talk.correct.out', {
      params: { facts: out.map((fact) => ({ phrase: `facts.${fact}.name` })) },
    })
  const others = besides.filter((fact) => !facts.includes(fact))
  sayNoted(turn, parts.knowledge, others)
  if (state.open && [...again, ...others].includes(state.open.fact)) state.open = undefined
  if (asked.length === 0) {
    await goOn(dc, turn, parts, [...facts, ...others])
    return true
  }
  Object.assign(turn, wordsAndMeaning(turn, parts, asked))
  if (state.result && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  await hear()
  const waits = state.open !== undefined || turn.replies.at(-1)?.kind === 'offer'
  if (!waits && dc.activeDialog?.id === INTERVIEW) await goOnInterview(dc)
  return true
}

/** Words that say the fact otherwise than it was wrongly noted: held. */
function saysOther(
  turn: Turn,
  parts: DialogParts,
  fact: string,
  words: string,
  wrong: HeldFact | undefined,
): boolean {
  const told = turnOfWords(turn, parts, [words])
  const others = Object.keys(factsIn(turn, parts, words))
  if (others.length > 0 && !others.includes(fact)) return false
  const { facts } = turn.state
  const before = facts[fact]
  if (!asIfAsked(told, fact, () => saysInstead(told, parts, fact))) return false
  const now = facts[fact]
  if (now?.value !== wrong?.value || !sameNumber(now, wrong)) return true
  // The very thing that was wrong, read once more.
  delete facts[fact]
  if (before) facts[fact] = before
  return false
}

/** "Why did you change my income", where it is as it was told, or nothing was changed at all: said so. */
async function sayNothingChanged(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  { protests, rest }: Heard,
): Promise<boolean> {
  const { state } = turn
  const isOfNotes = protests.some(({ kind }) => kind === 'changed' || kind === 'back')
  if (rest.length > 0) {
    if (protests.every(({ kind, words }) => kind !== 'unsaid' && POINTS_ONLY.test(words)))
      Object.assign(turn, wordsAndMeaning(turn, parts, wordsOf(rest)))
    return false
  }
  const named = [...new Set(protests.flatMap(({ words }) => factsNamed(words)))]
  const held = named.filter((fact) => state.facts[fact])
  // "I never said unstable", told long before: see mendNoted.
  if (held.length > 0 && protests.some(({ kind, words }) => kind === 'unsaid' && !POINTS_ONLY.test(words)))
    return false
  const isBare = protests.every(({ kind, words }) => kind !== 'unsaid' && POINTS_ONLY.test(words))
  const isOfNothing = held.length === 0 && named.length > 0 && protests.some(({ kind }) => kind === 'unsaid')
  if (!isOfNotes && !isBare && !isOfNothing) return false
  state.notUnderstood = 0
  if (isOfNotes && held.length > 0)
    say(turn, 'talk.protest.as_before', { params: { facts: held.map((fact) => saidBack(turn, fact)) } })
  else if (isOfNotes || isOfNothing)
    say(turn, named.length > 0 ? 'talk.protest.not_noted' : 'talk.protest.unchanged')
  else say(turn, 'talk.correct.missed')
  await reprompt(dc, turn)
  return true
}

function wordsOf(clauses: readonly Clause[]): string[] {
  return clauses.map(({ text, ended }) => text + (ended === '?' ? '?' : ''))
}
