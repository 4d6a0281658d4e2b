import type { Turn } from '#src/conversation/turn.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import type { DialogParts } from '#dialogs/parts.ts'

const LEFT_ALONE: ReadonlySet<string> = new Set(['leave_it', 'close_once_paid'])

/** "If I just leave it", "if I close the card once it's paid": no fact would change, so it is told rather than worked out. */
export function changesNothing(
  { text, state }: Turn,
  { sideQuestions }: Pick<DialogParts, 'sideQuestions'>,
): boolean {
  return LEFT_ALONE.has(findSideQuestion(text, state.locale, sideQuestions)?.name ?? '')
}
