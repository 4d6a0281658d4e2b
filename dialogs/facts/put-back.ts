import type { DialogContext } from 'botbuilder-dialogs'
import type { HeldFact } from '#src/conversation/state.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Clause } from '#src/understanding/clauses.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { factsNamed } from '#dialogs/message/fact-nouns.ts'
import { pageWords } from '#dialogs/message/page-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { putBackFact } from './changes-kept.ts'
import { sameNumber, saidBack } from './fact-keeping.ts'
import { saysInstead } from './mend.ts'
import {
  factsIn,
  meantBy,
  POINTS_ONLY,
  protestsIn,
  saidInstead,
  stillAsBefore,
  type Heard,
} from './put-back-reading.ts'
import { saysAsHeld } from './says-as-held.ts'
import { asIfAsked, asksFor, takeBesides, turnOfWords, wordsAndMeaning } from './said-besides.ts'
import { sayPutRight, serveBesides } from './serve-besides.ts'

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
  const heard = protestsIn(turn) ?? stillAsBefore(turn, parts)
  if (!heard) return false
  const told = heard.rest.filter(({ ended }) => ended !== '?')
  const facts = (heard.fact ? [heard.fact] : meantBy(turn, parts, heard)).filter(
    (fact) => !told.some(({ text }) => saysAsHeld(turnOfWords(turn, parts, [text]), parts, fact)),
  )
  if (heard.fact === undefined && tellsNoneOf(turn, parts, facts, told)) return false
  const wrong = Object.fromEntries(facts.map((fact) => [fact, turn.state.facts[fact]]))
  for (const fact of facts) putBackFact(turn, fact)
  const meant = facts.length > 0 ? facts : saidInstead(turn, parts, heard)
  if (meant.length === 0) return sayNothingChanged(dc, turn, parts, heard)
  return readOnTop(
    dc,
    turn,
    parts,
    { facts: meant, wrong, rest: heard.rest, isOurs: heard.fact === undefined },
    hear,
  )
}
/** "You got that wrong, its two days ago": a number or a time that none of what was changed could be. */
function tellsNoneOf(
  turn: Turn,
  parts: DialogParts,
  facts: readonly string[],
  told: readonly Clause[],
): boolean {
  const { state } = turn
  const sums = told.filter(({ text }) => readQuantities(text, state.locale).length > 0)
  if (sums.length === 0) return false
  const held = { ...state.facts }
  const isOfOne = facts.some((fact) =>
    sums.some(({ text }) => {
      const words = turnOfWords(turn, parts, [text])
      return asIfAsked(words, fact, () => saysInstead(words, parts, fact))
    }),
  )
  state.facts = held
  return !isOfOne
}

interface Meant {
  readonly facts: readonly string[]
  /** What was noted of those that went back. */
  readonly wrong: Readonly<Record<string, HeldFact | undefined>>
  readonly rest: readonly Clause[]
  /** It was our mistake, and not that they said it otherwise first. */
  readonly isOurs: boolean
}

/** The facts as they are again, with what is said in their place and besides; then what is asked. */
async function readOnTop(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  { facts, wrong, rest, isOurs }: Meant,
  hear: () => Promise<void>,
): Promise<boolean> {
  const { state } = turn
  state.notUnderstood = 0
  const words = wordsOf(rest)
  const asked = words.filter((one) => asksFor(turn, parts, one))
  const told = words.filter((one) => !asked.includes(one))
  const instead = facts.filter((fact) => told.some((one) => saysOther(turn, parts, fact, one, wrong[fact])))
  const besides = told.length === 0 ? [] : takeBesides(turnOfWords(turn, parts, told), parts, instead)
  if (isOurs) say(turn, 'talk.correct.mine')
  const others = besides.filter((fact) => !facts.includes(fact))
  sayPutRight(turn, parts, facts, others)
  await serveBesides(dc, turn, parts, { asked, facts: [...facts, ...others] }, hear)
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
