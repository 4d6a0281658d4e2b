import type { Locale } from '#src/locale.ts'

/** A guess at the cause that somebody else made, as it stands in a message. */
export interface ReportedGuess {
  /** What is taken for the cause. */
  readonly cause: string
  readonly start: number
  readonly end: number
}

/** Whose guess it may be. */
const WHO_ZH =
  '老公|老婆|媳妇儿?|爱人|对象|男朋友|女朋友|男友|女友|爸妈?|妈妈?|爸爸|父母|哥哥?|姐姐?|弟弟?|妹妹?|儿子|女儿|闺女|孩子|朋友|闺蜜|哥们儿?|同学|同事|室友|舍友|邻居|亲戚|家里人?|家人|领导|老板|群里|网上|别人|人家|有人|大家|博主|他|她'
/** Who speaks for the lender states rather than guesses: only what is doubted is judged. */
const LENDER_ZH = '客服|他们|银行|那边'

const SAYS_ZH = '告诉我|跟我说|跟我讲|说|讲|觉得|认为|猜|怀疑|咬定'
const SURELY_ZH = '(?:我这个?|这|那|就|都|全|肯定|多半|应该|可能|估计|八成)*'
const TRUE_ZH =
  '(?:这|他|她|说[得的]?|讲[得的]?|到底|是|有)*(?:真的?(?:假|吗|么|嘛|是)|(?:这样|这么回事|因为这个)的?(?:吗|么|吧|嘛)|对(?:吗|么|不|吧)|有(?:没有)?道理|靠谱|可信|准[吗么不]|是不是|(?:能|该)?信(?:吗|么|不)|属实|会吗|可能吗)[^。.!！?？]*[?？]?'

const WHO_EN =
  '(?:my (?:\\w+ )?|the )?(?:husband|wife|partner|boyfriend|girlfriend|mum|mom|mother|dad|father|sister|brother|cousin|uncle|aunt|son|daughter|friends?|mates?|colleagues?|coworkers?|roommate|flatmate|neighbou?r|boss)|a (?:friend|mate|colleague|coworker)|friends?|every(?:one|body)|people|some(?:one|body)|some (?:guy|people)|he|she|reddit|the internet'
const LENDER_EN =
  'support|customer (?:service|support)|they|the (?:agent|bank|lady|guy|man|woman)|the hotline'
const SAYS_EN =
  '(?:(?:all|also|always|just|keeps?|even|now|is|was)\\s+)*(?:says?|sed|said|saying|thinks?|thought|told me|tells me|telling me|reckons?|claims?|insists?|swears?|suspects?|guess(?:es)?)(?:\\s+that)?'
const IT_IS_EN = "(?:it'?s|its|it is|it was|that'?s|this is)(?:\\s+(?:all|just|only|probably|prob))*"
const BECAUSE_EN = "(?:be)?cause(?: of)?|'?cos(?: of)?|coz|cuz|bc(?: of)?|due to|down to|to do with"
const TRUE_EN =
  '(?:and |so )?(?:(?:is|are|was|could|can) (?:that|it|this|he|she|they)(?: be)?(?: really| actually)? (?:true|right|so|correct|wrong)|is it\\b|could (?:that|it) be|true\\b|really\\b|right\\b|correct\\b|do you (?:agree|think so)|any truth|is there (?:any|some) truth)[^.!?]*\\??'

const SIGNS: Readonly<Record<Locale, readonly RegExp[]>> = {
  'zh-CN': [
    // Doubted: whoever said it.
    new RegExp(
      `我?(?:的|们)?(?:${WHO_ZH}|${LENDER_ZH})[^，。,.!！?？\\s]{0,4}?(?:${SAYS_ZH})[，,\\s]?${SURELY_ZH}(?:是|因为|由于|怪|赖)+(?<cause>[^，。,.!！?？\\s]{2,24})[，,。.\\s]*${TRUE_ZH}`,
      'u',
    ),
    new RegExp(
      `我?(?:的|们)?(?:${WHO_ZH})[^，。,.!！?？\\s]{0,4}?(?:${SAYS_ZH})[，,\\s]?${SURELY_ZH}是?(?:因为|由于|怪|赖)(?<cause>[^，。,.!！?？\\s]{2,24})[?？]?`,
      'u',
    ),
  ],
  en: [
    new RegExp(
      `\\b(?:${WHO_EN}|${LENDER_EN})\\s+${SAYS_EN}\\s+(?:${IT_IS_EN}\\s+(?:${BECAUSE_EN})?|(?:${BECAUSE_EN}))\\s*(?<cause>[^,.!?]{2,70}?)(?:\\s*[,.!?]\\s*|\\s+)${TRUE_EN}`,
      'iu',
    ),
    new RegExp(
      `\\b(?:${WHO_EN})\\s+${SAYS_EN}\\s+(?:${IT_IS_EN}\\s+)?(?:${BECAUSE_EN})\\s+(?<cause>[^,.!?]{2,70})\\??`,
      'iu',
    ),
  ],
}

/** What a cause brought about, said after it: 才降的, 闹的, 的原因. */
const EFFECT =
  /(?:才|就|所以)[^，。,]{0,8}$|(?:给?(?:闹|害|惹|弄|造成|导致|影响))?的(?:问题|原因|锅|事儿?)?$|[吧吗嘛呢了]$/u

/** "我老公说是因为信用卡分期，真的假的", "my husband says it's the card, is that true". */
export function reportedGuess(text: string, locale: Locale): ReportedGuess | undefined {
  for (const sign of SIGNS[locale]) {
    const found = sign.exec(text)
    const cause = found?.groups?.cause?.replace(EFFECT, '').trim()
    if (found && cause) return { cause, start: found.index, end: found.index + found[0].length }
  }
  return undefined
}
