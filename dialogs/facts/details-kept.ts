import type { Turn } from '#src/conversation/turn.ts'
import { lateDetails } from '#src/understanding/late-details.ts'
import { toldLate } from '#src/understanding/told-late.ts'
import { debtsIn } from '#dialogs/plan/debts-told-before.ts'

const LATE: ReadonlySet<string> = new Set(['late_once', 'late_often'])

/** Keeps the sums of debts by their names, and how late one was, however they are told: reasons are weighed by them. */
export function keepDetails(turn: Turn): void {
  if (turn.action || turn.text === '') return
  keepSums(turn)
  keepLate(turn)
}

function keepSums({ state, text }: Turn): void {
  const { caseOf } = state
  const before = state.sums?.caseOf === caseOf ? (state.sums?.debts ?? []) : []
  const now = debtsIn(text, state)
  if (now.length === 0) return
  const debts = new Map(before.map((one) => [one.name, one]))
  for (const { name = '', balance, payment } of now) {
    const key = name.toLowerCase()
    debts.set(key, {
      ...debts.get(key),
      name: key,
      ...(balance !== undefined && { balance }),
      ...(payment !== undefined && { payment }),
    })
  }
  state.sums = { ...(caseOf !== undefined && { caseOf }), debts: [...debts.values()] }
}

/** Words that speak of being late, or of the times one was. */
const OF_LATE =
  /晚|迟|逾期|拖|忘|每次(?:才|就|只|都)|那[两一]?次|[两2]次|\b(?:late|overdue|behind|missed|(?:days?|time) each|each time|both times)\b/iu
const OF_ELSE = /申请|借(?!呗)|\b(?:appl\w+|borrow\w*)\b/iu

function keepLate({ state, text }: Turn): void {
  const held = LATE.has(state.facts.record?.value ?? '')
  const isTold = toldLate(text, state.locale) !== undefined || state.open?.fact === 'record'
  const goesOn = held && OF_LATE.test(text) && !OF_ELSE.test(text)
  if (!isTold && !goesOn) return
  const { caseOf } = state
  const details = lateDetails(text, state.locale)
  if (Object.keys(details).length === 0) return
  const before = held && state.late?.caseOf === caseOf ? state.late : undefined
  state.late = { ...before, ...(caseOf !== undefined && { caseOf }), ...details }
}
