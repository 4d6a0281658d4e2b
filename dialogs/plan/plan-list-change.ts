import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogTurnResult } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import type { Option } from '#src/reply/reply.ts'
import { goOn, stay, takeUp, type PlanTurn } from './plan-course.ts'
import type { ListChange } from '#dialogs/plan/reading/plan-list.ts'
import { nameOf, saidBack } from './plan-phrases.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { isOfOneDebt, namesOf, type PlanState } from './plan-state.ts'
import { inOneGo, stated, takeOutOne } from './plan-take.ts'
import type { ReadDebt } from '#dialogs/plan/reading/plan-statement.ts'

/** Puts the list of debts right as it was said, or shows it with a button to take each of them out. */
export async function changeList(at: PlanTurn, change: ListChange): Promise<DialogTurnResult> {
  const { turn, plan } = at
  if (change.kind === 'only_one' || change.kind === 'restated') hearBeside(at)
  switch (change.kind) {
    case 'doubted':
      return showList(at)
    case 'as_held':
      sayList(turn, plan)
      return stay(at)
    case 'gone_already':
      say(turn, 'plan.list.gone_already', { params: { name: change.name }, join: 'paragraph' })
      return stay(at)
    case 'not_held':
      say(turn, 'plan.list.not_held', { params: { debts: listed(turn, plan) }, join: 'paragraph' })
      return stay(at)
    case 'only_one':
      keepOne(plan, change.said)
      sayList(turn, plan)
      return goOn(at)
    case 'counted_twice':
      if (!plan.debts.some(({ name }) => name === undefined) || plan.debts.length < 2) return showList(at)
      keepOnce(plan, change.said)
      sayList(turn, plan)
      return goOn(at)
    case 'restated':
      restate(plan, change.debts)
      sayList(turn, plan)
      return goOn(at)
    case 'other_role':
      putRole(plan, change)
      sayList(turn, plan)
      return goOn(at)
    case 'taken_out':
      return takeOutAndHear(at, change.places)
  }
}

/** "Only one debt! And what I have to spend is 2,800": the other correction of the same message counts, too. */
function hearBeside({ turn, plan }: PlanTurn): void {
  const { income, fixed, costAmounts, costLabels } = readStatement(
    turn.text,
    turn.state.locale,
    'debts',
    namesOf(plan),
  )
  if (income === undefined && fixed === undefined) return
  takeUp(turn, plan, {
    debts: [],
    ...(income !== undefined && { income }),
    ...(fixed !== undefined && { fixed, costAmounts: costAmounts ?? [], costLabels: costLabels ?? [] }),
  })
}

/** What else the message says of the debts is taken up when the others are gone: "take out 1 and 2, CMB is 9400 left". */
async function takeOutAndHear(at: PlanTurn, places: readonly number[]): Promise<DialogTurnResult> {
  const { turn, plan } = at
  const asking = isOfOneDebt(plan.step) ? plan.about : undefined
  const held = namesOf(plan)
  takeOut(turn, plan, places)
  const known = namesOf(plan)
  const gone = held.filter((name) => !known.includes(name))
  const { debts, fixed, costAmounts, costLabels } = readStatement(
    turn.text,
    turn.state.locale,
    'nothing',
    held,
  )
  const also = debts.filter(
    ({ name, balance }) => name !== undefined && balance !== undefined && !gone.includes(name),
  )
  // "Mum isn't a loan, I just give her 800": out of the debts, and into the costs.
  const cost =
    fixed === undefined
      ? {}
      : { fixed, adds: true, costAmounts: costAmounts ?? [], costLabels: costLabels ?? [] }
  if (also.length > 0 || fixed !== undefined) takeUp(turn, plan, { debts: also, ...cost })
  // A question about another debt still waits.
  if (asking !== undefined && plan.about !== undefined && also.length === 0) return stay(at)
  return goOn(at)
}

