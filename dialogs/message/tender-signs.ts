import { withoutCanPay } from './can-pay-signs.ts'

/** "能不能再借一笔先还上", "should I take another loan to cover it": borrowing to repay, asked about or planned. */
export function borrowsToRepay(text: string): boolean {
  return /(?:再|先|多|重新|另外?|别处|别家|别的地方|其他平台|找人|网上|去)[^，。,.?？\s]{0,6}(?<![网房车消])[借贷](?![了过款])[^，。,.?？\s]{0,12}(?:还上|还掉|还清|先还|[来去]还|还(?:这|那|旧|掉|它|借呗|款|钱|欠|债|信用卡)|填上?|垫上?|补上)|借(?:别的|别家|别处|其他|网贷|新的)[^，。,.?？]{0,4}还|(?:[开借]|贷)[^，。,.?？]{0,10}(?:给|帮|替)(?:他|她|我|老公|老婆|家里)[^，。,.?？]{0,3}(?:顶上?|垫上?|填上?|补上)|(?:想|打算|准备|要不要|能不能|可以)[^，。,.?？]{0,3}借(?![了过给])[^，。,.?？]{0,8}(?:去|来|好)还(?!上来)|(?<![已经都])借(?!呗|了|过|给)[^，。,.?？]{0,8}(?:顶|撑|垫|应付|熬)(?:过去|过这个?月|一下|一阵|着)|借新还旧|以贷养贷|拆东墙补?西墙|\b(?:another|new|second|more|different|other)\s+(?:loan|credit|lender|one)\b[^.?!]{0,30}\b(?:to|and)\s+(?:cover|repay|pay|settle|clear|fill)|\b(?:tak(?:e|ing)|get(?:ting)?)(?: out)? (?:a|one) (?:(?:big|bigger|bank|online|small) )?loan\b[^.?!]{0,16}\b(?:to|and) (?:pay|repay|clear|cover|settle)|\bborrow(?:ing)?\b[^.?!]{0,30}\bto\s+(?:repay|pay|cover|settle|clear)/iu.test(
    text,
  )
}

/** Shame, said beside the matter. */
export function isAshamed(text: string): boolean {
  return /丢人|丢脸|没脸|没法(?:见人|做人|待|抬头)|(?:同事|邻居|亲戚|街坊|领导|全村|单位里?)[^，。,.?？]{0,6}(?:都|全)?(?:知道了|传开)|羞愧|羞于|惭愧|抬不起头|不好意思(?:开口|说)|难以启齿|(?:我|自己)(?:真|好|太|挺|有点|是不是)+(?:的)?(?:蠢|傻|没用|丢)|觉得自己(?:真|好|太|挺|很|特别)*(?:蠢|傻|没用|失败)|\basham|\b(?:everyone|my (?:colleagues|boss|neighbou?rs|team)) (?:all )?knows?\b|\bcan'?t face (?:them|anyone|work|people|my \w+)\b|\b(?:feel|felt|feeling|i'?m|am) (?:so |such |really |a bit |kind of )*(?:stupid|an idiot|a fool|foolish|pathetic|like a failure)|\bembarrass|\bhumiliat/iu.test(
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
  return /(?:哭了|哭过)(?:一|半|好|几)|躲(?:在|到)?[^，。]{0,5}哭|我(?:现在|真的?|好|很|就是|特别|有点)+(?:害)?怕(?:了|啊|呀)?(?:[，。!！]|$)|(?:没人|没有人)(?:能|会|肯|愿意)?(?:帮我|帮得了|管我|在乎|关心|理我|懂我)|谁[都也]不(?:管|在乎|关心|理)我?|\bno ?(?:one|body) (?:really |even |would )?(?:cares?|can help|helps|listens|understands)\b|\ball alone\b|\b(?:cried|crying) (?:all|half|the whole) (?:night|day)\b|\bi'?m (?:just |so |really )*(?:scared|frightened|afraid)(?: now)?[.! ]*$/iu.test(
    text,
  )
}

/** The worst is over for now. */
export function isCalmer(text: string): boolean {
  return /好(?:一?点|一?些|多)了|(?:我)?没事了|不难受了|我还好(?:$|[，。])|缓过来|缓过劲|平静|冷静下来|没那么(?:难受|慌)|\b(?:calmer|calmed|calm now|better now|feel(?:ing)? better|(?:i'?m|i am|im) (?:ok(?:ay)?|fine|alright|all right)|ok(?:ay)? now)\b/iu.test(
    text,
  )
}

/** Worn out, said instead of anything else. */
export function isWornOut(text: string): boolean {
  return /(?:好|很|真|太|特别|挺|心)(?:烦|累|难受|焦虑|压抑|委屈|绝望|崩溃)|压力(?:好|很|太|真)?大|(?:要|快)?崩溃了?|睡不着|熬不住|\b(?:so|really|very|completely|just) (?:stressed|tired|exhausted|overwhelmed|worried|anxious|fed up)\b|\b(?:overwhelmed|exhausted|stressed out|losing sleep)\b|\bcan'?t sleep\b/iu.test(
    text,
  )
}

