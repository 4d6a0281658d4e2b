import type { Locale } from '#src/locale.ts'
import { sum as sumOf, type Fen } from '#src/planning/money.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { perMonth, readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { isMoney, isNothing, keepAmount, typical } from './plan-amounts.ts'
import { namesAllCosts, settleCosts } from './plan-costs-told.ts'
import { plainDebts } from './plan-debts-plainer.ts'
import { holdsSomething, readDebt, spreadFee } from './plan-debt-reading.ts'
import { PAST, readIncome, readNoIncome } from './plan-income-reading.ts'
import { heldName, nameIn, standsAsName, withoutNames } from './plan-names.ts'
import { comesTo, isListed, isWhole, kindOf, type Context, type Part } from './plan-part-kind.ts'
import { tellsPairs, withPairs } from './plan-pairs.ts'
import { partsOf } from './plan-parts.ts'
import { listPlainly } from './plan-list-plainer.ts'
import { withRolesOfList } from './plan-list-roles.ts'
import { NOT_BORROWED } from './plan-not-borrowed.ts'
import { withOthersNamed } from './plan-others-alike.ts'
import { isOwedToNobody } from './plan-not-owed.ts'
import { plainer } from './plan-plainer.ts'
import { noCosts } from './plan-put-right.ts'
import { readReserve, saysNoneSaved, withoutNoneSaved } from './plan-reserve-reading.ts'
import { withSeasonsAsRange } from './plan-seasons.ts'
import { sideBySide } from './plan-side-by-side.ts'
import { sparedIn } from './plan-spare.ts'
import { speaksOfAmount, withoutSpokenOf } from './plan-spoken-of.ts'
import { termOf } from './plan-spread.ts'
import { termsTogether } from './plan-terms.ts'
import { withAnotherOf } from './plan-another-of.ts'
import { withoutDebtsPaid } from './plan-costs-with-debts.ts'
import { toldPlainer } from './plan-told-plainer.ts'
import { numberSaid } from '#dialogs/facts/number-said.ts'
import type { Asked, ReadDebt, Statement } from './plan-statement.ts'
import { reckonedFrom, withMonthlyPay, type Reckoned } from './plan-wages.ts'
import { costsNamed, tells } from './plan-words.ts'

/**
 * @param known What debts spoken of before are called.
 * @param about Of them the one that was asked about.
 */
export function readStatement(
  typed: string,
  locale: Locale,
  asked: Asked,
  known: readonly string[] = [],
  about?: string,
): Statement {
  const told = listPlainly(
    sideBySide(withOthersNamed(typed.replace(NOT_BORROWED, ' '), locale, known), locale),
    locale,
  )
  const costs = asked === 'fixed' ? withoutDebtsPaid(told, locale) : told
  const ranged = asked === 'income' ? withSeasonsAsRange(costs, locale) : costs
  const paired = withPairs(withAnotherOf(ranged, locale, known), locale)
  const text = plainDebts(toldPlainer(paired, locale, asked), locale)
  if (tells('negative', text)) return { debts: [], problem: 'negative' }
  if (tells('tooManyDigits', text.replaceAll(',', ''))) return { debts: [], problem: 'too_big' }
  const of = ['detail', 'term', 'extra', 'nothing'].includes(asked) ? 'answers' : 'told'
  const spared = sparedIn(withoutNoneSaved(text), locale, of)
  const paid = withMonthlyPay(
    withoutSpokenOf(spared.text, asked === 'detail' || asked === 'term'),
    asked === 'income',
  )
  const terms = termsTogether(paid.text)
  const whole = plainer(terms.text)
  const names = [...known, ...terms.called.filter((one) => heldName(one, known) === undefined)]
  const context: Context = {
    whole,
    locale,
    asked: meantBy(whole, asked),
    known,
    about,
    statement: { debts: [] },
    incomes: { sums: {} },
  }
  for (const part of joined(partsOf(whole, names), locale)) readPart(partOf(part, names, locale), context)
  const { debts, ...said } = context.statement
  if (saysNoneSaved(text)) said.reserve ??= 0
  if (spared.spare !== undefined) said.spare = spared.spare
  if (paid.reckoned && said.income !== undefined) said.reckoned = paid.reckoned
  settleCosts(said, text)
  const denied = noCosts(text, locale)
  if (denied.length > 0) {
    said.noCosts = denied
    withoutDenied(said, denied)
  }
  // "My income is 11,000. The 4,000 was only July": an amount beside a number put right is paid on top only where that is said.
  const corrects = said.income !== undefined || said.fixed !== undefined
  if (corrects && !tells('more', whole) && !tells('onTop', whole)) delete said.extra
  const holding = withRolesOfList(debts, whole)
    .filter((debt) => holdsSomething(debt, asked) && !isOwedToNobody(debt, asked))
    .map(spreadFee)
    .map(asMonthlyOfHome)
  shareFee(holding, whole)
  shareOnce(holding, whole)
  if (speaksOfAmount(text)) for (const debt of holding) if (debt.name === undefined) debt.corrects = true
  if (said.income !== undefined && !isWhole(whole) && (comesTo(whole) || tells('besides', text)))
    said.addsIncome = true
  const [one, ...others] = holding
  const forEach =
    (tells('each', whole) || OF_BOTH.test(whole)) &&
    !TOGETHER.test(whole) &&
    others.length === 0 &&
    one?.name === undefined &&
    one?.balance === undefined
  return {
    ...said,
    ...(one && forEach && { forEach }),
    debts: withoutTheirSum(withoutIncome(holding, said.income)),
  }
}