/** Takes debts out of the plan; what was asked of those after them stays asked. */
export function takeOut(turn: Turn, plan: PlanState, places: readonly number[]): void {
  const names = places.map((place) => nameOf(plan.debts[place] ?? {}, place, plan.debts.length))
  plan.gone = [...(plan.gone ?? []), ...places.flatMap((place) => plan.debts[place]?.name ?? [])]
  const named = places.filter((place) => plan.debts[place]?.name !== undefined).length
  if (plan.others !== undefined) plan.others = Math.max(0, plan.others - named)
  for (const place of places.toSorted((a, b) => b - a)) takeOutOne(plan, place)
  if (plan.debts.length === 0) plan.closed = plan.closed.filter((step) => step !== 'debts' && step !== 'more')
  const [name] = names
  if (names.length > 1) say(turn, 'plan.list.dropped', { params: { names }, join: 'paragraph' })
  else if (name !== undefined) say(turn, 'plan.dropped', { params: { name }, join: 'paragraph' })
}

/** Several that were one: what is known of the named one, then of those without a name; what was said now above all. */
function keepOne(plan: PlanState, said: ReadDebt): void {
  const ranked = plan.debts.toSorted((a, b) => rank(b, said) - rank(a, said))
  const same = ranked.filter(({ name }, place) => place === 0 || name === undefined)
  const one: StatedDebt = Object.assign({}, ...same.toReversed(), stated(said))
  replace(plan, [inOneGo(one)])
}

/** One that stands there several times: those without a name are the same as it; others that have their own name stay. */
function keepOnce(plan: PlanState, said: ReadDebt): void {
  const named = plan.debts.filter(({ name }) => name !== undefined)
  const meant = named.find(({ name }) => name === said.name) ?? named[0]
  const others = named.filter((debt) => debt !== meant)
  keepOne(plan, { ...said, ...(meant?.name !== undefined && { name: meant.name }) })
  replace(plan, [...plan.debts, ...others])
}

function rank({ name, balance }: StatedDebt, said: ReadDebt): number {
  const same = name !== undefined && name === said.name ? 4 : 0
  return same + (name === undefined ? 0 : 2) + (balance !== undefined && balance === said.balance ? 1 : 0)
}

/** The debts as they were told now; of those that were held, what is known besides stays. */
function restate(plan: PlanState, debts: readonly ReadDebt[]): void {
  const before = plan.debts
  replace(
    plan,
    debts.map((debt) => ({
      ...before.find(({ name }) => name !== undefined && name === debt.name),
      ...stated(debt),
    })),
  )
}

function replace(plan: PlanState, debts: StatedDebt[]): void {
  plan.debts = debts
  plan.askedOf = []
  delete plan.about
  plan.closed.push('debts', 'more')
}

function putRole(
  { debts }: PlanState,
  { place, is, amount }: Extract<ListChange, { kind: 'other_role' }>,
): void {
  const { balance: _balance, payment: _payment, ...rest } = debts[place] ?? {}
  debts[place] = { ...rest, [is]: amount }
}

function sayList(turn: Turn, plan: PlanState): void {
  plan.misses = 0
  say(turn, 'plan.list.now', { params: { debts: listed(turn, plan) }, join: 'paragraph' })
}

function listed(turn: Turn, { debts }: PlanState) {
  return debts.map((said, place) => saidBack({ kind: 'debt', place, said }, debts, turn.state.locale))
}

/** More of them than that are taken out by their names. */
const NAMED = 6

/** The debts as they are held, each with a button to take it out. */
function showList({ turn, plan }: PlanTurn): DialogTurnResult {
  say(turn, 'plan.list.which', { params: { debts: listed(turn, plan) }, join: 'paragraph' })
  const options = plan.debts.slice(0, NAMED).map((debt, place): Option => ({
    label: { phrase: 'plan.button.take_out', params: { name: nameOf(debt, place, plan.debts.length) } },
    action: { kind: 'answer', fact: 'plan.list', value: String(place) },
  }))
  const right: Option = {
    label: { phrase: 'plan.button.all_right' },
    action: { kind: 'answer', fact: 'plan.list', value: 'right' },
  }
  turn.replies.push({ kind: 'offer', options: [...options, right] })
  return Dialog.EndOfTurn
}

/** A button under the list: one goes, or all are right. */
export async function pressedOnList(at: PlanTurn, value: string): Promise<DialogTurnResult> {
  const place = Number(value)
  if (value === 'right' || !Number.isInteger(place) || !at.plan.debts[place]) return goOn(at)
  takeOut(at.turn, at.plan, [place])
  return goOn(at)
}
