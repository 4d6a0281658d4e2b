import type { PhraseRef } from './phrases.ts'

/** A money plan, put into phrases: what stands where is decided here, how it looks by the card and the text. */
export interface PlanView {
  /** What the debts take of the income; absent when the income isn't known. */
  readonly load?: { readonly line: PhraseRef; readonly share: number; readonly heavy: boolean }
  /** The month in one line: income, fixed costs, debts, what is left. */
  readonly month: PhraseRef
  /** What has to be said plainly before anything else: short of money, never ending, heavy. */
  readonly plainly: readonly PhraseRef[]
  /** The debts in the order of the plan. */
  readonly order: readonly PhraseRef[]
  /** The ways to pay compared; fewer than two: nothing to compare. */
  readonly ways: readonly WayView[]
  /** What follows from the comparison. */
  readonly verdicts: readonly PhraseRef[]
  /** What is still owed as time goes by. */
  readonly chart: readonly PointView[]
  readonly table?: TableView
  /** Where the month's money goes. */
  readonly budget: readonly PhraseRef[]
  /** What was assumed, and what to check. */
  readonly notes: readonly PhraseRef[]
  readonly claims: readonly string[]
}

export interface WayView {
  readonly name: PhraseRef
  readonly time: PhraseRef
  readonly interest: PhraseRef
  /** The one that the plan follows. */
  readonly chosen: boolean
}

export interface PointView {
  readonly when: PhraseRef
  readonly left: PhraseRef
  /** Of what is owed at first, 0..1. */
  readonly share: number
}

export interface TableView {
  readonly rows: readonly RowView[]
  /** The months after the rows, in one line. */
  readonly rest?: PhraseRef
}

/** One month; amounts are formatted, their unit stands in the heading. */
export interface RowView {
  readonly month: number
  readonly paid: string
  readonly interest: string
  readonly left: string
}
