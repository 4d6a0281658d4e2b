import type { Locale } from '#src/locale.ts'
import { toFen } from '#src/planning/money.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { isMoney, typical } from './plan-amounts.ts'
import { changesCost } from '#dialogs/plan/plan-costs.ts'
import { namesAllCosts } from './plan-costs-told.ts'
import { comesIn, goesOut, isOrdinary, namesSomebody } from './plan-flow.ts'
import type { IncomesRead } from './plan-income-reading.ts'
import { isLentOffer } from './plan-lent.ts'
import { isAnyOfThem, standsAsName } from './plan-names.ts'
import { isToPayOnce } from './plan-not-owed.ts'
import { isReserve } from './plan-reserve-reading.ts'
import type { Asked, Statement } from './plan-statement.ts'
import { tells } from './plan-words.ts'

/** What the reading of a message's parts goes by and collects. */
export interface Context {
  readonly whole: string
  readonly locale: Locale
  readonly asked: Asked
  readonly known: readonly string[]
  readonly about: string | undefined
  readonly statement: Statement
  readonly incomes: IncomesRead
  /** What the part before was about. */
  last?: Kind
}

export interface Part {
  readonly text: string
  /** Without the debt's name, which says nothing of what an amount is: 借 in 借呗 isn't "borrowed". */
  readonly said: string
  readonly name: string | undefined
  /** It is paid back to somebody who was named before. */
  readonly back?: boolean
  readonly quantities: readonly Quantity[]
}

/** What a part of a message is about. */
export type Kind = 'aside' | 'reserve' | 'no_income' | 'income' | 'cost' | 'sum_of_costs' | 'extra' | 'debt'

/** What a part is about; undefined: nothing that a plan could use. */
export function kindOf(part: Part, context: Context): Kind | undefined {
  const { said, name, quantities } = part
  const { asked, statement, whole } = context
  if (name === undefined && isReserve(said, quantities)) return 'reserve'
  if (isAside(part, context) || tells('toldBefore', part.text)) return 'aside'
  if (part.back) return 'debt'
  const none = tells('noIncome', said) || (asked === 'income' && tells('noMoney', said))
  if (none && !quantities.some(isMoney)) return 'no_income'
  // 房东要涨两百房租, 房东给我便宜了两百: nothing is owed to the landlord, nor got from them.
  const ofCost = tells('fixed', part.text) || /房东|\blandlord\b/iu.test(part.text)
  if (ofCost && changesCost(part.text) && !tells('owed', said) && quantities.some(isMoney)) return 'cost'
  if (quantities.some(isMoney) && tellsOfIncome(part, context)) return 'income'
  const cost = tells('fixed', said)
  // "老公拿6500，我店里3200": one's own beside it.
  if (
    context.last === 'income' &&
    OWN.test(said) &&
    quantities.some(isMoney) &&
    !cost &&
    !tells('owed', said)
  )
    return 'income'
  // "Rent 2,600, mum 800": among costs what is named by family is given to them.
  const amongCosts = asked === 'fixed' || context.last === 'cost' || GIVEN.test(part.text)
  // "Rent 1,500, and I'd like to pay my cousin 750": of whom it is owed to, it is paid back.
  const paysBack = name !== undefined && context.known.includes(name) && PAYS.test(said)
  if (amongCosts && name !== undefined && tells('kin', name) && !paysBack && !tells('lentByThem', said))
    return 'cost'
  if (name === undefined || !tells('toPay', said)) {
    if (tells('income', said) && !(asked === 'fixed' && cost)) return 'income'
    // "Between 4k and 18k, 9.5k on average": all of it is about what comes in.
    const begins = tells('average', said) || statement.debts.length === 0
    const aboutIncome = begins && tells('average', whole) && !tells('fixed', whole)
    if (aboutIncome && name === undefined && !tells('owed', said) && quantities.some(isMoney)) return 'income'
  }
  // "No, normally 5,500": told of the usual month without a word for what it is.
  const usual = isOrdinary(said) && name === undefined && !cost && asked !== 'fixed'
  if (usual && !tells('owed', said) && !tells('toPay', said) && quantities.some(isMoney)) return 'income'
  if (isSumOfCosts(part, statement)) return 'sum_of_costs'
  const owed = tells('owed', asked === 'income' || cost ? said.replace(SUM, '') : said)
  // "每月多还五百呢", whatever was asked: it goes on top of what is paid, and is none of it.
  const onTop = tells('onTop', said) && tells('perMonth', said)
  // "What if I pay 300 more" is asked of the plan, whatever it asks.
  if (tells('putsOnTop', said) && !owed && name === undefined && tells('imagined', whole)) return 'extra'
  // "安逸花每月多还500": for whichever debt it is meant, it is none of what that takes.
  if (tells('putsOnTop', said) && !owed && (asked === 'extra' || onTop)) return 'extra'
  if (asked !== 'extra' && onTop && name === undefined && !owed) return 'extra'
  if (name !== undefined || owed || goesOnAboutDebt(part, context)) return 'debt'
  if (cost || asked === 'fixed' || SPENDS.test(said) || (asked === 'income' && goesOut(said))) return 'cost'
  // "6,800 after tax, rent 1,700, gym 700": the list of costs goes on.
  const listsCosts = context.last === 'cost' && quantities.some(isMoney) && !tells('more', said)
  // 以前开销4900，现在3900: of costs that are no more, what they are now.
  const goesOnCosts = listsCosts && (statement.income !== undefined || statement.fixed === undefined)
  // "Barclaycard 3200 and capital one 1100", whatever was asked: the list of debts goes on.
  if (asked === 'income' && context.last === 'debt' && isListed(part, context)) return 'debt'
  if (asked === 'income' && !goesOnCosts) return 'income'
  // In a list of costs: "rent 2,100, studio share 800, 800 for my mother".
  if (listsCosts) return 'cost'
  if (isListed(part, context)) return 'debt'
  if (asked === 'extra') return tellsTerms(part, context) ? 'debt' : 'extra'
  if (asked === 'nothing' && statement.debts.length === 0) return undefined
  return tells('wish', said) ? undefined : 'debt'
}

