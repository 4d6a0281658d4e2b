import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { withoutWorkBefore } from '#src/understanding/work-before.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

/**
 * 以前跑外卖，现在进厂了, "before that I was freelancing": the message goes on without what one's work or pay was once,
 * so that no part of it is read as today's. A plan has its own ways with sums of before. Never served.
 */
export async function setAsideWorkBefore(
  dc: DialogContext,
  turn: Turn,
  { understand }: DialogParts,
): Promise<boolean> {
  if (turn.action || dc.activeDialog?.id === PLAN) return false
  const { locale } = turn.state
  const normal = normalise(turn.text)
  const text = withoutWorkBefore(normal, locale)
  if (text !== normal) Object.assign(turn, { text, understanding: understand(text, locale, turn.moment) })
  return false
}
