import type { Locale } from '#src/locale.ts'
import { withoutBasePay } from './base-pay.ts'
import { withoutPayBefore } from './pay-before.ts'
import { countedFact } from './counted.ts'
import { datesItself, standsWithRepayment } from './dated-repayment.ts'
import { joinDaysWorked } from './day-wages.ts'
import type { StatedFact } from './facts.ts'
import { leadsToLeftOver } from './left-over.ts'
import { joinLoans } from './loans-listed.ts'
import { owedByLender } from './owed-by-lender.ts'
import { placer, type PlacedQuantity } from './placed-quantity.ts'
import { quantitiesIn } from './quantities.ts'
import { Screened } from './screened.ts'
import { isNoSumOf } from './sum-of-else.ts'
import { statedLimitChange } from './stated-limits.ts'
import { timeSince, withoutIdleTimes } from './stated-times.ts'
import { joinSidePay } from './side-pay.ts'
import { joinSums } from './sums-together.ts'
import { joinSwings } from './swings.ts'

const SUPPOSED = new Screened(/如果|假如|要是|的话|\bif\b|\bwould\b/)

/**
 * Facts that lie in a number: how many other lenders, what is earned, how long ago. `isDisclaimed` says whether what
 * stands at a place of the text is somebody else's.
 */
export function findStatedQuantities(
  normal: string,
  locale: Locale,
  found: readonly StatedFact[],
  isDisclaimed: (at: number) => boolean,
): readonly StatedFact[] {
  if (SUPPOSED.test(normal)) return []
  const summed = joinSums(
    normal,
    joinDaysWorked(normal, joinSidePay(normal, joinSwings(normal, quantitiesIn(normal, locale)))),
  )
  const quantities = joinLoans(normal, summed)
  if (quantities.length === 0) return []
  const facts: StatedFact[] = []
  const told = found.some(({ key }) => key === 'symptom')
  const limit = told ? undefined : statedLimitChange(normal, locale, quantities)
  if (limit) facts.push(limit)
  const place = placer(normal)
  const dating = new Map<StatedFact, number>()
  for (const quantity of quantities) {
    const placed = place(quantity, [...found, ...facts])
    if (!placed || isAskedFor(placed) || isDisclaimed(quantity.start)) continue
    const fact = countedFact(placed, locale) ?? timeSince(placed)
    if (!fact || (fact.key === 'income_amount' && leadsToLeftOver(clauseBefore(placed)))) continue
    if (isNoSumOf(fact.key, placed.clause.text, quantity.start - placed.clause.start)) continue
    facts.push(fact)
    dating.set(fact, datesItself(placed) ? 2 : Number(standsWithRepayment(placed)))
  }
  return withoutIdleTimes(withOwedInAll(withoutBase(facts, normal), normal, locale), dating)
}

function clauseBefore({ clause, quantity }: PlacedQuantity): string {
  return clause.text.slice(0, quantity.start - clause.start)
}

const ASKED_BEFORE =
  /能不能|可不可以|能否|可以再|要不要|该不该|想再|打算|计划|想[要着]|准备|想去|\b(?:can|could|should|may|shall) i\b|\b(?:thinking (?:of|about)|planning (?:to|on)|plan to|going to|gonna|want to|wanna|considering|about to|tempted to)\b/

/** What is asked or thought about before the number: 能不能再借一个 states no loan. */
function isAskedFor(placed: PlacedQuantity): boolean {
  return ASKED_BEFORE.test(clauseBefore(placed))
}

/** 网商贷欠5万，还有微粒贷: a sum that is stated for one of several lenders is not all that is owed. */
function withOwedInAll(facts: StatedFact[], normal: string, locale: Locale): StatedFact[] {
  const stated = facts.find(({ key }) => key === 'other_debt')
  const owed = stated && owedByLender(normal, locale)
  if (!owed) return facts
  const others = facts.filter(({ key }) => key !== 'other_debt')
  return owed === 'more' ? others : [...others, { ...stated, quantity: owed.total }]
}

/** 3200 是底薪，平均下来四千五: of two sums of pay the base is none. */
function withoutBase(facts: readonly StatedFact[], normal: string): StatedFact[] {
  const pay = facts.flatMap(({ key, quantity }) => (key === 'income_amount' && quantity ? [quantity] : []))
  const kept = withoutBasePay(withoutPayBefore(pay, normal), normal)
  return facts.filter(({ quantity }) => !quantity || !pay.includes(quantity) || kept.includes(quantity))
}