/** What somebody gives or earns; once a plan stands, also "add his 5,000". */
function tellsOfIncome({ text }: Part, { asked, whole }: Context): boolean {
  if (comesIn(text)) return true
  if (asked !== 'extra' || !namesSomebody(text) || !comesTo(whole)) return false
  return !tells('fixed', text) && !goesOut(text) && !/[还借欠贷]|\b(?:pay|owe|lend|lent)/iu.test(text)
}

/** "那表上把他5000加上", "add his 5,000": to what comes in. */
export function comesTo(text: string): boolean {
  return /[加算]上|[加算]进|也算|算在内|加到|\b(?:add|include|count)\b/iu.test(text)
}

/** "还有下个月提成少了，到手大概七千": what comes in by then, and no further income. */
export function isWhole(text: string): boolean {
  return (
    /(?:少|降|减|跌|扣|低)(?:了|到|成|为)|(?:收入|工资)(?:应该|其实|实际)*是|\b(?:income|pay|salary|wages?)(?: (?:is|should be|was)| really| actually)+ (?=[¥$]?\d)|(?:只|就)剩|改成|变成|以后(?:就|只)|到手(?!的?(?:还有|另外))|\b(?:now|instead|less|only|drops?|dropped|fell|cut|goes down|went down|take home)\b/iu.test(
      text,
    ) && !/兼职|副业|外快|\b(?:side|second|part[- ]time|other) (?:job|income|gig)/iu.test(text)
  )
}

/** 花三千: without a word for what. */
const SPENDS = /^(?:我|大概|每个?月|一个月|一月|差不多|就|也|要|得|都)*花\s*[\d一二两三四五六七八九]/u

/** 给家里寄的改成八百 */
const GIVEN =
  /(?:给|寄)(?:给|回)?(?:我)?(?:家里?|老家|爸妈|父母)|\b(?:give|send|sending|giving)\b[^.,;]{0,12}\b(?:parents|family|home)\b/iu

const PAYS = /还|\bpay(?:ing)?\b/iu

