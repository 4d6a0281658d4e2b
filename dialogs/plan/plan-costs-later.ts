import { say, type Turn } from '#src/conversation/turn.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import { perMonth, readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { namesAllCosts } from '#dialogs/plan/reading/plan-costs-told.ts'
import { placesIn } from '#dialogs/plan/asked/plan-first.ts'
import { monthAhead, monthOfYear } from '#dialogs/plan/reading/plan-month-ahead.ts'
import { planOf, type PlanState } from './plan-state.ts'
import { costsNamed, tells } from '#dialogs/plan/reading/plan-words.ts'

/** Costs of a month that will be others from some month on: "my rent goes up 300 from September". */
export interface CostsLater {
  /** 0: this month. */
  readonly ahead: number
  /** What they come to then (fen); undefined: told of a single cost that the plan doesn't know. */
  readonly fixed?: Fen
}

const UP =
  /涨|加(?!班)|贵|上调|多(?:交|付|出|花)|\b(?:go(?:es|ing)? up|rais\w+|ris(?:es|ing)|up by|increas\w+|more|extra|dearer|up)\b/iu
const DOWN =
  /降|便宜|减|下调|少(?:交|付|出|花)|\b(?:go(?:es|ing)? down|drop\w*|down by|decreas\w+|less|cheaper|lower\w*)\b/iu
const TO = /(?:涨|加|降|减|变|改|调)(?:到|成|为)|\b(?:up|down|rais\w+|go\w*|drop\w*|increas\w+) to\b/iu

