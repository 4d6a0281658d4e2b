import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { tellsOfStranger } from '#src/understanding/strangers.ts'

type Sign = (text: string) => boolean

/** The bot's rules, or the lender's. */
export const asksForRules: Sign = (text) =>
  /(?:忽略|无视|忘掉)[^，。]{0,12}(?:规则|指令|设定|提示)|系统提示词?|提示词|没有限制的?(?:ai|人工智能)|(?:模型|风控|算法)[^，。]{0,6}参数|\bsystem prompt\b|\b(?:ignore|forget|bypass|drop) (?:all |any )?(?:of )?(?:your|the|previous|prior|these)[^.?!]{0,20}(?:rules|instructions|prompt)\b/iu.test(
    text,
  )

export const asksWhetherRemembered: Sign = (text) =>
  /(?:记不记得|(?:还)?记得|还认识|认得)我(?:是谁)?(?:吗|么|嘛|不)?[?？。\s]*$|我(?:之前|刚才|前面)?(?:说|讲)的(?:话|东西)?(?:都|全|是不是|怎么)*(?:没了|不见了|丢了|还在)|\b(?:still |left )?(?:on|in) your (?:server|system|side|files?|records?) (?:about|of|on) me\b|\b(?:remember|still know) me\b|\bwhat (?:do|did|have) you (?:still |even )?(?:know|remember|note|noted|write|written|got?)(?: down)?(?: (?:about|on|of) me)?[?.! ]*$|\b(?:anything|something|any) (?:of mine|about me)(?: still)? (?:left|kept|stored)\b/iu.test(
    text,
  )

/** Whether what was told here is gone: not whether a record or a limit is. */
export const asksWhetherDeleted: Sign = (text) =>
  !/(?:能不能|能|可以|可不可以|会不会|会|想|聊完|说完|之后|以后)[^，。,?？]{0,12}(?:删|清)|\b(?:can|could|will|would|may|after)\b[^.?!]{0,40}\b(?:deleted?|erased?|wiped?|cleared?|removed?)\b/iu.test(
    text,
  ) &&
  !/征信|逾期|额度|账号|账户|\b(?:limit|score|record|report|account|loan|late|jiebei|huabei|service|credit|money|button|page|borrow|tomorrow|in case)\b|借呗|花呗|服务|钱/iu.test(
    text,
  ) &&
  /(?:都|全|真的?|已经|确实|是不是)?(?:都|全)?(?:删|清)(?:掉|除|干净|完|光|空)*(?:了(?:都)?(?:吗|么|没有?|吧)|(?:干净|完|掉)(?:没有?|吗))[?？]?$|(?:还|有没有)(?:留|存|剩)(?:着|下)?(?:我)?(?:什么|啥|的|东西)*(?:吗|么|没有?)[?？]?$|\b(?:is|are|was|were|has|have|did)\b[^.?!]{0,20}\b(?:deleted?|gone|erased?|wiped?|cleared?|removed?)\b[^.?!]{0,16}\?|\b(?:it|that|this|everything|all)(?:'s| is| was)? (?:all |really |now |truly |completely )*(?:deleted|gone|erased|wiped|cleared|removed)(?: now| then| right)?\?/iu.test(
    text.trim(),
  )

/** All hope given up of ever paying it back; less than despair of life. */
export const isHopeless: Sign = (text) =>
  HOPELESS.test(text) && !HOPELESS_TALK.test(text) && !(OF_THE_LIMIT.test(text) && !OF_OWING.test(text))

/** 还清两个月了，估计没希望了: it is the limit that won't come back, and nothing is owed. */
const OF_THE_LIMIT =
  /(?:估计|感觉|可能|大概|是不是|应该|恐怕|看来|借呗|额度|恢复)[^，。,]{0,6}没(?:有)?(?:希望|指望)了?|\b(?:getting (?:it|my limit) back|the limit|restored)\b/iu
