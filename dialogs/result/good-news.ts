import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'

const NEWS =
  /额度(?:又|已经|都|今天|自己|突然|忽然)*(?:恢复|回来|变回|涨|升|提|有|多)(?:了|来了|回来|到|回)|(?:能|可以)(?:再)?(?:正常)?[借用]了|(?:升|涨|变|恢复|提)(?:回|到)(?:了)?\s*\d|(?:又|重新|自己)(?:给我)?(?:开|打开|开通|放开|恢复)了|给我(?:恢复|开|开通|涨|提)(?:额度?)?了|\b(?:(?:limit|jiebei|service|account)(?:'s| is| has| was)?|it(?:'s| is| has| was| came)) (?:just |now |all |suddenly )?(?:back(?! to)|come back|came back|restored|reopened|open again|working again|unlocked)\b|\b(?:limit|it) (?:went|has gone|gone|is|jumped|rose) (?:back )?up\b|\bi can borrow (?:again|now)\b|\bthey(?:'ve| have)? (?:re-?opened|opened|restored|raised|unlocked|gave|given) (?:it|me|my|the)\b[^.?!]{0,20}\b(?:again|back|limit|account|service|morning|today)\b/iu
const NO_NEWS =
  /工资|收入|月薪|薪水|奖金|房租|生活费|开销|信用卡|银行|没|不|还没|吗|么|怎么|为什么|什么时候|多久|如果|要是|以前|之前|别人|朋友|他|她|老公|老婆|同事|\b(?:income|salary|wages?|rent|costs?|bank|cards?|not|n't|never|no|if|when|until|will|would|should|hope|before|used to|then|friend|his|her|their|he|she|husband|wife|colleague|sms|texts?|link|click|tap)\b|n't\b|短信|链接|点这|点击/iu

/** "It went up to 15k this morning", "额度恢复了": the trouble is over, whatever is asked beside it. */
export function hearsGoodNews(turn: Turn, parts: DialogParts): boolean {
  if (turn.action) return false
  const said = messageParts(turn.text, turn, parts)
  const news = said.findLastIndex(isNews)
  return news >= 0 && !said.slice(news + 1).some(({ text }) => GONE_AGAIN.test(text))
}

/** 去年被关过一次 后来又开了 现在又没了: the news is of before. */
const GONE_AGAIN =
  /没了|没有了|不见|借不|[用贷]不了|不[能让给][^，。,.?？]{0,4}[借用]|不(?:通过|符合|足)|(?:没|未)(?:有)?(?:通?过|额度)|被?[关停拒封冻]了?|[变成是为剩降到](?:了)?[0零]|\b(?:gone|closed|zero|refused|rejected|can'?t|cannot|won'?t|cut|frozen|vanished|disappeared|no limit|not available|unavailable)\b/iu

function isNews({ text, understanding }: MessagePart): boolean {
  return NEWS.test(text) && !NO_NEWS.test(text) && !isQuestion(understanding)
}

/** Glad, and one thing to keep it so; what was being asked is no longer needed. */
export async function shareGoodNews(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  say(turn, 'talk.good_news')
  // "是我没再点申请的缘故吗": nobody outside knows why.
  const asks = messageParts(turn.text, turn, parts).some((part) => isQuestion(part.understanding))
  if (asks) say(turn, 'talk.good_news_why', { join: 'paragraph' })
  turn.state.notUnderstood = 0
  turn.state.open = undefined
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  turn.replies.push({ kind: 'offer', options: [plan, helpful] })
}

const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }
const helpful: Option = { label: { phrase: 'talk.buttons.feedback' }, action: { kind: 'feedback' } }