/** The costs then; undefined: none told with a month. */
export function costsLaterIn(clause: string, turn: Turn, plan: PlanState): CostsLater | undefined {
  const { now, state } = turn
  const { fixed } = plan
  const soon = costChangedIn(clause, turn, plan)
  if (soon && monthAhead(clause, now) === undefined) return soon
  const changes = UP.test(clause) || DOWN.test(clause) || TO.test(clause)
  if (fixed === undefined || !changes || !tells('fixed', clause) || tells('toPay', clause)) return undefined
  const ahead = monthAhead(clause, now)
  const amounts = readQuantities(clause, state.locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
  const [one, two] = amounts
  if (ahead === undefined || one === undefined || amounts.length > 2) return undefined
  if (two !== undefined) {
    const whole = amounts.find((amount) =>
      amounts.some((by) => by !== amount && Math.abs(amount - fixed) === by),
    )
    return whole === undefined ? undefined : { ahead, fixed: whole }
  }
  if (TO.test(clause)) return costsNamed(clause).length === 0 ? { ahead, fixed: one } : { ahead }
  const then = DOWN.test(clause) ? fixed - one : fixed + one
  return then > 0 ? { ahead, fixed: then } : undefined
}

const FORGOTTEN =
  /忘(?:了|记)|漏(?:了|掉|算|报|说)?|(?:没有?|未)(?:算|报|加|说|写|计|列)(?:进去?|在内|上|到|里)?|少(?:算|报|写)|\b(?:forgot\w*|left out|leave out|missed|overlooked|not in (?:the|my|those) (?:costs?|expenses)|didn'?t (?:count|include|put|add|mention)|wasn'?t (?:in|counted))\b/iu
const FOR_SOMEBODY =
  /给|寄|\b(?:mum|mom|dad|mother|father|parents?|kids?|son|daughter|gran\w*|gym|bus|train|sub\w*|spotify|netflix|pets?|dog|cat|vet|for)\b/iu
const NO_COST =
  /[借欠]|还(?!有|要|得|是|能|没|剩)|工资|收入|利息|期|\b(?:owe|loan|debt|repay\w*|pay (?:him|her|them)|left (?:on|to)|interest|income|salary|wages?|earn)\b/iu

/** "忘了件事 每月给老娘一千 开销里没算": a cost that was left out, with what the costs come to with it. */
export function forgottenCostIn(
  clauses: readonly string[],
  place: number,
  { state }: Turn,
  plan: PlanState,
): CostsLater | undefined {
  const clause = clauses[place] as string
  const near = [clauses[place - 1] ?? '', clause, clauses[place + 1] ?? '']
  if (plan.fixed === undefined || !near.some((one) => FORGOTTEN.test(one)) || NO_COST.test(clause))
    return undefined
  const amounts = readQuantities(clause, state.locale).filter(isMoney)
  const ofCost = tells('fixed', clause) || FOR_SOMEBODY.test(clause)
  if (amounts.length !== 1 || !amounts[0] || !ofCost || namesAllCosts(clause)) return undefined
  const monthly = perMonth(amounts[0])
  // What is held already is put right, and none besides.
  const told = near.some((one) => /改|应该是|才对|\b(?:should be|instead|not \d)/iu.test(one))
  return told || placesIn(clause, plan).length > 0
    ? undefined
    : { ahead: 0, fixed: plan.fixed + toFen(monthly.min) }
}

/** 房租从1500涨到1800, "food isn't 1,500 but 1,800": by so much more or less, where only the whole of the costs is held. */
export function costChangedIn(
  clause: string,
  { text, state }: Turn,
  plan: PlanState,
): CostsLater | undefined {
  const { fixed } = plan
  if (fixed === undefined || !isOneWhole(plan) || !isOfOneCost(clause, plan)) return undefined
  if (FOR_ONESELF.test(clause) || ALL_NOW.test(clause) || tells('sum', text) || costsNamed(clause).length > 1)
    return undefined
  const amounts = readQuantities(clause, state.locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
  const [was, now] = amounts
  if (was === undefined || amounts.includes(fixed) || amounts.length > 2) return undefined
  // Of one cost alone it isn't known what it was before.
  if (now === undefined) {
    const alone = readQuantities(text, state.locale).filter(isMoney).length === 1
    return alone && MEANT.test(clause) && was < fixed ? { ahead: 0 } : undefined
  }
  // "Up 400, so 4,200": by how much, and what all of them come to.
  if (amounts.some((whole) => amounts.includes(Math.abs(whole - fixed)))) return undefined
  const turned = /\bnot [¥$]?\d[^.?!]*$/iu.test(clause) && !/\bnot [¥$]?\d[^.?!]*\d/iu.test(clause)
  const change = turned ? was - now : now - was
  return CHANGES.test(clause) && fixed + change > 0 ? { ahead: 0, fixed: fixed + change } : undefined
}

/** "Food is cheaper now, so costs 3,400": what all of them come to. */
const ALL_NOW =
  /(?:^|[,;] ?|\b(?:so|my|all|then|now|total|fixed|monthly) )(?:costs|expenses|outgoings)(?: (?:are|is|will be|come to|now|only|just|about))* [¥$]?\d/iu

/** What one keeps for oneself comes beside the others. */
const FOR_ONESELF = /零花|零用|自己|\b(?:spending|pocket|fun) money\b|\bfor (?:me|my ?self)\b/iu
const MEANT =
  /其实|应该|不止|实际|现在|才够|得要|是\s*\d|\b(?:now|actually|really|more like|should be|rather|is|are)\b/iu
const CHANGES = /不是|从|由|[涨降变改调]|\b(?:not|from|to|instead|up|down)\b/iu

/** The costs were told as one sum. */
export function isOneWhole({ costAmounts = [], costLabels = [] }: PlanState): boolean {
  return costAmounts.length < 2 && costLabels.every((label) => label === '')
}

function isOfOneCost(clause: string, plan: PlanState): boolean {
  const named = costsNamed(clause).length > 0 && !namesAllCosts(clause)
  return named && placesIn(clause, plan).length === 0 && !NO_COST.test(clause) && !FORGOTTEN.test(clause)
}

/** From the next month at the latest they are those of the plan; what begins later is told beside it. */
export function beginSoon({ ahead, fixed }: CostsLater): boolean {
  return fixed !== undefined && ahead <= 1
}

export function sayCostsLater(turn: Turn, plan: PlanState, { ahead, fixed }: CostsLater): void {
  if (fixed === undefined)
    return say(turn, 'plan.costs_later.unknown', {
      params: { fixed: money(plan.fixed ?? 0) },
      join: 'paragraph',
    })
  const before = planOf(plan).budget.left ?? 0
  const after = planOf({ ...plan, fixed }).budget.left ?? 0
  const params = {
    month: { phrase: `plan.calendar.${monthOfYear(ahead, turn.now)}` },
    fixed: money(fixed),
    before: money(Math.abs(before)),
    after: money(Math.abs(after)),
  }
  say(turn, `plan.costs_later.${after < 0 ? 'short' : 'left'}`, { params, join: 'paragraph' })
}
