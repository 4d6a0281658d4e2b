import { say, type Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import type { Fen } from '#src/planning/money.ts'
import { toFen } from '#src/planning/money.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { sourceOf } from './plan-flow.ts'
import {
  bringsNothing,
  monthsNamed,
  onlyThen,
  sayMonths,
  withMonthsJoined,
  withNextMonth,
} from './plan-month.ts'
import { nameIn } from './plan-names.ts'
import { planOf, type Lean, type PlanState } from '#dialogs/plan/plan-state.ts'
import { tells } from './plan-words.ts'

/** Where a sentence turns from the thin months to the usual ones: "平时一万三，冬天只有四千". */
const CLAUSES =
  /(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})|[,，。.;；!！?？\n]\s*(?!\d)|\b(?:but|and|while|otherwise)\b|(?=\b(?:except|'?cept)\b|除了)/iu

/** What a message says of months with less income, and the rest of it. */
export interface LeanSaid {
  readonly lean: Lean
  readonly rest: string
  /** It limits what was told before to these months: "no, only august". */
  readonly only?: boolean
}

/**
 * Months with less income than usual, or an income imagined lower: "冬天两个月没活只有四千咋办", "what if december is slow and
 * I make only 4k". They are an if beside the plan, whose own income they don't change. Undefined when it says no such thing.
 */
export function leanIn({ action, text, state, now }: Turn, plan: PlanState): LeanSaid | undefined {
  if (action || tells('comesOnce', text) || tells('earnsMore', text)) return undefined
  const inMonths = withMonthsJoined(withNextMonth(text, now, state.locale))
  const clauses = inMonths.split(CLAUSES).filter(Boolean)
  const only = onlyIn(clauses, plan)
  if (only) return only
  // "要是冬天没活，只有四千呢": the season in one clause, the amount in the next.
  const seasonal = tells('lean', inMonths)
  const tellsOf = (sum: typeof amountIn) => (clause: string, place: number) => {
    if (sum(clause, state.locale) === undefined) return false
    if (isOfMonth(clause) || ofMonthBefore(clauses, place)) return true
    if (tells('usual', clause)) return false
    if (tells('lean', clause) || (seasonal && tells('lean', clauses[place - 1] ?? ''))) return true
    return tells('imagined', text) && tells('income', clause)
  }
  const withSum = clauses.findIndex(tellsOf(amountIn))
  const at = withSum < 0 ? clauses.findIndex(tellsOf(leanAmount)) : withSum
  const said = clauses[at]
  if (said === undefined || isOfSomethingElse(said)) return undefined
  const amount = leanAmount(said, state.locale)
  // "冬天没活" beside the sum tells of those months as well.
  const others = clauses.filter((clause, place) => place !== at && !tells('noIncome', clause))
  const rest = others.join('，')
  const before = ofMonthBefore(clauses, at) ? (clauses[at - 1] as string) : ''
  const ownMonths = monthsNamed(`${before} ${said}`)
  const named = ownMonths.length > 0 ? ownMonths : monthsNamed(clauses[at - 1] ?? '')
  // Nothing in a month that has a name is that, whatever the other months bring: those are still to be told.
  const ofMonth = amount === 0 && named.length > 0 && plan.step === 'income'
  const told = usualIn(others, state.locale)
  // "No, 11,000 is the normal income, only July was 4,000": what was held may have been that month's.
  const anew = told !== undefined && told > (plan.income ?? 0) && others.some(tellsUsual) ? told : undefined
  const usual = anew ?? (plan.income || told) ?? (ofMonth ? Infinity : undefined)
  if (amount === undefined || usual === undefined || amount >= usual) return undefined
  const months = monthsIn(text, state.locale)
  if (named.length > 0) return { lean: { amount: amount + ofOthers(said, amount, plan), named }, rest }
  return { lean: months === undefined ? { amount } : { amount, months }, rest }
}

/** "In June he's got no work": what the others of the household bring in comes in then as well. */
function ofOthers(said: string, amount: Fen, { income = 0, incomes }: PlanState): Fen {
  const own = incomes?.[sourceOf(said)]
  return amount === 0 && own !== undefined && own < income && !/我们|咱|全家|\b(?:we|us|our)\b/iu.test(said)
    ? income - own
    : 0
}

/** Spent, owed or paid: nothing that comes in. Pay that one gets is, and where one works. */
function isOfSomethingElse(clause: string): boolean {
  const plain = clause.replace(OF_WORK, ' ')
  return tells('fixed', plain) || tells('owed', plain) || tells('toPay', plain)
}

const OF_WORK =
  /\b(?:my|no|the|any|get|our|sick|full) pay\b|\bpay (?:us|me)\b|\b(?:the |my )?(?:school|nursery|kindergarten)(?:['’]?s)?\b|学校|幼儿园|托班|[只就仅才]剩/giu

/** A month by its name, with nothing or only so much coming in then: "0 in august", 八月就拿三千. */
function isOfMonth(clause: string): boolean {
  if (monthsNamed(clause).length === 0 || nameIn(clause) !== undefined) return false
  if (bringsNothing(clause) || WAS_SO_MUCH.test(clause)) return true
  return (tells('income', clause) || GETS.test(clause)) && LITTLE.test(clause)
}

/** "Not in august. i get nothing then": the month stands in the clause before. */
function ofMonthBefore(clauses: readonly string[], place: number): boolean {
  const [said = '', before = ''] = [clauses[place], clauses[place - 1]]
  const named = monthsNamed(said).length === 0 && monthsNamed(before).length > 0
  return named && bringsNothing(said) && nameIn(before) === undefined && nameIn(said) === undefined
}

/** "July was like 4,000", "the 4,000 was only July", 七月才四千, 四千是七月的 */
const WAS_SO_MUCH =
  /\b(?:the |that )?[¥$]?\d[\d,.]*k?(?: yuan| rmb)?(?: (?:is|was|were|just|only|in|for|during|one|a|my|that'?s|of|month|pay|income|bad))+ [a-z]{3,9}\s*$|\d(?:块钱?|元)?(?:那|就|只|也|才)*是[^，。,\d还]{0,3}\d{1,2}月(?:份)?[^，。,\d还]{0,6}$|\b[a-z]+ (?:was|were|is|made|brought(?: in)?)(?: only| just| like| about| around| more like)* [¥$]?\d[\d,.]*k?(?: yuan| rmb)?\s*$|月(?:份)?(?:那个?月)?(?:我)?(?:就|才|只|仅)(?:有|是|到手|拿到?|挣|赚)?了?\s*[\d一二两三四五六七八九][^，。,]{0,8}$/iu

const GETS =
  /[拿发有进]|\b(?:i|we|he|she|they)(?:['’]ll| will)? (?:only |just |barely )?(?:gets?|brings? in)\b/iu
const LITTLE = /只|才|就|少|剩|\b(?:only|just|less|down to|drops?|barely)\b/iu

/** "No, only august. every other month 9,500": what was told last of the income holds then only. */
function onlyIn(clauses: readonly string[], plan: PlanState): LeanSaid | undefined {
  const at = clauses.findIndex((clause) => onlyThen(clause) && !/\d{3}/u.test(clause))
  const said = clauses[at]
  if (said === undefined || nameIn(said) !== undefined || isOfSomethingElse(said)) return undefined
  const rest = clauses.filter((_, place) => place !== at).join('，')
  const told = plan.leanTold?.amount ?? plan.lean?.amount
  if (!bringsNothing(said) && told === undefined && plan.income !== 0) return undefined
  const amount = bringsNothing(said) ? 0 : (told ?? 0)
  return { lean: { amount, named: monthsNamed(said) }, rest, only: true }
}

/** What such months bring in: the amount told, or nothing where there is no work. */
function leanAmount(clause: string, locale: Locale): Fen | undefined {
  const none = tells('noIncome', clause) || (nameIn(clause) === undefined && bringsNothing(clause))
  return amountIn(clause, locale) ?? (none ? 0 : undefined)
}

function amountIn(text: string, locale: Locale): Fen | undefined {
  const amounts = readQuantities(text, locale).filter(isMoney)
  return amounts.length === 1 && amounts[0] ? toFen(amounts[0].min) : undefined
}

/** The usual income told beside it: "一个月六千，冬天最少的时候三千". */
function usualIn(clauses: readonly string[], locale: Locale): Fen | undefined {
  const told = clauses.filter(
    (one) => !tells('fixed', one) && !tells('owed', one) && !WHEN_BUSY.test(one) && amountIn(one, locale),
  )
  const named = told.find(tellsUsual) ?? told[0]
  return named === undefined ? undefined : amountIn(named, locale)
}

/** "4,500 some months, 6,500 if it's busy": neither is the usual month. */
const WHEN_BUSY = /\b(?:if|when)\b.*\bbusy\b|忙(?:的时候|起来|的话)/iu

function tellsUsual(clause: string): boolean {
  return tells('usual', clause) || tells('income', clause)
}

/** A year has no more of them. "A few" is no number to reckon with. */
const MOST = 11

function monthsIn(text: string, locale: Locale): number | undefined {
  const said = readQuantities(text, locale).find(({ unit, min, max }) => unit === 'months' && min === max)
  const months = said && Math.round(said.max)
  return months !== undefined && months > 1 && months <= MOST ? months : undefined
}

/** What is left in such a month, and how much to keep ready for it; kept for later while the plan isn't told yet. */
export function sayLean(turn: Turn, plan: PlanState, lean: Lean): void {
  const { amount, months } = lean
  const { budget } = planOf(plan)
  const { income, fixed, due, left } = budget
  if (income === undefined || fixed === undefined || left === undefined) {
    say(turn, 'plan.lean.unknown', { join: 'paragraph' })
    return
  }
  const before = plan.leanTold
  plan.leanTold = lean
  if (lean.named) return sayMonths(turn, plan, lean, before)
  const then = amount - fixed - due
  const common = { amount: money(amount), income: money(income) }
  if (then >= 0) {
    say(turn, 'plan.lean.enough', { params: { ...common, left: money(then) }, join: 'paragraph' })
    return
  }
  const missing = -then
  say(turn, amount === 0 ? 'plan.lean.none' : 'plan.lean.short', {
    params: { ...common, missing: money(missing) },
    join: 'paragraph',
  })
  if (left <= 0) say(turn, 'plan.lean.no_room', { join: 'line', general: true })
  else if (months === undefined)
    say(turn, 'plan.lean.cushion_each', {
      params: { missing: money(missing), left: money(left) },
      join: 'line',
    })
  else {
    const total = missing * months
    const params = { months, total: money(total), left: money(left), time: timeOf(Math.ceil(total / left)) }
    say(turn, 'plan.lean.cushion', { params, join: 'line' })
  }
}
