import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { offerAfterWhatIf } from './conclude.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { whatIf } from './what-if.ts'

/**
 * The fact that a "what if" waited for was just told: its effect, instead of the whole result once more. False when none
 * waited for it.
 */
export async function answerImagined(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  fact: string,
): Promise<boolean> {
  const { state } = turn
  const { imagined } = state
  if (imagined?.fact !== fact) return false
  state.imagined = undefined
  const { text } = imagined
  const asked: Turn = {
    ...turn,
    text,
    action: undefined,
    understanding: parts.understand(text, state.locale, turn.moment),
  }
  const outcome = whatIf(asked, parts.knowledge, parts.factWords)
  if (outcome.kind === 'unknown') return false
  if (!state.result) {
    // The questions go on after it.
    await dc.continueDialog()
    return true
  }
  await dc.cancelAllDialogs()
  state.open = undefined
  offerAfterWhatIf(turn, parts.knowledge, outcome.advice)
  return true
}
