import { toFen } from '#src/planning/money.ts'
import { rateProblem, type StatedRate } from '#src/planning/rates.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { isMoney, keepAmount, typical } from './plan-amounts.ts'
import type { Asked, ReadDebt, Statement } from './plan-statement.ts'
import { tells } from './plan-words.ts'

/** A fee (fraction) above this is for all instalments together: lenders quote 0.6 % each, or 8.8 % in all. */
const LARGEST_EACH = 0.02

/** A minimum payment is at least so much of what is owed. */
const LEAST_RATE = 0.02

/** Yuan: "I owe like 40" is a way of speaking. */
const LEAST_OWED = 100

/** What a part of a message says of a debt, and the statement that it goes into. */
export interface DebtPart {
  /** The part without the debt's name. */
  readonly said: string
  readonly whole: string
  readonly name: string | undefined
  readonly quantities: readonly Quantity[]
  readonly asked: Asked
  /** The debt that was asked about. */
  readonly about: string | undefined
  readonly statement: Statement
}

/** Reads what is owed, at what price, for how long, and what is paid of it. */
export function readDebt(part: DebtPart): void {
  const { said, name, quantities, statement } = part
  let debt = debtFor(part)
  if (name) debt.name = name
  if (tells('free', said)) debt.rate = { value: 0, per: 'year' }
  if (tells('once', said)) debt.once = true
  for (const quantity of quantities) {
    if (quantity.unit === 'percent') readPrice(debt, quantity, said, statement)
    else if (quantity.unit === 'months' || isBareTerm(quantity, part))
      debt.months = Math.max(1, Math.round(typical(quantity)))
    else if (quantity.unit === 'days') debt.days = Math.round(typical(quantity))
    else if (isMoney(quantity)) debt = readAmount(debt, quantity, part)
  }
}

/** "12", "还有 6 次", asked how long it is paid. */
function isBareTerm(quantity: Quantity, { asked }: DebtPart): boolean {
  return asked === 'term' && (quantity.unit === undefined || quantity.unit === 'count') && !isMoney(quantity)
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
  { said, whole, name, asked, about, statement }: DebtPart,
): ReadDebt {
  if (tells('interest', said) && debt.balance !== undefined) {
    // "5 yuan a day on 10,000": a price told as money.
    const per = quantity.per ?? (tells('perMonth', said) ? 'month' : undefined)
    if (per) debt.rate = { value: toFen(typical(quantity)) / debt.balance, per }
    return debt
  }
  const beside = around(said, quantity)
  const owed = tells('owed', beside)
  const due = tells('toPay', beside) && tells('perMonth', whole)
  // Of the debt just asked about; another one is named, here or just before.
  const ofAnother = [name, debt.name].some((one) => one !== undefined && one !== about)
  const asksPayment = (asked === 'detail' || asked === 'term') && !ofAnother && !owed
  // Among the costs of a month a mortgage is what it takes each month.
  const isCost = asked === 'fixed' && name !== undefined && tells('home', name) && !owed
  const isPayment =
    quantity.per === 'month' ||
    asksPayment ||
    isCost ||
    (!owed && (due || tells('perMonth', `${beside} ${quantity.text}`)))
  let into = debt
  if (!isPayment && typical(quantity) < LEAST_OWED) return debt
  const goesOn = debt.loose === true && owed && name === undefined
  // A second balance is a second debt, even without a name; but "300 for my sister, 5,000 left" tells of one.
  if (!isPayment && debt.balance !== undefined && !goesOn) {
    into = {}
    statement.debts.push(into)
  }
  keepAmount(statement, typical(quantity), (fen) => {
    if (isPayment) into.payment = fen
    else {
      if (goesOn && into.balance !== undefined && into.balance < fen) into.payment = into.balance
      into.balance = fen
      into.loose = !owed
    }
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
  if (tells('least', `${around(part, quantity)} ${quantity.text}`) && value > LEAST_RATE) {
    // A minimum of so many per cent is a payment, not a price.
    if (debt.balance !== undefined) debt.payment = Math.round(debt.balance * value)
    return
  }
  const rate: StatedRate = { value, per: quantity.per ?? periodOf(value, around(part, quantity)) }
  const problem = rateProblem(rate)
  if (problem) statement.problem = `rate_${problem}`
  else debt.rate = rate
}

/** What comes after it is said of the next number: "9,400 i pay 600". */
const NEXT = /\b(?:i|we|which|paying|minimum)\b|最低|月还|每期/iu

/** The words right beside a number, up to the next number on either side. */
function around(part: string, { start, end }: Quantity): string {
  const text = normalise(part)
  const before = /\D{0,16}$/.exec(text.slice(0, start))?.[0] ?? ''
  const [after = ''] = (/^\D{0,16}/.exec(text.slice(end))?.[0] ?? '').split(NEXT)
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
export function spreadFee(debt: ReadDebt): ReadDebt {
  const { fee, ...others } = debt
  if (!debt.totalFee || fee === undefined) return debt
  return debt.months === undefined ? others : { ...debt, fee: fee / debt.months }
}

/** An answer about a debt just asked about may be any part of one; otherwise an amount is needed. */
export function holdsSomething(debt: ReadDebt, asked: Asked): boolean {
  if (debt.balance !== undefined || debt.payment !== undefined) return true
  const price = debt.rate !== undefined || debt.fee !== undefined
  return (
    price || debt.once === true || debt.months !== undefined || (asked === 'debts' && debt.name !== undefined)
  )
}
