import type { DialogTurnResult } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { money } from '#src/reply/plan-money.ts'
import { sayAskedBeside } from '#dialogs/plan/asked/plan-asked-beside.ts'
import { isGiven } from './plan-costs.ts'
import { isOneWhole } from './plan-costs-later.ts'
import { leftBefore, sayChanged } from './plan-changed.ts'
import { goOn, stay, takeUp, tellMore, type PlanTurn } from './plan-course.ts'
import { leanIn, sayLean } from '#dialogs/plan/reading/plan-lean.ts'
import { takeLeastPaid } from './plan-least-paid.ts'
import { missed } from './plan-leaving.ts'
import { asksWhetherOrderChanges, firstOf, sayWhetherOrderChanged } from './plan-order-change.ts'
import { newDebtsIn } from '#dialogs/plan/reading/plan-new-debts.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { askedOf, isOfOneDebt, namesOf, type PlanState } from './plan-state.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
import { saysSomething, type Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { isUnknownTo } from './plan-unknown.ts'

/** Something for the plan. */
export async function add(at: PlanTurn, { problem, ...told }: Statement): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const statement = withoutUnknownChange(turn, plan, told)
  if (problem) {
    // What was read beside it is kept; the number that can't be is asked for again.
    takeUp(turn, plan, statement)
    say(turn, `plan.problem.${problem}`, { join: 'paragraph' })
    return missed(at, false)
  }
  const { extra, ...others } = statement
  if (extra !== undefined) {
    // "Costs are 3,900. And what if I pay 500 more?": what is put right counts before the if is worked out.
    const before = leftBefore(plan)
    if (saysSomething(others)) takeUp(turn, plan, others)
    sayChanged(turn, plan, before)
    return tellMore(at, extra)
  }
  const before = leftBefore(plan)
  const first = asksWhetherOrderChanges(turn.text) ? firstOf(plan) : undefined
  takeUp(turn, plan, statement)
  sayChanged(turn, plan, before)
  sayWhetherOrderChanged(turn, plan, first)
  if (plan.step === 'fixed' && statement.fixed !== undefined && tellsRentAlone(turn.text))
    say(turn, 'plan.rent_alone', { join: 'paragraph' })
  takeLeastPaid(turn, plan, statement)
  if (plan.step !== 'shown') sayAskedBeside(turn, plan, statement)
  if (plan.step === 'shown' && isOnlyNoneSaved(statement)) return stay(at)
  // Another number put right beside the question about a debt doesn't answer that.
  return waitsStill(plan, statement) && !isUnknownTo(turn.text) ? stay(at) : goOn(at)
}

/** 房租涨到2100了, where only the whole of the costs is held: what it was isn't known, and it is no new whole. */
function withoutUnknownChange(
  turn: Turn,
  plan: PlanState,
  told: Omit<Statement, 'problem'>,
): Omit<Statement, 'problem'> {
  const { fixed, costAmounts = [], costLabels = [], costWhole, adds, ...rest } = told
  const named = costLabels.length > 0 && costLabels.every((label) => label !== '' && !LIVING.test(label))
  const given = costLabels.length === 1 && isGiven(turn.text)
  const single = (given || (named && costWhole === undefined)) && adds !== true && !tells('sum', turn.text)
  const held = plan.fixed ?? 0
  if (!single || plan.step === 'fixed' || fixed === undefined || fixed >= held) return told
  if (ALL_OF_THEM.test(turn.text) || tells('toldBefore', turn.text)) return told
  const becomes = costAmounts.length === 1 && BECOMES.test(turn.text) && isOneWhole(plan)
  if (!becomes && !isBesideWhole(plan, turn.text, costLabels)) return told
  const params = { fixed: money(held), amount: money(fixed) }
  say(turn, becomes ? 'plan.costs_later.unknown' : 'plan.costs_later.within', { params, join: 'paragraph' })
  return rest
}