/** "8500 is not my costs, rent 1100 and food 900": none of what they come to. */
function withoutDenied(said: Omit<Statement, 'debts'>, denied: readonly Fen[]): void {
  const { fixed, costAmounts = [], costLabels = [] } = said
  const kept = costAmounts.flatMap((amount, at) => (denied.includes(amount) ? [] : [at]))
  if (fixed === undefined || kept.length === 0 || kept.length === costAmounts.length) return
  said.costAmounts = kept.map((at) => costAmounts[at] as Fen)
  said.costLabels = kept.map((at) => costLabels[at] ?? '')
  said.fixed = sumOf(said.costAmounts)
  delete said.costWhole
}

/** "24% a year both", "both of em 24%" */
const OF_BOTH =
  /\bboth\b(?! (?:of us|my|parents|jobs))|\b(?:on|for|same for) (?:each|all)\b|\ball (?:three|four|five|of em)\b|[两二三四五][个家笔]一样/iu

const TOGETHER = /加起来|一起|一共|总共|合计|\b(?:together|altogether|combined|in total|in all)\b/iu

/** 车贷1500还剩两年: so little for so long is what it takes each month. */
function asMonthlyOfHome(debt: ReadDebt): ReadDebt {
  const { name = '', balance, payment, months = 0 } = debt
  if (balance === undefined || payment !== undefined || months < LONG) return debt
  if (!(tells('home', name) || /^car$/iu.test(name)) || balance / months > LEAST_ON_HOME) return debt
  const { balance: _monthly, ...rest } = debt
  return { ...rest, payment: balance }
}

/** Months. */
const LONG = 6
/** Fen a month: nobody pays off a car with less. */
const LEAST_ON_HOME = 30_000

/** 工行六千 建行九千 都分了12期 手续费每月0.6: the fee told last is that of each of them. */
function shareFee(debts: readonly ReadDebt[], whole: string): void {
  const last = debts.at(-1)
  if (last?.fee === undefined || !/都分|\ball (?:in|over) \d/iu.test(whole)) return
  for (const debt of debts) if (debt.rate === undefined && debt.fee === undefined) debt.fee = last.fee
}

/** 花呗1200 白条800 下个月都到期, "both due next month": each of them is paid in one go. */
function shareOnce(debts: readonly ReadDebt[], whole: string): void {
  if (debts.length < 2 || !ALL_DUE.test(whole)) return
  for (const debt of debts)
    if ([debt.payment, debt.months, debt.rate, debt.fee].every((one) => one === undefined)) debt.once = true
}

const ALL_DUE =
  /(?:这个?月|本月|下个?月|月底)[^，。,\d]{0,3}(?:都|全)(?:部)?(?:就)?(?:到期|要还|得还|还清)|(?:都|全)(?:是|在)?(?:这个?月|本月|下个?月|月底)[^，。,\d]{0,3}(?:到期|要还|得还|还清)|\b(?:both|all)(?: of them)?(?: are)? due (?:in full )?(?:at the end of |later )?(?:this|next) month\b/iu

/** "11,000 is the normal income. Can you redo it with 11,000?": what comes in is owed to nobody. */
function withoutIncome(debts: readonly ReadDebt[], income: Fen | undefined): ReadDebt[] {
  const isIt = ({ name, balance }: ReadDebt) =>
    name === undefined && balance !== undefined && balance === income
  return debts.filter((debt) => !isIt(debt))
}

