import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import { money, percentText } from '#src/reply/plan-money.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import type { Locale } from '#src/locale.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { hold, knownFacts, saidBack, sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { HEAVY, LIGHT } from '#dialogs/facts/weighed-facts.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { sayAskedWithProtest } from './asked-with-protest.ts'
import { isCalled } from './of-reason.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { debtsIn } from '#dialogs/plan/debts-told-before.ts'
import { planUnderWay, type PlanState } from '#dialogs/plan/plan-state.ts'

/** Yuan a month that are little for most incomes. */
const SMALL = 500

/** Facts of which a debt is told. */
const OF_DEBT: ReadonlySet<string> = new Set(['other_loans', 'other_debt'])

/** What is paid off bit by bit, by what it bought. */
const PAID_OFF =
  /分期|月供|手机|电脑|家电|冰箱|电动车|[车房]贷|\b(?:phones?|laptops?|fridge|tv|sofa|bike|scooter|motorbike|car|instal\w+|lease|loans?|cards?|a month|monthly)\b/iu

/**
 * "Is his phone really that bad, it's 150 a month": a protest at how heavy a reason was called. Of a debt the monthly sum is
 * set against what comes in (`protest`: the part of the message that is one); of anything else it is said what the verdict means, and what it doesn't.
 */
export function sayHowHeavy(turn: Turn, parts: DialogParts, protest = turn.text): boolean {
  const { state, text } = turn
  const asked = tellsSumAsked(turn)
  const { reasons } = diagnose(parts.knowledge, knownFacts(turn))
  const spokenOf = factsSpokenOf(protest, state.locale, parts.factWords)
  // "when" beside a debt asks for no day: "is 2,400 owed really a problem when I make 9,500".
  const debts = spokenOf.some((fact) => OF_DEBT.has(fact))
  const others = spokenOf.filter((fact) => !OF_DEBT.has(fact) && !(debts && fact === 'since_repaid'))
  const points = ({ contributions }: RankedCause, facts: readonly string[]) =>
    Math.max(0, ...contributions.flatMap((one) => (facts.includes(one.fact) ? [one.points] : [])))
  const called = reasons.find(({ id }) => isCalled(id, turn, parts.phrases))
  const ofDebt =
    asked ||
    namesLender(text) ||
    PAID_OFF.test(text) ||
    debts ||
    (owes(turn) && others.length === 0 && monthlyIn(text, state.locale).length > 0) ||
    (others.length === 0 && talksOfDebt(turn))
  const [most] = others.length > 0 ? reasons.toSorted((a, b) => points(b, others) - points(a, others)) : []
  const named = asked ? undefined : (called ?? (most && points(most, others) > 0 ? most : undefined))
  // Of what was given as no reason there is nothing to weigh.
  if (!named && !ofDebt && others.length > 0) return false
  const reason = named ?? (ofDebt ? undefined : reasons[0])
  const restsOnDebt = reason !== undefined && points(reason, [...OF_DEBT]) > 0
  state.notUnderstood = 0
  const isPayment =
    ofDebt && !isIncomeAsked(turn) && monthlyIn(text, state.locale).length > 0 && !INCOME.test(text)
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge, ...(isPayment ? ['income_amount'] : []))
  sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  if (reason && !restsOnDebt) {
    sayWhatItMeans(turn, reason)
    sayAskedWithProtest(turn, parts, reason.id === 'overdue_record')
  } else
    sayWeightOfDebt(turn, [...learnt, ...changed].includes('income_amount') ? incomeHeld(turn) : undefined)
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

/** "900 a month", "I bring home 5,000": what was asked for just now, to say how heavy a debt is. */
export function tellsSumAsked(turn: Turn): boolean {
  const { state, text, understanding } = turn
  if (!isSumAsked(turn) || text.length > LONGEST || ASKS_ELSE.test(text) || isQuestion({ text })) return false
  return isIncomeAsked(turn)
    ? understanding.facts.some(({ key }) => key === 'income_amount')
    : monthlyIn(text, state.locale).length > 0 && !INCOME.test(text)
}

/** 房贷一个月三千二，是不是太高了, "car 1500 a month, too much?": what is paid each month on a loan that is named. */
export function asksOfPayment({ text, state }: Turn): boolean {
  if (text.length > LONGEST || INCOME.test(text) || !TOO_MUCH.test(text) || IMAGINED.test(text)) return false
  return (namesLender(text) || PAID_OFF.test(text)) && monthlyIn(text, state.locale).length > 0
}

const TOO_MUCH =
  /太[高重多大]|[高重多]不[高重多]|算[高重多]|负担[重大]|\btoo (?:much|high|heavy|big)\b|\b(?:is|are) (?:it|that|this|those|they) (?:a lot|heavy|high)\b/iu
const IMAGINED = /如果|要是|假如|\b(?:if|would)\b/iu

