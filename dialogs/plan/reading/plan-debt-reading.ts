import { toFen, type Fen } from '#src/planning/money.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import { rateProblem, type StatedRate } from '#src/planning/rates.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { isMoney, keepAmount, typical } from './plan-amounts.ts'
import { isPaidOtherwise } from './plan-instalment.ts'
import type { Asked, ReadDebt, Statement } from './plan-statement.ts'
import { saysOwed } from './plan-not-owed.ts'
import { tells } from './plan-words.ts'

/** A fee (fraction) above this is for all instalments together: lenders quote 0.6 % each, or 8.8 % in all. */
const LARGEST_EACH = 0.02

/** A monthly rate above this is only one where it is called so. */
const LARGEST_MONTHLY = 0.06

/** A minimum payment is at least so much of what is owed. */
const LEAST_RATE = 0.02

/** Yuan: "I owe like 40" is a way of speaking. */
const LEAST_OWED = 100

/** Yuan: nobody pays less each month on a loan. */
const LEAST_INSTALMENT = 15
const MONEY = /[¥$元块]|\b(?:yuan|rmb|kuai)\b/iu

/** What a part of a message says of a debt, and the statement that it goes into. */
export interface DebtPart {
  readonly text: string
  /** Its name is one only by where it stands. */
  readonly stands: boolean
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
  const { debts } = statement
  // "花呗六千八，借呗一万五，都分12期": the same of each of them.
  const alike = name === undefined && debts.length > 1 && tells('alike', said) && !quantities.some(isMoney)
  let debt = debtFor(part)
  if (name) debt.name = name
  // A name that many use, or that is held, says whom it is owed to.
  const called = name !== undefined && !part.stands
  debt.unsure = debt.unsure !== false && !called && !saysOwed(part.text)
  if (tells('free', said)) debt.rate = { value: 0, per: 'year' }
  if (tells('notOnce', said)) debt.once = false
  else if (tells('once', said) || isBillOfOneMonth(debt, part)) debt.once = true
  for (const quantity of quantities) {
    if (quantity.unit === 'percent' || isBarePrice(quantity, part)) readPrice(debt, quantity, said, statement)
    else if (isEachMonth(quantity, said)) continue
    else if (quantity.unit === 'months' || isBareTerm(quantity, part))
      debt.months = Math.max(1, Math.round(typical(quantity)))
    else if (quantity.unit === 'days') debt.days = Math.round(typical(quantity))
    else if (isMoney(quantity)) debt = readAmount(debt, quantity, part)
  }
  if (debt.once) {
    delete debt.days
    if (debt.months === 1) delete debt.months
    // "3,300 due in one go": all that is owed.
    if (debt.balance === undefined && debt.months === undefined && debt.payment !== undefined) {
      debt.balance = debt.payment
      delete debt.payment
    }
  }
  if (!alike) return
  const { rate, months, once, fee } = debt
  for (const other of debts)
    Object.assign(other, rate && { rate }, months && { months }, once && { once }, fee && { fee })
}

/** "就这一期，还掉就没了": all of it is due this month, unless that is an amount of its own. */
function isBillOfOneMonth({ balance, months }: ReadDebt, { said, quantities }: DebtPart): boolean {
  return (
    tells('billOnce', said) && months === undefined && (balance === undefined || !quantities.some(isMoney))
  )
}

/** 白条一个月还的是450: how often, and not how long. */
function isEachMonth({ unit, min, max, text }: Quantity, said: string): boolean {
  const once = unit === 'months' && min === 1 && max === 1 && /[一1]个?月$/u.test(text)
  return (
    once &&
    /^(?:我|要|得|大概|差不多|就|也|都|实际|其实|应该)*(?:还|付|交|扣|供)/u.test(
      said.slice(said.indexOf(text) + text.length),
    )
  )
}

