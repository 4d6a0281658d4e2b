import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { paysInFullMonthly, withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import { takeAmountBeside } from './amount-beside.ts'
import { reconsider } from './conclude.ts'
import { denialsOfHeld, type DeniedHeld } from './denied-held.ts'
import { hold, sameNumber, saidBack, sayNoted, takeUpFacts } from './fact-keeping.ts'
import { INTERVIEW } from './interview-dialog.ts'
import { goOn, saysInstead } from './mend.ts'
import { messageParts } from './message-parts.ts'
import { isQuestion } from './message-signs.ts'
import { saysSymptomInstead } from './not-so.ts'
import { numberSaid } from './number-said.ts'
import type { DialogParts } from './parts.ts'
import { PLAN } from './plan-state.ts'
import { oneValue, readAs } from './read-as.ts'
import { takeOutOfTurn } from './said-out-of-turn.ts'
import { goOnInterview, reprompt } from './under-way.ts'
import { meant } from './understood.ts'

/** What "I have none", "I never did" leaves, where the answer is plain. */
const NONE_OF: Readonly<Record<string, string>> = {
  other_loans: 'none',
  record: 'always_on_time',
  applications: 'none',
}

/** What may be asked for beside a correction without a question's words. */
const WISHES: ReadonlySet<string> = new Set(['my_data', 'delete_data', 'human_agent'])

/**
 * What was noted and isn't so is put right wherever it is said: alone, beside an answer or a question, before the result
 * or after it. What is said in its place comes; where nothing is, what was held before; then the rest is heard. False when
 * nothing that is held is denied.
 */
export async function putRight(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hear: () => Promise<void>,
): Promise<boolean> {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || Object.keys(state.facts).length === 0) return false
  if (namesSymptomInstead(turn)) return false
  const found = denialsOfHeld(turn, parts)
  if (!found) return false
  const mended: string[] = []
  const used = new Set<string>()
  for (const denied of found.denied) mended.push(...mendDenied(turn, parts, denied, found.kept, used))
  const left = found.kept.filter((words) => !used.has(words))
  if (mended.length === 0) return setAsideDenied(dc, turn, parts, found.denied, found.kept)
  state.notUnderstood = 0
  const besides = takeBesides(turnOfWords(turn, parts, left), parts, mended)
  sayNoted(
    turn,
    parts.knowledge,
    mended.filter((fact) => state.facts[fact]),
    { changed: true },
  )
  const out = mended.filter((fact) => !state.facts[fact])
  if (out.length > 0)
    say(turn, 'talk.correct.out', {
      params: { facts: out.map((fact) => ({ phrase: `facts.${fact}.name` })) },
    })
  sayNoted(turn, parts.knowledge, besides)
  if (state.open && besides.includes(state.open.fact)) state.open = undefined
  const asked = left.filter((words) => asks(turn, parts, words))
  if (asked.length === 0) {
    await goOn(dc, turn, parts, [...mended, ...besides])
    return true
  }
  Object.assign(turn, wordsAndMeaning(turn, parts, asked))
  if (state.result && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  await hear()
  const waits = state.open !== undefined || turn.replies.at(-1)?.kind === 'offer'
  if (!waits && dc.activeDialog?.id === INTERVIEW) await goOnInterview(dc)
  return true
}

/** "没关，是额度 0": see withSymptomInstead. */
function namesSymptomInstead({ state, understanding }: Turn): boolean {
  const stated = toDiagnosisFacts(understanding.facts).symptom
  const held = state.facts.symptom?.value
  return held !== undefined && stated !== held && saysSymptomInstead(understanding)
}

function wordsAndMeaning(
  { state }: Turn,
  { understand }: DialogParts,
  words: readonly string[],
): Pick<Turn, 'text' | 'understanding'> {
  const text = words.join(state.locale === 'zh-CN' ? ' ' : ', ')
  return { text, understanding: understand(text, state.locale) }
}

function turnOfWords(turn: Turn, parts: DialogParts, words: readonly string[]): Turn {
  return { ...turn, ...wordsAndMeaning(turn, parts, words) }
}

function asks(turn: Turn, parts: DialogParts, words: string): boolean {
  return messageParts(words, turn, parts).some(
    ({ understanding }) => isQuestion(understanding) || WISHES.has(meant(understanding) ?? ''),
  )
}

/**
 * What is denied was never noted. What is said in its place may be known; else the message is heard without the words that
 * it denies.
 */
async function setAsideDenied(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  denied: readonly DeniedHeld[],
  kept: readonly string[],
): Promise<boolean> {
  const never = denied.filter(({ facts }) => facts.length === 0)
  if (never.length < denied.length || kept.length === 0) return false
  const known = never.flatMap(({ near }) => knownIn(turn, parts, near))
  if (known.length === 0) {
    if (never.every(({ near }) => near.length === 0)) return false
    Object.assign(turn, wordsAndMeaning(turn, parts, kept))
    return false
  }
  say(turn, 'talk.correct.as_noted', {
    params: { facts: [...new Set(known)].map((fact) => saidBack(turn, fact)) },
  })
  await reprompt(dc, turn)
  return true
}

/** The held facts whose number, or time, is said once more. */
function knownIn(turn: Turn, parts: DialogParts, near: readonly string[]): string[] {
  const { facts, locale } = turn.state
  return Object.keys(facts).filter((fact) =>
    near.some((words) => {
      const reading = oneValue(readAs(turnOfWords(turn, parts, [words]), fact, parts))
      if (!reading?.quantity || reading.value !== facts[fact]?.value) return false
      return sameNumber(numberSaid(fact, reading.quantity, locale), facts[fact])
    }),
  )
}

/** Puts right what is denied, and gives the facts of it that now are otherwise. `used` gets the words that said so. */
function mendDenied(
  turn: Turn,
  parts: DialogParts,
  { facts, how, counted, near }: DeniedHeld,
  kept: readonly string[],
  used: Set<string>,
): string[] {
  const { state } = turn
  return facts.filter((fact) => {
    const before = state.facts[fact]
    if (!before) return false
    for (const words of [...near.map((one) => [one]), near, kept]) {
      const told = turnOfWords(turn, parts, words)
      // Right behind the denial a bare number, or "just the one", is of it.
      const says =
        words.length === 1
          ? asIfAsked(told, fact, () => saysOther(told, parts, fact))
          : saysOther(told, parts, fact)
      if (!says) continue
      if (words.length === 1) used.add(words[0] ?? '')
      return true
    }
    if (how === 'other') return false
    const none = NONE_OF[fact]
    if (how === 'none' && !counted && none !== undefined && before.value !== none)
      return hold(turn, fact, none, 'stated') !== 'same'
    delete state.facts[fact]
    if (before.was) state.facts[fact] = before.was
    return true
  })
}

/** As the words would be read if the question about the fact were open. */
function asIfAsked<Read>({ state }: Turn, fact: string, read: () => Read): Read {
  const { open } = state
  state.open = { fact, misses: 0, narrowing: false }
  try {
    return read()
  } finally {
    state.open = open
  }
}

/** The words say something else of the fact: stated, or as its question would be answered. Holds it. */
function saysOther(told: Turn, parts: DialogParts, fact: string): boolean {
  if (told.text === '') return false
  if (fact === 'other_loans' && paysInFullMonthly(told.text)) {
    const besides = withoutPaidMonthly(told.text)
    if (besides === '' || !saysOther(turnOfWords(told, parts, [besides]), parts, fact))
      hold(told, fact, 'none', 'stated')
    return true
  }
  const before = told.state.facts[fact]
  const others = Object.keys(parts.knowledge.facts).filter((one) => one !== fact)
  const { changed } = takeUpFacts(told, parts.knowledge, ...others)
  if (changed.length > 0) return true
  // Stated, and the same as before: nothing else is meant for it.
  if (toDiagnosisFacts(told.understanding.facts)[fact] === before?.value) return false
  return saysInstead(told, parts, fact)
}

/** What else the message tells: facts it states, and the answer to the open question. */
function takeBesides(left: Turn, parts: DialogParts, mended: readonly string[]): string[] {
  const told = turnOfWords(left, parts, [withoutPaidMonthly(left.text)])
  if (told.text === '') return []
  const { learnt, changed } = takeUpFacts(told, parts.knowledge, ...mended)
  const { open } = left.state
  const found = [...learnt, ...changed]
  if (
    open &&
    !found.includes(open.fact) &&
    !mended.includes(open.fact) &&
    saysInstead(told, parts, open.fact)
  )
    found.push(open.fact)
  return found
}