/**
 * "I make 6,500 and 2,600 goes on those two, is that too heavy": the one set against the other; the income is noted where it is
 * another than before. False where not both are said.
 */
export function weighBoth(turn: Turn, parts: DialogParts): boolean {
  const { state, text } = turn
  const [, zh, en] = EARNED.exec(text) ?? []
  const [, before, after] = GOES_ON_IT.exec(text) ?? []
  const [income, payment] = [Number(zh ?? en), Number(before ?? after)]
  if (!(payment >= LEAST) || !(income > payment)) return false
  const value = valueOfQuantity('income_amount', quantityOf(income), DEFAULT_BINS)
  if (value === undefined) return false
  if (hold(turn, 'income_amount', value, 'stated', quantityOf(income)) !== 'same')
    sayNoted(turn, parts.knowledge, ['income_amount'], {
      changed: state.facts.income_amount?.was !== undefined,
    })
  sayShare(turn, payment, income)
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

function quantityOf(sum: number): Quantity {
  return { min: sum, max: sum, unit: 'yuan', approx: false, text: String(sum), start: 0, end: 0 }
}

const EARNED =
  /(?:工资|收入|到手|月薪|挣|赚)[^，。,；;0-9]{0,4}([1-9][0-9]{2,4})(?![0-9万千])|\b(?:make|earn|income|wages?|salary|take home|bring home)\b[^.?!0-9]{0,14}([1-9][0-9]{2,4})\b/iu
/** 还这两家要2600, "2,600 goes on those two". */
const GOES_ON_IT =
  /(?:还|供|交)(?:这|那|的|别|外)[^，。,；;0-9]{0,8}([1-9][0-9]{1,4})(?![0-9万千])|\b([1-9][0-9]{1,4})\b[^.?!0-9]{0,12}\bgo(?:es)? (?:on|to|into) (?:those|these|the|them|both|loans|my)\b/iu

/** "I pay 1,800 a month for those two", 每月这两家要还1800: what is paid elsewhere each month, with nothing else asked than how much that is. */
export function tellsPayment({ text, state }: Turn): boolean {
  if (text.length > LONGEST || INCOME.test(text) || !PAYS.test(text) || NOT_THOSE.test(text)) return false
  return THOSE.test(text) && monthlyIn(text, state.locale).length > 0
}

const PAYS = /还|供|扣|交|\b(?:pay(?:ing|s)?|repay\w*|goes? (?:on|out|to)|instal\w*|payments?)\b/iu
const THOSE =
  /[这那]?[两三二][家笔个]|[这那]些|那边|加起来|别处|外面|[车房网]贷|花呗|白条|信用卡|\b(?:those|these|both|them|the (?:two|loans?|others?)|loans|elsewhere|together|altogether|huabei|baitiao|mortgage|card|car)\b/iu
const NOT_THOSE =
  /借呗|如果|要是|还不[上起]|没(?:有)?还|还清|提前|多还|想|能不能|怎么|先|推迟|延|\b(?:jiebei|if|can'?t|cannot|could|what if|extra|more|early|should|how|when|plan|first)\b/iu

/** "还的钱几天入账，收入大概六千": it asks something beside the sum. */
const ASKS_ELSE = /[?？]|几天|多久|多长时间|什么时候|啥时候|\b(?:how long|when)\b/iu

/** Characters; a longer message tells more than a sum. */
const LONGEST = 60

function isSumAsked(turn: Turn): boolean {
  const { said, turns, lastTopicTurn } = turn.state
  const asked = ['no_sum', 'sum', 'small_sum'].some((how) => said[`talk.weight.${how}`] !== undefined)
  return asked && talksOfDebt(turn) && turns - lastTopicTurn <= 1 && incomeHeld(turn) === undefined
}

/** The payment is known and the income is not: it is the income that was asked for, but where a debt is named again. */
function isIncomeAsked(turn: Turn): boolean {
  return isSumAsked(turn) && paymentBefore(turn) !== undefined && !isOfDebt(turn.text)
}

function sayWhatItMeans(turn: Turn, { id, band, contributions, claims }: RankedCause): void {
  const own = contributions
    .filter(({ points, fact }) => points > 0 || isWeighed(fact))
    .map(({ fact }) => saidBack(turn, fact))
  const params = {
    cause: { phrase: `causes.${id}.title` },
    band: { phrase: `talk.band.${band}` },
    facts: own,
  }
  say(turn, own.length > 0 ? 'talk.weight.reason' : 'talk.weight.common', { params, claims })
}

function owes({ state }: Turn): boolean {
  return (state.facts.other_loans?.value ?? 'none') !== 'none'
}

/** How little a thing weighs is told beside what speaks for it. */
function isWeighed(fact: string): boolean {
  return fact === 'debt_weight' || fact === 'lateness'
}

/** Just now the weight of a debt was told: "and out of 9,000, is it bad?" */
function talksOfDebt({ state }: Turn): boolean {
  return state.lastTopic === TOPIC && state.turns - state.lastTopicTurn <= STAYS
}

const TOPIC = 'other_loans_effect'
const STAYS = 2

/** `earned`: the income in this message, which is no payment. */
function sayWeightOfDebt(turn: Turn, earned: number | undefined): void {
  turn.state.lastTopic = TOPIC
  turn.state.lastTopicTurn = turn.state.turns
  const payment = paymentTold(turn, earned)
  const income = incomeHeld(turn)
  if (payment === undefined) return say(turn, 'talk.weight.no_sum', { claims: ['R07'], general: true })
  const params = { sum: money(payment * 100) }
  if (income === undefined) {
    const how = payment <= SMALL ? 'small_sum' : 'sum'
    return say(turn, `talk.weight.${how}`, { params, claims: ['R07'], general: true })
  }
  sayShare(turn, payment, income)
}

function sayShare(turn: Turn, payment: number, income: number): void {
  turn.state.lastTopic = TOPIC
  turn.state.lastTopicTurn = turn.state.turns
  const params = { sum: money(payment * 100) }
  const share = payment / income
  const how = share < LIGHT ? 'light' : share < HEAVY ? 'middling' : 'heavy'
  say(turn, `talk.weight.${how}`, {
    params: { ...params, income: money(income * 100), share: percentText(Math.round(share * 100) / 100) },
    claims: ['R07'],
    general: true,
  })
}

/** Yuan a month: in this message, else in one before, else what the plan has due. */
function paymentTold(turn: Turn, earned: number | undefined): number | undefined {
  const named = debtsIn(turn.text, turn.state).flatMap(({ payment }) => payment ?? [])
  if (named.length > 1) return named.reduce((all, one) => all + one, 0) / 100
  const here = monthlyIn(turn.text, turn.state.locale).find((sum) => sum !== earned)
  if (here !== undefined) return here
  const before = paymentBefore(turn)
  if (before !== undefined) return before
  const { state } = turn
  const plan = planUnderWay(state.dialogs) ?? (state.plan as PlanState | undefined)
  const due = (plan?.debts ?? []).reduce((sum, { payment }) => sum + (payment ?? 0), 0)
  return due > 0 ? due / 100 : undefined
}

function paymentBefore(turn: Turn): number | undefined {
  const { state } = turn
  // What was weighed just now was a debt, whatever it was called.
  const weighed = (at: number) => talksOfDebt(turn) && state.turns - at <= STAYS
  return state.recent
    .filter((one) => one.turn !== state.turns)
    .toReversed()
    .flatMap((one) => monthlyIn(one.text, state.locale, weighed(one.turn) ? undefined : isOfDebt))
    .find((sum) => sum !== incomeHeld(turn))
}

const EACH_MONTH = /\b(?:a month|monthly)\b/giu

/** "9k a month" alone is of no debt. */
function isOfDebt(part: string): boolean {
  const named = part.replaceAll(EACH_MONTH, '')
  return PAID_OFF.test(named) || namesLender(named)
}

/** Sums for each month but of wages, one a sentence: "a phone, 150 a month till March". */
function monthlyIn(text: string, locale: Locale, isMeant: (part: string) => boolean = () => true): number[] {
  return text
    .split(/[。.!！?？;；]+(?!\d)|(?:,|，)(?=[^,，]{0,12}(?:income|wage|salary|pay|earn|收入|工资))/u)
    .filter((part) => isMeant(part) && !INCOME.test(part))
    .flatMap((part) => {
      const sums = readQuantities(part, locale).filter(
        ({ unit, min, per, text: words }) =>
          (unit === 'yuan' || unit === undefined) &&
          min >= LEAST &&
          (per === 'month' || isMonthly(part, words)),
      )
      return sums.slice(0, 1).map(({ min }) => min)
    })
}

const LEAST = 20

const INCOME = /收入|工资|月薪|到手|\b(?:incomes?|wages?|salary|earn\w*|take home|bring home)\b/iu

/** A month's, by the words right around the number. */
function isMonthly(part: string, words: string): boolean {
  const plain = part.toLowerCase()
  const at = plain.indexOf(words)
  if (at < 0) return false
  const [before, after] = [
    plain.slice(Math.max(0, at - 8), at),
    plain.slice(at + words.length, at + words.length + 16),
  ]
  return (
    /每个?月|一个?月|月供|每期|一期|monthly/u.test(before) ||
    /^[^,，]{0,8}(?:month|\/m|pcm|一个?月|每月|每期)/u.test(after)
  )
}

/** Yuan a month; of a range its lower end. */
function incomeHeld({ state }: Turn): number | undefined {
  const held = state.facts.income_amount
  const said = held?.words && readQuantities(held.words.text, held.words.locale)[0]
  const yuan = held?.exact ?? said?.min
  const plan = planUnderWay(state.dialogs) ?? (state.plan as PlanState | undefined)
  return yuan || (plan?.income ? plan.income / 100 : undefined)
}
