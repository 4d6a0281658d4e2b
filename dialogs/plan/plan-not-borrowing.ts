import type { Hearer } from '#dialogs/hearer.ts'
import { serveTopic } from '#dialogs/topic.ts'
import { NOT_BORROWED } from '#dialogs/plan/reading/plan-not-borrowed.ts'
import { planUnderWay } from './plan-state.ts'

const ASKS =
  /会不会|会(?:好|变|有)|好(?:一?点|些)?(?:吗|么|不)|有(?:没有)?用|行(?:吗|不)|怎么?样|[?？吗]|\b(?:will|would|does|is|if|help|better)\b/iu

/** 三个月不借会不会好一点, in the middle of a plan: what not borrowing does is told, and the plan goes on. */
export const hearNotBorrowingInPlan: Hearer = async (dc, turn, parts) => {
  const plan = planUnderWay(turn.state.dialogs)
  if (turn.action || !plan || plan.step === 'shown') return false
  const rest = turn.text.replace(NOT_BORROWED, ' ')
  if (rest === turn.text || !ASKS.test(turn.text) || /\d{3}/u.test(rest)) return false
  await serveTopic(dc, turn, parts, 'usage_effect')
  turn.state.notUnderstood = 0
  return true
}
