import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { changesNothing } from './left-alone.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'
import { goesOnFewer, imaginesFewer, imaginesPart } from './what-if-fewer.ts'
import { imaginesLongLoan } from './what-if-long-loan.ts'
import { imaginesUndone } from './what-if-past.ts'
import { imaginesPause } from './what-if-pause.ts'
import { imaginesWork } from './what-if-work.ts'

/** A change that a message imagines, by words of its own: its effect is told, rather than what is known of its matter at large. */
export function imaginesChange(turn: Turn, parts: DialogParts): boolean {
  if (turn.action || Object.keys(turn.state.facts).length === 0) return false
  const imagines =
    imaginesPause(turn, parts.factWords) ||
    imaginesUndone(turn) ||
    imaginesLongLoan(turn) ||
    imaginesWork(turn) ||
    imaginesFewer(turn) ||
    imaginesPart(turn) ||
    goesOnFewer(turn) !== undefined
  return imagines && !changesNothing(turn, parts)
}

/** "I mean only weilidai", "白条也一起还了呢": said of the change that was just imagined, and no correction of the case. */
export async function hearImaginedFurther(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  const { state, text } = turn
  if (!state.result || state.open || dc.activeDialog?.id === PLAN || HELD_TO_BE.test(text)) return false
  return goesOnFewer(turn) !== undefined && (await makeMove(dc, turn, parts, 'what_if'))
}

/** What is owed now, told: "我只有白条一家". */
const HELD_TO_BE =
  /只有|只欠|就欠|没有别的|\b(?:only|just) (?:have|owe|got)\b|\bi (?:only|just) (?:have|owe)\b/iu
