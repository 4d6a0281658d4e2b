import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

/** 额度降了以后, "after they cut my limit": only when something else was. */
const TIME_OF_TROUBLE =
  /(?:借呗|我的?)?(?:额度|服务)(?:突然|被|给|都|一)*(?:降|调低|变[少小低]|减|没|清零|归零|关|停)(?:了|低|少|掉|到0|完)*(?:以后|之后|后)(?!来)(?:我|才|就|又|再|,|，)*|(?:被)?降额(?:以后|之后|后)(?:我|才|就|又|再|,|，)*|,? ?\b(?:after|since|once|when) (?:they|jiebei|alipay) (?:\w+ )?(?:cut|lowered|dropped|reduced|slashed|closed|took(?: away)?) (?:my |the )?(?:limit|credit|it)\b(?: down| off)?|,? ?\b(?:after|since|once|when) (?:my |the )?(?:limit|credit) (?:was |got |had |has been |suddenly |just )*(?:cut|lowered|dropped|reduced|slashed|fell|closed|gone|went (?:down|away|to (?:zero|0)))\b/giu

/**
 * "Five after they cut my limit", 额度降了以后申请了五六家, where the trouble is known: it tells when one applied, and no other
 * trouble. The message goes on without it; never served.
 */
export async function setAsideTimeOfTrouble(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || !state.open || !state.facts.symptom) return false
  if (state.open.fact === 'since_repaid' || state.open.fact === 'symptom') return false
  const text = turn.text.replace(TIME_OF_TROUBLE, ' ').trim()
  if (text === turn.text.trim() || !/[\p{L}\p{N}]/u.test(text)) return false
  Object.assign(turn, { text, understanding: parts.understand(text, state.locale, turn.moment) })
  return false
}