/** Collectors, and whom they call. */
export function isAboutCollectors(text: string): boolean {
  return /催收|催债|催款|(?:接|收)到[^，。,.]{0,4}催|(?:电话|短信|微信|天天|一直|放贷的|对方|他们)[^，。]{0,6}(?:辱)?骂我|爆通讯录|通讯录|上门(?:催|要|找|来)|说要上门|(?:打|联系|找|通知|告诉)(?:给|到|遍)?我?(?:的)?(?:爸|妈|父母|家|老婆|老公|媳妇|单位|公司|同事|朋友|亲戚)[^，。,.?？]{0,6}(?:电话|要钱|要债|催|闹)|打给我?(?:爸|妈|家|单位|公司|同事|朋友)|(?:别|不要|不让|能不能不)(?:再)?(?:让)?(?:他们)?(?:打|联系|找|骚扰|通知)(?:给)?我?(?:爸|妈|父母|家|老婆|老公|媳妇|单位|公司|同事|朋友|亲戚)|骚扰我?(?:家|爸|妈|单位|朋友|同事)|\bcollect(?:or|ion)s?\b|\b(?:calls?|called|calling) me names\b|\b(?:swears?|shouts?|yells?) at me\b|(?<!\bi )(?<!\bi'll )(?<!\bi'd )(?<!\bi have )\b(?:call(?:ed|ing|s)?|phon(?:e|ed|ing)|rang|ring|contact\w*|harass\w*|text(?:ed|ing)|writ\w+ to|wrote to|com(?:e|es|ing) to|c(?:a|o)me to|show(?:ed|ing)? up at|turn(?:ed|ing)? up at|visit\w*|tell|told) my (?:\w+(?:'s|s')? )?(?:family|parents|boss|work(?:place)?|friends?|contacts|office|wife|husband|employer|colleagues?|neighbou?rs?|kids?|son|daughter|school|kindergarten|nursery|house|home|door|flat|mum|mom|mother|dad|father|sister|brother|cousin|uncle|aunt|relatives?|in-laws)\b/iu.test(
    text,
  )
}

/** Can't pay, in so many words. */
export function saysCannotPay(text: string): boolean {
  return /还不[上起了]|没钱还|没(?:有)?收入|没工作|失业|逾期|\b(?:can'?t|cannot|can not|couldn'?t|unable to) (?:re)?pay\b|\bno (?:income|money|job)\b|\boverdue\b/iu.test(
    withoutCanPay(text),
  )
}

