import type { Quantity } from './quantities.ts'

/** How often something was done: 三次, twice. */
const TIMES = /[次回]|\btimes?\b|\b(?:once|twice)\b/
/** How many there are to be owed to: 三家, two lenders. */
const LENDERS = /家|平台|口子|\b(?:loans?|lenders?|apps?|cards?|banks?|companies|platforms?|debts?|places?)\b/

/** Nouns said with a number that make it say nothing of a fact: 次 never counts lenders, and loans are no times. */
const NEVER_COUNTED_IN: Readonly<Record<string, RegExp>> = { other_loans: TIMES, frequency: LENDERS }

/** What else a clause speaks of when its number measures that: a sum owed is no income, days overdue no days since. */
const SPEAKS_OF_OTHER: Readonly<Record<string, RegExp>> = {
  income_amount:
    /欠|额度|[车房网]贷|贷款|房租|月供|\b(?:owe|owing|debts?|limit|loans?|rent|mortgage|instal?ments?)\b/,
  other_debt: /工资|月薪|收入|到手|额度|\b(?:earn|salary|income|wages?|limit)\b/,
  since_repaid: /逾期|晚[了还]|迟[了还]|\b(?:late|overdue|behind)\b/,
  applications: /(?:还有|有|欠)(?:别的|其他|着)?$|\b(?:have|owe|still)\b(?!.*\b(?:appl|tried))/,
}

/**
 * Whether a quantity can measure what a fact asks for, by the noun said with it and, where a clause is given, by what
 * the clause speaks of. One number states one fact.
 */
export function canMeasure(fact: string, quantity: Quantity, clause = ''): boolean {
  if (NEVER_COUNTED_IN[fact]?.test(quantity.text) === true) return false
  const other = SPEAKS_OF_OTHER[fact]
  if (!other) return true
  // 还有三家: lenders that one has were not applied to just now.
  if (fact === 'applications')
    return !LENDERS.test(quantity.text) || !other.test(clause.split(quantity.text)[0] ?? '')
  return !other.test(clause)
}
