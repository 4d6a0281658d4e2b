import type { NumberSaid } from '#src/conversation/state.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import type { AmountProblem, Fen } from '#src/planning/money.ts'
import type { Source } from './plan-flow.ts'
import type { Spread } from './plan-spread.ts'
import type { Reckoned } from './plan-wages.ts'

/** What comes in each month, by whose it is. */
export type Incomes = Partial<Record<Source, Fen>>

/** What the plan has just asked: it decides what an amount without a word to it means. */
export type Asked = 'income' | 'fixed' | 'debts' | 'detail' | 'term' | 'extra' | 'nothing'

/** A debt as read; `days` is a time to borrow for, which only matters to questions about a rate. */
export type ReadDebt = { -readonly [Key in keyof StatedDebt]: StatedDebt[Key] } & {
  days?: number
  totalFee?: boolean
  /** Its balance was told without a word to it, and may turn out to be another amount. */
  loose?: boolean
  /** Its balance was told as what is due next, and is an instalment of a debt that is held with more. */
  due?: boolean
  /** Its instalment is one only because that was asked for. */
  guessed?: boolean
  /** No word and no creditor says that it is owed. */
  unsure?: boolean
  /** Told beside an amount of the plan that is asked about or quoted: it puts that right, and is no other debt. */
  corrects?: boolean
}

export type Problem = AmountProblem | 'rate_negative' | 'rate_too_high'

/** What a message says about money. */
export interface Statement {
  income?: Fen
  /** A range or an estimate of it, as it was put; `income` is its lower end. */
  incomeWords?: NumberSaid
  /** Of whom it comes, where not all of it is one's own. */
  incomes?: Incomes
  /** It comes on top of what was told before. */
  addsIncome?: boolean
  /** How a day's or a week's pay became a month's. */
  reckoned?: Reckoned
  /** So much of it comes from next month on only. */
  later?: Fen
  /** Saved, or at hand: neither income nor debt. */
  reserve?: Fen
  /** A range or an estimate of it, as it was put; `reserve` is its lower end. */
  reserveWords?: NumberSaid
  fixed?: Fen
  /** A range of it, as it was put. */
  fixedWords?: NumberSaid
  /** The single amounts that they are made of. */
  costAmounts?: Fen[]
  /** What each of them is for, in the words of a cost, side by side. */
  costLabels?: string[]
  /** What all of them come to, told besides them or alone. */
  costWhole?: Fen
  /** Amounts that are said to be none of them. */
  noCosts?: Fen[]
  /** The fixed costs come on top of those told before. */
  adds?: boolean
  /** Those of them that fall due once in several months, and count by the month. */
  spread?: Spread[]
  readonly debts: ReadDebt[]
  /** What is said of one debt holds for each of them: "700 a month each". */
  forEach?: boolean
  /** To put on top each month. */
  extra?: Fen
  /** Can be set aside for the debts each month. */
  spare?: Fen
  /** Something in it can't be so; the rest was read all the same. */
  problem?: Problem
}

/** Whether a message says anything about money that the plan can use. */
export function saysSomething(statement: Statement): boolean {
  const { income, fixed, debts, extra, problem, reserve, spare, noCosts = [] } = statement
  return (
    income !== undefined ||
    fixed !== undefined ||
    extra !== undefined ||
    reserve !== undefined ||
    spare !== undefined ||
    problem !== undefined ||
    debts.length > 0 ||
    noCosts.length > 0
  )
}
