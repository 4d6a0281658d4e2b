/** What people ask, in words that name nothing, of what they told right before. */
export type FollowUp = 'matters' | 'many' | 'passes' | 'leaves_off'

/** The narrow question that each is, by the fact that was told; a topic of the book where none is named. */
const ANSWERS: Readonly<Record<string, Readonly<Partial<Record<FollowUp, string>>>>> = {
  record: { matters: 'late_elsewhere', many: 'late_elsewhere', passes: 'late_how_long' },
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

/** The narrow question that is asked of a fact that was told; undefined where none is. */
export function questionOfTold(kind: FollowUp, fact: string, value: string | undefined): string | undefined {
  return isAskedOf(fact, value) ? ANSWERS[fact]?.[kind] : undefined
}
