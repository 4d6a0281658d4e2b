/** What people ask, in words that name nothing, of what they told right before. */
export type FollowUp = 'matters' | 'many' | 'passes' | 'leaves_off'

/** The narrow question that each is, by the fact that was told; a topic of the book where none is named. */
const ANSWERS: Readonly<Record<string, Readonly<Partial<Record<FollowUp, string>>>>> = {
  record: { matters: 'late_weighs', many: 'late_weighs', passes: 'late_how_long' },
  other_loans: { many: 'many_lenders', passes: 'payoff_seen' },
  other_debt: { many: 'too_much_owed', passes: 'payoff_seen' },
  applications: {
    matters: 'many_applications',
    many: 'many_applications',
    passes: 'apply_when',
    leaves_off: 'apply_when',
  },
  frequency: { many: 'how_often_is_much', matters: 'sets_off_warning', leaves_off: 'sets_off_warning' },
  income: {},
  income_amount: { many: 'income_low' },
  occupation: {},
  account_info: {},
  purpose: { matters: 'purpose_matters' },
}

/** Values that speak against nobody: what is asked right after them is about the question that is open by then. */
const HARMLESS: ReadonlySet<string> = new Set([
  'record=always_on_time',
  'other_loans=none',
  'applications=none',
  'frequency=rare',
  'income=stable',
  'occupation=employed',
  'account_info=current',
])

/** Whether a fact with this value is one that people ask of. */
export function isAskedOf(fact: string, value: string | undefined): boolean {
  return ANSWERS[fact] !== undefined && !HARMLESS.has(`${fact}=${value}`)
}

/** The narrow question that is asked of a fact that was told; undefined where none is, as of a payment that is late still. */
export function questionOfTold(kind: FollowUp, fact: string, value: string | undefined): string | undefined {
  const isOpen = fact === 'record' && value === 'overdue_now'
  if (kind === 'matters' && fact === 'purpose' && value === 'restricted') return 'allowed_use'
  return isAskedOf(fact, value) && !isOpen ? ANSWERS[fact]?.[kind] : undefined
}

/** The same of a fact by itself, whatever is held of it. */
export function questionOf(kind: FollowUp, fact: string): string | undefined {
  return ANSWERS[fact]?.[kind]
}

/** Narrow questions by the fact they are about, for what is asked of their answer next. */
const OF_FACT: Readonly<Record<string, RegExp>> = {
  record:
    /^(?:few_days_late|late_\w+|same_day|still_hope|unreported_late|explain_late|failed_debit|card_fee_late)$/u,
  other_loans:
    /^(?:many_lenders|loan_counts|small_counts|payoff_seen|which_loan_weighs|pay_off_elsewhere|small_instalment|mortgage)$/u,
  applications:
    /^(?:many_applications|asked_counts|apply_when|apply_elsewhere|apply_again|report_checks|tries_ruined|refused_elsewhere)$/u,
}

/** The fact that a narrow question is about. */
export function factAskedOf(name: string): string | undefined {
  return Object.keys(OF_FACT).find((fact) => OF_FACT[fact]?.test(name))
}
