/** Words of the page in a message. */
export interface PageWords {
  readonly words: string
  readonly start: number
  readonly end: number
}

const OPENS = '“"「『【\\['
const CLOSES = '”"」』】\\]'
const SAYS_ZH =
  '(?:(?<![填没不未抄描你您])(?:写|显示|提示|弹|跳|冒|蹦)|(?:页面|屏幕|上面|界面|系统|app|支付宝|借呗|点(?:进去|开|一下|了)?|进去了?|打开了?)(?:上|里|后)?(?:就|只|都|老|一直)*说)(?:着|的|了|出来?|给我)*(?:一?[句个行条]话?|几个字)?'
const SAYS_EN =
  "\\b(?:it|page|screen|app|alipay|jiebei|button|message|notice|popup|pop-up|thing)(?:'s| is| was)?\\s+(?:(?:just|only|now|always|keeps?|simply|still|then|basically|does|did|actually)\\s+)*(?:says?|said|saying|reads?|shows?|showed|showing)"

const QUOTED = new RegExp(
  `(?:${SAYS_ZH}|页面|上面)[^，。,.${OPENS}]{0,8}[${OPENS}]([^${CLOSES}]{3,40})[${CLOSES}]|` +
    `\\b(?:says?|said|shows?|showed|reads?|message|notice)\\b[^.?!${OPENS}]{0,12}(?:[${OPENS}]([^${CLOSES}]{4,80})[${CLOSES}]|(?<=\\s)['‘]([^'’]{6,80})['’](?!\\p{L}))`,
  'diu',
)

/** After "it says", without quotation marks: to the next break. */
const TOLD = new RegExp(
  `${SAYS_ZH}(?:就|只|还|仍|依然|照样|一直)?(?:是|说|为|什么(?!时候|意思|原因|情况|样|都|也|地方|理由|[吗呢?？]))?[:：,， ]*([^，。,.!！?？；;\\s${OPENS}]{3,24})|` +
    `${SAYS_EN}\\s*(?:that |like |me )?(?:something(?: else)?(?: about| like)?)?(?: actually| though| after all)?\\s*[:,]?\\s*((?:sorry,\\s*)?[^.,!?;${OPENS}]{4,60}?)(?=[.,!?;]|$| (?:and|but|when|even|so|which|though|while|on (?:the|my)|(?:and |so |but )?i (?:can'?t|cannot|cant|couldn'?t|don'?t|dont|didn'?t|do|did|have|had|think|guess|am|was|tried|see|get)|idk|(?:ever )?since (?:i|we|my|then|that)|(?:right )?after (?:i|we|my)|because (?:i|we)|once i)\\b|(?<!\\b(?:right|for|until|by|just)) now\\b)`,
  'diu',
)

/** How a page speaks to whom it refuses. */
const PAGE_VOICE =
  /您|你的|服务|额度|暂[不无时]|无法|不可|不支持|不符合|不满足|不足|未(?:通过|达|能)|没(?:有)?(?:通过|资格)|已?关闭|失败|稍后|繁忙|维护|开小差|遗憾|抱歉|对不起|升级|风险|评[估分]|审核|终止|停用|冻结|受限|限制|资金方|合作方|合作机构|资方|政策|借不|不能|不让|\b(?:your|you|service|un?available|not (?:available|approved|eligible|met|passed|supported|qualified)|closed|sorry|temporar\w+|currently|unable|can'?t|cannot|declined|try again|later|limit|credit|assessment|score|risk|system|suspended|restricted|error|failed|upgrad\w+|partners?|fund(?:s|ing|er)?|institutions?|providers?|adjust\w*|policy|maintenance)\b/iu

/** What is told of what was paid or of a report, what asks, what puts a number right, and what says that nothing stands there. */
const NOT_THE_PAGE =
  /结清|还清|还完|应还|待还|什么|[啥哪吗呢]|多少|为何|怎么|咋|不出|^[的了着]|没(?:写|说|有?(?:原因|理由|字))|空白|不是\s*\d|\d[\d,.]*k?,? (?:and )?not \d|\bnot \d[\d,.]*k?,? (?:but )?\d|\b(?:nothing|what|why|how|no reasons?|anything|paid|repaid|settled|remember|recall|forg[eo]t|don'?t know|not sure)\b|\b(?:for a (?:bot|robot|machine)|you(?:'re| are)? (?:quite |so |very |really |pretty )?(?:chat|talk|funny|clever|smart)|lol|lmao|haha\w*)\b|哈哈|你还?(?:真|挺)|记不|记得|忘了|不清楚|不知道/iu

