import { say, type Turn } from '#src/conversation/turn.ts'
import { settle } from '#src/planning/debt.ts'
import { money } from '#src/reply/plan-money.ts'
import { nameIn } from './plan-names.ts'
import { namesOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { tells } from './plan-words.ts'

/** A debt that somebody wants to pay as agreed, and nothing on top: "the mortgage I won't prepay, just the Baitiao". */
export interface AsAgreed {
  readonly place: number
  /** What else the message says. */
  readonly rest: string
}

const NOT_EARLY =
  /(?:不|没想|别|不用|不打算|不想)(?:再|去|要|着)*(?:提前还|提前还款|多还|额外还)|(?:照常|正常|照旧|按月|按时按月)(?:慢慢)?(?:还|供)(?:就行|就好|着|吧)?|(?:当|算)(?:成|作|到|进|在)?(?:每月的?|固定)*(?:开销|开支|支出)|\b(?:won'?t|don'?t|do not|not going to|no need to|not|never|can'?t|cannot) (?:want to |wanna |need to |be |have to )*(?:pre-?pay(?:ing)?|overpay(?:ing)?|pay(?:ing)? (?:\w+ )?(?:off )?(?:early|ahead)|pay(?:ing)? (?:anything |any )?extra|put(?:ting)? (?:anything |any )?extra)|\b(?:just )?(?:runs?|keeps? running|goes on|carries on|continues?) (?:on )?as (?:usual|it is|agreed|normal|before)\b|\bcount(?:ed)? (?:\w+ ){1,2}as (?:a |my )?(?:monthly |fixed )?costs?\b/iu

const IT = /\b(?:it|that|this)\b|它|这[笔个]|那[笔个]/iu

export function asAgreedIn({ action, text }: Turn, plan: PlanState): AsAgreed | undefined {
  if (action || plan.debts.length === 0) return undefined
  const clauses = text.match(/(?:[^，。；！？,.;!?\n]|[.,](?=\d))+[，。；！？,.;!?\n]*/gu) ?? []
  for (const clause of clauses) {
    if (!NOT_EARLY.test(clause)) continue
    const place = placeIn(clause, plan)
    if (place !== undefined) return { place, rest: text.replace(clause, ' ').trim() }
  }
  return undefined
}

/** By its name; "count it as a cost" means the house. */
function placeIn(clause: string, plan: PlanState): number | undefined {
  const name = nameIn(clause, namesOf(plan))
  const place = plan.debts.findIndex((debt) =>
    name === undefined ? IT.test(clause) && tells('house', debt.name ?? '') : debt.name === name,
  )
  const debt = plan.debts[place]
  return debt && (debt.balance ?? debt.payment) !== undefined ? place : undefined
}

/** Takes it so, and says that. */
export function takeAsAgreed(turn: Turn, plan: PlanState, { place, rest }: AsAgreed): void {
  const debt = { ...plan.debts[place], asAgreed: true }
  plan.debts[place] = debt
  turn.text = rest
  const settled = settle(debt, place)
  if (settled.kind !== 'open') return
  const params = { name: debt.name ?? '', payment: money(settled.debt.payment) }
  say(turn, 'plan.as_agreed', { params, join: 'paragraph' })
}
