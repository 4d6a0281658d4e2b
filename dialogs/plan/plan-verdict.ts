import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { Action } from '#src/reply/reply.ts'
import { verdictIn } from '#dialogs/result/feedback-dialog.ts'
import { planUnderWay } from './plan-state.ts'
import { standingButton } from '#dialogs/standing-buttons.ts'

/** Praise, blame, or the question whether it was helpful, said while a finished plan stands: heard as such. */
export function verdictOnPlan(turn: Turn, phrases: Readonly<Record<Locale, Phrases>>): Action | undefined {
  if (turn.action || planUnderWay(turn.state.dialogs)?.step !== 'shown') return undefined
  const verdict = verdictIn(turn, phrases[turn.state.locale])
  if (verdict) return verdict
  const button = standingButton(turn, phrases)
  return button?.kind === 'feedback' ? button : undefined
}