/** "The cards aren't 18%, boc is 15": a price like those that the message speaks of. */
function isBarePrice({ unit, min, max }: Quantity, { said, whole, name }: DebtPart): boolean {
  if (unit !== undefined || name === undefined || min !== max || min <= 0 || min > HIGHEST_BARE) return false
  return /%|percent|百分之|利率|年化|\brates?\b|\bapr\b/iu.test(whole) && IS_SO_MUCH.test(said)
}

/** Percent: dearer ones are told with a word for it. */
const HIGHEST_BARE = 36
const IS_SO_MUCH =
  /(?:^\s*|(?:is|are|at|'s|charges?|是|才|就|利率|年化)\s*)(?:about |around |大概|大约)?\d{1,2}(?:\.\d+)?\s*(?:左右|吧|的)?\s*$/iu

/** "12", "还有 6 次", asked how long it is paid. */
function isBareTerm(quantity: Quantity, { asked }: DebtPart): boolean {
  const bare = quantity.unit === undefined || quantity.unit === 'count'
  return asked === 'term' && bare && quantity.min > 0 && !isMoney(quantity)
}

/** The debt that a part goes on with, or a new one when it names another. */
function debtFor({ said, whole, name, quantities, statement }: DebtPart): ReadDebt {
  const last = statement.debts.at(-1)
  const bare = last?.balance === undefined && last?.payment === undefined
  // "540 a month with 6 to go. the CMB ends in December": whose payment and time are told is told, and this is another.
  const told =
    last?.payment !== undefined &&
    last.months !== undefined &&
    !/^\s*(?:on|for|of|with|to|that|it|this|是)/iu.test(said)
  const namesLast = last?.name === undefined && (bare || !quantities.some(isMoney)) && !told
  const another = !name && !tells('putsRight', whole) && isPaidOtherwise(last, termsIn(quantities))
  // "The mortgage runs at 3,600. 2,400 at 1,000 a month": what is owed and paid is of another.
  const anew = !name && last?.payment !== undefined && quantities.filter(isMoney).length > 1
  const goesOn = last && !another && !anew && (!name || name === last.name || namesLast)
  if (goesOn) return last
  const debt: ReadDebt = {}
  statement.debts.push(debt)
  return debt
}

/** So much a month, so many months: told in one breath. */
function termsIn(quantities: readonly Quantity[]): StatedDebt {
  const payment = quantities.find(({ per, ...rest }) => per === 'month' && isMoney({ per, ...rest }))
  const months = quantities.find(({ unit }) => unit === 'months')
  return payment && months ? { payment: toFen(typical(payment)), months: typical(months) } : {}
}

function readAmount(debt: ReadDebt, quantity: Quantity, part: DebtPart): ReadDebt {
  const { said, name, statement } = part
  if (isInterest(quantity, said) && debt.balance !== undefined) {
    // "5 yuan a day on 10,000": a price told as money.
    const per = quantity.per ?? (tells('perMonth', said) ? 'month' : undefined)
    if (per) debt.rate = { value: toFen(typical(quantity)) / debt.balance, per }
    return debt
  }
  if (isInstalment(debt, quantity, part)) {
    // "6 a month" is a number of something else, if no word says money.
    if (typical(quantity) < LEAST_INSTALMENT && !MONEY.test(said)) return debt
    keepAmount(statement, typical(quantity), (fen) => (debt.payment = fen))
    const worded =
      quantity.per === 'month' || tells('perMonth', `${said} ${quantity.text}`) || tells('toPay', said)
    if (!worded && name !== undefined && part.asked === 'term') debt.guessed = true
    return debt
  }
  if (typical(quantity) < LEAST_OWED) return debt
  const still = tells('stillOwed', around(said, quantity))
  // "300 for my sister, 5,000 left" tells of one debt; else a second balance is a second debt, even without a name.
  const goesOn = debt.loose === true && still && (name === undefined || name === debt.name)
  const into = debt.balance === undefined || goesOn ? debt : { unsure: !saysOwed(part.text) }
  if (into !== debt) statement.debts.push(into)
  keepAmount(statement, typical(quantity), (fen) => {
    if (tells('ofWhich', said)) takeFromWhole(statement.debts, into, fen)
    if (into.balance !== undefined && into.balance < fen) into.payment = into.balance
    into.balance = fen
    into.loose = !still
    if (tells('isDue', said) && !still) into.due = true
  })
  return into
}

/** "5 yuan interest a day", 利息每天5元: the amount beside the word, and not what is paid beside it. */
function isInterest({ start, end }: Quantity, said: string): boolean {
  if (!tells('interest', said) || tells('free', said)) return false
  const text = normalise(said)
  const before = text.slice(0, start)
  const after = text.slice(end)
  return OF_INTEREST.test(before) || INTEREST_NEXT.test(after)
}

const OF_INTEREST =
  /利息[^，。,\d]{0,8}$|\binterest(?: of it)?(?: is| was| comes to| costs?(?: me)?| alone| each| every| per| a| day| month| about| around|:|,)* *[¥$]?$/iu
const INTEREST_NEXT =
  /^\s*(?:元|块钱?|钱)?(?:[每一]天|[每一]个?月)?的?利息|^\s*(?:yuan|rmb)?(?:\s*(?:\/|a|per|each|every)\s*(?:day|month|year))?(?: (?:goes?|is|of|in|on|as|for|just|only))* (?:the )?interest\b(?! included)/iu

/** Whether an amount is what is paid each month, rather than what is owed. */
function isInstalment(
  debt: ReadDebt,
  quantity: Quantity,
  { said, whole, name, asked, about }: DebtPart,
): boolean {
  const beside = around(said, quantity)
  // "Dee: 900, no interest": with its price it is what is owed.
  const owed =
    tells('owed', beside) || (name !== undefined && tells('free', said) && quantity.per === undefined)
  // Of the debt just asked about; another one is named, here or just before.
  const ofAnother = [name, debt.name].some((one) => one !== undefined && one !== about)
  if ((asked === 'detail' || asked === 'term') && !ofAnother && !owed) return true
  if (isMonthlyOfHome(typical(quantity), { said, whole, name, asked } as DebtPart) && !owed) return true
  // "1800是替我弟还的车贷"
  if (PAID_FOR.test(said) && !owed) return true
  // "网商贷的六千多是还款，不是开销"
  if (IS_WHAT_IS_PAID.test(normalise(said).slice(quantity.end))) return true
  if (quantity.per === 'month') return true
  // "Card one is 9k at 21% paying 450"
  if (debt.balance !== undefined && PAYING.test(normalise(said).slice(0, quantity.start))) return true
  // "Card 4500 at 450"
  const ofThis = toFen(typical(quantity)) < (debt.balance ?? 0) && (name === undefined || name === debt.name)
  if (ofThis && AT.test(normalise(said).slice(0, quantity.start))) return true
  // "借呗还有1万4，下月5号要还1620": less than what is owed of the same debt, and due.
  const partDue =
    (name === undefined || name === debt.name) &&
    tells('isDue', said) &&
    toFen(typical(quantity)) < (debt.balance ?? 0)
  if (partDue && !tells('stillOwed', beside)) return true
  const due = tells('toPay', beside) && tells('perMonth', whole)
  return !owed && (due || tells('perMonth', `${beside} ${quantity.text}`))
}

/** Yuan: nobody owes less on a house, and nobody pays more on a car, a month. */
const LEAST_ON_HOUSE = 20_000
const MOST_ON_CAR = 8000

/** "Mortgage 3,600, food 2,800": beside the costs of a month, a loan that many pay for years is what it takes each month. */
function isMonthlyOfHome(amount: number, { whole, name = '', asked }: DebtPart): boolean {
  if (!tells('home', name)) return false
  if (asked === 'fixed' || (tells('house', name) && amount < LEAST_ON_HOUSE)) return true
  return amount < MOST_ON_CAR && tells('fixed', whole.replaceAll(new RegExp(HOME.source, 'giu'), ''))
}

const HOME = /车贷|助学贷|(?:car|student) loan/iu

/** Paid for somebody else. */
const PAID_FOR = /(?:替|帮)[^，。,\d还]{1,5}还(?!清|完)|\bi (?:also )?pay (?:it )?for (?:him|her|them|my)\b/iu

/** ... of an amount that stands before it. */
const IS_WHAT_IS_PAID =
  /^(?:块钱?|元|多|左右)*(?:就|都|才|也)?(?:是|算)(?:我)?(?:每个?月)?(?:的|要)?(?:还款|月供|月还|要还的|还的)(?!计划|日)|^ (?:is|was|are)(?: just| only)? (?:the |my |a )?(?:monthly |month'?s )?(?:payment|instal+ment|repayment)\b/iu

const AT = /\d[\d,.]*k?(?: yuan)?(?: left| owed)? at (?:about |around )?[¥$]?$/iu
const PAYING = /\b(?:i'?m )?paying (?:them |it )?(?:about |around |like )?[¥$]?$/iu

/** "I owe 40k, 25k of it on jiebei": what is told by its name is no longer in the rest. */
function takeFromWhole(debts: readonly ReadDebt[], part: ReadDebt, fen: Fen): void {
  const whole = debts.findLast((debt) => debt !== part && debt.name === undefined)
  if (whole?.balance !== undefined && whole.balance > fen) whole.balance -= fen
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
  const rate: StatedRate = {
    value,
    per: statedPeriod(value, quantity, part) ?? periodOf(value, around(part, quantity)),
  }
  const problem = rateProblem(rate)
  if (problem) statement.problem = `rate_${problem}`
  else debt.rate = rate
}

/** What comes after it is said of the next number: "9,400 i pay 600". */
const NEXT = /还[剩欠](?=\s*[\d一二两三四五六七八九])|\b(?:i|we|which|paying|minimum)\b|最低|月还|每期/iu

/** The words right beside a number, up to the next number on either side. */
function around(part: string, { start, end }: Quantity): string {
  const text = normalise(part)
  const before = /\D{0,16}$/.exec(text.slice(0, start))?.[0] ?? ''
  const rest = text.slice(end)
  const near = /^\D{0,16}\d?/.exec(rest)?.[0] ?? ''
  // Without another number after it, all of it is said of this one: "900 is the minimum payment".
  const [after = ''] = /^\D{0,40}\d|[一二两三四五六七八九]/.test(rest) ? near.split(NEXT) : [near]
  return `${before} ${after.replace(/\d$/u, '')}`
}

/** The time of a price, as far as it stands with it: in "100 a month at 18%" it is the instalment's. */
function statedPeriod(value: number, { per }: Quantity, part: string): StatedRate['per'] | undefined {
  const ofPrice = per !== 'month' || value <= LARGEST_MONTHLY || OF_PRICE.test(part)
  return ofPrice ? per : undefined
}

const OF_PRICE =
  /%\s*(?:a|per|each|every|\/)\s*month|\bmonthly (?:rate|interest)|月[息利]|月利?率|每个?月(?:的)?利/iu

/** A rate without its time: by a word beside it, else by its size. 0.05 % is per day, 1 % per month, 18 % per year. */
function periodOf(value: number, part: string): StatedRate['per'] {
  // "年化 15% 每月 500": the year stands with the price.
  if (/年[化利息]|\bapr\b/iu.test(part)) return 'year'
  if (tells('perDay', part)) return 'day'
  // "100 a month at 18%": the month is that of the instalment.
  const monthly = tells('perMonth', part) && value <= LARGEST_MONTHLY
  if (monthly || (/月/.test(part) && (value <= LARGEST_MONTHLY || OF_PRICE.test(part)))) return 'month'
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
    price ||
    debt.once !== undefined ||
    debt.months !== undefined ||
    (asked === 'debts' && debt.name !== undefined)
  )
}
