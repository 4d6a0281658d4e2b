import type { Turn } from '#src/conversation/turn.ts'
import { withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import { takeAmountBeside } from '#dialogs/interview/amount-beside.ts'
import { takeOutOfTurn } from '#dialogs/interview/said-out-of-turn.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksForOrder } from '#dialogs/plan/plan-order-change.ts'
import { meant } from '#dialogs/understood.ts'
import { takeUpFacts } from './fact-keeping.ts'
import { saysInstead } from './mend.ts'

/** What may be asked for beside a correction without a question's words. */
const WISHES: ReadonlySet<string> = new Set(['my_data', 'delete_data', 'human_agent'])

export function wordsAndMeaning(
  { state, moment }: Turn,
  { understand }: DialogParts,
  words: readonly string[],
): Pick<Turn, 'text' | 'understanding'> {
  const text = words.join(state.locale === 'zh-CN' ? ' ' : ', ')
  return { text, understanding: understand(text, state.locale, moment) }
}

export function turnOfWords(turn: Turn, parts: DialogParts, words: readonly string[]): Turn {
  return { ...turn, ...wordsAndMeaning(turn, parts, words) }
}

export function asksFor(turn: Turn, parts: DialogParts, words: string): boolean {
  return messageParts(words, turn, parts).some(
    (part) => asks(part) || asksForOrder(part.text) || WISHES.has(meant(part.understanding) ?? ''),
  )
}

/** As the words would be read if the question about the fact were open. */
export function asIfAsked<Read>({ state }: Turn, fact: string, read: () => Read): Read {
  const { open } = state
  state.open = { fact, misses: 0, narrowing: false }
  try {
    return read()
  } finally {
    state.open = open
  }
}

/** What else the message tells: facts it states, and the answer to the open question. */
export function takeBesides(left: Turn, parts: DialogParts, mended: readonly string[]): string[] {
  const told = turnOfWords(left, parts, [withoutPaidMonthly(left.text)])
  if (told.text === '') return []
  const { open } = left.state
  // "Two others, and it wasn't September": two, and not only some.
  const answered = open && !mended.includes(open.fact) && saysInstead(told, parts, open.fact)
  const { learnt, changed } = takeUpFacts(told, parts.knowledge, ...mended, ...(answered ? [open.fact] : []))
  const found = [...learnt, ...changed]
  if (answered) found.push(open.fact, ...takeAmountBeside(told, parts, open.fact, told.text))
  const elsewhere = takeOutOfTurn(told, parts).filter((fact) => !mended.includes(fact))
  return [...new Set([...found, ...elsewhere])]
}
