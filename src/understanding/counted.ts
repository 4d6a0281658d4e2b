import type { Locale } from '#src/locale.ts'
import { atLeastBase } from './base-pay.ts'
import { canMeasure, isLent, isPaid, THIS_LOAN } from './can-measure.ts'
import { COUNTED_EN } from './counted-en.ts'
import { COUNTED_ZH } from './counted-zh.ts'
import { isDeniedNumber } from './denied-number.ts'
import type { StatedFact } from './facts.ts'
import { isFamilyPay } from './family-pay.ts'
import { isLoanList } from './loans-listed.ts'
import { standsIn, type Place, type PlacedQuantity } from './placed-quantity.ts'
import type { Quantity, Unit } from './quantities.ts'
import { atBest } from './swings.ts'

/** Facts that lie in a number; the first one whose places a quantity fits is what it counts. */
const FACTS = [
  'applications',
  'frequency',
  'other_loans',
  'last_borrowed',
  'income_amount',
  'other_debt',
] as const
type CountedFact = (typeof FACTS)[number]

const UNIT: Readonly<Record<CountedFact, Unit>> = {
  applications: 'count',
  frequency: 'count',
  other_loans: 'count',
  last_borrowed: 'months',
  income_amount: 'yuan',
  other_debt: 'yuan',
}

const PLACES: Readonly<Record<Locale, Readonly<Record<CountedFact, readonly Place[]>>>> = {
  'zh-CN': COUNTED_ZH,
  en: COUNTED_EN,
}

/** What money lent to others doesn't count towards. */
const OWED: ReadonlySet<CountedFact> = new Set(['other_loans', 'income_amount', 'other_debt'])

/** The fact that a quantity states where it stands, if it counts anything of the case. */
export function countedFact(placed: PlacedQuantity, locale: Locale): StatedFact | undefined {
  const { quantity, before, after } = placed
  // 工资不是 3200，是 5200
  // 没借过几次 is seldom.
  const few = isSeveral(quantity) && NOT_DONE.test(before)
  if (!few && isDeniedNumber(before, after)) return undefined
  const key = FACTS.find(
    (fact) =>
      isIn(UNIT[fact], quantity) &&
      (PLACES[locale][fact].some((place) => standsIn(place, placed)) ||
        (fact === 'other_loans' && isLoanList(quantity))) &&
      canMeasure(fact, quantity) &&
      !(OWED.has(fact) && isLent(placed.clause.text)) &&
      EXCEPT[fact]?.(placed) !== true,
  )
  if (!key) return undefined
  const value = key === 'other_loans' ? 'yes' : 'stated'
  const sum = key === 'income_amount' ? payTold(before + quantity.text + after, quantity) : quantity
  const fact = { key, value, said: quantity.text, quantity: sum }
  // 问了几家银行: more than one would call few.
  if (key === 'applications' && isSeveral(quantity)) return { ...fact, facts: { applications: 'many' } }
  // 用过几次: as far as it goes it is neither seldom nor often.
  if (key !== 'frequency' || !isSeveral(quantity)) return fact
  return { ...fact, facts: { frequency: few ? 'rare' : 'sometimes' } }
}

/** Of a best month or of a base no more than that is told. */
function payTold(text: string, sum: Quantity): Quantity {
  return atLeastBase(text, atBest(text, sum))
}

/** 没借过, 没怎么用过 */
const NOT_DONE = /(?:没有?|未曾?|不曾)(?:怎么|咋)?[借用贷]过?(?:呗|款|钱)?$/

function isIn(unit: Unit, quantity: Quantity): boolean {
  if (quantity.unit === unit) return true
  if (unit === 'yuan') return quantity.unit === undefined && quantity.min >= 100
  if (unit === 'months') return quantity.unit === 'days'
  return unit === 'count' && /\b(?:once|twice)$/.test(quantity.text)
}

/** What stands in a place of the fact and is none of it. */
const EXCEPT: Partial<Readonly<Record<CountedFact, (placed: PlacedQuantity) => boolean>>> = {
  other_loans: (placed) =>
    isSeveral(placed.quantity) || isOneOfNamed(placed) || isPaidInFull(placed) || isPaidLongAgo(placed),
  // "Husband earns 9000": none of one's own.
  income_amount: ({ before, after }) => isFamilyPay(before, after),
  // 信用卡每月还两千: an instalment is not what is owed, nor is what was paid, 还掉五千.
  other_debt: ({ clause, before }) =>
    THIS_LOAN.test(clause.text) || LEFT_OF_A_LIMIT.test(clause.text) || isPaid(before),
}

/** 几家, 几次 */
function isSeveral({ text }: Quantity): boolean {
  return text.startsWith('几')
}

/** 额度从三万八直接剩 500: what is left of a limit isn't owed. */
const LEFT_OF_A_LIMIT = /^(?!.*(?:欠|\b(?:owe|owing|debts?)\b)).*(?:额度|\blimit\b)/

/** 一个车贷, 两张信用卡: named one by one they are three or more, and this counts only some of them. */
function isOneOfNamed({ quantity, found }: PlacedQuantity): boolean {
  return quantity.max < 3 && found.some(({ facts }) => facts?.other_loans === 'three_plus')
}

/** 两张信用卡，都是全额还: cards with nothing left on them owe nothing. */
function isPaidInFull({ quantity, after }: PlacedQuantity): boolean {
  return (
    /张$|cards?$/.test(quantity.text + after.slice(0, 6).replace(/信用卡.*/, '张')) &&
    /^[^.;!?]{0,16}(?:全额|都是全|每个?月全|一次性?)还|^[^.;!?]{0,24}\b(?:in full|paid off) (?:every|each) month/.test(
      after,
    )
  )
}

/** 以前欠过两家网贷，早就还完了: none of them is owed now. */
function isPaidLongAgo({ before, after }: PlacedQuantity): boolean {
  return /[欠借贷背]过$/.test(before) && /^[^.;!?没]{0,16}(?:清了|还[清完]|结清|销[卡户])/.test(after)
}