/** 孩子补习班每个月800, where 4,000 in all is held: so little is no new whole, and may be among it already. */
function isBesideWhole(
  { step, costAmounts: amounts = [], costLabels: held = [] }: PlanState,
  text: string,
  told: readonly string[],
): boolean {
  const hasWhole = held.length < Math.max(1, amounts.length) || held.includes('')
  const isHeld = told.some((label) => label !== '' && held.includes(label))
  return step === 'shown' && hasWhole && !isHeld && !tells('putsRight', text)
}

/** Told of all that has to be spent. */
const ALL_OF_THEM =
  /开销|开支|支出|花销|必须花|要花的|就这些|就这么多|只有|只要|\b(?:costs?|expenses|outgoings|spending|that'?s (?:it|all)|thats (?:it|all)|only|just)\b/iu

/** What it is from now on. */
const BECOMES =
  /(?:涨|降|加|减|变|改|调)(?:到|成|为|至)|\b(?:(?:goes?|went|going|gone|up|down|raised?|dropped|rose) (?:up |down )?to|is now|now it'?s)\b/iu
/** All that one lives on, rather than a single cost. */
const LIVING = /生活|吃[喝住用穿]|living/iu

/** 房租2200, "rent is 1,800": of what has to be spent only that. */
function tellsRentAlone(text: string): boolean {
  return RENT.test(text) && !MORE_THAN_RENT.test(text) && !NO_RENT.test(text)
}

const RENT = /房租|租金|\brent\b/iu
/** 住家里不用房租, "rent free": no rent is told. */
const NO_RENT =
  /(?:不用|不需要|不必|没有?|无|免|不|除了?)(?:再)?(?:交|付|给|出)?(?:房租|租金)|房租(?:不用|不交|没有|免|除外|另)|\b(?:no|without|don'?t pay|not paying|not|except|besides|apart from)(?: any)? rent\b|\brent[- ]?free\b/iu
const MORE_THAN_RENT =
  /吃|饭|生活|水电|电费|交通|车费|话费|网费|物业|学费|补课|日用|买菜|给|一共|总共|加起来|合计|全部|都|算上|连|含|包括|带|其他|别的|杂|[和跟加、]|\b(?:food|groceries|eat\w*|bills?|living|transport|bus|fares?|phone|electric\w*|utilities|all|total|everything|altogether|incl\w*|with|plus|and|other|rest|the lot)\b|[\d][^\d]+\d{3}/iu

/** "Nothing saved": held, and the plan is as it was. */
function isOnlyNoneSaved({ reserve, income, fixed, spare, debts }: Statement): boolean {
  return reserve === 0 && debts.length === 0 && [income, fixed, spare].every((one) => one === undefined)
}

/** Whether the question about one debt is still open after this, and is put once more. */
function waitsStill(plan: PlanState, { debts }: Statement): boolean {
  if (!isOfOneDebt(plan.step) || debts.length > 0 || plan.about === undefined) return false
  const again = `${plan.step} ${plan.about} again`
  if (plan.askedOf.includes(again)) return false
  plan.askedOf.push(again)
  return true
}

/** "老公的 5000 到账了，先还哪个": what comes in or goes out by it counts, and what is owed on a debt that is held. */
export function takeMoneyBeside({ turn, plan }: PlanTurn): void {
  // "要是关门我只剩两千收入，先还谁": an income only imagined is held against the plan, and changes nothing in it.
  const thin = leanIn(turn, plan)
  const said = readStatement(thin?.rest ?? turn.text, turn.state.locale, askedOf(plan.step), namesOf(plan))
  const { extra: _extra, problem: _problem, ...statement } = said
  const held = namesOf(plan)
  const debts = said.debts.filter(
    ({ name, balance, payment, rate, fee, months }) =>
      name !== undefined && held.includes(name) && [balance, payment, rate, fee, months].some(Boolean),
  )
  const all = [...debts, ...newDebtsIn(turn.text, turn, plan)]
  if (statement.income !== undefined || statement.fixed !== undefined || all.length > 0) {
    const before = leftBefore(plan)
    takeUp(turn, plan, { ...statement, debts: all })
    sayChanged(turn, plan, before)
  }
  if (thin && plan.step === 'shown') sayLean(turn, plan, thin.lean)
}
