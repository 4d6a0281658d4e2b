import { say, type Turn } from '#src/conversation/turn.ts'
import type { Reply } from '#src/reply/reply.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import { saySideQuestion } from './say-answer.ts'

/** Something that happened, told and not asked, for which there is something to say. */
interface Told {
  /** A side question whose answer says it, or a phrase. */
  readonly name: string
  readonly words: RegExp
  /** What else the message has to speak of. */
  readonly of?: RegExp
  /** The question that it is told to; any where there is none. */
  readonly to?: string
}

const TOLD: readonly Told[] = [
  // 钱扣了还没显示结清, "the money left my card but it still shows as owing"
  {
    name: 'not_booked',
    words:
      /(?:扣(?:了|掉|走|款(?:成功)?|过)|划(?:走|了|扣)|转(?:走|过去)了|付(?:了|过|款成功)|银行(?:卡)?(?:那边)?(?:显示|提示)(?:已)?(?:扣|支付|付款)|还(?:了|过|进去|款成功))[^。?？]{0,14}(?:没(?:有)?(?:显示|更新|到账|入账|记上|结清|销账?|反应过来)|(?:显示|写着?|挂着?|还是|仍|依然)(?:着|的|是)?(?:还|仍|依然)?(?:显示)?(?:未(?:还|结)|待还|没还|没结|欠|应还|还款中|处理中))|\b(?:money|payment|it|funds|transfer)\b[^.?!]{0,20}\b(?:left|gone|taken|went (?:out|through)|debited|deducted|came out|cleared my bank)\b[^.?!]{0,40}\b(?:(?:not|n't|nothing|hasn'?t)\b[^.?!]{0,20}\b(?:show\w*|settled|updat\w+|booked|posted|registered|cleared)|(?:still|yet)\b[^.?!]{0,16}\b(?:owe|owing|unpaid|outstanding|due|pending|processing))/iu,
  },
  // 让我更新身份证 我更新了还是不行, "updated my ID, still refused"
  {
    name: 'updated_in_vain',
    words:
      /(?:更新|上传|认证|填|刷|提交|改|换|补|核[实验]|验证|传|弄)(?:脸)?(?:了|过|好|完|成功|通过|上|齐)+[^。?？]{0,10}(?:还是|还|仍然?|照样|依然|依旧|也|结果|可|但)[^。?？]{0,6}(?:不行|不能|不让|没用|这样|老样子|一样|借不|没(?:变|反应|动静|额度|好)|(?:提示|显示|弹|写|说)[^，。?？]{0,4}(?:这|同|原|那|不|无|失败|未|没)|不给|过不|为?0|零)|\b(?:updated|re-?uploaded|uploaded|i did(?: (?:it|that|so|this))?|changed|verified|scanned|redid|re-?did|re-?entered|confirmed|passed|renewed|submitted)\b[^?]{0,40}\b(?:still|but|same|anyway)\b[^?]{0,20}\b(?:no|not|n't|nothing|same|refus\w+|won'?t|can'?t|zero|doesn'?t|didn'?t|useless|won'?t)/iu,
    of: /身份证|证件|资料|信息|人脸|刷脸|脸|认证|核[实验]|手机号|号码|职业|地址|单位|\b(?:id|details|info\w*|face|number|verification|identity|address|job|passport|scan)\b/iu,
  },
  // 入口直接找不到了, "the entry is gone from the app"
  {
    name: 'entry_gone',
    words:
      /(?:入口|图标|那个按钮|菜单)[^，。,?？]{0,6}(?:找不[到着]|没了|没有了|不见了?|消失|搜不[到着]|看不[到见]|藏起来)|(?:找不[到着]|看不[到见]|搜不[到着]|没有?|不见)(?:了)?(?:那个)?(?:入口|图标)|(?:找|搜|翻)不[到着]借呗(?!额)|借呗[^，。,?？]{0,4}(?:找|搜|翻)不[到着]|\b(?:entry|icon|tile|menu item|option|button)\b[^.?!]{0,16}\b(?:gone|vanished|disappeared|missing|not there)\b|\b(?:can'?t|cannot|couldn'?t|could not) (?:even )?find (?:the )?(?:entry|icon|jiebei|button|option)\b|\bjiebei\b[^.?!]{0,12}\b(?:vanished|disappeared)\b/iu,
  },
  // 我是学生 父母每月给2000, "my parents send me 2000"
  {
    name: 'talk.ack.family_pay',
    words:
      /(?:爸妈?|妈|父母|家里|家人)(?:每个?月|一个?月|也|都|会|就)*(?:给|打|转|寄)(?:我|生活费)*[^，。,?？还]{0,4}(?:\d{3,}|[一二两三四五六七八九几][千百])|\bmy (?:parents|mum|mom|dad|folks|family|mother|father) (?:both |all |just |only |still )*(?:sends?|gives?|pays?|transfers?)(?: me)?(?: about| around| like)? ?[¥$]?\d[\d,.]*k?\b(?! (?:back|for the loan))/iu,
    of: /^(?!.*(?:还款|帮我还|欠|\b(?:owe|loan|repay|debt)))/iu,
  },
  // 大概6家 全被拒了, "five, all declined"
  {
    name: 'talk.told.refused',
    to: 'applications',
    words:
      /(?:全|都|全都|全部|个个|家家|一家|一个|没一家|每家|每次|两家|[三四五六七八九十\d]家)(?:都|也|全|就)?(?:给)?(?:我)?(?:是)?(?:被)?(?:秒)?(?:拒|没(?:有)?(?:批|过|通过|下来|给)|不(?:给)?批|不通过|不给)|秒拒|被拒了?|(?:没|未)(?:有)?(?:给)?批(?:下来)?(?=$|[，。 ])|\b(?:all|both|every(?: single)? one|each(?: one)?|none|they)\b[^.?!]{0,16}\b(?:refus\w+|reject\w+|declin\w+|turned (?:me )?down|said no|approved)\b|\b(?:refused|rejected|declined|turned down|denied)\b/iu,
  },
]