/** Of a plan that stands an amount alone is put on top; but "just one debt! 45k" tells a debt. */
function meantBy(whole: string, asked: Asked): Asked {
  // Debts with their instalments or prices are debts, whatever was asked.
  if ((asked === 'income' || asked === 'fixed') && tellsOfLoan(whole)) return 'debts'
  // "No, 540 a month with 6 to go": what a debt takes, put right.
  const putsRight = tells('putsRight', whole) && /\d ?(?:months|期|个月)/u.test(whole)
  if (asked === 'extra' && putsRight && !tells('more', whole)) return 'debts'
  // "手续费612 分12期 每期760", "5 payments of 600": in how many parts it is paid is told of a debt.
  if (asked === 'extra' && IN_PARTS.test(whole) && !tells('more', whole) && !tells('putsOnTop', whole))
    return 'debts'
  if (asked === 'extra' && PRICE_OF_EACH.test(whole) && !tells('more', whole)) return 'debts'
  return asked === 'extra' && tells('ofDebts', whole) && !tells('more', whole) ? 'debts' : asked
}

const IN_PARTS =
  /分(?:了|成)?\s*[\d一二两三四五六七八九十]+\s*期[\s\S]*每月\s*[\d一二两三四五六七八九]|每月\s*[\d一二两三四五六七八九][\s\S]*[分剩有]\s*[\d一二两三四五六七八九十]+\s*期|\d months, every month \s*[¥$]?\d|\d a month,? \d+ months/iu

const OF_A_LOAN =
  /(?:还|剩|分|每月|[\d一二两三四五六七八九十]元?)\s*(?:还|剩|有|分|下)*\s*[\d一二两三四五六七八九十]+\s*期|[日月年]利?息|[日月年]利率|年化|\b\d+ (?:months|payments|instal+ments) (?:left|to go)\b|\b(?:apr|interest rate)\b/iu

function partOf(text: string, names: readonly string[], locale: Locale): Part {
  const name = nameIn(text, names)
  const said = name === undefined ? text : withoutNames(text, names)
  return { text, said, name, quantities: readQuantities(said, locale) }
}

const IS_ABOUT =
  /(?:每个?月|一个月|月)(?:要|得)?(?:还|供|付)(?:多少|几|\s*$)|\bwhat i pay\b|\bhow much i pay\b/iu
