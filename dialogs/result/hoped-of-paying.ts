import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'

/** 要是我下周还清, "what if I pay it off next week": supposed of what is owed. */
const SUPPOSES_PAYING =
  /(?:要是|如果|假如|那我|我要)[^，。,]{0,14}(?:还[清完掉了]|结清)|\b(?:what )?if i (?:pay|clear|settle|finish)\b/iu

/** 额度会不会回来, "will the limit be back": hoped of it. */
const HOPED =
  /^(?:那|就|是不是|额度|借呗)*(?:会不会|能不能|是不是|会|能|就)[^，。]{0,3}(?:回来|恢复|有了?|好了?|借)[^，。]{0,4}$|^(?:then |so |and )?(?:would|will|does|do|could|can|is) (?:it|that|i|the limit|my limit|jiebei|things)\b[^.?!]{0,24}\b(?:back|again|return(?:ed)?|restored|reopen(?:ed)?|borrow|better)\b/iu

/** It is this loan itself that would be paid off. */
const OF_THIS = /借呗|\bjiebei\b/iu

/**
 * "What if I pay it off next week, will the limit be back", in the middle of the questions: one thing, of what is owed elsewhere.
 * False where nothing is owed there, or something else is asked.
 */
export async function hearHopedOfPaying(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  const owes = state.facts.other_loans?.value ?? 'none'
  if (action || !state.open || state.result || dc.activeDialog?.id === PLAN || owes === 'none') return false
  const [supposed, hoped, more] = messageParts(text, turn, parts)
  if (!supposed || !hoped || more || OF_THIS.test(supposed.text)) return false
  if (!SUPPOSES_PAYING.test(supposed.text) || !HOPED.test(hoped.text)) return false
  return makeMove(dc, turn, parts, 'what_if')
}