const OF_OWING =
  /还不(?:上|起|了|清|完)|逾期|催收|欠|债|活|死|\b(?:can'?t (?:re)?pay|debts?|owe|overdue|live|life|die)\b/iu

const HOPELESS =
  /没救了|没(?:有)?(?:希望|指望|出路|活路)了?|完蛋了|走投无路|(?:永远|一辈子|这辈子)[^，。]{0,4}还不(?:清|完)|\b(?:hopeless|no way out|no hope|beyond (?:help|saving))\b|\bnever (?:get out|going to get out|be able to (?:pay|repay))\b|\bi'?m (?:done for|ruined|screwed|finished)\b/iu

/** "This is hopeless, you added my costs", 跟你说没指望: it is this talk that is. */
const HOPELESS_TALK =
  /\byou(?:'?re| are| just)? (?:\w+ )?(?:hopeless|added|keep|kept|counted|mixed|mis\w+|changed|forgot|ignored?|got (?:it|me|that|this) wrong)\b|\bhopeless (?:bot|robot|thing|chat\w*|program|machine|app)\b|\b(?:bot|chat|program) (?:is|was)\b[^.?!]{0,12}\bhopeless\b|(?:跟|和|对)你(?:说|讲|聊)[^，。]{0,6}没(?:有)?(?:希望|指望)|(?:你|机器人|程序)[^，。]{0,4}没救了/iu

const RELATIVE = /家里|家人|老婆|媳妇|老公|爱人|对象|爸|妈|父母|孩子|儿子|女儿|女朋友|男朋友/u

/** How to tell the family of it. "他们" is the family only where nothing is said of the lender or of what can be paid. */
export const asksToTellFamily: Sign = (text) => {
  const asked =
    /(?:怎么|如何|咋)(?:去)?(?:跟|和|对|向|告诉)([^，。]{1,6})|(?:要不要|该不该)(?:告诉|跟)([^，。]{1,6})/u.exec(
      text,
    )
  const whom = asked?.[1] ?? asked?.[2]
  if (whom !== undefined && RELATIVE.test(text) && !/打给|催/u.test(text))
    return RELATIVE.test(whom) || !(/他们|借呗|放款|客服|平台/u.test(whom) && OF_THE_LENDER.test(text))
  return /\b(?:how|what|should) (?:do |can |should )?i (?:tell|explain (?:it |this )?to|say to) (?:my )?(?:wife|husband|partner|mum|mom|mother|dad|father|parents|family|kids?|children)\b/iu.test(
    text,
  )
}

const OF_THE_LENDER = /借呗|花呗|放款|客服|平台|银行|催收|延期|分期|能(?:拿|还|给|凑)|每(?:个)?月|\d{3}/u

/** Of several lenders, which to talk to first; or which to pay, where it doesn't reach for all. */
export const asksWhomFirst: Sign = (text) =>
  (/\b(?:late|overdue|behind)\b/iu.test(text) &&
    /\b(?:which|who)(?: one| of them| app| lender)? (?:do|should|shall|must|can|would) i (?:pay|clear|settle) first\b/iu.test(
      text,
    )) ||
  /先(?:跟|和|找|给|打给|联系|向)[^，。,.?？]{0,2}(?:哪|谁)|\b(?:who|whom|which)\b[^.?!]{0,40}\b(?:call|talk to|speak to|contact|ring|negotiate with)\b[^.?!]{0,20}\bfirst\b|\b(?:call|talk to|contact|ring) (?:who|which)[^.?!]{0,20}\bfirst\b/iu.test(
    text,
  )

/** Doesn't want to call anybody. */
export const wontCall: Sign = (text) =>
  /(?:不想|不敢|不愿意?|不要|别让我)(?:再)?(?:打|跟人说|找人|和人说)|\b(?:don'?t|do not) want to (?:call|phone|ring|talk to)\b|\bnot calling\b|\b(?:can'?t|won'?t) (?:call|phone|ring)\b/iu.test(
    text,
  )

/** Called a helpline, and nobody could be had. */
export const isEngaged: Sign = (text) =>
  /占线|打不[进通]|接不通|没人接|忙音|一直(?:在)?排队|\b(?:line|number)(?:'s| is| was)? (?:always |just |still )?(?:busy|engaged)\b|\b(?:can'?t|couldn'?t|didn'?t) get through\b|\b(?:no ?(?:one|body)) (?:answers?|answered|picks? up|picked up)\b/iu.test(
    text,
  )

/** Wants to get out of a debt rather than to forge something. */
export const wantsToDodge: Sign = (text) =>
  /躲|赖|跑路|不还|转移|反催收|失联|换号|\b(?:dodge|hide from|disappear|avoid paying|not pay|never pay|run away|escape)\b/iu.test(
    text,
  )

/** A helper who wants paying for talking to the lenders, or for a clean record: asked whether to trust it. */
export const asksOfPaidHelp: Sign = (text) =>
  /停息挂账|停息分期|代理(?:协商|维权|投诉|退息)|反催收|债务(?:优化|重组|规划|咨询)|(?:法务|律所|律师|中介|公司)[^，。]{0,8}(?:帮|代|替)(?:忙|我|人|您|你)?[^，。]{0,4}(?:协商|谈|处理|还)|征信修复|修复征信|洗征信|洗白征信|铲单|消(?:除)?逾期|(?:有人|有个人|有公司|朋友|他们?|网上|中介)[^，。]{0,6}(?:帮|替)我?[^，。]{0,4}(?:协商|谈(?:分期|延期)?|处理债务|减免)[^。?？]{0,8}(?:收|要|交|付|给)[^，。]{0,6}(?:\d|[一二两三四五六七八九]?[百千万]|费|钱)/u.test(
    text,
  ) ||
  /\b(?:debt (?:settlement|relief|consolidation|management) (?:company|firm|agency|service|people)|credit repair|fix my credit|(?:agency|agent|company|firm|middleman|lawyer|someone)[^.?!]{0,40}\bnegotiat\w+ (?:with|for|on)|negotiat\w+ for (?:me|you|a fee)|(?:company|firm|agency|agent|lawyer|guy|man|woman|someone|somebody|they|he|she)\b[^.?!]{0,24}\b(?:settle|negotiate|reduce|repair|clean|wipe|sort out)\w* (?:my|our|your|the) (?:\w+ )?(?:debts?|loans?|credit(?: record)?|record))/iu.test(
    text,
  )

/** Prison, the police, court: what is feared from not paying. */
export const fearsJail: Sign = (text) =>
  /坐牢|(?<!外)抓(?:人|我|他|她|走|起来|进去)|判刑|被拘|拘留|进局子|蹲监|刑事|派出所[^，。]{0,6}(?:找|抓|来)|警察[^，。]{0,6}(?:找|抓|来|上门)|\b(?:jail|prison|arrest\w*|locked up|criminal (?:charge|record|case))\b/iu.test(
    text,
  )

/** What to do with proof, and whether it is against the law: said of collectors. */
export const asksOfProof: Sign = (text) =>
  /犯法|违法|合法|录音|录了|证据|截图|(?:发|交|给)(?:给)?(?:谁|哪)|报警|举报|通讯录|\b(?:illegal|legal|against the law|allowed|record(?:ed|ing)|proof|evidence|screenshots?|report)\b/iu.test(
    text,
  )

/** "同事跟我一样她咋没事": compares with somebody else's case. */
export const comparesWithOthers: Sign = (text) =>
  /(?:同事|同学|同行|朋友|室友|邻居|老公|老婆|媳妇|别人|人家|旁人|其他人|大家|他|她|(?<![一-龥])老[一-龥])们?[^，。,.?？]{0,14}[，, ]?[^，。,.?？]{0,8}(?:(?:怎么|咋|为什么|为啥|凭什么|凭啥)[^，。]{0,6}(?:没(?:事|关|停|封|降)|还(?:有|在|能|可以)|就(?:有|行|能|可以)|有额度|能借|好好的)|(?:没事|没被?关|好好的|还能借|还有额度|额度还[有剩在]?[^，。]{0,4})[^，。]{0,4}(?:呢|啊|呀|[?？]|$)|(?:(?:都|还|也|照样)?(?:能[用借]|有额度)|没事|好好的)[^。]{0,3}(?:凭什么|凭啥|为什么|为啥|怎么)(?:就)?我)/u.test(
    text,
  ) ||
  /\bwhy (?:him|her|them|my \w+|others)(?: and| but|,)? not (?:me|mine|us)\b|\bwhy not me\b|\b(?:colleague|co-?worker|workmate|friend|neighbou?r|wife|husband|brother|sister|flatmate|roommate|others?|everyone else|other people|they|he|she)(?:'s|s'?)?\b[^.?!]{0,40}\b(?:(?<!\b(?:i|we) )(?:still |even )?can (?:still )?(?:borrow|use)|still (?:has|have|works?|can|got|gets?|borrows?)|(?:kept|keeps?) (?:his|hers|theirs|it)|(?:is|'s|are|hes|shes|he's|she's) (?:all )?(?:fine|ok(?:ay)?)\b|has no problem|got (?:a|his|her) )/iu.test(
    text,
  )

/** 楼下老李拖过好几回，照样能借; "people who were late still get money": somebody else fares better for all that. */
export const othersFareBetter: Sign = (text) =>
  FARES_WELL.test(text) && splitClauses(normalise(text)).some((clause) => tellsOfStranger(clause.text))

const FARES_WELL =
  /没事|照样|还(?:有|能|在|给)|(?:都|也)能?[用借有]|有额度|没[关停封降]|有[^，。,.]{0,3}[万千]|\b(?:still|can|gets?|got|fine|ok|never cut|no problem|has|have)\b/iu

/** "这五万去哪儿弄": where the money could come from instead. */
export const asksWhereFrom: Sign = (text) =>
  /(?:去|从|上|到)哪(?:儿|里|家)?(?:能|可以|去)?(?:弄|借|找|搞|凑|贷|拿)|(?<!在)哪(?:里|儿|家)(?:还|能|可以|好)(?:能|可以)?(?:弄|借|贷|搞)(?!款)|\bwhere (?:else )?(?:can|could|do|should|will) (?:i|we) (?:get|find|borrow|raise)\b(?![^.?!]{0,24}\b(?:reports?|proof|statements?|papers?|documents?|certificates?|receipts?|contract|numbers?|jobs?|help|app|button|menu)\b)|\bwhere (?:is|will) (?:the|that) money (?:going to )?come from\b/iu.test(
    text,
  )

/** A dearer debt for a cheaper one. */
export const asksToRefinance: Sign = (text) =>
  /置换|转贷|债务(?:整合|重组|优化)|(?:低息|利息低|便宜)[^，。,.?？]{0,8}(?:换|还掉?|替)|换(?:成|个)[^，。,.?？]{0,6}(?:低息|利息低|便宜)|\b(?:refinanc\w*|consolidat\w*|(?:replace|swap|roll)\b[^.?!]{0,40}\b(?:debts?|loans?|card|balance))\b|\b(?:cheaper|lower[- ](?:rate|interest)) (?:\w+ )?(?:loan|credit)\b[^.?!]{0,30}\b(?:to|instead|for)\b/iu.test(
    text,
  )

/** 我老婆能不能借, "can my husband still borrow": of somebody at home, for themselves. */
export function asksWhetherFamilyMay(text: string): boolean {
  return FAMILY_MAY.test(text)
}

const FAMILY_MAY =
  /(?:老公|老婆|媳妇|爱人|对象|丈夫|妻子|男朋友|女朋友|爸妈?|妈|哥哥?|姐姐?|弟弟?|妹妹?|儿子|女儿|家里人|家人)(?:他|她|们)*(?:那边|自己|还|也)*(?:能不能|可不可以|可以|能)(?:再|也|去)?(?:借|申请|开通?借呗)(?!我|给我|钱给|用)(?:呗|到)?(?:吗|么|不|呢|嘛)?[?？]?$|\b(?:can|could|may|will|would) my (?:wife|husband|partner|mum|mom|dad|mother|father|brother|sister|son|daughter|girlfriend|boyfriend|parents|family) (?:still |also |then |be able to )*(?:borrow|apply|get (?:a loan|jiebei|one)|open jiebei|use jiebei)\b(?! (?:for|to) me)/iu
