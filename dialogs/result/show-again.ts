import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { makeMove } from '#dialogs/press.ts'

const AGAIN =
  /\b(?:show|give|see|tell|put|send|read|run|do)\b[^.?!,]{0,16}\b(?:thing|lot|results?|card|list|reasons?|answer|verdict)\b[^.?!,]{0,16}\b(?:again|once more|anew|afresh|one more time)\b[^.?!,]*|\b(?:whole|full|entire) (?:thing|lot|result|card|list|answer)\b[^.?!,]{0,8}\b(?:again|once more|one more time)\b[^.?!,]*|(?:把)?(?:整个|全部|完整的?|那张|刚才的?)?(?:结果|原因|卡片?|结论)[^，。,.?？]{0,4}(?:再|重新)(?:给我)?(?:看|发|说|显示|来|列)一?(?:遍|次|下)[吧呗]?|(?:再|重新|重)(?:给我)?把?(?:整个|全部|完整的?|那张|刚才的?)?(?:结果|原因|卡片?|结论)(?:再|给我|重新)*(?:看|发|说|显示|来|列)一?(?:遍|次|下)[吧呗]?|(?:再|重新)(?:给我)?(?:看|发|显示|列|理|过|捋)(?:一?(?:遍|次|下))?[^，。,.?？]{0,4}(?:整个|全部|完整|所有)?的?(?:结果|原因|卡片|结论)[吧呗]?|(?:结果|原因|排序|结论)(?:现在|有没有|有|又|会)*(?:变化?|不一样|改变?)(?:了|过)?(?:没有?|吗|么|不)|\b(?:did|does|has|is) (?:that|it|the results?|the reasons?|anything|the order) (?:now )?(?:changed?|different)(?: (?:the|my|any of the) (?:results?|reasons?|order|list))?(?= now|\?|$)/iu

/**
 * "Show me the whole thing again pls, and my income is 9,000": what is told beside it is taken up, then the whole result
 * stands there once more. False before a result, or where something else is asked with it.
 */
export async function showAgain(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text, moment } = turn
  const found = AGAIN.exec(text)
  if (turn.action || !found || !state.result || state.open || dc.activeDialog) return false
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replace(/^[\s,，。.!]+|[\s,，。.!]+$/gu, '')
    .replace(/^(?:and|but|also)\b\s*/iu, '')
    .trim()
  const understanding = bySentence(parts.understand)(rest, state.locale, moment)
  if (isQuestion(understanding)) return false
  const { learnt, changed } = takeUpFacts({ ...turn, text: rest, understanding }, parts.knowledge)
  sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  turn.text = found[0]
  return makeMove(dc, turn, parts, 'conclude')
}
