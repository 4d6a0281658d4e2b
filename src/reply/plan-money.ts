import type { PhraseRef } from './phrases.ts'

/** An amount of fen as digits: 1,050 or 1,050.20, or always with both places. Both languages group digits alike. */
export function amountText(fen: number, places: 'as_needed' | 'both' = 'as_needed'): string {
  const digits = places === 'as_needed' && fen % 100 === 0 ? 0 : 2
  return (fen / 100).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** An amount of fen with its unit. */
export function money(fen: number): PhraseRef {
  return { phrase: 'plan.money', params: { amount: amountText(fen) } }
}

/** A fraction as percent, to two places: 18.25%. Tiny ones keep two digits that count: 0.0035%. */
export function percentText(fraction: number): string {
  const percent = fraction * 100
  const text = Math.abs(percent) >= 0.1 || percent === 0 ? percent.toFixed(2) : percent.toPrecision(2)
  return `${Number(text).toLocaleString('en', { maximumFractionDigits: 6 })}%`
}

/** A number of months as people say it: 8 months, 1 year, 2 years and 3 months. */
export function timeOf(months: number): PhraseRef {
  const years = Math.floor(months / 12)
  const rest = months % 12
  if (years === 0) return monthsOf(months)
  const whole: PhraseRef = { phrase: years === 1 ? 'plan.time.year' : 'plan.time.years', params: { years } }
  if (rest === 0) return whole
  return { phrase: 'plan.time.both', params: { years: whole, months: monthsOf(rest) } }
}

/** A number of months, as months: terms are counted so. */
export function monthsOf(months: number): PhraseRef {
  return { phrase: months === 1 ? 'plan.time.month' : 'plan.time.months', params: { months } }
}
