import { say, type Turn } from '#src/conversation/turn.ts'
import { sum } from '#src/planning/money.ts'
import { yearly, type StatedRate } from '#src/planning/rates.ts'
import { money, percentText, timeOf } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { sayLump } from '#dialogs/plan/reading/plan-lump.ts'
import { nameIn, placeInLabel, standsAsName } from '#dialogs/plan/reading/plan-names.ts'
import { placesIn } from './plan-first.ts'
import { monthOfYear } from '#dialogs/plan/reading/plan-month-ahead.ts'
import { countOf, nameOf, saidBack } from '#dialogs/plan/plan-phrases.ts'
import { differing } from '#dialogs/plan/plan-plainly.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { putsLastRight } from '#dialogs/plan/reading/plan-said-so.ts'
import { namesCharge, speaksOfAmount } from '#dialogs/plan/reading/plan-spoken-of.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { monthOf } from '#dialogs/plan/plan-show.ts'
import { sayRealCost } from '#dialogs/plan/plan-telling.ts'

/** What is asked of the figures of a plan that stands. */
export type FigureAsked =
  /** What stays for oneself. */
  | { readonly kind: 'left' }
  /** How a small charge comes to such a yearly rate. */
  | { readonly kind: 'charge'; readonly place: number }
  /** What paying half of a debt would do. */
  | { readonly kind: 'half'; readonly place: number }
  /** What a month leaves or lacks. */
  | { readonly kind: 'month' }
  /** What all debts come to. */
  | { readonly kind: 'owed' }
  /** When the last payment of one is. */
  | { readonly kind: 'ends'; readonly place: number }
  /** Where a figure comes from that isn't one's own. */
  | { readonly kind: 'doubted' }

const LEFT =
  /剩不(?:下|了)(?:啥|什么|几个?钱|多少|钱)|\b(?:so )?(?:there'?s |i have |i'?m left with )?(?:nothing|hardly anything|not much|almost nothing) (?:is )?left\b[^.?!\d]{0,30}(?:month|then|huh|me|\?|$)|^(?:那|这样|所以)?我?(?:每个?月)?(?:还|能|会|到底)+剩(?:得|不)?(?:下)?(?:点|些)?钱(?:吗|么|不)?[?？]?$|自己(?:还|能|就|到底|手里|手上)*(?:剩|留|落|花)(?:下|到)?(?:多少|几个?钱|什么|啥)|(?:零花|零用)[^，。,]{0,4}(?:都|也)?(?:没|不剩|多少|哪)|(?:一点|一分|什么)(?:都|也)?(?:不|没)(?:给我)?(?:自己)?[剩留]|^(?:那|所以|这样|现在|一个?月|每个?月|到底|最后)*(?:我)?(?:还|能|会|就)*(?:剩|余)(?:下)?(?:多少|几个?钱)(?:钱)?(?:呢|啊|了)?[?？]?$|^(?:so |and |then |but )*(?:how much|what)(?:['’]?s| is| do i have| would be| will be)? (?:left|remaining|left over)(?: (?:then|now|over|again|(?:each|every|a|per) month|monthly|at the end))*[?. ]*$|\b(?:nothing|anything|something|how much|what(?:'s| is)?|enough)\b[^.?!]{0,24}\b(?:left|remains?|over|keep)\b[^.?!]{0,24}\b(?:for (?:me|my ?self|fun)|to (?:live on|spend|enjoy)|of my own)\b/iu