/** What is said of other things first, or instead. */
const SERVED_OTHERWISE =
  /^(?:care\.|plan\.|talk\.(?:scam|sharks|misheard|misused|whose|unknown|money_urgent)|answers\.(?:distress|cannot_repay|scam_or_safety|wrongdoing|out_of_scope))/u

/**
 * 昨天刚还 钱扣了还没显示结清: what happened, told beside an answer or with the case, isn't passed over in silence: what there is to
 * say to it comes first, each once. `opened`: the question that the message answers.
 */
export function sayToWhatHappened(
  turn: Turn,
  told: string,
  opened: string | undefined,
  parts: DialogParts,
): void {
  const { replies, state } = turn
  const said = replies.flatMap((reply) => (reply.kind === 'say' ? [reply.phrase] : []))
  if (turn.action || said.length === 0 || said.some((phrase) => SERVED_OTHERWISE.test(phrase))) return
  const stated = told
    .split(BREAK)
    .filter((part) => !asksInWords(part))
    .join('，')
  const found = TOLD.find(
    ({ words, of, to }) =>
      words.test(stated) && of?.test(told) !== false && (to === undefined || to === opened),
  )
  if (!found) return
  // Beside answers to what is asked, another would be a wall.
  const answered = said.filter((phrase) => /^(?:side_questions|answers)\./u.test(phrase)).length
  if (answered > (found.to === undefined ? 1 : 0)) return
  const phrase = found.name.includes('.') ? found.name : `side_questions.${found.name}`
  if (state.said[phrase] !== undefined || said.includes(phrase)) return
  const before = replies.length
  if (found.name.includes('.')) say(turn, phrase, { general: true })
  else saySideQuestion(turn, found.name, parts)
  if (replies.length > before) replies.unshift(replies.pop() as Reply)
}
