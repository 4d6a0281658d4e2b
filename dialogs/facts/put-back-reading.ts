import type { HeldFact } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { asks } from '#dialogs/message/asks.ts'
import { factsNamed } from '#dialogs/message/fact-nouns.ts'
import { protestIn, type Protest } from '#dialogs/message/protests-change.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { changedLast, changedOfLate } from './changes-kept.ts'
import { sameNumber } from './fact-keeping.ts'
import { numberSaid } from './number-said.ts'
import { asIfAsked, turnOfWords } from './said-besides.ts'

/** Clauses; more are a story. */
const MOST = 7

/** Turns back to which "put it back" reaches; the other protests are of what we said last. */
const REACH = 3

export interface Heard {
  readonly protests: readonly Protest[]
  /** What the message says besides. */
  readonly rest: readonly Clause[]
  /** The one fact that is said to be as it was before. */
  readonly fact?: string | undefined
}
export function protestsIn({ text: said, state }: Turn): Heard | undefined {
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

/** 还是五千到七千, "it's still 5000 to 7000": what was held before the last change, said once more. */
export function stillAsBefore(turn: Turn, parts: DialogParts): Heard | undefined {
  const clauses = splitClauses(normalise(turn.text))
  const last = changedFrom(turn, changedLast(turn, 1))
  const at = clauses.findIndex(
    ({ text, ended }) =>
      ended !== '?' &&
      STILL.test(text) &&
      !BY_US.test(text) &&
      last.some((fact) => saysBefore(turn, parts, fact, text)),
  )
  if (at < 0) return undefined
  const rest = clauses.filter((clause, place) => place !== at && !ONLY_NO.test(clause.text))
  const fact = last.find((one) => saysBefore(turn, parts, one, clauses[at]?.text ?? ''))
  return { protests: [], rest, fact }
}

const STILL = /还是|仍然?是|照旧|依旧|\b(?:still|leave it at|keep it at|stick (?:with|to)|back to)\b/u

/** "You still show 40,000" */
const BY_US = /你|您|\b(?:you|u|the (?:list|result|page))\b/u

function saysBefore(turn: Turn, parts: DialogParts, fact: string, text: string): boolean {
  const { state } = turn
  const before = state.changes?.at(-1)?.before[fact]
  const said = insteadIn(turn, parts, fact, text.replace(STILL, ' ').trim())
  if (!before || said?.value !== before.value) return false
  const number = numberSaid(fact, said.quantity, state.locale)
  return number === undefined || sameNumber(number, before)
}

/** 不对不对, "no no": only leads up to what is told. */
const ONLY_NO =
  /^(?:(?:不对|不是|错了?|不|哎|诶|喂|啊|那个|等等|等一?下|什么|啥|你|我去|靠)(?:啊|呀|的|了)*)+$|^(?:(?:no+|nope|wait|hey|wrong|what|sorry|hang on|hold on|oh|but|stop|please|um)[ ,]*)+$/u

/** The facts that are to go back: those that the protest names, else those that the rest speaks of, else what changed last. */
export function meantBy(turn: Turn, parts: DialogParts, { protests, rest }: Heard): readonly string[] {
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
export const POINTS_ONLY = /^(?:这|那|这个|那个|这些|这话|这种话|过|it|that|this|so|,| )*$/u

function askedLast({ state }: Turn, { understand }: DialogParts): boolean {
  const last = state.recent.at(-1)
  return last !== undefined && asks({ text: last.text, understanding: understand(last.text, state.locale) })
}

export function factsIn({ state, moment }: Turn, { understand }: DialogParts, text: string) {
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
export function saidInstead(turn: Turn, parts: DialogParts, { protests, rest }: Heard): readonly string[] {
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
