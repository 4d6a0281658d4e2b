import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { sayNoted } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { makeMove } from '#dialogs/press.ts'
import { takeToldBeside } from './told-beside.ts'
import { meant } from '#dialogs/understood.ts'

/** Moves beside which what is told of the case counts: 我是学生，先做什么好. */
const movesWithFacts = new Set([
  'human_agent',
  'what_first',
  'stop',
  'my_data',
  'help',
  'greeting',
  'repeat',
  'change_language',
])

/**
 * "没有新申请了，我就想找个真人": makes the move that a message means; what is told beside it is kept, and in the summary.
 * False when it means none.
 */
export async function moveWithTold(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  move: string,
): Promise<boolean> {
  if (movesWithFacts.has(move)) {
    const { facts, changed } = takeToldBeside(turn, parts, (understanding) => meant(understanding) === move)
    // A summary for a person says it.
    if (move !== 'human_agent') sayNoted(turn, parts.knowledge, facts, { changed })
  }
  return makeMove(dc, turn, parts, move)
}
