import type { Turn } from '#src/conversation/turn.ts'
import { hold, sayNoted } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { readAs } from '#dialogs/interview/read-as.ts'

/** How often one applied, told beside a swindle where that was asked: noted behind the warning, and not asked again. */
export function noteApplied(turn: Turn, parts: DialogParts): void {
  if (turn.state.open?.fact !== 'applications') return
  const reading = readAs(turn, 'applications', parts)
  if (reading.kind !== 'value' || !reading.quantity) return
  hold(turn, 'applications', reading.value, 'answered', reading.quantity)
  sayNoted(turn, parts.knowledge, ['applications'])
  turn.state.open = undefined
}
