import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Understanding } from '#src/understanding/understand.ts'
import { hold, middleOf, sayNoted, takeUpFacts } from './fact-keeping.ts'
import { turnBeside } from '#dialogs/message/message-parts.ts'
import type { DialogParts, MoveParts } from '#dialogs/parts.ts'
import { readAs } from '#dialogs/interview/read-as.ts'
import { takeOutOfTurn } from '#dialogs/interview/said-out-of-turn.ts'
import { takesBack } from '#dialogs/message/talk-signs.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'

export interface ToldBeside {
  readonly facts: readonly string[]
  readonly changed: boolean
}

/**
 * "两家，帮我做个假流水": what is told beside something that is refused or done at once counts all the same, also as the
 * answer to the open question. Holds it and gives the facts.
 */
export function takeToldBeside(
  turn: Turn,
  parts: DialogParts,
  isServed: (understanding: Understanding) => boolean = () => false,
): ToldBeside {
  const beside = turnBeside(turn, parts, isServed)
  const { open } = turn.state
  const answered = open && beside && holdAnswer(beside, open.fact, parts) ? [open.fact] : []
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge, ...answered)
  const elsewhere = beside ? takeOutOfTurn(beside, parts) : []
  return {
    facts: [...new Set([...answered, ...learnt, ...changed, ...elsewhere])],
    changed: changed.length > 0,
  }
}

/**
 * "No, always on time. What's article 24?", "两家。你们太欺负人了": what is told beside something that was served counts, and
 * the question that it answers isn't put again.
 */
export async function goOnWithTold(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  isServed: (understanding: Understanding) => boolean = () => false,
): Promise<void> {
  const { facts, changed } = takeToldBeside(turn, parts, isServed)
  sayNoted(turn, parts.knowledge, facts, { changed })
  if (turn.state.open && facts.includes(turn.state.open.fact)) {
    turn.state.open = undefined
    await goOnInterview(dc)
  } else await reprompt(dc, turn)
}

/** Holds what the words answer to the question of a fact; false when they don't. */
export function holdAnswer(turn: Turn, fact: string, parts: MoveParts): boolean {
  const reading = readAs(turn, fact, parts)
  if (reading.kind !== 'value' && reading.kind !== 'range') return false
  const value = reading.kind === 'value' ? reading.value : middleOf(reading.values)
  hold(turn, fact, value, 'answered', reading.quantity)
  return true
}

/** "Two. Actually I was late once last year": the open question, answered in words that put nothing right. */
export function holdOpenBesides(
  turn: Turn,
  parts: MoveParts,
  corrected: readonly string[],
): string | undefined {
  const { open, locale } = turn.state
  if (!open || corrected.includes(open.fact)) return undefined
  const stated = turn.understanding.facts.map(({ said }) => said)
  const putsRight = (text: string) =>
    takesBack(text) ||
    stated.some((said) => text.includes(said)) ||
    corrected.some((fact) => readAs({ ...turn, text }, fact, parts).kind === 'value')
  const besides = splitClauses(normalise(turn.text)).filter(
    ({ text, ended }) => ended !== '?' && !putsRight(text),
  )
  const text = besides.map((clause) => clause.text).join(locale === 'zh-CN' ? ' ' : ', ')
  const told = { ...turn, text }
  return text !== '' && holdAnswer(told, open.fact, parts) ? open.fact : undefined
}
