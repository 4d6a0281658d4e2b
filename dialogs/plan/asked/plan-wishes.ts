import type { Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { aheadIn, outlayAheadIn, type Ahead } from '#dialogs/plan/reading/plan-ahead.ts'
import { clearedIn, goneIn } from './plan-clear-one.ts'
import {
  costChangedIn,
  costsLaterIn,
  forgottenCostIn,
  type CostsLater,
} from '#dialogs/plan/plan-costs-later.ts'
import { firstIn, ofFirst, placesIn, type First } from './plan-first.ts'
import { keepIn, withKeptJoined } from './plan-keep.ts'
import { ownFigureIn, type OwnFigure } from './plan-own-figures.ts'
import { paidDownIn, type PaidDown } from './plan-paid-down.ts'
import { rateRightIn, type RateRight } from '#dialogs/plan/reading/plan-rate-right.ts'
import { smallWishIn, type SmallWish } from './plan-small-wishes.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'

/** What somebody wishes or wonders of a plan that stands, each in a clause of its own. */
export type Wish =
  | { readonly kind: 'keep'; readonly amount: Fen }
  | { readonly kind: 'first'; readonly first: First }
  | { readonly kind: 'clear'; readonly place: number }
  | { readonly kind: 'ahead'; readonly ahead: Ahead }
  | { readonly kind: 'costs'; readonly costs: CostsLater }
  | { readonly kind: 'rate'; readonly right: RateRight }
  | { readonly kind: 'gone'; readonly place: number }
  | { readonly kind: 'outlay'; readonly amount: Fen }
  | { readonly kind: 'paid'; readonly paid: PaidDown }
  | { readonly kind: 'figure'; readonly figure: OwnFigure }
  | { readonly kind: SmallWish }

export interface WishesHeard {
  readonly wishes: readonly Wish[]
  /** What else the message says. */
  readonly rest: string
}

/** "每月给我留500应急，先还花呗行不行": what a message wishes of the plan, and the rest of it; undefined: nothing. */
export function wishesIn(turn: Turn, plan: PlanState | undefined): WishesHeard | undefined {
  if (turn.action || !plan || plan.step !== 'shown' || plan.debts.length === 0) return undefined
  const clauses = withKeptJoined(clausesOf(turn.text))
  const ahead = aheadIn(clauses, turn, plan)
  const outlay = ahead ? undefined : outlayAheadIn(clauses, turn, plan)
  const used = ahead?.at ?? outlay?.at ?? []
  const left = clauses.filter((_, at) => !used.includes(at))
  const found = left.map(
    (clause, at) =>
      forgotten(left, at, turn, plan) ?? wishIn(clause, turn, plan) ?? ofTheOneBefore(left, at, turn, plan),
  )
  const wishes: Wish[] = [
    ...(ahead ? [{ kind: 'ahead', ahead: ahead.ahead } as const] : []),
    ...(outlay ? [{ kind: 'outlay', amount: outlay.amount } as const] : []),
    ...found.filter((one) => one !== undefined),
  ]
  if (wishes.length === 0) return undefined
  const others = left.filter((clause, at) => found[at] === undefined)
  const asksOrder = wishes.some(({ kind }) => kind === 'first')
  const rest = asksOrder ? others.filter((clause) => !ofFirst(clause)) : others
  return { wishes: onceEach(wishes), rest: joined(rest, turn) }
}

function forgotten(clauses: readonly string[], at: number, turn: Turn, plan: PlanState): Wish | undefined {
  const [clause = '', before = ''] = [clauses[at], clauses[at - 1]]
  // 房租刚涨 从1500涨到1800: what it is in one clause, how much in the next.
  const changed =
    before === '' || /\d/u.test(before) ? undefined : costChangedIn(`${before} ${clause}`, turn, plan)
  const costs =
    forgottenCostIn(clauses, at, turn, plan) ?? (changed?.fixed === undefined ? undefined : changed)
  return costs && { kind: 'costs', costs }
}

/** 我嫌花呗烦 先把它灭了: the debt that the clause before names. */
function ofTheOneBefore(
  clauses: readonly string[],
  at: number,
  turn: Turn,
  plan: PlanState,
): Wish | undefined {
  const [clause = '', before = ''] = [clauses[at], clauses[at - 1]]
  if (!/[它]|这个|那个|\b(?:it|that one|this one)\b/iu.test(clause) || placesIn(before, plan).length !== 1)
    return undefined
  const first = firstIn(`${before} ${clause}`, turn, plan)
  return first?.asks === 'whether' ? { kind: 'first', first } : undefined
}

function wishIn(clause: string, turn: Turn, plan: PlanState): Wish | undefined {
  const right = rateRightIn(clause, plan, placesIn(clause, plan))
  if (right) return { kind: 'rate', right }
  const gone = goneIn(clause, plan)
  if (gone !== undefined) return { kind: 'gone', place: gone }
  const paid = paidDownIn(clause, turn, plan)
  if (paid) return { kind: 'paid', paid }
  const amount = keepIn(clause, turn.state.locale)
  if (amount !== undefined) return { kind: 'keep', amount }
  const costs = costsLaterIn(clause, turn, plan)
  if (costs) return { kind: 'costs', costs }
  const figure = ownFigureIn(clause, turn, plan)
  if (figure) return { kind: 'figure', figure }
  const place = clearedIn(clause, turn, plan)
  if (place !== undefined) return { kind: 'clear', place }
  const first = firstIn(clause, turn, plan)
  if (first) return { kind: 'first', first }
  const small = smallWishIn(clause, turn)
  return small && { kind: small }
}

/** Each kind once, as it was said last; what one keeps for a pinch answers what is left for oneself. */
function onceEach(wishes: readonly Wish[]): Wish[] {
  const each = [...new Map(wishes.map((wish) => [wish.kind, wish])).values()]
  const keeps = each.some(({ kind }) => kind === 'keep')
  // When all of it ends is part of what a figure tells.
  const figures = each.some(({ kind }) => kind === 'figure')
  return each.filter(({ kind }) => !(keeps && kind === 'own') && !(figures && kind === 'end'))
}

/** With a mark where only a space kept Chinese clauses apart. */
function joined(clauses: readonly string[], { state }: Turn): string {
  if (state.locale === 'en') return clauses.join(' ')
  return clauses.map((clause) => (/[\p{P}]\s*$/u.test(clause) ? clause : `${clause}，`)).join('')
}

/** At marks, where a space keeps Chinese clauses apart, and where "and" or "but" begins another wish; with their marks. */
export function clausesOf(text: string): string[] {
  return text
    .split(
      /(?<=[，。；;！!？?\n])|(?<=[,.])(?!\d)(?! ?(?:and )?not \d)|(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})|(?= (?:and|but|also) (?:also |then |can you |could you |please )?(?:i|i'm|im|can|could|will|would|what|when|where|why|how|who|is|are|does|do|should|my|remind|put|if|then|is|are|there|later)\b)/iu,
    )
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause))
}
