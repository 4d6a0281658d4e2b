import { answerTopic } from '#dialogs/asked/answer-topic.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { PLAN } from './plan-state.ts'

/** 大概什么时候能恢复到三万, "when will it be back at 30k": of the limit, whatever sum the plan waits for. */
const WHEN_BACK =
  /(?:什么时候|啥时候|多久|几时|能不能|会不会|还能)[^，。,?？]{0,6}(?:恢复|回到|涨回|提回|开回)|额度[^，。,?？]{0,8}(?:恢复|回来|涨)[^，。,]{0,6}[吗么?？]|\b(?:when|how (?:long|soon)|will|can)\b[^.?!]{0,16}\b(?:limit|it|jiebei)\b[^.?!]{0,8}\b(?:be |come |go |get )?(?:back (?:at|to|up)|restored|reopen\w*)\b/iu

/** Answers that and goes on with the plan. False where the limit isn't asked about, or no plan is under way. */
export const hearLimitAskedInPlan: Hearer = async (dc, turn, { book }) => {
  if (turn.action || dc.activeDialog?.id !== PLAN || !WHEN_BACK.test(turn.text)) return false
  turn.state.notUnderstood = 0
  answerTopic(turn, 'when_restored', book)
  await reprompt(dc, turn)
  return true
}