/** Another place than the page. */
const ELSEWHERE =
  /(?:征信|信用报告|合同|账单|记录)[^，。,.]{0,6}$|\bcredit (?:report|file)\b[^.?!]{0,20}$|\b(?:contract|statement|bill)\b[^.?!]{0,12}$/iu

/** A limit by its figure is no reason: "额度为 0". */
const ONLY_THE_LIMIT =
  /^(?:(?:my|your|the|available|just|only|that|it'?s|可借|可用|我的?|您的?|剩余|就|只有?|反正|一个)\s*)*(?:limit|credit|额度|金额)?\s*(?:is|as|of|just|only|at|a|那|就|只|是|为|变成|显示|有|个|[:：]|\s)*(?:[¥￥]?(?:0|zero|零|\d[\d,.]*\s*[千万kw]?)(?:\.00?)?\s*(?:元|块|yuan)?|(?:(?:更|变|一个)*(?:小|少|低|不一样|不同|新)了?的|(?:smaller|lower|different|new|other|another) )(?:数字?|数额|金额|额度|number|figure|amount|limit|sum))了?$/iu

/** A sentence by itself that only a page says, asked what it says. */
const SENTENCE = /[^，。,.!！?？；;:：\s“”"「」『』【】[\]]+/gu
const PERSON = /我|咱|俺|[你他]们|\b(?:i|i'm|my|me|we)\b/iu
/** 花呗, 一张信用卡, "one credit card", "ok back to the limit then": told of what one has, or said to us. */
const TO_US =
  /^(?:ok|okay|right|so|and|but|back|let'?s|well|yes|no|just)\b.*\b(?:then|back|now|again|else)$|^(?:back to|about|on to)\b|^(?:(?:only|just|have|got|with|a|an|one|two|three|four|\d) )+(?:\w+ )?(?:cards?|loans?|credit cards?|mortgage|lenders?|apps?)\b|^(?:[就只还]?有)?[一两二三四\d]张|^(?:那|先|回到|说回|再说|接着)/iu

/**
 * "页面就弹了个“暂无借款额度”", "it just says not available": what the page says, quoted or not. `asked`: the page's words
 * are what was asked for, so that its sentence needs nothing before it.
 */
export function pageWordsIn(text: string, asked = false): PageWords | undefined {
  const quoted = spanOf(QUOTED.exec(text))
  if (quoted) return fits(text, quoted) ? quoted : undefined
  const told = withoutParticle(spanOf(TOLD.exec(text)))
  if (told && !asked && isParaphrase(told.words)) return undefined
  if (
    told &&
    fits(text, told) &&
    !ASKS.test(told.words) &&
    (asked || PAGE_VOICE.test(told.words)) &&
    !NOT_THE_PAGE.test(told.words)
  )
    return !asked && ONLY_THE_LIMIT.test(told.words) ? undefined : told
  return asked ? (bracketed(text) ?? chineseIn(text) ?? sentenceOf(text)) : undefined
}

export function pageWords(text: string, asked = false): string | undefined {
  return pageWordsIn(text, asked)?.words
}

/** The person's own words, without those of the page. */
export function withoutPageWords(text: string): string {
  const found = pageWordsIn(text)
  return found ? `${text.slice(0, found.start)} ${text.slice(found.end)}` : text
}

/** The words of a page between marks of quotation, wherever they stand, or those behind "it says". */
export function pageWordsSaid(text: string): PageWords | undefined {
  return pageWordsIn(text) ?? bracketed(text)
}

/**
 * 让我更新身份证, 说我年龄不符合, "it asks me to update my ID": what the page wants, told in one's own words where that was asked;
 * as it would be said to the person.
 */
export function pageDemand(text: string): string | undefined {
  const found = DEMANDS.exec(text)
  const words = (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(TAIL, '').trim()
  if (words === undefined || NOT_THE_PAGE.test(words) || ASKS.test(words) || isParaphrase(words))
    return undefined
  return words.replaceAll('我', '您').replace(/\bmy\b/giu, 'your')
}

const DEMANDS =
  /(?:^|[，。,.!！?？；;\s])(?:页面|它|他|系统|上面|就|只|都|老|一直|总|还|又|是|好像|反正)*(?:(?:让|叫|要求|喊|催|请|提示|提醒|要)我|(?:说|提示)(?:是)?我的?|要求)(?:去|先|再|得|要)*((?!什么|啥|借不|不能|不让|没)[^，。,.!！?？；;\s]{3,20})|\b(?:it|page|app|they|screen|jiebei|alipay)(?:'s)? (?:just |only |now |keeps? |always )*(?:asks?|asking|asked|wants?|wanted|tells?|telling|told|needs?|says?)(?: me)? (?:to|i (?:have|need) to|i must) ([a-z][^.,!?;]{4,40})|\b(?:it|page|app|screen|jiebei|alipay)(?:'s)? (?:just |only |now )*says? (?:that )?(my [^.,!?;]{4,40})/iu

/** "It says I can't borrow", 显示借不了: how the person puts it, and no words of the page. */
export function isParaphrase(words: string): boolean {
  return PARAPHRASED.test(words.trim())
}

const PARAPHRASED =
  /^(?:(?:that|like|basically|now|no) )*(?:i|i'm|i am|i've|we|my)\b|^(?:我|就|也|又|还是?|都|现在|暂时|根本)*(?:借不(?:了|出来?|到|成)|不能(?:再)?[借用]|不让(?:我)?(?:再)?借|没法[借用]|不给(?:我)?借|用不了|贷不了|拒了|没过|不行)(?:了|钱|款|的|啊|呀|吧)*$/iu

/** The page shows a figure and gives no reason. */
export function isOnlyTheLimit(words: string): boolean {
  return ONLY_THE_LIMIT.test(words.trim())
}

function fits(text: string, { start }: PageWords): boolean {
  const told = text.slice(0, start).replace(/[“"「『【[]$/u, '')
  return !ELSEWHERE.test(told.replace(new RegExp(`(?:${SAYS_ZH}|${SAYS_EN})\\s*$`, 'iu'), ''))
}

function bracketed(text: string): PageWords | undefined {
  return (
    spanOf(new RegExp(`[${OPENS}]([^${CLOSES}]{3,60})[${CLOSES}]`, 'diu').exec(text)) ??
    spanOf(SINGLE.exec(text))
  )
}

/** "Page is in Chinese, there is 暂无额度": the page's words are those that aren't the person's language. */
function chineseIn(text: string): PageWords | undefined {
  return (text.match(/[a-z]{2,}/giu)?.length ?? 0) < FEW_WORDS ? undefined : spanOf(HAN.exec(text))
}

/** Words of English in which a Chinese phrase is quoted. */
const FEW_WORDS = 3
const HAN = /((?!借呗|花呗|支付宝)\p{Script=Han}{3,24})/du

/** 'Sorry, your overall assessment does not meet...': with the quotation marks of a keyboard. */
const SINGLE =
  /(?<=^|[\s:,(，：]|\p{Script=Han})['‘](\p{L}(?:[^'’]|(?<=[a-z])['’](?=[a-z])){4,80}?)[.…]*['’](?![a-z])/diu

function sentenceOf(text: string): PageWords | undefined {
  const english = !/\p{Script=Han}/u.test(text)
  for (const { 0: raw, index } of text.matchAll(english ? SENTENCE_EN : SENTENCE)) {
    const trimmed = raw.trim()
    // 好像说什么暂不能提供服务: what is remembered of it, whatever leads up to it.
    const { words } = withoutLead({ words: trimmed.replace(TAIL, ''), start: 0, end: 0 })
    const like =
      PAGE_VOICE.test(words) &&
      !PERSON.test(words) &&
      !TO_US.test(words) &&
      !NOT_THE_PAGE.test(words) &&
      !ASKS.test(words)
    if (
      like &&
      words.length >= (english ? LEAST : LEAST_ZH) &&
      words.length <= MOST &&
      !text.startsWith('?', index + raw.length)
    ) {
      const start = index + raw.indexOf(words)
      return { words, start, end: start + words.length }
    }
  }
  return undefined
}

/** 额度多久能恢复, "are you a real person": asked of us, whether with its mark or without. */
const ASKS =
  /多久|几天|几时|何时|能不能|会不会|可不可以|要不要|是不是|有没有|^(?:and |so |but |ok |then )*(?:are|is|was|do|does|did|can|could|will|would|should|when|where|who|how|why|what|which)\b/iu

const SENTENCE_EN = /[^:.,!?;“”"[\]]+/gu

/** Characters. */
const LEAST = 4
const LEAST_ZH = 3
const MOST = 60

/** …之类的, …来着: how it is remembered. */
const TAIL =
  /(?<=.{2})(?: (?:rn|atm|lol|tho|though|idk)(?![a-z])|[这那]?[几两俩三四五六七八九十]个字|之类的?|什么的|啥的|来着|[呀啊哦呢嘛吧啦])+$/u

/** 写的还是暂不满足条件呀: how it is told is none of the page's. */
function withoutParticle(found: PageWords | undefined): PageWords | undefined {
  const words = found?.words.replace(TAIL, '')
  return found && words !== undefined ? withoutLead({ ...found, words }) : undefined
}

/** 好像是评分不够, 说暂时无法提供服务: how one remembers it, and that it says so. */
const LEAD =
  /^(?:就|只有?|反正)*[那这]?一?(?:[句个行]话?)?(?=暂|无法|不|您|抱歉|服务|额度|未|评|综合)|^(?:(?:开头|前面|刚才|上面|一开始)(?:我)?(?:就|已经|都)*(?:说|写|讲)过?了?(?:是|的是)?|(?:好像|貌似|大概|应该|可能|估计|记得|就|只|老|一直)?(?:说|写|显示|提示|是)+(?:着|了|的)?(?:是|什么|个)?|好像|貌似|大概|应该|估计)(?=\p{Script=Han}{2})/u

const LEAD_EN =
  /^(?:(?:(?:it|page|screen|app)(?:'s)? )?(?:(?:just|only|still|now|always) )*(?:says?|said|saying|reads?|shows?|showing)(?: (?:that|like))?|just|only|like|(?:(?:i think|maybe|probably|perhaps|it was|kind of) )*(?:something|smth|sth)(?: like| about)?|basically)[,: ]+(?=\p{L}{2})/iu

/** 说我负债过高: of whom it says it. */
const OF_ME =
  /^我(?=(?:的)?(?:多头|负债|频繁|征信|信用|综合|近期|短期|评分|资质|账[户号]|申请|当前|暂|存在|不符合))/u

function withoutLead(found: PageWords): PageWords {
  const lead =
    (LEAD.exec(found.words) ?? LEAD_EN.exec(found.words) ?? OF_ME.exec(found.words))?.[0].length ?? 0
  return lead === 0 ? found : { ...found, words: found.words.slice(lead), start: found.start + lead }
}

/** "…, that's all": said of the page, and not by it. */
const THATS_ALL = /(?<=.{3}) (?:and )?(?:that'?s (?:all|it|about it)|nothing (?:else|more))$/iu

function spanOf(found: RegExpExecArray | null): PageWords | undefined {
  const at = found?.indices?.findIndex((span, group) => group > 0 && span !== undefined) ?? -1
  const span = found?.indices?.[at]
  const words = found?.[at]
  if (!span || words === undefined) return undefined
  const trimmed = words.trim().replace(THATS_ALL, '')
  const start = span[0] + words.indexOf(trimmed)
  return { words: trimmed, start, end: start + trimmed.length }
}
