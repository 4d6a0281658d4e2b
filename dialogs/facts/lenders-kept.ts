import type { DialogContext } from 'botbuilder-dialogs'
import type { ConversationState, LenderKept } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { countOf, lendersNamed, type NamedLender } from '#src/understanding/lender-names.ts'
import { plainCount } from '#src/understanding/plain-count.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import { takeAmountBeside } from '#dialogs/interview/amount-beside.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { hold } from './fact-keeping.ts'
import { clausesOf, lendersTold } from './lenders-told.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** The lenders that were told of by their names, of the case that is spoken of. */
export function lendersKept({ lenders, caseOf }: Pick<ConversationState, 'lenders' | 'caseOf'>) {
  return lenders && lenders.caseOf === caseOf ? lenders.names : []
}

/** How many lenders a list of names comes to. */
export function countKept(names: readonly LenderKept[]): number {
  return names.reduce((sum, { count }) => sum + count, 0)
}

/** Which of the lenders named aren't on the list yet. */
export function freshOf(owed: readonly NamedLender[], kept: readonly LenderKept[]): readonly NamedLender[] {
  return owed.filter(({ name }) => !kept.some((one) => isSameLender(one.name, name)))
}

/** 招行信用卡, and later 信用卡: one. */
export function isSameLender(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one)
}

/** Whether other loans were told of right before, so that a name by itself is one of them. */
export function loansJustTold({ told, turns }: ConversationState): boolean {
  return told?.facts.includes('other_loans') === true && turns - told.turn <= 1
}

/**
 * Keeps the names of the lenders that a message told of, beside the number of them: what is told later of one that is
 * on the list counts it no second time, and one that is paid off is taken from it. A number that fits no list ends it.
 */
export function keepLenders({ state, action }: Turn, text: string, asked: boolean): void {
  const held = state.facts.other_loans
  if (!held || held.value === 'none') {
    state.lenders = undefined
    return
  }
  const kept = lendersKept(state)
  const { owed, gone } = action ? NOTHING_TOLD : lendersTold(text, state.locale, asked)
  const left = [...kept, ...named(freshOf(owed, kept))].filter(
    ({ name }) => !gone.some((one) => isSameLender(one.name, name)),
  )
  const fits = (names: readonly LenderKept[]) => held.exact === undefined || countKept(names) <= held.exact
  const names = [left, named(owed), []].find(fits) ?? []
  const { caseOf } = state
  state.lenders = { ...(caseOf !== undefined && { caseOf }), names }
}

const NOTHING_TOLD = { owed: [], gone: [] }

/** Each lender once. */
function named(owed: readonly NamedLender[]): LenderKept[] {
  return [...new Set(owed.map(({ name }) => name))].map((name) => ({
    name,
    count: countOf(owed.filter((one) => one.name === name)),
  }))
}

/**
 * 对了车贷也有, "i also use huabei": lenders that weren't told of before come to those that were. The rest of the message is
 * heard; true when there is none. False as well when none is new, or it isn't known how many there were.
 */
export async function hearMoreLenders(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text } = turn
  const held = state.facts.other_loans
  if (turn.action || dc.activeDialog?.id === PLAN || !held || state.open?.fact === 'other_loans') return false
  const kept = lendersKept(state)
  // "And klarna", right after others were told of.
  const told = lendersTold(text, state.locale, loansJustTold(state))
  const fresh = countOf(freshOf(told.owed, kept))
  const before = held.value === 'none' ? 0 : (held.exact ?? (kept.length > 0 ? countKept(kept) : undefined))
  // 按时还着的房贷，也会影响额度？ asks of it, and adds none.
  const asks = asksInWords(text)
  if (asks && !told.adds) return false
  if (fresh === 0 || told.gone.length > 0 || before === undefined) return false
  // Names for what was counted without any are no more lenders.
  const unnamed = told.adds ? 0 : Math.max(0, before - countKept(kept))
  const more = fresh - unnamed
  if (more <= 0) return false
  const quantity = plainCount(before + more)
  const value = valueOfQuantity('other_loans', quantity, DEFAULT_BINS) ?? held.value
  hold(turn, 'other_loans', value, 'stated', quantity)
  const sums = sumAgain(turn, [])
  // What is owed on the new one is no sum of all.
  const amounts = sums.length > 0 || before > 0 ? sums : takeAmountBeside(turn, parts, 'other_loans', text)
  const rest = clausesOf(text).filter(
    (clause) => asks || !told.clauses.some(({ start }) => start === clause.start),
  )
  return goOnToldOtherwise(dc, turn, parts, ['other_loans', ...amounts], rest)
}

/**
 * What is owed elsewhere in all, once the sum of each lender is known, and less by the sum of those that are paid off. Gives
 * the fact where it is another than was held.
 */
export function sumAgain(turn: Turn, gone: readonly NamedLender[]): string[] {
  const { state } = turn
  const sums = state.sums && state.sums.caseOf === state.caseOf ? state.sums.debts : []
  const balanceOf = (name: string) =>
    sums.find((sum) => lendersNamed(sum.name).some((one) => isSameLender(one.name, name)))?.balance
  const { owed } = lendersTold(turn.text, state.locale)
  const kept = lendersKept(state)
  const names = [...kept, ...freshOf(owed, kept)].map(({ name }) => name)
  const left = names.filter((name) => !gone.some((one) => isSameLender(one.name, name))).map(balanceOf)
  const isAll = left.length === state.facts.other_loans?.exact && left.every((fen) => fen !== undefined)
  if (!isAll || left.length === 0) return []
  const yuan = left.reduce((sum, fen = 0) => sum + fen, 0) / 100
  const total: Quantity = { ...plainCount(yuan), unit: 'yuan' }
  const value = valueOfQuantity('other_debt', total, DEFAULT_BINS)
  if (value === undefined) return []
  return hold(turn, 'other_debt', value, 'stated', total) === 'same' ? [] : ['other_debt']
}
