import type { Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { mask } from '#src/understanding/mask.ts'
import type { Understanding } from '#src/understanding/understand.ts'

/** Probability from which a reading of the message is taken for sure. */
export const SURELY = 0.8

export function surelyMeans({ intents }: Understanding): boolean {
  return (intents[0]?.score ?? 0) >= SURELY
}

export function isQuestion(understanding: Understanding): boolean {
  return /[?？]|吗|么|嘛|呢|怎么|为什么|为啥|会不会|是不是|能不能|多久|\b(does|do|will|is|are|why|how|what|when|can|should)\b/iu.test(
    understanding.text,
  )
}

/** Asks for something to be done, without a question's words. */
export function isRequest(text: string): boolean {
  return /帮我|给我|推荐|讲个|写[个首篇一]|放[首个]|\b(tell me|give me|show me|write|recommend|sing|play|help me)\b/iu.test(
    text,
  )
}

/** "这个也有影响？", "does that matter": the question is about what was just asked, unless it surely names another thing. */
export function pointsBack(understanding: Understanding, text: string): boolean {
  if (surelyMeans(understanding)) return false
  return /这个|这也|这有|那个|那这|\b(this|that|it)\b/iu.test(text)
}

/** The words state another fact than this: the number in "申请了五六次贷款" counts no lenders. */
export function saysOtherFact(turn: Turn, fact: string, words: string): boolean {
  const stated = turn.understanding.facts.filter(({ said }) => words.includes(said))
  return stated.length > 0 && !(fact in toDiagnosisFacts(stated))
}

/** Identity, card and phone numbers; see mask. */
const maskedNumber = /\[(?:id|card|phone)\]/g

export function holdsNumbers(text: string): boolean {
  return mask(text).search(maskedNumber) >= 0
}

export function isNumbersOnly(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(mask(text).replaceAll(maskedNumber, ''))
}

/** "能不能再借一笔先还上", "should I take another loan to cover it": borrowing to repay, asked about or planned. */
export function borrowsToRepay(text: string): boolean {
  return /(?:再|先|多|重新|另外?|别处|别家|别的地方|其他平台|找人|网上|去)[^，。,.?？]{0,6}[借贷](?![了过])[^，。,.?？]{0,12}(?:还上|还掉|还清|先还|[来去]还|还(?:这|那|旧|掉|它|借呗|款|钱|欠|债|信用卡)|填上?|垫上?|补上)|借(?:别的|别家|别处|其他|网贷|新的)[^，。,.?？]{0,4}还|借新还旧|以贷养贷|拆东墙补?西墙|\b(?:another|new|second|more|different|other)\s+(?:loan|credit|lender|one)\b[^.?!]{0,30}\b(?:to|and)\s+(?:cover|repay|pay|settle|clear|fill)|\bborrow(?:ing)?\b[^.?!]{0,30}\bto\s+(?:repay|pay|cover|settle|clear)/iu.test(
    text,
  )
}

/** Nothing but "ok": heard, and neither an answer nor a question. */
export function isAcknowledgement(text: string): boolean {
  return /^(?:(?:嗯+|恩|哦+|噢|喔|好+|好的|好吧|行|行吧|知道了|明白了?|了解了?|懂了|原来如此|这样啊|原来是这样|收到|ok|okay|oh|i see|got it|right|alright|all right|understood|fine|good to know|makes sense|ah|hm+)[\s,，。.!！~～]*)+$/iu.test(
    text.trim(),
  )
}

const DOES_NOT_FOLLOW = [
  /^(?:我|还是|都|也|完全|真|有点|实在)*(?:[看听读]不太?[懂明]|没太?[看听读][懂明]|没太?明白|不太?明白|不太懂)白?(?:你|您|这个|这|那|刚才|在|说|问|讲|的|是|了|什么|啥|意思|话)*[啊呀呢]?$/u,
  /^(?:这|那|你|您|刚才|这个|这句|这话|这题)*(?:说的|讲的|问的)?(?:是|话)?(?:什么|啥)意思[啊呀呢]?$/u,
  /^(?:sorry |but )?i(?: really| still| just)? (?:don'?t|do not|didn'?t|did not|can'?t) (?:get|understand|follow)(?: it| that| this| you| what you mean| a word| the question)?$/iu,
  /^what do(?:es)? (?:you|that|this|it) mean$|^(?:now )?i'?m (?:lost|confused)$/iu,
]

/** The person doesn't follow what was said: this and nothing else. */
export function doesNotFollow(text: string): boolean {
  const plain = text
    .trim()
    .replace(/[\s,，。.!！?？~]+$/u, '')
    .replaceAll(/[,，]\s*/gu, ' ')
  return DOES_NOT_FOLLOW.some((words) => words.test(plain))
}

/** Tired of questions. */
export function isTiredOfQuestions(text: string): boolean {
  return /问(?:得|的)?(?:这么|那么|好|太|真)多|问题(?:太|好|真|这么)多|问个没完|没完没了|还要问(?:多少|几)|还有(?:多少|几)[个道]?(?:问题|题)|还要多久才|\b(?:so|too) many questions|\bhow (?:much|many) (?:longer|more)\b[^?]{0,20}\b(?:this|take|questions?)\b|\bhow many more\b|\bstop asking\b|\benough questions\b/iu.test(
    text,
  )
}

/** Shame, said beside the matter. */
export function isAshamed(text: string): boolean {
  return /丢人|丢脸|没脸|羞愧|羞于|惭愧|抬不起头|不好意思(?:开口|说)|难以启齿|\basham|\bembarrass|\bhumiliat/iu.test(
    text,
  )
}

/** Wants the reasons looked into. */
export function wantsToKnowWhy(text: string): boolean {
  return /为什么|为啥|怎么回事|原因|帮我(?:看|理|查|分析|找|弄)|看看我的|\bwhy\b|\bwhat happened\b|\bhelp me\b|\blook (?:at|into)\b|\bmy case\b/iu.test(
    text,
  )
}

/** "No one cares", "谁都不管我": not yet despair, and nothing that "OK" could answer. */
export function isForlorn(text: string): boolean {
  return /(?:没人|没有人)(?:能|会|肯|愿意)?(?:帮我|帮得了|管我|在乎|关心|理我|懂我)|谁[都也]不(?:管|在乎|关心|理)我?|\bno ?(?:one|body) (?:really |even |would )?(?:cares?|can help|helps|listens|understands)\b|\ball alone\b/iu.test(
    text,
  )
}

/** Worn out, said instead of anything else. */
export function isWornOut(text: string): boolean {
  return /(?:好|很|真|太|特别|挺|心)(?:烦|累|难受|焦虑|压抑|委屈|绝望|崩溃)|压力(?:好|很|太|真)?大|(?:要|快)?崩溃了?|睡不着|熬不住|\b(?:so|really|very|completely|just) (?:stressed|tired|exhausted|overwhelmed|worried|anxious|fed up)\b|\b(?:overwhelmed|exhausted|stressed out|losing sleep)\b|\bcan'?t sleep\b/iu.test(
    text,
  )
}

const TAKES_BACK =
  /^(?:(?:不对|错了|等等|等一下|等下|啊|哦|抱歉|对不起)[,，。.!！\s]*)*(?:不对|错了|(?:我)?刚刚?才?(?:说|讲|写|选|答)?错了|(?:我)?(?:说|讲|写|选|答|搞|弄)错了|更正(?:一下)?)[,，。.!！\s]+|^(?:(?:oh|oops|no|sorry|wait|hang on|hold on)[,.!\s]+)*(?:no,? wait|wait|oops|correction|sorry|my mistake|i meant|i got that wrong|that was wrong)[,.!:\s]+/iu

/** "不对，刚才说错了，…": what follows takes something back. */
export function takesBack(text: string): boolean {
  return TAKES_BACK.test(text)
}

/** The words without such a beginning, whose 刚才 is no time and whose "wait" no answer. */
export function withoutTakingBack(text: string): string {
  return text.replace(TAKES_BACK, '')
}

/** Collectors, and whom they call. */
export function isAboutCollectors(text: string): boolean {
  return /催收|爆通讯录|通讯录|上门(?:催|要|找|来)|说要上门|打给我?(?:爸|妈|家|单位|公司|同事|朋友)|骚扰我?(?:家|爸|妈|单位|朋友|同事)|\bcollect(?:or|ion)s?\b|\b(?:call|calling|calls|contact\w*|harass\w*) my (?:family|parents|boss|work|friends|contacts|office|wife|husband)/iu.test(
    text,
  )
}

/** How to put it to the lender. */
export function asksHowToSay(text: string): boolean {
  return /怎么(?:开口|说|讲|谈|跟|和)|该说(?:什么|啥)|说(?:什么|啥)好|\bwhat (?:do|should|can|would) i (?:say|tell)|\bhow (?:do|should|can) i (?:say|tell|put|ask|explain)/iu.test(
    text,
  )
}

/** Somebody else borrowed in this person's name. */
export function isMisused(text: string): boolean {
  return /冒用|盗用|被人?盗|(?:别人|有人|骗子|他们?|朋友|前男?女?友)[^，。,.?？]{0,6}(?:用|拿)(?:了)?我的?(?:身份|账[户号]|手机|名)[^，。,.?？]{0,8}[借贷]|不是我(?:本人)?借的|\bin my name\b|\bstole my (?:identity|account|id)\b|\b(?:someone|somebody|they|he|she)(?: else)? (?:has )?used my (?:account|id|identity|phone)\b|\bi (?:never|didn'?t) (?:take|took) (?:out )?(?:this|that|the) loan\b/iu.test(
    text,
  )
}
