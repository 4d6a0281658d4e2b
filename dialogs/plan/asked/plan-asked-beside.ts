import { say, type Turn } from '#src/conversation/turn.ts'
import type { Loan } from '#src/planning/debt.ts'
import { costOfFee } from '#src/planning/real-cost.ts'
import { percentText } from '#src/reply/plan-money.ts'
import { sayFirst } from './plan-first.ts'
import { asksForOrder } from '#dialogs/plan/plan-order-change.ts'
import { countOf, nameOf, yearlyOf } from '#dialogs/plan/plan-phrases.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { rateAskedIn } from './plan-rate-asked.ts'
import type { ReadDebt, Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { sayRealCost } from '#dialogs/plan/plan-telling.ts'
import { isUnknownTo } from '#dialogs/plan/plan-unknown.ts'
import { clausesOf } from './plan-wishes.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

/** Which of them costs the most: 哪个最坑, "which is the one bleeding me". */
const COSTS_MOST =
  /(?:哪|那)(?:一)?[个家笔](?:利息|利率)?(?:最|更)(?:坑|贵|狠|黑|伤|吃人|高|划算|合适)|先还(?:哪|那)(?:一)?[个家笔](?:最|比较|更)?(?:划算|好|合适|省)|\b(?:which|what)\b[^.?!]{0,24}\b(?:bleed\w*|kill\w*|hurt\w*|drain\w*|eat\w*|rob\w*|cost\w*)\b[^.?!]{0,10}\b(?:me|most|worst)\b|\b(?:which|what)(?:'s| is)(?: the)? (?:one )?(?:worst|dearest|most expensive)\b/iu

/** What a price comes to in a year: 折成一年是多少, "whatever that is per year". */
const YEARLY =
  /(?:折|换|合|算)(?:成|合|算|下来|到)?(?:一?年|年化)[^，。,\d]{0,6}(?:多少|几)|(?:年化|一年)(?:到底|究竟|实际|真实|其实)*(?:是|要)?多少|\b(?:what|how much)\b[^.?!]{0,16}\b(?:a|per) year\b|\bwhatever that is (?:a|per) year\b|\breal (?:yearly )?rate\b/iu

/** Whether one without interest, lent by somebody near, belongs in it. */
const IN_OR_OUT =
  /(?:不用|用不着|不需要|没必要|应该不|可以不|不)(?:也)?(?:算|写|加|报|填|列|放)(?:进去?|上|在内|里面?)?(?:了|的)?吧|(?:要|该|用|得)(?:也)?(?:写|报|填|列)(?:进去?|上)?(?:吗|么|不|没)|\b(?:doesn'?t|don'?t|shouldn'?t|needn'?t) (?:have to |need to )?(?:count|go in|be (?:in|listed|counted))\b[^.?!]{0,16}(?:\bright\b|\bdoes it\b|\bdo they\b|\?)|\b(?:should|does|do|must|shall) (?:that|it|this|they|those|these) (?:be|go|count)\b|(?:要不要|该不该|用不用|需不需要|要|该|需要)(?:也)?(?:算|加|写|放|报)(?:进去?|在内|上|里面?)?(?:吗|么|不|没|[?？]|$)|算不算(?:进去?|在内|里面?)|\b(?:leave|put|count|add|include)\b[^.?!]{0,16}\b(?:in|out|too|also|as well)\b[^.?!]{0,16}\?|\b(?:do|should|must|shall) i (?:need to |have to )?(?:put|count|include|add|list|mention)\b/iu

/** Without a price, or lent by somebody one knows. */
function isOfSomebodyNear({ name, rate }: ReadDebt): boolean {
  return rate?.value === 0 || (name !== undefined && tells('known', name))
}

/** 每个月都全额还, "I pay it in full each month": of a card, asked whether it counts. */
const PAID_IN_FULL =
  /(?:每个?月|月月|每期|每次|到期)(?:都|会|就|是)*(?:全额|全部|一次性|全)(?:还|付)(?:清|完)?[^。]{0,12}(?:算|写|填|报)|\bpa(?:y|id)(?: it| them| that)?(?: off)? (?:in full|off)\b[^.?!]{0,24}\b(?:each|every)\b[^!]{0,40}\b(?:count|in|put|include|list)\b/iu

/** 是不是高利贷, 18%算高吗, "is that bad": asked of a price that was told. */
const JUDGES_PRICE =
  /高利贷|(?:是不是|算不算|算是?|会不会|是)(?:太|很|挺|偏|有点)?(?:贵|高|坑|黑|离谱|合法|违法)|(?:贵|高|坑|合理|正常|合法)(?:不贵|不高|不坑|吗|么|不(?=[\s，,?？]|$))|\b(?:is|isn'?t) (?:that|it|this)\b[^.?!]{0,16}\b(?:bad|high|expensive|dear|a lot|too much|steep|ok(?:ay)?|normal|fair|cheap|legal|loan shark|usury)\b|\b(?:is|isn'?t) \d{1,2}(?:\.\d+)? ?(?:%|percent)[^.?!]{0,16}\b(?:bad|high|expensive|dear|a lot|too much|steep|ok(?:ay)?|normal|fair|cheap)\b/iu

const OF_RATE =
  /利率|利息|年化|日息|费率|几个点|\b(?:rates?|interest|apr|percent\w*)\b|%|\bthey never say\b/iu

/** What the message asks of the debts that it tells, answered as they are taken. */
export function sayAskedBeside(turn: Turn, plan: PlanState, { debts }: Statement): void {
  const { text } = turn
  const ofRate = rateAskedIn(text)
  if (ofRate) say(turn, `plan.${ofRate}`, { general: true, join: 'paragraph' })
  if (IN_OR_OUT.test(text) && debts.some(isOfSomebodyNear))
    say(turn, 'plan.in_or_out', { general: true, join: 'paragraph' })
  else if (PAID_IN_FULL.test(text))
    say(turn, 'side_questions.pay_later', { general: true, join: 'paragraph' })
  if (JUDGES_PRICE.test(text) && debts.some(({ rate }) => (rate?.value ?? 0) > 0))
    say(turn, 'side_questions.rate_high', { general: true, join: 'paragraph' })
  if (asksForOrder(text) || COSTS_MOST.test(text)) sayOrderSoFar(turn, plan)
  const priced = debts.findLast(({ rate, fee }) => (rate?.value ?? fee ?? 0) > 0)
  const place = plan.debts.findIndex(({ name, balance }) =>
    priced?.name === undefined ? balance === priced?.balance : name === priced.name,
  )
  if (YEARLY.test(text) && priced && place >= 0) sayYearly(turn, plan, place)
  sayPromised(turn, plan)
  const unknown = clausesOf(text).some((clause) => isUnknownTo(clause) && OF_RATE.test(clause))
  if (unknown) leaveRatesOpen(turn, plan, debts)
}

/** A day on which somebody near wants it back: 他周五就要, "who wants it friday", and words of pressing for it. */
const WANTED_BY =
  /(?:周|星期|礼拜)[一二三四五六日天末](?:就|前|之前|要)|月底(?:就|前)?要|\d{1,2}[号日](?:就|前|之前)?要|(?:老|一直|天天)?催(?!收)(?:着|得|我|了)|急(?:着)?(?:要|用)|等着用|\b(?:wants?|needs?|asked for) (?:it|the money|his|her|them)(?: back)?\b[^.?!,]{0,10}\b(?:by|on|this|next|mon|tues|wednes|thurs|fri|satur|sun|end|soon|now|asap)\w*|\bgetting (?:funny|impatient|annoyed|shirty|cross)\b/iu

/** Without a price it saves nothing to pay it early, but a day that was promised counts. */
function sayPromised(turn: Turn, plan: PlanState): void {
  if (!WANTED_BY.test(turn.text)) return
  const name = plan.debts.flatMap(({ name: called }) => (called && tells('known', called) ? [called] : []))[0]
  if (name !== undefined)
    say(turn, 'plan.first.promised', { params: { name }, general: true, join: 'paragraph' })
}

/** Whether a part of a message is answered with the debts that it stands beside. */
export function asksBeside(text: string): boolean {
  return (
    rateAskedIn(text) !== undefined ||
    [IN_OR_OUT, COSTS_MOST, YEARLY, PAID_IN_FULL, JUDGES_PRICE].some((asked) => asked.test(text))
  )
}

/** By the prices that were told; one that is only estimated is none to hold against them. */
function sayOrderSoFar(turn: Turn, plan: PlanState): void {
  const worked = planOf(plan)
  const [unknown, told] = [true, false].map((open) =>
    worked.loans.filter(({ assumed }) => assumed.includes('rate') === open),
  ) as [Loan[], Loan[]]
  const [dearest] = told.toSorted((a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance)
  if (!dearest || unknown.length === 0) return sayFirst(turn, plan, { asks: 'which' })
  const called = (one: Loan) => nameOf(one, one.place, countOf(worked))
  const params = { name: called(dearest), rate: yearlyOf(dearest), others: unknown.map(called) }
  say(turn, 'plan.first.so_far', { params, claims: ['O19'], general: true, join: 'paragraph' })
}

/** A fee of which it isn't known how often it is paid, by the term that is usual. */
function sayYearly(turn: Turn, plan: PlanState, place: number): void {
  const { fee, months, balance } = plan.debts[place] ?? {}
  const cost = fee !== undefined && months === undefined ? costOfFee(fee, USUAL_TERM, balance) : undefined
  if (!cost || fee === undefined) return sayRealCost(turn, plan, place)
  const params = {
    months: USUAL_TERM,
    fee: percentText(fee),
    yearly: percentText(cost.yearly),
    effective: percentText(cost.effective),
    looks: percentText(cost.looksLike ?? 0),
  }
  say(turn, 'plan.rate.fee_each', { params, general: true, join: 'paragraph' })
}

const USUAL_TERM = 12

/** Whoever says that the rate isn't known isn't asked for it. */
function leaveRatesOpen(turn: Turn, plan: PlanState, told: Statement['debts']): void {
  const names = told.flatMap(({ name, rate, fee, payment }) =>
    rate === undefined && fee === undefined && payment === undefined ? [name] : [],
  )
  const open = plan.debts.flatMap(({ name, rate, fee, payment }, place) =>
    names.includes(name) && rate === undefined && fee === undefined && payment === undefined ? [place] : [],
  )
  if (open.length === 0) return
  plan.askedOf.push(...open.map((place) => `detail ${place}`))
  say(turn, 'plan.estimated', { join: 'paragraph' })
}
