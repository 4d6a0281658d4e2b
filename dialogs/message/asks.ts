import type { MessagePart } from './message-parts.ts'
import { isQuestion, surelyMeans } from './message-signs.ts'

/** 要不要, 多少, 哪里 ask as well, where a part of a message is about something that has an answer. */
export function asks({ text, understanding }: MessagePart): boolean {
  if (TELLS_OF_NONE.test(text.trim()) || TELLS_WHAT_IT_SAID.test(text.trim())) return false
  return isQuestion(understanding) || asksWhyAsked({ text, understanding }) || asksBesides(text)
}

/** 上面也没写为什么, "it doesn't say why": told of the page. */
const TELLS_OF_NONE =
  /^[^？?]*没(?:有)?(?:写|说|提|给|讲|显示|告诉我?)(?:清楚?|明)?(?:是)?(?:因为)?(?:什么|为什么|为啥|啥|原因|理由)(?:原因|理由|的|了|啊)?[。.]?$|^[^?]*\b(?:doesn'?t|didn'?t|don'?t|not|never) (?:say|said|tell|told|state|give)(?: me| us)? (?:why|what|a reason|any reason)\.?$/iu

/** 说什么服务对象调整: as it is remembered. */
const TELLS_WHAT_IT_SAID =
  /^(?:就|好像|反正|只|它|页面)?(?:说|写|显示|提示)(?:是)?(?:什么|啥)(?!意思|时候|原因|情况)[^吗呢么?？]{4,}$/u

/** The same, by the words alone. */
export function asksInWords(text: string): boolean {
  return isQuestion({ text }) || asksBesides(text)
}

function asksBesides(text: string): boolean {
  return ASKS_BESIDES.test(text) || ASKS_TURNED.test(text.trim()) || asksToConfirm(text)
}

/** 应该不要紧吧, "thats nothing right": held out for a yes, of what was told right before. */
export function asksToConfirm(text: string): boolean {
  return ASKS_TO_CONFIRM.test(text.trim())
}

const ASKS_TO_CONFIRM =
  /^(?:应该|这样?|那|也|就|都|总|真的?)*(?:没(?:(?:什么|啥|多大)?(?:大)?(?:事|关系|影响|问题|碍)|什么|啥)|不(?:要紧|影响|严重|碍事)|不算(?:很|太|特别)?(?:多|大|久|严重|什么|啥)(?:事|问题)?|问题不大|影响不大)(?:的)?吧[?？]?$|^(?:so |and |but |surely )*(?:that'?s|it'?s|its|this is|that is|that isn'?t|thats)? ?(?:nothing|no big deal|not (?:a big deal|bad|that bad|so bad|a problem|many|that many|a lot|much|serious|late|too bad)|ok(?:ay)?|fine|alright|normal),? (?:right|yeah|isn'?t it|is it|i guess|i hope|no)\??$/iu

const ASKS_BESIDES =
  /还(?:会|有|能)?影响[啊呀嘛](?=$|[?？，。])|^[这那][^，。,]{0,3}也?算[啊呀](?=$|[?？，。])|[新好成通录还过到掉]了没有(?=$|[?？，。\s])|几号[^，。,]{0,3}(?:更新|还|到|扣|报|出)|^(?:那|还|一般|通常|正常)*(?:一般|通常|正常|要|得|需要?|等)等?几(?:天|年|个?月|周|个星期)[?？]?$|(?<![没不别无][^，。,]{0,2})(?:填|写|报|选|做点?|干点?)啥(?=$|[?？，。\s])|(?:到底|究竟)[^，。,]{1,8}的(?:是)?[啥什]么?(?=$|[?？，。\s])|哪(?:一?笔|家|个)先|(?:按|算|写|填|报|只|看)[^，。,\s]{1,10}(?<!还)还是(?!没|不|0|零|一样|这|那|要|会|能|很|太|老|有|借|被)[^，。,\s]{2,10}|^[^，。,\s]{2,8}还是[^，。,\s]{2,8}那[天次笔](?=$|[?？])|(?<![好十])几(?:家|次|笔|个)(?:以[内上]|之内)|算几(?:次|家|笔|个)|还有几[个道题步]|算[^，。,\s]{1,4}不算|不算(?:逾期|晚|迟)[^，。,\s]{0,3}吧|(?:没关系|没事儿?|不要紧|不影响|过去了|不管用(?:是)?|还能[^，。,\s]{1,4})吧|(?:[对是])吧[?？]?$|几个意思|啥意思|咋[的地整办弄样]|哪儿?(?:不|有)|(\p{Script=Han})不\1|多少|[是真][^，。,]{1,8}还是|几(?:家|次|笔|个)(?:才)?算|(?<![没不好][^，。,]?)多久(?=$|[?？，。\s呢啊呀])|(?:能|会|是|显示|看|查|留|存|保留|影响|管|挂)[到着看查留]?几(?:年|个?月)|哪[里个儿些样种天年]|(?:在|点|去|上|从)哪|多(?:大|长|高|严重|少)(?:岁|年纪|时间)?|谁|(?<![一有])几点|[拿怎用]啥|啥样|[好快人]还是|[^，。,\s]{3}(?<![都也就才还来])不(?=$|[?？，。\s])|(?:[还过到掉]了|关系|意义|有用|影响|事儿?|办法)没(?=$|[?？，。\s])|(?<!没(?:有|写|说|提|显示|给)?)什么(?![都也])|[要得]?等(?:几天|多少天)|[干为图凭有是]啥|啥时|干[嘛吗]|几(?:分|天|号|年|个?月)[^，。,]{0,4}(?:能|才|会|可以)/u

/** "is four too many", "if i close it does that leave a mark", "call or write, which is better": without a question mark. */
const ASKS_TURNED =
  /^(?:(?:so|and|but|ok|okay|then|well|also|or|hey|hi|pls|please) )*(?:is|are|am|do|does|did|will(?! (?:try|do|check|look|wait|see|think|call|ask|go|let|be)\b)|would|can|could|should|(?:has|have|was|were)(?= (?:i|you|they|we|it|he|she|this|that|these|those|there|my|the|any\w*|some\w*)\b)) (?!i'?m\b)\S+ \S+|\b(?:if|when|once|after|because|cause|cos|since|say|suppose|instead|now|tho|though|more often|early|myself|later),? (?:.{3,90}? )?(?:do|does|did|is|are|will|would|can|could|should) (?:i|it|they|that|this|the|my|there|he|she|we|you|u|jiebei|alipay|someone|anyone)\b|\b(?:is|are) there (?:a|an|any\w*|some\w*|another|other)\b|\bany (?:other )?(?:way|chance|hope|help|use|luck) (?:to|of|at|for|i|with)\b|(?<!\ball|that'?s|thats|yes|yeah) right\??$|^(?:was|were) (?:early|paying|closing|borrowing|applying|that|this|it|those|they)(?: \w+){0,3} (?:a|the|too|bad|wrong|ok|okay|right)\b|\bis (?:that|this|it) (?:true|so|normal|ok|okay|bad|fair|why)$|\b(?:good idea|allowed|worth it|any use|or not|or what|which (?:one|is better))$|\b(?:whats|wheres|hows|whos|whens|wtf|wth)\b|(?<!\b(?:way|nor|neither|then|only|hardly|never|barely|so|as) )\b(?:can|could|should) (?:i|we|they) (?:just |also |still |even )?(?!not\b)[a-z]+|^better (?:to )?\w+ or \w+/iu

/** 这样算按时吧, 过几天就好了吧, 大概几个月: said to be confirmed, or too short to tell; asked where its examples show it. */
export function asksSoftly(text: string): boolean {
  return ASKS_SOFTLY.test(text.trim())
}

const ASKS_SOFTLY =
  /[吧咯啰喽][?？]?$|^大概几(?:天|年|个?月|周)$|\b(?:right|innit|i guess|i suppose|i hope)\??$/iu

/** "问这干啥": a question with none of a question's words. */
export function asksWhyAsked({ understanding }: MessagePart): boolean {
  return surelyMeans(understanding) && understanding.intents[0].name === 'why_ask'
}