const NOT_KNOWN =
  /^(?:多少|几)?(?:钱|期)?[^，。\d]{0,4}(?:记不|不记得|忘|不太?清楚|不知道)|^多少|\b(?:forget|forgot|don'?t (?:know|remember)|not sure)\b/iu
const MONTHLY: Readonly<Record<Locale, string>> = { 'zh-CN': '每月还', en: 'i pay each month' }

/** "Forgot food. Maybe 2,200": words for a cost or an income go with the number after them. */
function joined(parts: readonly string[], locale: Locale): string[] {
  const whole: string[] = []
  let waiting = ''
  for (const part of parts) {
    const saved = tells('atHand', part) && !/没/u.test(part)
    const telling = tells('fixed', part) || tells('income', part) || saved
    // "网商贷每月还多少记不清，好像6千多", "what i pay on the card each month i forget, about 600"
    const unsure =
      nameIn(part) !== undefined && IS_ABOUT.test(part) && readQuantities(part, locale).length === 0
    if (unsure) waiting = `${part} ${MONTHLY[locale]}`
    else if (waiting.endsWith(MONTHLY[locale]) && NOT_KNOWN.test(part) && !/\d/u.test(part)) continue
    else if (
      telling &&
      nameIn(part) === undefined &&
      !tells('noIncome', part) &&
      readQuantities(part, locale).length === 0
    )
      waiting = part
    else {
      const bare =
        waiting !== '' &&
        !telling &&
        nameIn(part) === undefined &&
        !tells('inHand', part) &&
        !tells('atHand', part)
      whole.push(bare ? `${waiting} ${part}` : part)
      waiting = ''
    }
  }
  return waiting === '' ? whole : [...whole, waiting]
}

/** "I'd like to give him 750 a month", 每月还他500: of the one somebody who is owed. */
function ofThem(part: Part, { known, statement }: Context): Part {
  if (part.name !== undefined || !PAYS_THEM.test(part.text) || !part.quantities.some(isMoney)) return part
  const names = [...known, ...statement.debts.flatMap(({ name }) => name ?? [])]
  const [them, ...others] = new Set(names.filter((name) => tells('known', name)))
  return them !== undefined && others.length === 0 ? { ...part, name: them, back: true } : part
}

const PAYS_THEM =
  /\b(?:give|pay|send|repay)(?:ing)?(?: back)? (?:him|her|them)\b|(?:还|给)(?:给)?[他她](?!们?[妈爸家]|\s*买)/iu

function readPart(said: Part, context: Context): void {
  readOne(ofThem(said, context), context)
}

function readOne(part: Part, context: Context): void {
  const { statement, locale } = context
  const { text, said, quantities } = part
  const kind = kindOf(part, context)
  switch (kind) {
    case 'no_income':
      readNoIncome(statement, context.incomes)
      break
    case 'reserve':
      readReserve(quantities, statement, locale)
      break
    case 'income':
      readIncome({ quantities, text, said, whole: context.whole }, statement, context.incomes, locale)
      keepReckoned(
        statement,
        reckonedFrom(quantities.filter(isMoney), statement.incomes?.own ?? statement.income),
      )
      break
    case 'sum_of_costs':
      for (const sum of quantities.filter(isMoney).slice(0, 1))
        keepAmount(statement, typical(perMonth(sum)), (fen) => (statement.costWhole = fen))
      break
    case 'extra':
      readExtra(quantities, said, statement)
      break
    case 'cost':
      readFixed(quantities, text, statement, context.locale)
      break
    case 'debt':
      readDebt({
        ...part,
        ...context,
        name: calledIn(part, context),
        stands: part.name === undefined,
      })
      break
  }
  // "Rent 1,700, gym and trains 700": a word without its amount ends no list.
  if (kind !== undefined && (kind !== 'income' || quantities.length > 0)) context.last = kind
}

function keepReckoned(statement: Statement, reckoned: Reckoned | undefined): void {
  if (reckoned) statement.reckoned = reckoned
}

/** What a debt is called: a name of those that many use, else what stands where one would. */
function calledIn(part: Part, context: Context): string | undefined {
  if (part.name !== undefined) return part.name
  if (!part.quantities.some(isMoney)) return undefined
  // Rent that is owed is a debt of its own.
  const [cost] = tells('owed', part.said) ? costsNamed(part.said) : []
  if (cost !== undefined) return cost
  const { asked, statement } = context
  const lists = asked === 'debts' || statement.debts.length > 0
  return lists || tells('owed', part.said) || isListed(part, context) ? standsAsName(part.text) : undefined
}

function tellsOfLoan(whole: string): boolean {
  return OF_A_LOAN.test(whole) || PRICE_OF_EACH.test(whole) || tellsPairs(whole)
}

/** 两个都是24% */
const PRICE_OF_EACH =
  /(?:都|每[笔家个]|一样|\b(?:both|each|all (?:three|four|five|of (?:them|em))))[^，。.,;\d]{0,12}\d[\d.]*\s*%|\d\s*%[^.;。\d]{0,14}(?:都|每[笔家个]|[两二三四五][个家笔]一样|\b(?:both|each|all (?:three|four|five|of (?:them|em))))/iu

/** "26k in all: 12k, 9k and 5k": what the others come to is none besides them. */
function withoutTheirSum(debts: readonly ReadDebt[]): ReadDebt[] {
  const kept = debts.filter((debt) => {
    const others = debts.filter((other) => other !== debt)
    const whole = others.reduce((all, { balance = 0 }) => all + balance, 0)
    return debt.name !== undefined || others.length < 2 || debt.balance !== whole
  })
  return kept.map(({ loose: _loose, unsure: _unsure, ...debt }) => debt)
}

/** Several costs in one message add up; those paid for several months at once count by the month. */
function readFixed(
  quantities: readonly Quantity[],
  part: string,
  statement: Statement,
  locale: Locale,
): void {
  const term = termOf(part)
  const now = quantities.filter(({ start }) => !PAST.test(normalise(part).slice(0, start)))
  for (const quantity of now.filter((one) => isMoney(one) || isNothing(one))) {
    const first = statement.fixed === undefined && term === undefined && quantity.per !== 'day'
    const words =
      first && quantity.min !== quantity.max ? numberSaid('income_amount', quantity, locale) : undefined
    if (words) statement.fixedWords = words
    else delete statement.fixedWords
    const months = quantity.per === 'month' || quantity.per === 'day' ? undefined : term
    keepAmount(statement, typical(months === undefined ? perMonth(quantity) : quantity), (fen) => {
      const monthly = months === undefined ? fen : Math.round(fen / months)
      statement.fixed = (statement.fixed ?? 0) + monthly
      // "Costs are 3,900, that's 2,100 rent and 1,800 for food": told first, it may be what the others come to.
      if (statement.costAmounts === undefined && namesAllCosts(part)) statement.costWhole = monthly
      if (monthly > 0) {
        ;(statement.costAmounts ??= []).push(monthly)
        ;(statement.costLabels ??= []).push(
          costsNamed(part)
            .map((one) => one.replace(/^(cat|dog|pet) food$/u, '$1-food'))
            .join(' '),
        )
      }
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
