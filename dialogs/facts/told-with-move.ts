import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { sayNoted } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { makeMove } from '#dialogs/press.ts'
import { goOnWithTold, takeToldBeside } from './told-beside.ts'
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
  if (move === 'what_if' && onlyTells(turn)) {
    await goOnWithTold(dc, turn, parts)
    return true
  }
  // "Dont remember what it said" sounds of deleting, and says nothing of it.
  if (move === 'delete_data' && !SPEAKS_OF_DELETING.test(turn.text)) return false
  // "I've only got 2000": nothing was noted that it could put right.
  if (move === 'correct' && Object.keys(turn.state.facts).length === 0 && !SPEAKS_OF_CHANGE.test(turn.text))
    return false
  if (movesWithFacts.has(move)) {
    const { facts, changed } = takeToldBeside(turn, parts, (understanding) => meant(understanding) === move)
    // A summary for a person says it.
    if (move !== 'human_agent') sayNoted(turn, parts.knowledge, facts, { changed })
  }
  return makeMove(dc, turn, parts, move)
}

const SPEAKS_OF_CHANGE =
  /改|错|不对|不是|更正|修正|重新|\b(?:chang\w*|correct\w*|wrong|mistake|fix|edit|not right|meant|actually|undo)\b/iu

const SPEAKS_OF_DELETING =
  /删|清[空除掉]|抹|销毁|忘[掉了记]|别[留存记]|不要[留存记]|注销|\b(?:delet\w*|eras\w*|remov\w*|wip(?:e|ing)|forget|clear|destroy|get rid|don'?t (?:keep|store|save))\b/iu

/** 主要是给我老婆动手术用的, while a question is open: told of what was, and imagined by nobody. */
function onlyTells({ state, text, understanding }: Turn): boolean {
  return state.open !== undefined && understanding.facts.length > 0 && !IMAGINES.test(text)
}

const IMAGINES =
  /如果|(?<!主)要是|假如|万一|的话|[会能]|先|再|打算|准备|想|(?<![主重])要|把|不[借用申还]|以后|[?？吗呢]|\b(?:if|when|would|will|should|could|can|what|suppose|say|pay|paying|clear|close|stop|apply|after|once|then|without|instead)\b/iu
