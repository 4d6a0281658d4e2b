import type { Hearer } from '#dialogs/hearer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { withoutSwap } from './plan-swap-words.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'

/**
 * 银行给我打电话说年化4% 要不要换成那个, "my bank offers 6%, should I move the 8000 there": whether to change one loan for another is
 * asked; what is offered is owed to nobody, and no debt's price. The rest of the message is heard.
 */
export const hearSwapAsked: Hearer = async (dc, turn, parts) => {
  if (turn.action || dc.activeDialog?.id !== PLAN) return false
  const { asked, rest } = withoutSwap(turn.text)
  if (!asked) return false
  turn.state.notUnderstood = 0
  saySideQuestion(turn, 'swap_loan', parts)
  if (!/[\d\p{L}]/u.test(rest)) {
    await reprompt(dc, turn)
    return true
  }
  turn.text = rest
  turn.understanding = bySentence(parts.understand)(rest, turn.state.locale)
  return false
}
