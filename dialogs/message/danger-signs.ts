import { shows, type CareSigns } from '#src/understanding/care-signs.ts'

type Sign = (text: string) => boolean

/** Words of despair that no reading of the rest of a message may outweigh. */
const DESPAIR = [
  /(?<!好|有)(?:活着|活下去|人生|活)(?:真|也|都|还|太|有|就)?(?:没|有什么|有啥|什么)(?:有)?(?:意思|意义|劲|盼头)|不想活|活不下去|活够了|想死(?!你)|去死(?![磕板扣守活])|(?<![烦累气笑急忙困热饿冷])死了(?:算了|得了|一了百了)|一了百了|寻死|死给[你您他她谁大]|自杀|自残|跳楼(?!价)|轻生|结束(?:自己的?)?生命/u,
  // A burden to everybody; they would be better off.
  /(?:自己|我|活着)(?:就|真|只|也|都)?是(?:个|一个|家里的?|全家的?|他们的?|大家的?)?(?:拖累|累赘|负担|废物|多余的?)|没有?了?我(?:在)?[，, ]?[^，。,.?？]{0,8}(?:更好|好过|轻松|解脱)|(?:要是|如果)?我(?:要是)?(?:不在了|没了|走了)[，, ]?[^。?？]{0,12}(?:更好|好过|轻松|解脱|不用还|就好了)/u,
  // Said in pictures: eyes shut for good, the wheel turned, no end worth waiting for.
  /两?眼(?:睛)?一闭[^，。,.]{0,6}(?:过去|走了?|算了|拉倒|没了)|一睡不[起醒]|(?:开车|油门|方向盘)[^，。,.]{0,10}(?:撞[上过下死]|冲[下出]去?|一头撞)|(?:活|人生|日子)[^，。.]{0,6}[，, ]?[^，。.]{0,6}(?:没|有)(?:什么|啥)?(?:奔头|盼头|活头)|(?:不该|不应该|不配)(?:来到?|活在?|生在)(?:这个?)?(?:世|人[世间])|没脸活|(?:自我|自己)?了(?:断|结)(?:自己|(?:这|我)(?:条|个)?命|算了|得了|了?$)|找个(?:没人的?)?地方[^，。,.]{0,4}(?:了断|了结|死)|站[^，。,.]{0,4}窗[^，。,.]{0,6}(?:往下|向下|想跳)/u,
  // What the insurance would pay if one were dead.
  /(?:出了?意外|出车祸|死|(?:我|人)没)了?[^。.]{0,8}(?:保险|赔)[^。.]{0,8}(?:还|债|够)|(?:保险|赔)[^。.]{0,12}(?:还|债|够)[^。.]{0,8}我(?:要是)?(?:死|没了|出了?意外)/u,
  // Not to wake, not to be there any more.
  /不想(?:再)?(?:醒|睁眼)|(?:别|不要|不用|不会)再?醒(?:过来|来)?(?:了|就好)|(?:想|要是能|不如)(?:就)?(?:消失|解脱)(?:了|掉|算了|就好)|交代后事|安排(?:好)?后事|遗书|从(?:楼|桥|天台|这儿|这里)[^，。]{0,4}跳/u,
  /\bkill myself\b|(?<!(?:will|would|'ll|'d|gonna|going to|might|could) )\bkill me\b|\bsuicid(?!e for my (?:budget|wallet|score|credit))|\bend (?:it all|my life)\b|\b(?:want to|wanna) die\b|\b(?:do(?:es)?n'?t|do(?:es)? not|didn'?t) want to (?:live|be here(?! all| for)|be alive|wake up|exist)\b|\bno (?:point|reason) (?:in |to )?(?:living|live|going on|carrying on)\b|\bhurt(?:ing)? myself\b|\bgoodbye note\b|\bsuicide note\b/iu,
  /\bbetter off (?:if i|without me|dead)|\b(?:i'?m|i am|i feel like|feel like) (?:just |only |nothing but )?(?:a|such a) burden\b|\b(?:wish|if) i (?:wasn'?t|weren'?t|was not|were not|had never been|was never) (?:here|born|alive|around)|\b(?:not wake|never wake|never waking) up\b|\bwhat(?:'?s| is) the point (?:of|in) (?:living|(?:even )?(?:waking|getting) up|going on|being here|it all|anything)/iu,
  /\b(?:don'?t|do not|can'?t|cannot) see (?:a|any) (?:way out|way on|future|point)\b|\bsee no way (?:out|on)\b|\bnothing (?:left )?to live for\b|\bnot (?:be|being) (?:here|alive|around) any ?more\b|\bbetter (?:off )?without me\b|\b(?:can'?t|cannot) go on\b(?! with (?:this|the|these|your|answer))/iu,
  // "If I'm gone, do the loans go to her?"
  /(?:我|要是|如果|万一|等我?)(?:人)?(?:不在|死)了[^，。,.]{0,4}[，,]?[^。.]{0,8}(?:[债钱]|贷|欠|老婆|老公|孩子|爸|妈|家里?)|\b(?:when|if|once|after) (?:i'?m|i am) (?:gone|dead|not (?:here|around) any ?more|no longer (?:here|around))\b|\b(?:when|if|once|after) i (?:die|died|pass away)\b|\bsaid my goodbyes?\b/iu,
  // Places and means: who tells a loan helper of them is in danger.
  /(?:站|坐|爬|跑|走|上)[^，。,.]{0,4}(?:天台|楼顶|桥上|桥边|江边|河边|铁轨|窗台)|(?:天台|楼顶|桥上|桥边|江边|河边|铁轨上)[^，。,.]{0,4}(?:站|坐)|安眠药|喝农药|割腕|烧炭|上吊|跳[江河桥海]/u,
  /阳台[^，。,.]{0,6}(?:站|坐|待|呆)[^，。,.]{0,3}(?:好?久|很久|半天|半[宿夜]|一[夜宿晚])|(?:站|坐|待|呆)[^，。,.]{0,3}阳台[^，。,.]{0,8}(?:久|半天|半[宿夜]|一[夜宿晚])|(?:看着|望着|盯着|往)楼下(?:面)?(?:看|发呆|好?久)/u,
  /\b(?:stood|stand|standing|sat|sitting|went|drove|walked|climbed|i was|i am|i'?m)\b[^.?!]{0,12}\b(?:on|at|to|up|onto)\b[^.?!]{0,10}\b(?:bridge(?! loan)|roof(?:top)?|ledge|cliff|(?:train|railway|rail) (?:tracks?|line)|tracks)\b|\b(?:took|swallow\w*|counted|counting|saved)\b[^.?!]{0,16}\b(?:pills|sleeping tablets)\b|\boverdos/iu,
  // Jumping, an end to all of it, not getting through the night; death at the lenders' hands.
  /跳下去[^，。,.]{0,8}(?:解脱|算了|结束|一了|没了|就好)|(?:结束|了结|终结)(?:掉)?(?:这一切|一切|所有)|(?:熬|挺|活)(?:得|不)?(?:不)?(?:过|到)(?:今[晚天夜]|明天|这[一]?[晚夜天])|撑(?:得|不)不?过(?:今[晚夜]|这[一]?[晚夜])|(?:被|要|快)(?:他们|它们|催收|债)?(?:们)?(?:给)?逼死(?!强迫症)|死路一条|(?:药|刀|绳子)[^，。,.]{0,4}(?:攒|备|准备|买)好了|(?:攒|备|准备|买)(?:好|够)?了?[^，。,.]{0,3}(?:一瓶药|安眠药|刀片|绳子)|托付[^。]{0,12}(?:牵挂|放心|走)|没(?:什么)?牵挂了|(?:死|走)了(?:干净|轻松|省心)|生不如死|想(?:就)?一走了之|以死|一死了之/u,
  /\b(?:think(?:ing)?|thought|thoughts?) (?:about|of) (?:ending|suicide|dying|death|not being here|killing|jumping)|\bending (?:it|things|my life|everything)\b(?! with (?:jiebei|the (?:contract|service)))|\b(?:insurance|policy)(?: money)?\b[^.?!]{0,24}\b(?:if i (?:died|die)|without me|my death)|\b(?:family|wife|husband|kids|they)\b[^.?!]{0,24}\b(?:better|be fine) with (?:the|my) (?:life )?(?:insurance|pay ?out)|\b(?:have|got|bought|hoard\w*)\b[^.?!]{0,12}\b(?:pills|rope|blade|tablets)\b[^.?!]{0,12}\b(?:ready|here|saved|now)\b|\bsaved? up\b[^.?!]{0,12}\b(?:pills|tablets)\b|\bcut(?:ting)? myself\b(?! (?:some|a) )|\b(?:goodbye|farewell) (?:letter|note|message)|\b(?:dying|death) (?:would|will|might) be\b|\bbe easier (?:to die|dead)\b|\b(?:nobody|no one|no-one) (?:would|will|'d|'ll) (?:even )?(?:miss|notice if i)\b|\b(?:drive|driving|drove|push\w*|hound\w*) me to (?:my |an early )?(?:death|grave|suicide|kill)|\b(?:get|make it|live) through (?:the|this) night\b|\b(?:nothing|no reason) (?:left )?to (?:go on|stay) for\b|\bdon'?t want to be (?:here|around) (?:any ?more|tomorrow)\b/iu,
  // A life given for the debt, put off to the next one, or with nothing in it; death as the one way left.
  /下辈子(?:再|来)|来世再|(?:拿|用)(?:我)?(?:这条|的|我这条)?命(?:去)?(?:抵|还|赔|换)|(?:这条|我这?条?|我的)命(?:就)?(?:给|赔|抵)|(?:除了|只有|只能|唯有|还不如|不如|宁可|宁愿)死|连死|死的(?:心|念头|勇气|想法|准备)|死了?(?:拉倒|干净|省事|清净|轻松)|哪天死|(?<![烦累气笑急穷饿卡难丑])(?<!度)死了(?:之后|以后|后)?[^，。,.]{0,3}(?:能不能|是不是|就不用|就没|会不会|债|销|勾销|还用还)/u,
  /心如死灰|万念俱灰|生无可恋|了无生趣|生不如死|厌世|后事|(?:人生|这辈子|一辈子|活着|生活|什么都|一切)[^，。,.]{0,6}[，, ]?(?:没有?|毫无|失去)[^，。,.]{0,2}(?:意义|意思|盼头|奔头)|(?:世界|世上|人间|人世)[^，。,.]{0,6}(?:没有?|再无|毫无|无)(?:什么|可)?(?:留恋|牵挂|眷恋)|离开(?:这个)?(?:世界|人世|人间)|(?:跟|和|向)(?:家人|家里人?|朋友们?|爸妈|父母|孩子们?|老婆|老公|大家|亲人|同学)[^，。,.]{0,3}(?:告别|道别)|今[晚夜][^，。,.]{0,6}最后一[晚夜]|(?:不想|不愿|不用|不会)(?:再)?(?:看|见)到?[^，。,.]{0,3}明天(?:的太阳)?|(?:一觉|就这么|就这样)[^，。,.]{0,3}睡(?:过去|死)|想(?:好|过|着)[^，。,.]{0,3}怎么(?:走|离开)了?$|(?:开车|车子?|一头)[^，。,.]{0,6}撞(?:墙|树|护栏|山|过去|上去|死)/u,
  /\b(?:i'?d|i would|i'?ll|i will|want to|wanna|wish i (?:was|were)|better|worth more|rather)(?: (?:be|rather|better|sooner|off|worth|more))* dead\b|\bend of my (?:rope|tether)\b|\b(?:nobody|no ?one) (?:would|will|'d) (?:even )?(?:miss|notice if i)|\b(?:kids|family|wife|husband|children|mum|mom|they)\b[^.?!]{0,20}\b(?:get|have|collect|live on) (?:the|my) (?:life )?(?:insurance|pay ?out)|\b(?:written|wrote|writing|left|leaving)\b[^.?!]{0,12}\b(?:notes?|letters?|goodbyes?)\b[^.?!]{0,6}\b(?:for|to) (?:my|the) (?:kids|children|family|wife|husband|mum|mom|dad|parents|son|daughter)|\bsaid goodbye to (?:my (?:\w+ )?(?:sister|brother|mum|mom|dad|mother|father|wife|husband|kids|children|family|friends?|son|daughter|parents)|everyone)/iu,
  /\bnothing (?:left )?(?:here )?for me(?! to)(?=$|[.,!;]| (?:here|in|any))|\b(?:nearly|almost) (?:did it|jumped|ended it|went through with it)\b|\bcan'?t (?:face|stand|bear|take|do) (?:another|one more) (?:day|night|morning)\b|\bdo something (?:stupid|drastic|terrible|bad)\b|\b(?:not|stop|stopped|cease|ceased) (?:to )?exist(?:ing)?\b(?! in)|\b(?:giv(?:e|ing|en)|gave) up on (?:everything|life|it all|living|myself)\b|\bdeserves? (?:better|more) than me\b|\btell (?:my|the) (?:mum|mom|dad|mother|father|wife|husband|kids|children|family|parents|son|daughter)\b[^.?!]{0,8}\b(?:i'?m sorry|i love|i loved)|\b(?:driv(?:e|ing)|crash\w*|steer\w*|swerv\w*)\b[^.?!]{0,12}\b(?:into|off) (?:a|the) (?:wall|tree|bridge|river|cliff|lorry|truck|barrier)|\bthink\w*(?: about| of)? is (?:death|dying|suicide)\b|\bworld (?:doesn'?t|does not|wouldn'?t) (?:need|miss|want) me\b|\b(?:could|wanna|would rather) (?:just )?die\b(?! (?:laughing|of|for|to know))|(?<!\b(?:when|once|until|till|before|after|if|how|where|what|months?|years?|get|be|getting)\b[^.?!]{0,24})\bdone with (?:life|living|it all|everything)\b|\bdeath of me\b|\b(?:want|wanna|wish i could|like)(?: to)?(?: just)? disappear\b|\bcan'?t do (?:this|it) any ?more\b|\bno way out\b[^.?!]{0,12}\bbut (?:one|that|death)\b/iu,
  // Said in passing or in few words: goodbyes to parents, what was swallowed, wishing for an accident.
  /(?:日子|我)?(?:也|真)?不想过了(?:$|[，。,. ！!])|死不足惜|死有余辜|先走一步|(?:吃|吞|喝)了[^，。,.]{0,4}(?:好多|很多|大量|一瓶|一把|一堆|几十)[^，。,.]{0,3}(?:药|片)|(?:信|纸条)[^，。,.]{0,6}(?:枕头|抽屉|桌上)[^。]{0,12}|活[^，。,.]{0,8}(?:什么|啥)(?:意义|意思|用处?)|(?:希望|盼着?|巴不得)[^，。,.]{0,4}车[^，。,.]{0,4}撞|(?:安静|悄悄|静静)地?(?:离开|走掉)|(?:别|不用|不要)(?:再)?(?:救|拦)我|煤气(?:打开|开了|罐)|(?:我|再)?(?:已经)?没有?(?:未来|明天)了?(?:$|[，。,. ！!])|(?:跟|和|带着?|拉着?)(?:孩子|老婆|老公|全家|爸妈)[^，。,.]{0,3}一起(?:走(?:$|了|吧|算)|死|去死)/u,
  /\bdon'?t think i'?(?:ll| will) make it (?:to|through) (?:next week|tomorrow|the night|tonight|morning)|\b(?:took|taken|swallowed)\b[^.?!]{0,16}\b(?:lot|handful|bottle|many|all|whole)\b[^.?!]{0,8}\b(?:tablets|pills)\b|\bdoing (?:everyone|everybody|them(?: all)?|my \w+) a favou?r\b|\bif i (?:was|were) gone\b|\bdeath\b[^.?!]{0,28}\b(?:answer|way out|option|relief|solution|easier)\b|\b(?:got|have|bought|tied)\b[^.?!]{0,8}\b(?:rope|noose|gun|razor)\b|\b(?:pointless|useless|no use) (?:being|to be|staying) alive\b|\btonight is the night\b|\b(?:not|isn'?t) worth living\b|\bit (?:all )?ends (?:tonight|today|here for me)\b/iu,
  // To be gone from the world, cars and water, last letters, what alone still holds.
  /(?:世上|世界上?|人间)[^，。,.]{0,3}消失|开(?:进|到|下)(?:河|江|海|湖|水|悬崖|桥下)|不想[^，。,.]{0,8}(?:添麻烦|拖累|连累)[^。]{0,6}(?:走了|死|消失)|我走了[^，。,.]{0,3}(?:大家|他们|你们|家里|都)[^，。,.]{0,4}(?:好|轻松|清净|解脱)|(?:立|写)(?:好)?(?:了)?(?:个|份)?遗嘱|下辈子[^，。,.]{0,2}还|(?:今晚|真的?|好|很|特别){2,}想走(?:了)?(?:$|[，。,.])|我(?:就|正|现在)?在[^，。,.]{0,3}(?:楼顶|天台)(?!餐|酒|花园|露营|吃|喝|晾|干活|施工)|(?:地铁|站台|月台|铁轨|阳台|窗)[^，。,.]{0,6}(?:迈|跨|跳)(?:出|下)去|再也不(?:睁|醒)(?:开|来|过来)?|要不是(?:为了)?(?:孩子|爸妈|父母|家里)[^。]{0,10}(?:不在|走|死|活)/u,
  /\bif it (?:wasn'?t|weren'?t) for my (?:kids?|children|mum|mom|son|daughter|family|parents|dog|cat)\b|\b(?:keep|hid|hide)\b[^.?!]{0,8}\brope\b|\bhow many\b[^.?!]{0,16}\b(?:pills|tablets)\b|\b(?:pills|tablets)\b[^.?!]{0,16}\b(?:kill|die)\b|\bnever been born\b|\b(?:last|final|goodbye|farewell) (?:letter|note|message)\b(?! from)|\b(?:enough|tired|sick|done|finished) (?:of|with) (?:life|living|being alive)\b|\b(?:end|stop) the pain\b|\bpain to (?:end|stop)\b|\bstep(?:ping)? (?:off|in front)\b|\bjump(?:ing)? in front\b|\bclose my eyes\b[^.?!]{0,16}\bnever\b|\b(?:tomorrow|tonight|next week|soon) i (?:won'?t|will not) be (?:here|around|alive)\b|\beverything(?:'s| is)? (?:arranged|in order)\b[^.?!]{0,12}\b(?:ready|go|goodbye)\b/iu,
]

export const isDespair: Sign = (text) => DESPAIR.some((words) => words.test(text))

/** Despair in its own words, or said another way: the world after, things put in order, the moment imagined. */
export function despairs(text: string, signs: CareSigns): boolean {
  return isDespair(text) || shows(text, 'despair', signs)
}

/** Whom one worries about: somebody near, as the one who speaks or writes. */
const SOMEBODY =
  /(?:[弟哥姐妹]|老公|老婆|媳妇|爱人|丈夫|妻子|儿子|女儿|孩子|爸|妈|父亲|母亲|朋友|同事|室友|同学|闺蜜|对象|亲戚|舅|叔|姑|姨|他|她)(?:们)?[^。.?？!！]{0,24}(?:说|讲|发|留|写|打电话|跟我|给我|提到|老|总|天天|一直|也|都|想|要)/u
const SOMEBODY_EN =
  /\b(?:my (?:\w+ )?(?:brother|sister|husband|wife|son|daughter|mum|mom|mother|dad|father|friend|partner|boyfriend|girlfriend|cousin|colleague|flatmate|roommate|uncle|aunt|nephew|niece|kid)|he|she)(?:'s|'d)?\b/iu

/** What is said or written before leaving for good. */
const FAREWELL =
  /照顾好?(?:咱|我|爸|妈|爹|娘|孩子|家里|老人|他们|她们|两个?)|遗[书言]|下辈子|来世|最后一面|永别|诀别|来生|(?:爸妈|孩子|家里|妈|爸)就?(?:交给|拜托|托付|靠)你/u
const FAREWELL_EN =
  /\b(?:look after|take care of) (?:mum|mom|dad|the (?:kids|children|baby|dog|cat)|our|my|everyone)|\bgoodbye (?:forever|message|letter|text|note)|\bsaid (?:his|her|their) goodbyes?\b|\b(?:a|his|her) (?:suicide )?note\b|\bforgive me for (?:everything|what)/iu

/** Despair of somebody else, told by one who worries: "他跟我说不想活了", "弟弟发消息让我照顾好咱妈". */
export const fearsForAnother: Sign = (text) => {
  if (SOMEBODY.test(text) && FAREWELL.test(text)) return true
  if (SOMEBODY_EN.test(text) && FAREWELL_EN.test(text)) return true
  const theirs = SOMEBODY.exec(text) ?? SOMEBODY_EN.exec(text)
  const felt = DESPAIR.map((words) => words.exec(text)).find((found) => found !== null)
  if (!theirs || !felt || felt.index < theirs.index) {
    return /\b(?:he|she) (?:wants?|wanted|is going|said (?:he|she)) to (?:die|kill|end)|\b(?:kill|hurt|harm) (?:himself|herself)\b/iu.test(
      text,
    )
  }
  // "他们说我是个累赘": told of somebody, felt by oneself.
  const between = text.slice(theirs.index, felt.index + felt[0].length)
  return !/我(?:就|真|也|只)?(?:能|会|要|得)?(?:是|不想|想|活|快|去死|死)|\b(?:i|i'?m|me)\b/iu.test(between)
}

const WITHDRAWN =
  /不出(?:房?门|屋)|没出(?:过)?(?:房?门|屋)|(?<!被[^，。]{0,6})关在(?:屋|房|家)|(?:饭|东西)也?(?:不吃|没吃)|不吃(?:饭|东西|不喝)|一句话(?:也|都)?不说|不(?:跟|和)[^，。]{0,4}说话|天天(?:哭|喝酒)|一直哭|情绪(?:很|特别|不太|不)(?:差|低落?|好|稳)|\b(?:won'?t|doesn'?t|hasn'?t|not|isn'?t|hardly) (?:leave|left|leaving|eat|eaten|eating|sleep|talk|talking|come out|get up)\b|\b(?:locked|shut) (?:himself|herself)\b|\b(?:crying|drinking) (?:all|every)\b/iu

/** Somebody near has drawn back over the debts: doesn't eat, stays in the room. */
export const worriesForAnother: Sign = (text) =>
  WITHDRAWN.test(text) && (NEAR.test(text) || /\b(?:he|she|him|her)\b/iu.test(text) || SOMEBODY_EN.test(text))

const NEAR =
  /[弟哥姐妹孙]|老公|老婆|媳妇|爱人|丈夫|妻子|儿子|女儿|孩子|爸|妈|父亲|母亲|朋友|同事|室友|对象|他|她/u

/** Got through to them: they answer, cry, say it's nothing. */
export const hasReached: Sign = (text) =>
  /(?<!没|不)(?:打通|接通|接了|联系上|找到(?:人|他|她)|见到|在一起|陪着|回(?:我)?(?:消息|微信|电话)了|赶?到了)|在哭|说没事|\b(?:got through|(?:he|she) (?:answered|picked up|replied|is crying|says? (?:he|she) is)|(?:with|found|reached) (?:him|her)|crying)\b/iu.test(
    text,
  )

/** Couldn't. */
export const hasNotReached: Sign = (text) =>
  /打不通|不接|没(?:人)?接|关机|联系不上|找不到(?:人|他|她)|不回(?:消息|我|微信|电话)?|没回|\b(?:no answer|not (?:answering|picking up|replying)|(?:doesn'?t|won'?t|didn'?t|isn'?t) (?:answer|pick(?:ing)? up|reply|answering)|phone is off|can'?t (?:reach|find|get hold of))\b/iu.test(
    text,
  )

/** Whether to go to them, call them, knock. */
export const asksWhetherToGo: Sign = (text) =>
  /(?:要不要|该不该|能不能|用不用|是不是(?:该|要))[^，。]{0,8}(?:进|去|敲|打|找|问|陪|叫)|\b(?:should|shall|can|do) i (?:go|knock|call|ring|ask|wake|stay|drive)\b/iu.test(
    text,
  )
