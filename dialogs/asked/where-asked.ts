import type { ConversationState } from '#src/conversation/state.ts'
import type { Where } from '#src/understanding/narrow-question.ts'
import { PLACES, type Place } from '#src/understanding/side-questions.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import type { MessagePart } from '#dialogs/message/message-parts.ts'
import { planUnderWay, type Step } from '#dialogs/plan/plan-state.ts'

/** Facts that are spoken of with another one. */
const SPOKEN_OF_WITH: Readonly<Record<string, Place>> = {
  other_debt: 'other_loans',
  income_amount: 'income',
  income_proof: 'income',
  occupation: 'income',
  last_borrowed: 'frequency',
  purpose: 'frequency',
}

const OF_PLAN: Readonly<Record<Step, Place>> = {
  income: 'income',
  fixed: 'plan_costs',
  debts: 'plan_debts',
  balance: 'plan_debts',
  detail: 'plan_debts',
  term: 'plan_debts',
  more: 'plan_debts',
  shown: 'plan_shown',
}

/** Where something is said just now: the same few words ask one thing beside the late payments and another beside a plan. */
export function whereAsked({ locale, open, dialogs, result, notAsked: except }: WhereSaid): Where {
  if (open) return { locale, place: placeOf(open.fact), except }
  const plan = planUnderWay(dialogs)
  return { locale, place: plan ? OF_PLAN[plan.step] : result ? 'result' : undefined, except }
}

/** 有两家快还完了，这个也有影响: what was just told is spoken of, whatever is asked for. */
export function whereTold({ understanding }: Pick<MessagePart, 'understanding'>, state: WhereSaid): Where {
  const [told] = Object.keys(toDiagnosisFacts(understanding.facts)).flatMap((fact) => placeOf(fact) ?? [])
  return told ? { locale: state.locale, place: told } : whereAsked(state)
}

function placeOf(fact: string): Place | undefined {
  return SPOKEN_OF_WITH[fact] ?? PLACES.find((one) => one === fact)
}

type WhereSaid = Pick<ConversationState, 'locale' | 'open' | 'dialogs' | 'result' | 'notAsked'>
