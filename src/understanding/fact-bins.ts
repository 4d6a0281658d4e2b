import { MOST_LENDERS } from './can-measure.ts'
import { monthlyPay } from './day-wages.ts'
import { inUnit, type Quantity, type Unit } from './quantities.ts'

/** fact → its unit, and which numbers mean which value: the first whose `below` is greater. */
export type FactBins = Readonly<
  Record<
    string,
    { readonly unit: Unit; readonly bins: readonly { readonly value: string; readonly below?: number }[] }
  >
>

/** As content/knowledge/facts.yaml has them; a test holds the two together. */
export const DEFAULT_BINS: FactBins = {
  since_repaid: {
    unit: 'days',
    bins: [{ value: 'under_3_days', below: 3 }, { value: 'days_3_30', below: 31 }, { value: 'over_month' }],
  },
  other_loans: {
    unit: 'count',
    bins: [{ value: 'none', below: 1 }, { value: 'one_two', below: 3 }, { value: 'three_plus' }],
  },
  other_debt: {
    unit: 'yuan',
    bins: [{ value: 'under_10k', below: 10_000 }, { value: '10k_50k', below: 50_000 }, { value: 'over_50k' }],
  },
  income_amount: {
    unit: 'yuan',
    bins: [
      { value: 'under_3k', below: 3_000 },
      { value: '3k_8k', below: 8_000 },
      { value: '8k_15k', below: 15_000 },
      { value: 'over_15k' },
    ],
  },
  applications: {
    unit: 'count',
    bins: [{ value: 'none', below: 1 }, { value: 'few', below: 3 }, { value: 'many' }],
  },
  frequency: {
    unit: 'count',
    bins: [{ value: 'rare', below: 3 }, { value: 'sometimes', below: 6 }, { value: 'often' }],
  },
  last_borrowed: {
    unit: 'months',
    bins: [{ value: 'recent', below: 3 }, { value: 'half_year', below: 7 }, { value: 'over_half_year' }],
  },
}

/**
 * The value that a quantity means to a fact; undefined when it measures something else. Where a span of time reaches
 * over several values ("last month"), it is the one that most of it lies in; of a sum's span, the one in its middle.
 * How many (几家) stays open.
 */
export function valueOfQuantity(fact: string, quantity: Quantity, bins: FactBins): string | undefined {
  const scale = bins[fact]
  const amount = scale && inUnit(scale.unit === 'yuan' ? monthlyPay(quantity) : quantity, scale.unit)
  if (!scale || !amount) return undefined
  // "Phone 59": nobody owes so many lenders.
  if (fact === 'other_loans' && amount.min > MOST_LENDERS && Number.isFinite(amount.max)) return undefined
  const valueAt = (number: number) =>
    scale.bins.find(({ below }) => below === undefined || number < below)?.value
  const [least, greatest] = [valueAt(amount.min), valueAt(amount.max)]
  if (least === greatest) return least
  if (scale.unit === 'days' || scale.unit === 'months') return valueAt((amount.min + amount.max) / 2)
  // 大几千: in the middle as sizes go, where 几千 is rather four than eight. Of "more than", where it begins.
  if (scale.unit === 'yuan')
    return valueAt(Number.isFinite(amount.max) ? Math.sqrt(amount.min * amount.max) : amount.min)
  return undefined
}
