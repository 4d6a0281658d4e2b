import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { messageParams } from './call-words.ts'
import { restOnOwing } from '#dialogs/care/rest-on-owing.ts'
import { owesNow } from '#dialogs/care/tender.ts'

/** "Write me something short to paste", "帮我写一段话我复制过去": a text to send rather than words to say. */
export function asksForMessage(text: string): boolean {
  return /(?:帮|给|替)(?:我|俺)?[^，。,.?？]{0,6}(?:写|编|拟|弄|组织|想)[^，。,.?？]{0,4}(?:[一几两][段句条份]|话|留言|消息|信息|短信|文字)|(?:写|编|拟|弄)(?:个|[一几两][段句条份])[^，。,.?？]{0,6}(?:话|留言|消息|信息|短信|文字|内容)|(?:能|可以|好|直接)(?:直接)?(?:复制|粘贴|照抄|贴过去|发过去|发给(?:他们|客服))[^，。,.?？]{0,2}(?:的)?[^，。,.?？]{0,4}(?:话|文字|内容|留言|消息|版本)|\b(?:write|draft|make|turn|put|word|compose|type|give|have|got|do)\b[^.?!]{0,40}\b(?:message|msg|text|note|sentences?|lines?|paragraph|something(?: short)?)\b[^.?!]{0,20}\b(?:paste|copy|send|(?:in|into|through|to) the (?:app|chat)|(?:to|for) (?:them|the (?:lender|bank)|jiebei|support|customer service))\b|\b(?:message|msg|text|words|something) (?:that )?i can (?:just )?(?:copy|paste|send)\b/iu.test(
    text,
  )
}

/**
 * Two sentences to send to the lender, with what is known of it, for one who can't pay; what isn't known is left open.
 * False when it isn't asked, or nothing is owed that can't be paid.
 */
export async function writeMessage(dc: DialogContext, turn: Turn): Promise<boolean> {
  const { state, text } = turn
  if (turn.action || !asksForMessage(text)) return false
  if (!state.cannotPay && !owesNow(turn) && state.owing?.can === undefined) return false
  say(turn, 'care.message', { params: messageParams(turn) })
  await restOnOwing(dc, turn)
  return true
}