const OWN =
  /^(?:我|咱)(?:自己|这边|店里|厂里|那边)?(?:的)?(?:大概|差不多|是|有|就|才)*\s*[\d一二两三四五六七八九]|^(?:and )?mine(?:'s| is)?\b/iu

const HEADING =
  /^\s*(?:and |also )?(?:(?:my|the|these) )?(?:credit |store |other )?(?:cards|loans|debts)\s*$/iu

const HOW_MANY =
  /\b(?:\d{1,2}|two|three|four|five|six|several) (?:\w+ )?(?:cards|loans)\b|[两二三四五六几\d]\s*[张家]/iu

/** Money that is neither owed nor spent nor coming in each month, and debts that are none any more. */
/** 应收款还有三十万没回来, "customers still owe me 300k": nothing that one spends or owes. */
const OWED_TO_ONESELF =
  /应收(?:账)?款|货款[^，。,]{0,6}没(?:回|收|到)|(?:客户|人家|老板|别人|工地|甲方)[^，。,]{0,6}欠(?:着)?(?:我|我们)|(?:没|还没)(?:收|要|讨)回来|\b(?:customers?|clients?|people|they|boss|he|she|buyers?) (?:still |all )*owes? (?:me|us)\b|\b(?:owed to me|unpaid invoices?|receivables?)\b/iu

function isAside({ text, said, name, quantities }: Part, { asked, known, last }: Context): boolean {
  // "Credit cards: barclaycard 3200 and …": what the list is of.
  if (quantities.length === 0 && HEADING.test(text)) return true
  // "手里就剩四百": what is left over isn't what is owed.
  const inHand = (tells('inHand', said) && asked !== 'income') || tells('savings', said)
  const owes = tells('owed', said.replace(/剩|余额宝/gu, ''))
  if (inHand && name === undefined && !owes && !tells('income', said)) return true
  if (tells('limit', said) && !tells('owed', said.replace(/剩|总/g, ''))) return true
  if (tells('inFullMonthly', said) || tells('noDebt', said)) return true
  if (tells('lentOut', said)) return true
  if (tells('windfall', text) && (name === undefined || IS_BACK.test(text)) && !tells('perMonth', text))
    return true
  // "能不能缓一个月" asks for a month more; "妈妈生病花了5000" is gone already, and asked for neither.
  if (tells('putsOff', said) && !quantities.some(isMoney)) return true
  if (tells('willBorrow', text) && quantities.some(isMoney) && asked !== 'income') return true
  if (isLentOffer(text) && quantities.some(isMoney)) return true
  if (OWED_TO_ONESELF.test(text) && !tells('perMonth', text)) return true
  // "Rent and goods 4,500 a month", "…, goods 2,500": among costs it is one.
  const amongCosts = last === 'cost' || asked === 'fixed' || asked === 'income' || tells('fixed', text)
  if (isToPayOnce(text) && name === undefined && !amongCosts) return true
  const once = tells('spent', said) && !tells('perMonth', said) && name === undefined
  if (once && asked !== 'fixed' && asked !== 'nothing' && !tells('more', said) && !owes) return true
  if (name === undefined || quantities.some(isMoney)) return false
  if (isAnyOfThem(name, known) && quantities.length === 0) return true
  // "I have 3 cards: …" is no debt besides those that follow.
  return tells('repaid', said) || tells('notCounted', said) || HOW_MANY.test(text)
}

/** Lent by the person, and there again: 朋友还了我800, "got 800 back from a friend". */
const IS_BACK = /还(?:给)?了?我|\b(?:back from|paid (?:me|us) back)\b/iu

/** 一共 says of a debt what is owed, of costs what they come to. */
const SUM = /一共|总共|\b(?:in )?total\b/u

function isSumOfCosts({ said, name, quantities }: Part, { fixed, costAmounts = [] }: Statement): boolean {
  if (fixed === undefined || name !== undefined || tells('owed', said.replace(SUM, ''))) return false
  const amount = quantities.find(isMoney)
  if (!amount) return false
  // "Rent 950 and the 1,500 for food, so 2,450": what they come to, without a word for it.
  const comesOut = costAmounts.length > 1 && (!tells('fixed', said) || namesAllCosts(said))
  return tells('sum', said) || (comesOut && (COMES_OUT.test(said) || toFen(typical(amount)) === fixed))
}

const COMES_OUT = /^(?:所以|也?就是|那?就是|等于|合着)|^(?:so|that'?s|that makes|makes|=)(?![a-z])/iu

/** Goes on about the debt before: its payment, its price or its time, or the amount after its name. */
function goesOnAboutDebt({ said, quantities }: Part, { asked, statement, last, known }: Context): boolean {
  const pays = tells('toPay', said) && !tells('fixed', said)
  // What one pays is no income, and of one debt it is what that takes.
  if (asked === 'income' && pays) return true
  const onTop = tells('more', said) || tells('onTop', said)
  if (asked === 'extra' && tells('isDue', said) && !onTop && quantities.some(isMoney)) return true
  if (asked === 'extra' && pays && tells('perMonth', said) && known.length <= 1 && !tells('more', said))
    return !tells('wish', said)
  const before = statement.debts.at(-1)
  const ofOne = before !== undefined || asked === 'detail' || asked === 'term' || known.length === 1
  if (tells('billOnce', said)) return ofOne
  // "It costs 5 yuan interest a day"
  if (before && tells('interest', said) && quantities.some(isMoney)) return true
  if (!before || tells('fixed', said)) return false
  if (tells('once', said) || tells('free', said)) return true
  if (tells('more', said)) return false
  if (tells('perMonth', said) || tells('toPay', said)) return true
  if (last === 'debt' && before.balance === undefined && quantities.some(isMoney)) return true
  return quantities.some(({ unit }) => unit === 'percent' || unit === 'months')
}

/** In a list of debts, names that nobody could list are names as well: "jiebei 6k, xyz 3k". */
export function isListed({ text, said }: Part, { asked, statement, whole, locale }: Context): boolean {
  if (asked !== 'extra' && (asked === 'nothing' || statement.debts.length === 0)) return false
  return !tells('fixed', said) && standsAsName(text) !== undefined && readQuantities(whole, locale).length > 1
}

/** "期数是 6 期", "the rate is 15%": of the one debt there is, without its name. */
function tellsTerms({ said, quantities }: Part, { known, whole }: Context): boolean {
  if (known.length > 1 || quantities.some(isMoney) || tells('wish', said)) return false
  if (!tells('terms', said) && !/every month\s*$/u.test(whole)) return false
  return quantities.some(({ unit }) => unit === 'percent' || unit === 'months')
}
