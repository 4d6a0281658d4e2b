import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { talksOfSwindle } from './tells-of-scam.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'

/** Probability from which a message warns of a swindle whatever its words. */
const CLEARLY = 0.85

/** Swindles, what they want and who comes with them: without any of it, a likeness of words is no reason for an alarm. */
const OF_FRAUD =
  /骗|诈|验[证正]码|密码|[转打汇]账|[转打汇](?:了|过去|给|钱|款)|保证金|押金|认证金|解冻|手续费|先(?:[交付转充打]|给钱)|[交收]\d|陌生|链接|短信|来电|打来|自称|冒[充名用]|中介|强开|刷脸|人脸|屏|下载|安装|装了|软件|公检法|警|立案|撤案|法务|真的假的|正规|安全|靠谱|可信|能信|可靠|泄露|盗|隐私|套路|套现|杀猪|内部|代办|代开|冒|名义|不是我(?:本人)?借|没借过?|注销|拉黑|二维码|扫[了个码]|微信|群里|刷单|修复|洗白|退费|有人|对方|[叫让要]我|冻结|洗钱|危险|木马|病毒|上当|官方|\b(?:scam\w*|fraud\w*|swindl\w*|conn?ed|fake\w*|phish\w*|legit\w*|genuine|official|safe\w*|secur\w*|trust\w*|dodgy|sketchy|suspicious|fishy|shady|links?|codes?|otp|passwords?|deposits?|upfront|transfer\w*|wired?|strangers?|unknown|called|callers?|rang|phoned|texted|sms|e-?mails?|agents?|agency|brokers?|guarantee\w*|screen|install\w*|download\w*|click\w*|police|hack\w*|stol\w*|steal\w*|identity|selfie|wechat|qq|telegram|whatsapp|qr|insider?s?|middleman|unlock\w*|unfreez\w*|privacy|leak\w*|sharks?|impersonat\w*|pretend\w*|trick\w*|cheat\w*|virus|malware|refund\w*|dangerous|in my name|laundering|didn'?t take|never took|some(?:one|body)|offer(?:s|ed|ing)?|told me to|wants me to|borrow from \w+ first)\b/iu

/** Only sounds of a swindle: "is his phone really that bad". */
export function isFalseAlarm(turn: Turn, score: number): boolean {
  return score < CLEARLY && !OF_FRAUD.test(turn.text) && !talksOfSwindle(turn)
}

const DENIES_ALARM =
  /(?:没(?:有)?|哪有)(?:人|谁)(?:问|找|管|跟|向|让|叫|逼|催)?我?(?:要|给|交|转|打|骗)[^，。,]{0,4}(?:钱|账|款|我)?(?=$|[，。,.!！ ])|没(?:有)?人骗我?|(?:不是|没(?:有)?|又不是)(?:说|问|讲|遇到|碰到|被)?(?:什么)?(?:骗子|诈骗|被骗|骗局|骗钱)(?:的事)?|(?:跟|和)(?:骗子|诈骗|骗)[^，。,]{0,3}(?:没关系|无关|不沾边|有什么关系|有啥关系)|\b(?:nobody|no ?one|no body)(?:'s| is| has| was| ever)? (?:ask\w*|want\w*|tak\w*|took|told me to|charg\w*|scamm\w*|swindl\w*|cheat\w*|defraud\w*)\b[^,.!?]{0,24}|\b(?:it|this|that|there)(?:'?s| is| was)(?:n'?t| not| no| nothing)(?: to do with)?(?: about)?(?: a| any)? (?:scam|fraud|swindle)\w*|\b(?:not|no|nothing to do with)(?: about)?(?: a| any)? (?:scam|fraud|swindle)\w*(?: here| involved)?|\bi (?:didn'?t|did not|never|wasn'?t|haven'?t) (?:been )?(?:say\w*|said|mention\w*|ask\w*(?: about)?|talk\w*(?: about)?)?[^,.!?]{0,10}\b(?:scam|fraud|swindl)\w*/giu

/** Turns within which a warning may be taken back. */
const STAYS = 4

/**
 * "Nobody asked for money! How bad is the phone?" after a warning of fraud: it is taken back in a sentence, and what else is
 * said is heard. True when nothing else is.
 */
export async function takeAlarmBack(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text } = turn
  const warned = state.lastTopic === 'scam_or_safety' && state.turns - state.lastTopicTurn <= STAYS
  if (turn.action || !warned || state.swindle.length > 0 || text.search(DENIES_ALARM) < 0) return false
  say(turn, 'talk.scam.taken_back')
  state.lastTopic = undefined
  state.notUnderstood = 0
  const rest = text
    .replaceAll(DENIES_ALARM, ' ')
    .replace(/^[\s,，。.!！?？]+/u, '')
    .trim()
  turn.text = rest
  turn.understanding = parts.understand(rest, state.locale, turn.moment)
  if (/[\p{L}\p{N}]{2}/u.test(rest)) return false
  if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else if (state.result) offerAfterWhatIf(turn, parts.knowledge, [])
  else await goOnInterview(dc)
  return true
}
