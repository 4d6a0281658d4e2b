import type { ConversationState, HeldFact } from '#src/conversation/state.ts'
import type { Facts } from '#src/diagnosis/knowledge.ts'
import { readQuantities } from '#src/understanding/quantities.ts'

/** Shares of an income: below the first a payment is light, beyond the second heavy. */
export const LIGHT = 0.1
export const HEAVY = 0.35

/** What is owed in all is little up to this share of a month's income; where the income isn't known, up to so many yuan. */
const LITTLE = 0.2
const LITTLE_YUAN = 1000

/** A light payment on a debt of more than so many months' income is no light debt. */
const MONTHS_OWED = 3

/** Up to so many days late is a slight thing. */
const SLIGHT_DAYS = 7

type Told = Pick<ConversationState, 'facts' | 'late' | 'sums' | 'caseOf'>

/** What the sums and days that were told make of the facts held: how heavy the debts are, and how late one was. */
export function weighedFacts(state: Told): Facts {
  const debts = debtWeight(state)
  const late = lateness(state)
  return { ...(debts && { debt_weight: debts }), ...(late && { lateness: late }) }
}

function debtWeight({ facts, sums, caseOf }: Told): string | undefined {
  const { other_loans: loans, other_debt: debt } = facts
  if (!loans || loans.value === 'none') return undefined
  const told = sums && sums.caseOf === caseOf ? sums.debts : []
  const all = (of: 'balance' | 'payment') => {
    const found = told.flatMap((one) => one[of] ?? [])
    const complete = loans.exact !== undefined && found.length >= loans.exact && found.length === told.length
    return complete ? found.reduce((sum, one) => sum + one, 0) / 100 : undefined
  }
  const income = yuan(facts.income_amount)?.least
  const owed = yuan(debt)?.most ?? all('balance')
  const paid = all('payment')
  const share = paid !== undefined && income ? paid / income : undefined
  const little = income ? income * LITTLE : LITTLE_YUAN
  if (owed !== undefined && owed <= little) return 'light'
  const isLong = owed !== undefined && income !== undefined && owed > income * MONTHS_OWED
  if (loans.steady && told.length <= 1) return 'steady'
  if (share === undefined) return undefined
  if (share < LIGHT) return isLong ? 'middling' : 'light'
  return share > HEAVY ? 'heavy' : 'middling'
}

function yuan(held: HeldFact | undefined): { least: number; most: number } | undefined {
  if (held?.exact !== undefined) return { least: held.exact, most: held.exact }
  const [said] = held?.words ? readQuantities(held.words.text, held.words.locale) : []
  return said && Number.isFinite(said.max) && said.min > 0 ? { least: said.min, most: said.max } : undefined
}

function lateness({ facts, late, caseOf }: Told): string | undefined {
  const record = facts.record?.value
  if (!late || late.caseOf !== caseOf || (record !== 'late_once' && record !== 'late_often')) return undefined
  const times = record === 'late_once' ? 1 : late.times
  const slight = late.days !== undefined && late.days <= SLIGHT_DAYS
  if (slight && times === 2) return 'slight_twice'
  if (slight && times === 1) return late.longAgo ? 'slight_old' : 'slight'
  return late.longAgo && (late.days ?? 0) < MONTH ? 'old' : undefined
}

/** How many payments were late, where that is known of several. */
export function timesLate({ facts, late, caseOf }: Told): number | undefined {
  if (facts.record?.value !== 'late_often' || late?.caseOf !== caseOf) return undefined
  return (late?.times ?? 0) > 1 ? late?.times : undefined
}

/** Days. */
const MONTH = 30
