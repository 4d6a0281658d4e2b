import type { Locale } from '#src/locale.ts'
import { perMonth, readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { numberSaid } from './number-said.ts'
import { isMoney, isNothing, keepAmount, typical } from './plan-amounts.ts'
import { holdsSomething, readDebt, spreadFee } from './plan-debt-reading.ts'
import { termOf } from './plan-spread.ts'
import type { Asked, Statement } from './plan-statement.ts'
import { nameIn, standsAsName } from './plan-names.ts'
import { partsOf } from './plan-parts.ts'
import { plainer } from './plan-plainer.ts'
import { tells } from './plan-words.ts'

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
  for (const part of joined(partsOf(whole, known), locale)) readPart(part, context)
  const debts = statement.debts.filter((debt) => holdsSomething(debt, asked)).map(spreadFee)
  const { earner: _earner, ...said } = statement
  if (said.fixed !== undefined && tells('besides', text)) said.adds = true
  return { ...said, debts }
}

/** "Forgot food. Maybe 2,200": words for a cost or an income go with the number after them. */
function joined(parts: readonly string[], locale: Locale): string[] {
  const whole: string[] = []
  let waiting = ''
  for (const part of parts) {
    const telling = tells('fixed', part) || tells('income', part)
    if (
      telling &&
      nameIn(part) === undefined &&
      !tells('noIncome', part) &&
      readQuantities(part, locale).length === 0
    )
      waiting = part
    else {
      const bare =
        waiting !== '' && !tells('fixed', part) && !tells('income', part) && nameIn(part) === undefined
      whole.push(bare ? `${waiting} ${part}` : part)
      waiting = ''
    }
  }
  return waiting === '' ? whole : [...whole, waiting]
}

/** 一共 says of a debt what is owed, of costs what they come to. */
const SUM = /一共|总共/

interface Context {
  readonly whole: string
  readonly locale: Locale
  readonly asked: Asked
  readonly known: readonly string[]
  readonly statement: Statement
}

function readPart(part: string, { whole, locale, asked, known, statement }: Context): void {
  const quantities = readQuantities(part, locale)
  // "手里就剩四百": what is left over isn't what is owed.
  if (tells('inHand', part) && !tells('owed', part.replace('剩', '')) && !tells('income', part)) return
  if (tells('noIncome', part)) {
    statement.income = 0
    return
  }
  if (tells('income', part) && !(asked === 'fixed' && tells('fixed', part)))
    return readIncome(quantities, part, statement, locale)
  const sum = quantities.find(isMoney)
  if (statement.fixed !== undefined && sum && tells('sum', part) && !tells('owed', part.replace(SUM, ''))) {
    keepAmount(statement, typical(perMonth(sum)), (fen) => (statement.fixed = fen))
    return
  }
  const name = nameIn(part, known)
  // The name itself says nothing of what the amount is: 借 in 借呗 isn't "borrowed".
  const said = name ? part.replace(name, ' ') : part
  const goesOn = statement.debts.length > 0 && !tells('fixed', said) && goesOnAboutDebt(said, quantities)
  // What one pays is no income, whatever was asked.
  const pays = asked === 'income' && tells('toPay', said) && !tells('fixed', said)
  const owed = tells('owed', said)
  // "每月多还五百呢", whatever was asked: it goes on top of what is paid, and is none of it.
  if (asked !== 'extra' && tells('onTop', said) && tells('perMonth', said) && name === undefined && !owed) {
    readExtra(quantities, said, statement)
    return
  }
  // In a list of debts, names that nobody could list are names as well: "jiebei 6k, meituan 3k".
  const inList = asked === 'extra' || (asked !== 'nothing' && statement.debts.length > 0)
  const another =
    inList &&
    !tells('fixed', said) &&
    standsAsName(part) !== undefined &&
    readQuantities(whole, locale).length > 1
  const isDebt =
    name !== undefined ||
    owed ||
    goesOn ||
    pays ||
    another ||
    (asked === 'extra' && known.length <= 1 && tellsTerms(said, quantities))
  if (tells('fixed', said) && !isDebt) return readFixed(quantities, part, statement)
  if (asked === 'fixed' && !isDebt) return readFixed(quantities, part, statement)
  if (asked === 'income' && !isDebt) return readIncome(quantities, part, statement, locale)
  // In a list of costs: "rent 2,100, food 1,500, 800 for my mother".
  if (asked === 'extra' && !isDebt && statement.fixed !== undefined && !tells('more', said))
    return readFixed(quantities, part, statement)
  if (asked === 'extra' && !isDebt) return readExtra(quantities, said, statement)
  if (asked === 'nothing' && !isDebt && statement.debts.length === 0) return
  if (tells('wish', said) && !isDebt) return
  const lists = asked === 'debts' || statement.debts.length > 0
  const mayBeNamed = (owed || another || lists) && quantities.some(isMoney)
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

/** "期数是 6 期", "the rate is 15%": of the one debt there is, without its name. */
function tellsTerms(said: string, quantities: readonly Quantity[]): boolean {
  if (quantities.some(isMoney) || tells('wish', said) || !tells('terms', said)) return false
  return quantities.some(({ unit }) => unit === 'percent' || unit === 'months')
}

function readIncome(
  quantities: readonly Quantity[],
  part: string,
  statement: Statement,
  locale: Locale,
): void {
  const earner = tells('earner', part) ? 'other' : tells('second', part) ? 'besides' : 'own'
  // Of two earners, or beside a job, both come in.
  const before = statement.earner !== undefined && statement.earner !== earner ? statement.income : undefined
  statement.earner = earner
  const said = quantities.find((one) => isMoney(one) || isNothing(one))
  if (!said) return
  const amount = perMonth(said)
  // The lower end of a range, so that the plan isn't too rosy.
  keepAmount(statement, amount.min, (fen) => (statement.income = (before ?? 0) + fen))
  const words =
    amount.min === amount.max || before !== undefined ? undefined : numberSaid('income_amount', said, locale)
  if (words) statement.incomeWords = words
  else delete statement.incomeWords
}

/** Several costs in one message add up; those paid for several months at once count by the month. */
function readFixed(quantities: readonly Quantity[], part: string, statement: Statement): void {
  const term = termOf(part)
  for (const quantity of quantities.filter((one) => isMoney(one) || isNothing(one))) {
    const months = quantity.per === 'month' || quantity.per === 'day' ? undefined : term
    keepAmount(statement, typical(months === undefined ? perMonth(quantity) : quantity), (fen) => {
      const monthly = months === undefined ? fen : Math.round(fen / months)
      statement.fixed = (statement.fixed ?? 0) + monthly
      if (months !== undefined && fen > 0) (statement.spread ??= []).push({ whole: fen, months })
    })
  }
}

function readExtra(quantities: readonly Quantity[], part: string, statement: Statement): void {
  const amount = quantities.find(isMoney)
  if (!amount) return
  if (tells('more', part) || tells('perMonth', part) || quantities.length === 1) {
    keepAmount(statement, amount.min, (fen) => (statement.extra = fen))
  }
}
