import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { goesOnFewer, keepsSome } from './what-if-fewer.ts'
import { imaginesOnTime, sayOnTime } from './what-if-on-time.ts'
import { changesTogether, sayTogether } from './what-if-together.ts'

const ASKED =
  /会|能|可以|有用|行不行|好(?:一?[点些]|吗|不)|呢|[吗么嘛?？]|\b(?:will|would|does|do|can|could|help|enough|if)\b|\?/iu
const URGENT =
  /急(?:着)?(?:要|用|需|换|等)|等(?:着)?(?:钱)?用|\burgent\w*\b|\bneed (?:it|money|cash) (?:now|today|soon|this week)\b/iu

/**
 * After a result, what a message imagines in so many words, before any half of it is heard as told or asked: 把美团还了，花呗留着;
 * 以后一直按时，等一年; several changes at once.
 */
export async function hearImaginedFirst(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || !state.result || state.open || dc.activeDialog?.id === PLAN) return false
  const together = changesTogether(turn)
  if (together !== undefined) {
    sayTogether(turn, parts.knowledge, together)
    return told(turn, parts)
  }
  if (keepsSome(turn) || goesOnFewer(turn)?.of === 'left') return makeMove(dc, turn, parts, 'what_if')
  if (!imaginesOnTime(text) || !ASKED.test(text)) return false
  return sayOnTime(turn, parts.knowledge) && told(turn, parts)
}

function told(turn: Turn, parts: DialogParts): true {
  turn.state.notUnderstood = 0
  if (URGENT.test(turn.text)) saySideQuestion(turn, 'money_urgent', parts)
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}