/** The money for what is due isn't there. Not "还不了", which the App says of a payment that failed. */
export function owesAndCannot(text: string): boolean {
  return /还不(?:[上起](?!去)|出来?)|没(?:有)?钱(?:再)?还|拿(?:什么|啥)(?:去|来)?还|(?:凑|拿)不(?:够|出|齐)[^，。]{0,6}(?:还|钱)|断供|到期[^。？?]{0,28}(?:拿|凑)不(?:出|齐)|(?:借呗|花呗|还款|月供|贷款|这期)[^。？?]{0,28}(?:拿|凑)不出(?:来|钱)|(?:要|该|应|得)(?:还|交)[^。？?]{0,14}(?:没(?:有)?钱(?!多)|(?:拿|凑)不出来?)|没(?:有)?钱(?:交|付)(?:借呗|贷|月供|这|下)|(?:这|本|下)个?(?:月|期)[^，。]{0,8}(?:没着落|要逾期)|(?:can'?t|cannot|can not|couldn'?t|unable to|no way (?:i|to)) (?:afford to )?(?:re)?pay\b|\b(?:won'?t|not going to) be able to (?:re)?pay\b|\bcan'?t (?:make|afford|manage|cover) (?:the|my|this|these|next)\b[^.?!]{0,20}\b(?:payment|instal\w*|repayment)|\b(?:due|payment|instal\w*|wants? [¥$]?\d+|owe (?:them )?[¥$]?\d+)\b[^.?!]{0,70}\b(?:won'?t|(?:just |really )?don'?t|will not|do not|haven'?t) (?:have|got) (?:it|that|the money|enough)\b/iu.test(
    withoutCanPay(text),
  )
}

/** What is due hasn't been paid: "15号的到现在没还", "this month's isn't paid yet". Not what was never owed. */
const UNPAID =
  /(?:号|月|期|到期|该还|应还|每月|最低|这笔|账单)[^。.?？]{0,16}(?:都|全|也|到现在|至今|现在|一直)[^，。,.]{0,3}(?:没还|没交|没付|没能还|还没还|欠着|拖着)(?!清|完)|\b(?:due|payment|instal\w*|this month'?s|last month'?s|bill|minimum)\b[^.?!]{0,40}\b(?:(?:is|was|are|still|'s)(?: still)?(?:n'?t| not)(?: been)? (?:paid|made)|unpaid|not paid|missed|skipped|couldn'?t|haven'?t paid)\b|\b(?:couldn'?t|haven'?t|didn'?t|can'?t) (?:pay|paid|make|made|cover\w*) (?:this|last|the) (?:month'?s?|one|payment|instal\w*)/iu

/** What the money used to come from is gone. */
const HARDSHIP =
  /(?:厂子?|公司|店|工地|单位|学校|机构)[^，。,.]{0,4}(?:停(?:了|工|产)|关(?:了|门)|倒(?:了|闭)|黄了|没了|拖欠|欠薪|不发)|停工|停产|停薪|下岗|失业|裁(?:员|了)|被辞|没(?:了|有)?(?:工作|收入|活干|进账)|没活|发不出工资|拖欠工资|工资[^，。]{0,4}(?:拖欠|没发|不发|欠着)|欠薪|生病|住院|受伤|摔(?:伤|断)|骨折|工伤|(?:手|胳膊|腿|脚|腰)(?:都|给)?(?:断|伤|折)了|干不了活|上不了班|没法(?:上班|干活|出工|出车)|一个人带(?:孩子|娃)|\b(?:lost (?:my )?(?:job|shifts|work|hours)|laid off|made redundant|unemployed|no (?:work|job|income|shifts)|(?:factory|plant|shop|company|site|restaurant|firm|school)[^.?!]{0,12}(?:shut|closed|closing|went under|went bust|stopped)|not been paid|hours (?:were |got )?cut|in hospital|got hurt|off work|can'?t work|(?:broke|broken|fractured|did|done) (?:my|me) (?:wrist|arm|leg|ankle|foot|hand|back|shoulder)|(?:i'?m|been|fell|got) (?:ill|sick)|single (?:mum|mom|dad|parent)|kids? (?:alone|on my own))\b/iu

/** What money used to come from is gone, or one is ill. */
export function tellsHardship(text: string): boolean {
  return HARDSHIP.test(text)
}

/** Trouble told whole: the money stopped coming, and what is due isn't paid. It needs an answer before any sums. */
export function tellsTrouble(text: string): boolean {
  return UNPAID.test(text) && (HARDSHIP.test(text) || owesAndCannot(text))
}

/** How to put it to the lender. */
export function asksHowToSay(text: string): boolean {
  return /(?:怎么|咋|如何)(?:去)?(?:开口|说|讲|谈|跟|和)|(?:电话|打过去|打通|接通|拨通|通了)(?:以后|之后|后|时|里)?[^，。,.?？]{0,4}(?:说|讲)(?:点|些)?(?:什么|啥)|先(?:说|讲)(?:点|些)?(?:什么|啥)|开口说|第一句|该说(?:什么|啥)|说(?:什么|啥)好|\bwhat (?:do|should|can|would) i (?:even |actually |really )?(?:say|tell)|\bwhat (?:do|should|can) i (?:even |actually )?ask (?:them )?for\b|\bhow (?:do|should|can|would|could) i (?:say|tell|put(?! (?:it|that|this|them|these|those) (?:in\b|into the plan|down\b))|ask|explain)|\bwhat to (?:say|tell)\b|\bwhat (?:i|we) (?:should |must |can |shall |will |do )?(?:say|tell)\b(?! (?:is|was|you|u)\b)(?= ?(?:to |them|him|her|the|on|when|exactly|there|in|$|[?.!,]))|\b(?:good|right|best|exact|short|polite|some) (?:sentences?|words?|lines?|phrases?)\b[^.?!]{0,20}\b(?:say|tell|use|call)|\bwhat(?: is|'s|s)? (?:a |the )?(?:good|best|right)\b[^.?!]{0,20}\bto (?:say|tell)\b|\b(?:sentence|words?|line) (?:to|i can|for me to) (?:say|use|tell)\b|(?:教|给)我[^，。,.?？]{0,4}[一几两]?句|话术|照着(?:念|说|读)/iu.test(
    text,
  )
}

/** Somebody else borrowed in this person's name. */
export function isMisused(text: string): boolean {
  if (BEHIND_ONES_BACK.test(text)) return true
  return /冒用|盗用|被人?盗|(?:别人|有人|骗子|他们?|朋友|前男?女?友)[^，。,.?？]{0,6}(?:用|拿)(?:了)?我的?(?:身份|账[户号]|手机|名)[^，。,.?？]{0,8}[借贷]|不是我(?:本人)?借的|(?<!\b(?:i|we|i've|i'd|i'm|guarantee\w*|signed?|loan is|it's|my friend'?s|my brother'?s|my sister'?s)\b[^.?!]{0,40})(?<!\bmy (?:\w+'s )?)(?<!\b(?:nothing|none|nope|nowt|zero|no (?:other|more|loans?|debts?|one)|not (?:any|a|one)|only (?:the|one|two|\d)|all (?:are|is)|anything else)\b[^.?!]{0,24})\bin my name\b(?! (?:for|because|so|but it'?s (?:for|his|her))\b)|\bstole my (?:identity|account|id)\b|\b(?:someone|somebody|they|he|she)(?: else)? (?:has )?used my (?:account|id|identity|phone)\b|\bi (?:never|didn'?t) (?:take|took) (?:out )?(?:this|that|the) loan\b/iu.test(
    text,
  )
}

/** Somebody comes, or is there. */
export function isNotAlone(text: string): boolean {
  return /(?:正|在|马上|已经|就)?(?:赶|往)?(?:过来|来找我|来陪我|来接我|在(?:来的)?路上|快到了?)(?:了)?|陪(?:着)?我|在我(?:身边|旁边)|\b(?:is|are|he'?s|she'?s|they'?re|'s) (?:coming|driving|on (?:his|her|their|the) way|with me|here now|staying)\b|\b(?:came|coming|come|comes) (?:over|round)\b|\bi(?:'ll| will|'m going to|'m gonna|'ve| have| just)? (?:just )?(?:message|messaged|text|texted|call|called|ring|rang|tell|told|write to|wrote(?: to)?|talk to|talked to|phone|phoned)(?: to)? my (?:\w+ )?(?:sister|brother|mum|mom|mother|dad|father|friend|wife|husband|partner|cousin|aunt|uncle|son|daughter|parents|family)\b/iu.test(
    text,
  )
}

/** Wants to be heard rather than helped: not a hotline, an ear. */
export function wantsToBeHeard(text: string): boolean {
  return /(?:就是|只)?想(?:找)?(?:个)?人?(?:倾诉|唠唠|诉诉苦|说说心里话)|想找(?:个)?人(?:聊聊|讲讲|说说(?:话)?|听我说)|(?:想|能|可以)(?:跟|和|同)(?:个)?(?:人|[你您]|谁)(?:说说|聊聊|讲讲|说[两几]句|聊[两几]句|说说?话|唠唠?)(?![^，。]{0,4}(?:怎么|还款|借|额度))|(?:就|只|就想|只想)(?:跟|和|陪)(?:[你您我])(?:说|聊|讲|唠)(?:[两几]句|说|聊|会儿|一会)|憋(?:得慌|在心里)|没(?:个)?(?:人|地方)(?:可以)?(?:说|讲|倾诉)|\b(?:just|only) (?:want|need|wanted|needed) (?:someone|somebody|a person)? ?to (?:talk|listen|vent|get (?:this|it) off my chest)\b|\b(?:need|want) to vent\b/iu.test(
    text,
  )
}

/** 我弟偷拿我身份证借了网贷: by somebody near, and unknown to the one whose name it is. */
const BEHIND_ONES_BACK =
  /(?:用|拿|偷)(?:了|着|去|走)?我的?(?:身份证?|名字|名义|手机|账[户号]|信息)[^。?？]{0,14}[借贷][^。?？]{0,16}(?:不知道|不知情|才知道|才发现|没(?:跟我|告诉|问过|经过))|(?:偷偷|背着我|瞒着我|不知道|没经过我)[^。?？]{0,8}(?:用|拿)(?:了|着)?我的?(?:身份证?|名字|名义|手机|账[户号]|信息)[^。?？]{0,14}[借贷]|偷(?:了|拿|用)+我的?(?:身份证?|手机|名字)[^。?？]{0,14}[借贷]/u