const MONTH =
  /(?:差|缺|少)(?:了)?(?:多少|几个?钱|几百|几千)(?!期|个?月|年)|(?:每个?月|一个?月)[^，。,\d]{0,6}(?:剩|余|结余)(?:下)?(?:多少|几个?钱|几百|几千)|够不够(?!信|格)|(?:花超|超支|花多)了?(?:吗|么|没)|\bam i (?:over-?spending|spending too much)\b|(?<!不|能)够(?:还|用|花|的)?(?:吗|么|嘛)|(?:还得|转得|周转得)(?:过来|开)(?:吗|么)|\b(?:how (?:much|far|short) (?:am i|are we|will i be|is it)(?: short| over| missing)?|how much (?:is|am i) (?:short|missing)|what(?:'s| is) (?:missing|left) (?:each|every|per|a) month|(?:is|will) (?:it|that) (?:be )?enough|do i have enough|(?:is|will) there (?:be |still be )?(?:still )?(?:anything|something|any(?: money)?|much|enough)(?: money)? left(?: over)?|(?:do|does|will|would) (?:i|that|it|this) (?:still )?(?:have|leave)(?: me)? (?:anything|something|any money|much)(?: left)?)\b|(?:还有(?:得|没有)?剩|还剩(?:得下|下)?(?:钱)?|有没有剩)(?:的|下)?(?:吗|么|不|没|[?？]|$)/iu

/** 每个月能存多少, "how much can I put away each month" */
const PUT_BY =
  /(?:每个?月|一个月)(?:我)?(?:到底|大概|能|可以|还|该)*[存攒](?:下|得下)?(?:多少|几)|\bhow much (?:can|could|will|would|should) i (?:actually |really |still )*(?:save|put (?:aside|away|by)|set aside)\b[^.?!]{0,8}\b(?:a|each|every|per) (?:month|payday)\b/iu

/** 车贷什么时候还完, "when will the car be paid off": of one that is named. */
const ENDS =
  /(?:什么时候|啥时候|几时|哪年|哪个?月|几月|还要多久|多久)[^，。,\d]{0,10}(?:还|供|清|结)(?:得)?(?:完|清|束|到头)|(?:还|供)(?:完|清|到头)[^，。,\d]{0,10}(?:什么时候|啥时候|几时|哪年|哪个?月|几月|多久)|\b(?:when|how long)\b[^.?!\d]{0,30}\b(?:done|paid off|cleared?|finished?|over|gone|end)\b/iu

/** The last payment of one, asked before the plan stands: known where so many are left, or what is owed and paid. */
function endOfOne({ text, state }: Turn, plan: PlanState): FigureAsked | undefined {
  if (!ENDS.test(text) || readQuantities(text, state.locale).some(isMoney)) return undefined
  const [place, ...others] = placesIn(text, plan)
  if (place === undefined || others.length > 0) return undefined
  return monthsOf(plan, place) === undefined ? undefined : { kind: 'ends', place }
}

function monthsOf(plan: PlanState, place: number): number | undefined {
  const { months, balance, payment } = plan.debts[place] ?? {}
  if (months !== undefined) return months
  if (balance === undefined || payment === undefined) return undefined
  const { asAgreed } = planOf(plan)
  return asAgreed.kind === 'ends' ? asAgreed.ends.find((one) => one.place === place)?.month : undefined
}

const OWED =
  /(?:一共|总共|加起来|合计|全部)(?:还|现在)?(?:欠|要还|剩)(?:了|着)?(?:多少|几)|(?:欠款?|债)(?:一共|总共|加起来|合计)(?:是|有)?多少|\bhow much\b[^.?!]{0,24}\b(?:debts?|loans|owe)\b[^.?!]{0,16}\b(?:together|in (?:all|total)|altogether)\b|\b(?:what(?:['’]?s| is) )?(?:the |my )?total (?:of )?(?:my |the |all )?(?:debts?|owed|i owe)\b|\bhow much do i (?:still )?owe(?: now)?[?. ]*$/iu

/** 提前还清要多少钱, of none in particular. */
const ALL_AT_ONCE =
  /(?:提前|全部|一次(?:性)?)(?:都|全)?(?:还|结)清(?:要|得|需要|一共|总共)*多少(?!个?月|期|年|利)/u

const HALF =
  /(?:还|清|结)(?:掉|上)?(?:它|这笔)?的?一半(?!了|年|天|个?月)|一半(?:先)?还(?!了|没)|\bpay(?:ing)? (?:off |back |down )?half\b|\bhalf (?:of )?(?:it|the|my) [^.?!]{0,16}(?:early|now|at once)\b/iu
const ASKED_OF_HALF =
  /如果|要是|能|行不行|呢|多少|怎么?样|省|划算|值|有用|[吗?？]|\b(?:if|what|how|would|should|save|worth|can|could|does)\b/iu
/** What it takes to do it is asked of the app. */
const OF_THE_APP = /手续费|违约金|在哪|哪里|怎么操作|\b(?:fee|penalty|where)\b/iu

const WHY = /怎么|为什么|为啥|咋|才|不是|[吗?？啊]|\b(?:why|how|only|just|but)\b|\?/iu

export function figureAsked(turn: Turn, plan: PlanState): FigureAsked | undefined {
  const { action, text, state } = turn
  if (action || plan.debts.length === 0) return undefined
  const amounts = readQuantities(text, state.locale)
  const ofAll = OWED.test(text) || (ALL_AT_ONCE.test(text) && nameIn(text, namesOf(plan)) === undefined)
  if (ofAll && !amounts.some(isMoney)) return { kind: 'owed' }
  const bothSides = plan.income !== undefined && plan.fixed !== undefined
  const shown = plan.step === 'shown'
  if (shown && bothSides && LEFT.test(text) && !amounts.some(isMoney)) return { kind: 'left' }
  const called = nameIn(text, namesOf(plan))
  const ofMonth = MONTH.test(text) || (!shown && (LEFT.test(text) || PUT_BY.test(text)))
  if (called === undefined && ofMonth && !amounts.some(isMoney)) return { kind: 'month' }
  if (!shown) return endOfOne(turn, plan)
  const worked = planOf(plan)
  const named = worked.loans.find(({ name }) => name !== undefined && name === called)
  const dearest = worked.loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate)[0]
  const halved = named ?? dearest
  if (
    halved &&
    HALF.test(text) &&
    ASKED_OF_HALF.test(text) &&
    !OF_THE_APP.test(text) &&
    !amounts.some(isMoney)
  )
    return { kind: 'half', place: halved.place }
  const { debts, income, fixed, extra } = readStatement(text, state.locale, 'extra', namesOf(plan))
  const known = (name: string | undefined) => plan.debts.find((debt) => debt.name === name)
  const sameRate = ({ name, rate }: (typeof debts)[number]) =>
    rate !== undefined && worked.loans.some(({ told, ...loan }) => isTold(told?.rate, rate, loan.name, name))
  const tells = debts.some(
    (debt) =>
      [debt.balance, debt.payment, debt.fee].some(Boolean) ||
      (debt.rate !== undefined && !sameRate(debt)) ||
      (debt.months !== undefined && known(debt.name)?.months !== debt.months),
  )
  if (tells || [income, fixed, extra].some((one) => one !== undefined)) return undefined
  // A rate of the card, said back.
  const quoted = worked.loans.find(({ monthlyRate, told }) => {
    const rates = [monthlyRate * 12, told?.rate ?? 0].map((rate) => percentText(rate).split('%')[0])
    return rates.some((rate) => rate && rate !== '0' && text.includes(rate)) && WHY.test(text)
  })
  const priced = quoted ?? (namesCharge(text) ? (named ?? worked.loans.find(isByPayments(plan))) : undefined)
  if (priced) return { kind: 'charge', place: priced.place }
  const doubts = speaksOfAmount(text) && amounts.some(isMoney) && !putsLastRight(turn, plan)
  return doubts ? { kind: 'doubted' } : undefined
}

/** A rate that is told once more, of the debt that it was told of. */
function isTold(told: number | undefined, rate: StatedRate, name?: string, said?: string): boolean {
  return told !== undefined && Math.abs(yearly(rate) - told) < SAME && (said === undefined || said === name)
}

const SAME = 1e-6

/** False where the list of debts is to be shown instead. */
export function sayFigure(turn: Turn, plan: PlanState, asked: FigureAsked): boolean {
  switch (asked.kind) {
    case 'left':
      sayLeft(turn, plan)
      return true
    case 'month':
      sayMonth(turn, plan)
      return true
    case 'owed':
      sayOwed(turn, plan)
      return true
    case 'ends': {
      const months = monthsOf(plan, asked.place) ?? 1
      const month = { phrase: `plan.calendar.${monthOfYear(months - 1, turn.now)}` } as const
      const name = nameOf(plan.debts[asked.place] ?? {}, asked.place, plan.debts.length)
      say(turn, 'plan.own.ends', { params: { name, month, time: timeOf(months) } })
      return true
    }
    case 'charge':
      sayCharge(turn, plan, asked.place)
      return true
    case 'half': {
      const loan = planOf(plan).loans.find(({ place }) => place === asked.place)
      return loan !== undefined && sayLump(turn, plan, Math.round(loan.balance / 2))
    }
    case 'doubted':
      return false
  }
}

function sayMonth(turn: Turn, plan: PlanState): void {
  // Without what comes in and goes out it can't be told.
  if (plan.income === undefined || plan.fixed === undefined) return say(turn, 'plan.offer.unknown')
  const { phrase, params } = monthOf(planOf(plan))
  say(turn, phrase, { params })
}

function sayLeft(turn: Turn, plan: PlanState): void {
  const { budget, extra, once } = planOf(plan)
  const { left = 0, split } = budget
  const due = sum(once.map(({ amount }) => amount))
  if (left <= 0) return say(turn, 'plan.own.none', { params: { missing: money(-left) } })
  const params = {
    left: money(left),
    extra: money(extra),
    cushion: money(split.cushion),
    free: money(split.free),
  }
  say(turn, 'plan.own.some', { params })
  if (due > 0) say(turn, 'plan.budget.once', { params: { amount: money(due) }, join: 'line' })
}

/** All that is owed, and what of it isn't known. */
function sayOwed(turn: Turn, plan: PlanState): void {
  const { loans, once, open, unknown } = planOf(plan)
  const count = countOf(planOf(plan))
  const amount = sum([
    ...[...loans, ...open].map(({ balance = 0 }) => balance),
    ...once.map((one) => one.amount),
  ])
  say(turn, 'plan.own.owed', { params: { amount: money(amount) } })
  const names = [...open.filter(({ balance }) => balance === undefined), ...unknown].map((one) =>
    nameOf(one, one.place, count),
  )
  if (names.length > 0) say(turn, 'plan.own.not_known', { params: { names }, join: 'line' })
}

/** By its payments where they were told, else by its rate. */
function sayCharge(turn: Turn, plan: PlanState, place: number): void {
  const { balance, payment, months } = plan.debts[place] ?? {}
  const worked = planOf(plan)
  const loan = worked.loans.find((one) => one.place === place)
  const charge = (payment ?? 0) * (months ?? 0) - (balance ?? 0)
  if (loan?.told) {
    const { phrase, params = {} } = differing(loan, loan.told, countOf(worked))
    return say(turn, phrase, { params })
  }
  if (!loan || balance === undefined || payment === undefined || months === undefined || charge <= 0)
    return sayRealCost(turn, plan, place)
  const params = {
    name: nameOf(loan, place, countOf(worked)),
    balance: money(balance),
    payment: money(payment),
    months,
    charge: money(charge),
    share: percentText(Math.round((charge / balance) * 1000) / 1000),
    yearly: percentText(loan.monthlyRate * 12),
  }
  say(turn, 'plan.cost.why', { params, general: true })
}

function isByPayments({ debts }: PlanState) {
  return ({ place }: { readonly place: number }) =>
    debts[place]?.payment !== undefined && debts[place]?.months !== undefined
}

const NAME =
  "(?<name>(?!(?:debt|paid|gone|cleared|done|wrong|right|mine|none|still|too|missing|interest|that|it|so|not)\\b)[a-z][\\w'-]*(?: (?!(?:by|and|btw|actually|though|please|not|which|but|at)\\b)[a-z][\\w'-]*)?)"
const LABEL = '(?<label>debt \\d{1,2})'

/** How a debt that stands without a name is called. */
const CALLED: readonly RegExp[] = [
  new RegExp(
    `\\b${LABEL}(?: is|'s)(?: called| named| with| from| actually| my)* ${NAME}(?=$|[,.;!\\s])`,
    'iu',
  ),
  new RegExp(`\\b(?:it|that|this)(?:'s| is) (?:called |named )?${NAME},? (?:and )?not ${LABEL}\\b`, 'iu'),
  new RegExp(`\\b(?:call|name) (?:it|that one|this one|that loan|${LABEL}) ${NAME}`, 'iu'),
  new RegExp(`\\b(?:loan|debt|one) (?:is )?(?:named|called) ${NAME}`, 'iu'),
  /(?<label>第[一二三四五六七八九\d]{1,2}笔)(?:其实|应该)?(?:就)?(?:是|叫做?) ?(?<name>[\p{Script=Han}A-Za-z]{2,8}?)(?:的|那笔)?(?=$|[，。,.;!！\s])/iu,
  /(?:是|叫)(?<name>[\p{Script=Han}]{2,6}?)[，,]?(?:不是|不叫)(?<label>第[一二三四五六七八九\d]{1,2}笔)/iu,
]

/**
 * "Debt 2 is ping an", 第2笔是平安: the name of a debt that had none. Says what it is called now; what else the message says is left
 * to be heard.
 */
export function takeName(turn: Turn, plan: PlanState): boolean {
  const { action, text, state } = turn
  const found = CALLED.map((form) => form.exec(text)).find((one) => one !== null)
  const { name: said, label } = found?.groups ?? {}
  if (action || !found || said === undefined) return false
  // What may stand as the name of a debt may be one.
  const called = nameIn(said) ?? standsAsName(`${said} 1000`)
  const nameless = plan.debts.flatMap((debt, place) => (debt.name === undefined ? [place] : []))
  const place = label === undefined ? (nameless.length === 1 ? nameless[0] : undefined) : placeInLabel(label)
  const held = place === undefined ? undefined : plan.debts[place]
  if (called === undefined || place === undefined || !held || held.name !== undefined) return false
  plan.debts[place] = { ...held, name: called }
  const facts = [saidBack({ kind: 'debt', place, said: {} }, plan.debts, state.locale)]
  say(turn, 'plan.noted', { params: { facts }, join: 'paragraph' })
  turn.text = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return true
}

/** Whether a message names a debt that has no name yet. */
export function namesDebt({ action, text }: Turn, { debts }: PlanState): boolean {
  return !action && debts.some(({ name }) => name === undefined) && CALLED.some((form) => form.test(text))
}
