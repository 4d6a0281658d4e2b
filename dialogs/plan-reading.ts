import type { Locale } from '#src/locale.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import { amountProblem, toFen, type AmountProblem, type Fen } from '#src/planning/money.ts'
import { rateProblem, type StatedRate } from '#src/planning/rates.ts'
import { perMonth, readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { nameIn, partsOf, plainer, standsAsName, tells } from './plan-words.ts'

/** What the plan has just asked: it decides what an amount without a word to it means. */
export type Asked = 'income' | 'fixed' | 'debts' | 'detail' | 'extra' | 'nothing'

/** A debt as read; `days` is a time to borrow for, which only matters to questions about a rate. */
export type ReadDebt = { -readonly [Key in keyof StatedDebt]: StatedDebt[Key] } & {
  days?: number
  totalFee?: boolean
}

export type Problem = AmountProblem | 'rate_negative' | 'rate_too_high'

/** What a message says about money. */
export interface Statement {
  income?: Fen
  fixed?: Fen
  readonly debts: ReadDebt[]
  /** To put on top each month. */
  extra?: Fen
  /** Something in it can't be so; the rest was read all the same. */
  problem?: Problem
}

/** Less than this (yuan) without a word to it is a number of things, not money. */
const LEAST_BARE = 50

/** A fee (fraction) above this is for all instalments together: lenders quote 0.6 % each, or 8.8 % in all. */
const LARGEST_EACH = 0.02

/** @param known What debts spoken of before are called. */
export function readStatement(
  text: string,
  locale: Locale,
  asked: Asked,
  known: readonly string[] = [],
): Statement {
  const statement: Statement = { debts: [] }
  if (tells('negative', text)) return { debts: [], problem: 'negative' }
  if (tells('tooManyDigits', text.replaceAll(',', ''))) return { debts: [], problem: 'too_big' }
  const whole = plainer(text)
  const context = { whole, locale, asked, known, statement }
  for (const part of partsOf(whole, known)) readPart(part, context)
  const debts = statement.debts.filter((debt) => holdsSomething(debt, asked)).map(spreadFee)
  return { ...statement, debts }
}

/** Whether a message says anything about money that the plan can use. */
export function saysSomething(statement: Statement): boolean {
  const { income, fixed, debts, extra, problem } = statement
  return (
    income !== undefined ||
    fixed !== undefined ||
    extra !== undefined ||
    problem !== undefined ||
    debts.length > 0
  )
}

interface Context {
  readonly whole: string
  readonly locale: Locale
  readonly asked: Asked
  readonly known: readonly string[]
  readonly statement: Statement
}

function readPart(part: string, { whole, locale, asked, known, statement }: Context): void {
  const quantities = readQuantities(part, locale)
  if (tells('noIncome', part)) {
    statement.income = 0
    return
  }
  if (tells('income', part)) return readIncome(quantities, statement)
  const name = nameIn(part, known)
  // The name itself says nothing of what the amount is: 借 in 借呗 isn't "borrowed".
  const said = name ? part.replace(name, ' ') : part
  const goesOn = statement.debts.length > 0 && !tells('fixed', said) && goesOnAboutDebt(said, quantities)
  // What one pays is no income, whatever was asked.
  const pays = asked === 'income' && tells('toPay', said) && !tells('fixed', said)
  const owed = tells('owed', said)
  const another =
    asked === 'extra' && standsAsName(part) !== undefined && readQuantities(whole, locale).length > 1
  const isDebt = name !== undefined || owed || goesOn || pays || another
  if (tells('fixed', said) && !isDebt) return readFixed(quantities, statement)
  if (asked === 'fixed' && !isDebt) return readFixed(quantities, statement)
  if (asked === 'income' && !isDebt) return readIncome(quantities, statement)
  if (asked === 'extra' && !isDebt) return readExtra(quantities, said, statement)
  if (asked === 'nothing' && !isDebt && statement.debts.length === 0) return
  if (tells('wish', said) && !isDebt) return
  const mayBeNamed = (owed || another || asked === 'debts') && quantities.some(isMoney)
  const called = name ?? (mayBeNamed ? standsAsName(part) : undefined)
  readDebt({ said, whole, name: called, quantities, asked, statement })
}

/** After a debt was named: its payment, its price or its time, rather than another income or cost. */
function goesOnAboutDebt(said: string, quantities: readonly Quantity[]): boolean {
  if (tells('once', said)) return true
  if (tells('more', said)) return false
  if (tells('perMonth', said) || tells('toPay', said)) return true
  return quantities.some(({ unit }) => unit === 'percent' || unit === 'months')
}

interface DebtPart {
  /** The part without the debt's name. */
  readonly said: string
  readonly whole: string
  readonly name: string | undefined
  readonly quantities: readonly Quantity[]
  readonly asked: Asked
  readonly statement: Statement
}

function readIncome(quantities: readonly Quantity[], statement: Statement): void {
  const amount = quantities.find((one) => isMoney(one) || isNothing(one))
  // The lower end of a range, so that the plan isn't too rosy.
  if (amount) keepAmount(statement, perMonth(amount).min, (fen) => (statement.income = fen))
}

/** Several costs in one message add up. */
function readFixed(quantities: readonly Quantity[], statement: Statement): void {
  for (const quantity of quantities.filter((one) => isMoney(one) || isNothing(one))) {
    keepAmount(
      statement,
      typical(perMonth(quantity)),
      (fen) => (statement.fixed = (statement.fixed ?? 0) + fen),
    )
  }
}

function readExtra(quantities: readonly Quantity[], part: string, statement: Statement): void {
  const amount = quantities.find(isMoney)
  if (!amount) return
  if (tells('more', part) || tells('perMonth', part) || quantities.length === 1) {
    keepAmount(statement, amount.min, (fen) => (statement.extra = fen))
  }
}

function readDebt(part: DebtPart): void {
  const { said, name, quantities, statement } = part
  let debt = debtFor(part)
  if (name) debt.name = name
  if (tells('free', said)) debt.rate = { value: 0, per: 'year' }
  if (tells('once', said)) debt.once = true
  for (const quantity of quantities) {
    if (quantity.unit === 'percent') readPrice(debt, quantity, said, statement)
    else if (quantity.unit === 'months') debt.months = Math.max(1, Math.round(typical(quantity)))
    else if (quantity.unit === 'days') debt.days = Math.round(typical(quantity))
    else if (isMoney(quantity)) debt = readAmount(debt, quantity, part)
  }
}

/** The debt that a part goes on with, or a new one when it names another. */
function debtFor({ name, quantities, statement }: DebtPart): ReadDebt {
  const last = statement.debts.at(-1)
  const namesLast = last?.name === undefined && !quantities.some(isMoney)
  const goesOn = last && (!name || name === last.name || namesLast)
  if (goesOn) return last
  const debt: ReadDebt = {}
  statement.debts.push(debt)
  return debt
}

function readAmount(
  debt: ReadDebt,
  quantity: Quantity,
  { said, whole, asked, statement }: DebtPart,
): ReadDebt {
  if (tells('interest', said) && debt.balance !== undefined) {
    // "5 yuan a day on 10,000": a price told as money.
    if (quantity.per) debt.rate = { value: toFen(typical(quantity)) / debt.balance, per: quantity.per }
    return debt
  }
  const beside = around(said, quantity.text)
  const owed = tells('owed', beside)
  const due = tells('toPay', beside) && tells('perMonth', whole)
  const isPayment =
    quantity.per === 'month' || asked === 'detail' || (!owed && (due || tells('perMonth', beside)))
  let into = debt
  // A second balance is a second debt, even without a name.
  if (!isPayment && debt.balance !== undefined) {
    into = {}
    statement.debts.push(into)
  }
  keepAmount(statement, typical(quantity), (fen) => {
    if (isPayment) into.payment = fen
    else into.balance = fen
  })
  return into
}

function readPrice(debt: ReadDebt, quantity: Quantity, part: string, statement: Statement): void {
  const value = typical(quantity) / 100
  if (tells('fee', part)) {
    debt.fee = value
    debt.totalFee = tells('total', part) || value > LARGEST_EACH
    return
  }
  const rate: StatedRate = { value, per: quantity.per ?? periodOf(value, around(part, quantity.text)) }
  const problem = rateProblem(rate)
  if (problem) statement.problem = `rate_${problem}`
  else debt.rate = rate
}

/** The words right beside a number, up to the next number on either side. */
function around(part: string, number: string): string {
  const at = part.toLowerCase().indexOf(number)
  if (at < 0) return part
  const before = /\D{0,16}$/.exec(part.slice(0, at))?.[0] ?? ''
  const after = /^\D{0,16}/.exec(part.slice(at + number.length))?.[0] ?? ''
  return `${before} ${after}`
}

/** A rate without its time: by a word beside it, else by its size. 0.05 % is per day, 1 % per month, 18 % per year. */
function periodOf(value: number, part: string): StatedRate['per'] {
  if (tells('perDay', part)) return 'day'
  if (tells('perMonth', part) || /月/.test(part)) return 'month'
  if (tells('perYear', part)) return 'year'
  if (value <= 0.001) return 'day'
  return value <= 0.03 ? 'month' : 'year'
}

/** A fee for all instalments together, as one for each. Without their number it says nothing. */
function spreadFee(debt: ReadDebt): ReadDebt {
  const { fee, ...others } = debt
  if (!debt.totalFee || fee === undefined) return debt
  return debt.months === undefined ? others : { ...debt, fee: fee / debt.months }
}

/** An answer about a debt just asked about may be any part of one; otherwise an amount is needed. */
function holdsSomething(debt: ReadDebt, asked: Asked): boolean {
  if (debt.balance !== undefined || debt.payment !== undefined) return true
  const price = debt.rate !== undefined || debt.fee !== undefined
  return (
    price || debt.once === true || debt.months !== undefined || (asked === 'debts' && debt.name !== undefined)
  )
}

function keepAmount(statement: Statement, yuan: number, keep: (fen: Fen) => void): void {
  const problem = amountProblem(yuan)
  if (problem) statement.problem = problem
  else keep(toFen(yuan))
}

function isMoney({ unit, min }: Quantity): boolean {
  if (unit === 'yuan') return min > 0
  return (unit === undefined || unit === 'count') && min >= LEAST_BARE
}

function isNothing({ unit, min, max }: Quantity): boolean {
  return (unit === 'yuan' || unit === undefined) && min === 0 && max === 0
}

/** One number for what was said: of a range its middle, to two digits, since 三千多 isn't 3,999. */
function typical({ min, max }: Quantity): number {
  if (!Number.isFinite(max) || min === max) return min
  return Number(((min + max) / 2).toPrecision(2))
}
