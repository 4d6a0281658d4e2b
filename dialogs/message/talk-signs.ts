/** Nothing but "ok": heard, and neither an answer nor a question. */
export function isAcknowledgement(text: string): boolean {
  if (
    /^(?:好|行|嗯|ok)[^?？]{0,12}(?:我(?:这就|现在|先|马上)?(?:就)?(?:去)?(?:打|试试?|弄|看看?|问问?)|知道了|记住了|记下了|明白了)[了去吧啊哈的一下]{0,4}[。.!！~]*$/iu.test(
      text.trim(),
    )
  )
    return true
  return /^(?:(?:嗯+|恩|哦+|噢|喔|好+|好的|好吧|行|行吧|知道了|明白了?|了解了?|懂了|原来如此|这样啊|原来是这样|收到|ok|okay|oh|i see|got it|right|alright|all right|understood|fine|good to know|makes sense|ah|hm+)[\s,，。.!！~～]*)+$/iu.test(
    text.trim(),
  )
}

const DOES_NOT_FOLLOW = [
  /^(?:我|还是|都|也|完全|真|有点|实在)*(?:[看听读]不太?[懂明]|没太?[看听读][懂明]|没太?明白|不太?明白|不太懂)白?(?:你|您|这个|这|那|刚才|在|说|问|讲|的|是|了|什么|啥|意思|话)*[啊呀呢]?$/u,
  /^(?:这|那|你|您|刚才|这个|这句|这话|这题)*(?:说的|讲的|问的)?(?:是|话)?(?:什么|啥)意思[啊呀呢]?$/u,
  /^(?:sorry |but )?i(?: really| still| just)? (?:don'?t|do not|didn'?t|did not|can'?t) (?:get|understand|follow)(?: it| that| this| you| what you mean| a word| the question)?$/iu,
  /^(?:什么意思|啥意思|啊|哎)?[,， ]*(?:我|还是|都|也|真)*[听看]不[懂明]白?(?:了)?(?:你|您|这个|这|那|在|说|问|讲|的|是|了|什么|啥|意思|话)*[啊呀呢]?$/u,
  /^(?:pardon(?: me)?|excuse me|sorry|hm+)?[, ]*what do(?:es)? (?:you|that|this|it) mean(?: by (?:that|this|it))?$|^(?:now )?i'?m (?:lost|confused)$/iu,
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

/** "直接告诉我原因" beside other things: no questions, the reasons. */
export function wantsReasonsAtOnce(text: string): boolean {
  return /哪个?(?:一?[个条]|种)?原因(?:最大|最主要|最重|最可能|是主要)|主要(?:原因)?是哪(?:一?[个条])|^(?:那|所以)?哪(?:一?[个条])(?:是)?(?:的)?(?:最有可能|最可能|可能性最[大高]|最像)(?:呢|啊)?[?？]?$|\bwhich (?:reason|one|of (?:them|those|these))(?: is|'s)? (?:the )?(?:main|biggest|likeliest|most likely|worst)\b|\bwhat(?:'s| is) the main reason\b|直接(?:跟我|给我)?[说讲][^，。,.?？]{0,8}(?:原因|为啥|为什么|结果|结论)|(?:直接|赶紧|赶快|马上|快点?|就)(?:告诉|跟|给|和)?我?(?:说|讲|出)?(?:一?下|个)?(?:原因|结果|结论|答案|为什么|为啥|是?什么原因)|(?:别|不要|不用|甭|不想再?)(?:再)?(?:一直|总是)?问(?:我)?(?:那么多|这么多|了|问题)|^(?:(?:ok(?:ay)?|right|fine|so|just|please|now)[,. ]+)*(?:conclude|wrap (?:it )?up|sum (?:it )?up)(?: now| please| then)*[.! ]*$|\bshow me (?:now|the (?:result|reasons?|answers?))\b|\b(?:results?|reasons?|answers?|verdict),? (?:right )?now\b|\b(?:just )?give me (?:a|the|one|your) (?:reasons?|answer|verdict|result)\b|\bjust (?:tell|give) me\b(?! (?:how|where|when|if|whether|who|more)|[^.!?]*\bor\b)|\b(?:skip|no more|without(?: the| any)?|don'?t ask(?: me)?(?: any)?(?: more)?) questions\b/iu.test(
    text,
  )
}

/** "刚才说到哪了", "另外三点是啥": what was told so far, and the question that waits. */
export function asksWhereWeWere(text: string): boolean {
  return /(?:刚才|刚刚|上次|我们|咱们|之前)?(?:说|聊|问|讲|进行)到(?:哪|什么地方)|(?:另外|还有|其他|其它|其余|剩下|别的)(?:的)?(?:那)?[两二三四五六几\d]点(?:是|都是|又是|指的?是?)*(?:啥|什么|哪|呢)|\bwhat (?:are|were|was) (?:the |those )?other (?:two|three|four|five|\d) ?(?:things|points|facts)?|\bwhich other (?:things|points|facts)\b|\bwhere (?:were|are) we\b(?=\W*$)|\bwhere did we (?:stop|leave off|get to)\b/iu.test(
    text,
  )
}

/** "bad idea?", "要紧吗？" at the end: asked of what was just told, whatever else the words sound like. */
export function asksForJudgement(text: string): boolean {
  return /(?:^|[\s,，。.!！;；])(?:这样?|那)?(?:很|有)?(?:严重|要紧|不好|没事|问题大|影响大|不应该|不该)(?:吗|么|嘛|吧|不)?[?？]?$|\b(?:(?:is|was) (?:that|this|it) )?(?:a )?(?:bad|good|wrong|terrible|stupid)(?: idea| thing| move)?\?$|^(?:(?:so|and|but|ok|wait|hmm) )*(?:is|was|does|will|would|can|could) (?:that|this|it|they|those) (?:all |really |also |still |then )*(?:(?:be |look |count as )?(?:a )?(?:bad|problem|worse|harmful|risky)|hurt|matter|affect)(?: (?:for|to|with))?(?: (?:me|it|them|(?:the|my) (?:limit|score|report|record|case|chances)))?\??$/iu.test(
    text.trim(),
  )
}

/** "花呗也算贷款吗": whether something is one of those asked for. */
export function asksWhetherItCounts(text: string): boolean {
  return /(?<![么样何咋打合划核结计预])(?:也|都|还)?算(?:不算|作|做|是|个)?[^，。,.\s]{0,6}(?:吗|么|嘛|不[?？]?$|[?？])|算不算|不算(?:逾期|晚|迟)[^，。,.\s]{0,3}吧[?？]?$|\b(?:does|do|would|will|should)\b[^.?!]{0,30}\bcount\b|\b(?:doesn'?t|don'?t|won'?t|wouldn'?t)(?: really| actually| even)? count\b[^.?!]{0,24}\?|\b(?:isn'?t|not|is (?:that|it|this))(?: really| actually| even)? (?:late|overdue)\b[^.?!]{0,12}\?|\bis(?:n'?t)? (?:it|that|this|huabei|a card|a credit card) (?:even |really |actually |not )?(?:a |also a )?(?:loan|debt)\b/iu.test(
    text,
  )
}

/** Leaves for now. */
export function isGoodbye(text: string): boolean {
  return /再见|拜拜|回头(?:再)?(?:聊|说)|先这样|下次再|(?:改天|到时|以后|不行)[^，。]{0,6}再(?:来)?(?:找|问|聊)(?:你|您)|再来找(?:你|您)|先(?:忙|睡|下|撤|走)(?:去)?了|\b(?:good ?)?bye\b|\bsee you\b|\btalk later\b/iu.test(
    text,
  )
}

/** Thanks at the end of other words, which ask for nothing. */
export function isThanks({ text }: { readonly text: string }): boolean {
  return (
    /谢谢|多谢|感谢|辛苦了|\bthanks?\b|\bthank you\b|\b(?:thx|tysm|ty|tks|thanx)\b|\bcheers\b|\bmuch (?:obliged|appreciated)\b|\bappreciate (?:it|that|you|your)\b|(?:^|[,.!]\s*|\b(?:ok|okay|alright|right|great|lovely|cool|all|then|good|fine|nah|no),?\s+)ta\b(?=$|[\s,.!])(?! +(?:at|in|for|job|teacher)\b)|谢啦|谢了|多谢|蟹蟹|3q\b|感恩|费心|受累/iu.test(
      text,
    ) && !/[?？]/u.test(text)
  )
}

const TAKES_BACK =
  /^(?:(?:不对|错了|等等|等一下|等下|啊|哦|抱歉|对不起)[,，。.!！\s]*)*(?:不对|错了|(?:我)?刚刚?才?(?:说|讲|写|选|答)?错了|(?:我)?(?:说|讲|写|选|答|搞|弄)错了|更正(?:一下)?)[,，。.!！\s]+|^(?:(?:等等|对了|啊|哦)[,，。 ]*)?(?:回到|说回|再说|倒回)?(?:前面|刚才|上面|之前|前头|上一?[个题])(?:那|的|问)?[一个题道项]*(?:问题)?[,，。]\s*(?:其实|不对|错了|我?(?:想起来|记错|漏)了?|应该是?)[,，]?|^(?:(?:going |let'?s go |to go )?back to|about) (?:that|the|your) (?:earlier|previous|last|first|other) (?:one|question|thing|answer)[,.:\s]+(?:actually|in fact|i (?:forgot|remember))?[,\s]*|^(?:(?:oh|oops|no|sorry|wait|hang on|hold on)[,.!\s]+)*(?:no,? wait|wait,? no|wait|oops|correction|sorry|my mistake|i meant|i got (?:that|it) wrong|i was wrong|that was wrong|(?:it|that) should(?:'?ve)? (?:be|been|say|read)|(?:this|that)(?: is|'?s) ?(?:n'?t| not) (?:right|true|correct)|(?:this|that)(?: is|'?s) wrong)[,.!:\s]+/iu

/** "不对，刚才说错了，…": what follows takes something back. */
export function takesBack(text: string): boolean {
  return TAKES_BACK.test(text)
}

/** The words without such a beginning, whose 刚才 is no time and whose "wait" no answer. */
export function withoutTakingBack(text: string): string {
  return text.replace(TAKES_BACK, '')
}

/** "你问吧", "go ahead with your questions": ready for the interview. */
export const goesOn = (text: string): boolean =>
  /^(?:那|好|行|嗯|好吧|行吧|好的|可以|没事|算了|[,，、 ])*(?:你|您|咱们?|我们)?(?:就)?(?:继续|接着来?|往下)(?:吧|呗|说|聊|走|往下|弄|看|问)*[。.!！ ]*$|^(?:ok(?:ay)?|right|sure|fine|alright|anyway|so|well|[, ])*(?:let'?s )?(?:continue|carry on|go on|keep going|move on)(?: then| please| now)?[.! ]*$/iu.test(
    text,
  )

/** Ready for the questions, in so many words. */
export function wantsToBeAsked(text: string): boolean {
  return /^(?:那|好|行|嗯|来|可以|没事)?[,，、 ]*(?:您|你)?(?:就|先|接着|继续|开始)?(?:问|开始问|提问)(?:我)?(?:吧|好了|呗|就是了)[。.!！ ]*$|(?:您|你)(?:要问什么|有什么要问的?)|\b(?:go ahead|go on|fire away|ask away|shoot|carry on|continue|start)\b[^.?!]{0,24}\b(?:questions?|asking|ask)\b|^(?:ok(?:ay)?|right|sure|fine|yes)?[,. ]*(?:just )?(?:fire away|ask away|ask me|go ahead and ask|go ahead)[.! ]*$|\bwhat (?:else )?do you (?:need|want) to know\b/iu.test(
    text,
  )
}

/** Who must tell the reasons, what the law gives one. */
export function asksForRights(text: string): boolean {
  return /(?:有没有|没有|什么|哪些|我的?)(?:知情)?权利?(?:知道|要求|问)?|知情权|什么义务|(?:按|依)(?:照|据)?法(?:律|规)?(?:[，。 ]|你|他|必须|应该|$)|书面(?:的)?(?:解释|说明|答复|理由)|自动化(?:的)?决[策定]|(?:个人信息保护|个保)法|第(?:24|二十四)条|(?:无可奉告|不(?:给|肯|愿意?)(?:我)?(?:解释|说原因|说理由|说明|答复))[^。?？]{0,12}(?:找谁|怎么办|咋办|去哪|找哪)|(?:必须|有义务|应该|得)(?:告诉|解释|说明|给)[^，。]{0,8}(?:原因|理由|解释|说法)|(?:法律|法规|合法|违法|犯法)[^，。]{0,10}(?:规定|依据|吗|么|[?？]|关|降|停)|\b(?:won'?t|refuses? to|refused to|didn'?t|don'?t|doesn'?t|wouldn'?t|can'?t|couldn'?t) (?:tell|explain|say|give)\b[^.?!]{0,30}\b(?:who|what|where)\b[^.?!]{0,12}\b(?:next|else|do i|can i|should i)\b|\barticle 24\b|\b(?:legal(?:ly)?|obliged|entitled|obligation|by law|the law|(?:under|according to) (?:the )?[\w ]{0,30}\blaw|law (?:says|requires|states)|required to (?:give|tell|explain|provide)|my rights?|right to (?:know|an? (?:answer|explanation)))\b/iu.test(
    text,
  )
}

/** "三个月不点就是了": what somebody means to do, or not to, for a time; it dates nothing. */
export function isResolve(text: string): boolean {
  return /(?:天|周|星期|礼拜|月|年|半年)(?:内|里|之内)?(?:我)?(?:都|就|先|再|也)?(?:不再?(?:点|借|动它|去动|申请|碰|用|看|动|弄)|别再?(?:点|借|申请|碰))[^，。]{0,8}$|\b(?:i'?ll|i will|i won'?t|i'?m going to|i can)\b[^.?!]{0,30}\b(?:for|in|within|after) (?:\w+ ){0,2}(?:days?|weeks?|months?|years?)\b/iu.test(
    text,
  )
}

/** After a number to call was given: whether, or when, anybody is there. */
export function asksForHours(text: string): boolean {
  return /(?:电话|客服|人工|他们|那边)[^，。,.?？]{0,6}(?:几点|什么时候(?:有人|上班|在)|上班|有人(?:吗|么|在))|\b(?:are|is) (?:they|it|anyone|anybody|someone|the (?:line|desk|hotline)) (?:still )?(?:open|there|available)\b|\b(?:what|which|opening) (?:hours|times?)\b/iu.test(
    text,
  )
}

/** "我没有借新还旧啊": a warning of it wouldn't fit. */
export function deniesBorrowing(text: string): boolean {
  return /(?:没|没有|不是|不会|从不|又没|哪有)(?:想|要|在|打算|去)?(?:借新|以贷|拆东|再借)|\b(?:not|never|n't)\b[^.?!]{0,20}\b(?:borrow|loan)/iu.test(
    text,
  )
}

/** Whether somebody there speaks one's language: "do they speak English", "does the line have Chinese". */
export function asksLineLanguage(text: string): boolean {
  return /\b(?:they|line|hotline|desk|number|someone|anyone|somebody|anybody|people|staff|agents?|support|operators?|helpline|there)\b[^.?!]{0,30}\b(?:speak|talk|in|have|has|understand)\b[^.?!]{0,12}\b(?:english|chinese)\b|^(?:is it |is |and )?(?:in )?english (?:possible|available|ok|okay)(?: there)?\??$|^in english possible|(?:客服|他们|人工|电话)[^。?？]{0,8}(?:说|讲|懂|会|有)[^。?？]{0,4}(?:英文|英语|中文)/iu.test(
    text.trim(),
  )
}

/** "Its in Chinese: 综合评估未通过", 页面都是英文的: the language of a page, told and not wished for here. */
export function tellsPagesLanguage(text: string): boolean {
  return /^(?:(?:but|and|so|the|my) )*(?:it(?:'?s| is)|page|app|screen|message|text|everything|words?)(?: there)?(?:'s| is| are)?(?: all| only| just| written| but| completely)* in (?:chinese|english)\b(?!\?)|^(?:它|页面|上面|全|都|界面|app)[^，。,?？]{0,4}(?:是|全是|都是)(?:英文|英语|中文)的?(?!吗|么|行)/iu.test(
    text.trim(),
  )
}

/** After a number to call was given: what to say there. */
export function asksWhatToSayThere(text: string): boolean {
  return /接通(?:了|后|以后)[^，。,.?？]{0,6}(?:说|讲)|\b(?:say|tell|ask)\b[^.?!]{0,12}\bwhen (?:i|they) (?:get through|call|ring|phone|pick up|answer)\b/iu.test(
    text,
  )
}

/** "The summary is wrong", "重新写一份摘要": what was given for a person once more. */
export function asksForSummaryAnew(text: string): boolean {
  return /(?:摘要|小结|总结)[^。]{0,12}(?:不对|错|重新?|再|改|新)|(?:重新?|再)[^，。]{0,6}(?:摘要|小结|总结)|(?:加|补|添|写)(?:到|进|上)(?:去|里面|那(?:里|段|份))|(?:摘要|小结|总结|那段(?:话)?)(?:里|上)?[^。]{0,4}(?:加|补|添)|\badd (?:this |that |these |it )?(?:in )?to (?:it|that|the (?:summary|text|list|note)|this)\b|\b(?:new|another|again|redo|remake|fresh|correct(?:ed)?)\b[^.?!]{0,16}\bsummary\b|\bsummary\b[^?!]{0,80}\b(?:wrong|new|again|redo|not right|isn'?t right|correct)\b/iu.test(
    text,
  )
}

/** Where to go with a complaint, wherever in a message. */
export function asksToComplain(text: string): boolean {
  return /(?:去|上|到|找|跟)(?:哪|谁|什么地方|啥地方)[^，。,.?？]{0,4}(?:投诉|说理|讲理|评理|告|反映|维权|举报|申诉)|(?:投诉|说理|讲理|举报|申诉|维权)[^，。,.?？]{0,3}(?:去哪|找谁|打哪|渠道|电话|怎么投)|\bwhere (?:can|do|should|could) i (?:complain|report|appeal|file)\b|\bwho (?:can|do|should) i complain to\b/iu.test(
    text,
  )
}

/** "I asked for a person", 我说了要人工: wished for before, and still. */
const WISHED_BEFORE =
  /(?:说了|说过|问的是|要的是|就是|我)(?:就|只|是)?要(?:找)?(?:个)?(?:人工(?!智)|真人|活人)|\b(?:asked|asking|ask|wanted|want|said|waiting|need)(?: to (?:talk|speak) (?:to|with)| for)? (?:a|an|some) (?:real |actual |live |human )?(?:person|human(?: being)?|agent|someone human)\b(?! (?:loan|decision|review|record))|\b(?:could|can|may) (?:i|we)\b[^.?!,]{0,12}\b(?:talk|speak|chat) (?:to|with) (?:some(?:one|body)|any(?:one|body)) (?:human|real)\b/iu

/** "Is this a real person?", 你是机器人还是人工: what we are, and no wish for a person. */
export function asksIfHuman(text: string): boolean {
  return IF_HUMAN.test(text) && !WISHES_ONE.test(text)
}

const IF_HUMAN =
  /(?:你|您|这边|这里|那边|对面|客服|在线|^|[，。,\s])(?:们|到底|究竟|现在)?(?:是|是不是)(?:一?个)?(?:真人|人工|活人|机器人?|ai|程序)(?:客服)?(?:吗|么|嘛|还是|吧|不|呢|在)|\b(?:are|r) (?:you|u)(?: (?:a|an|just|really|actually|even|like))* real\b|\b(?:is|are|r) (?:this|that|it|you|u)(?: (?:a|an|just|really|actually|even|like|real|live))* (?:human|person|bot|robot|machine|ai|chatbot|program|automated)\b|\b(?:you(?:'re| are|re)|this is) (?:just |really |actually )*an? (?:real person|human|bot|robot|machine|ai|chatbot|program)\b|\b(?:am|do) i (?:really |actually )?(?:talk|speak|chat|writ)\w* (?:to|with) (?:an? |some )?(?:real |actual |live )?(?:person|human|bot|robot|machine|ai|someone)\b|\bis (?:any|some) ?(?:one|body)(?: real)? (?:there|here|real)\b/iu
const WISHES_ONE =
  /[找转换接想]|要(?:人工|真人)|\b(?:can|could|want|need|like to|let me|put me|get me|instead|rather|transfer|connect)\b/iu

/** "我还是想找个真人问问", "is there a real person i can speak to": said outright, whatever is said around it. */
export function wishesPerson(text: string): boolean {
  if (WISHED_BEFORE.test(text) || WHO_TO_CALL.test(text) || NO_MACHINE.test(text)) return true
  return /(?:^|给我|帮我|替我|直接|赶紧|快)(?:找|叫|换|来|派)(?:个|一个)(?:真|活|能管事的|明白|懂行的)?人(?:来|出来|跟|和|给|吧|说|聊|谈|处理|解决|$|[，。,! ！])|我(?:要|想|得)找(?:个)?(?:真|活)?人(?:$|[，。,!！ ]|说|聊|谈|处理|解决)|(?:给我|帮我|直接)?转(?:接)?人工(?!要|得|几|多|是|的)|(?:给我|我要|来个?)(?:人工|真人|活人)(?!智)|(?:想|要|得|能不能|可以|可不可以|能|让我|帮我|给我|还是)(?:直接|再|就|去)?(?:找|换|跟|和|问|打给|联系|转)(?:个|一个|到|一下)?(?:真人|人工(?!智)|活人|真的人)|\b(?:want|like|need|prefer|can i|could i|how (?:can|do) i|who (?:can|do|could) i|someone i can|person i can|let me)\b[^.?!,]{0,16}\b(?:talk|speak|chat|get)\b[^.?!,]{0,8}\b(?:to|with|through to|hold of)\b[^.?!,]{0,10}\b(?:human|real person|actual person|real someone|a person|live person)\b|\bcan i (?:please )?(?:talk|speak|chat) (?:to|with) (?:a |some)?(?:person|human|one|body)\b|\b(?:give|get|find|bring|send|fetch) me (?:a|an|some) (?:real |actual |live |proper )?(?:human(?: being)?|person|someone)\b|\b(?:real |actual |live )?(?:human|person|agent) (?:please|pls|plz|now)\b|\b(?:put|pass|hand|connect|transfer) me (?:through |over |on )?to (?:a |an |some)?(?:real |actual |live )?(?:human|person|someone|one|somebody|agent|manager)\b|\b(?:real|actual|live) (?:person|human)\b[^.?!,]{0,16}\b(?:i can|to) (?:talk|speak|call|ring|ask)\b/iu.test(
    text,
  )
}

/** "No bots", "get me your boss", 找你们领导 */
const NO_MACHINE =
  /^(?:(?:please|just|and|but|ok) )*(?:no|not (?:a|another)) (?:more )?(?:ro)?bots?(?: please)?[.!]*$|\b(?:get|give|fetch|bring|find) me (?:your|the|a) (?:boss|manager|supervisor)\b|^(?:我要|我想|给我|让我|帮我)?(?:找|叫|见|换)(?:你们?|您们?)?的?(?:领导|经理|主管|老板)(?:来|出来|说|聊)?[。.!！]*$|^(?:我)?(?:不要|别给我|讨厌)(?:跟)?机器人[。.!！]*$/iu

/** "Need money by Monday who can i call" */
const WHO_TO_CALL =
  /\bwho (?:can|could) i (?:call|ring|phone|contact|reach)(?: (?:now|today|please|then|about (?:this|it)))*\W*$/iu

/** "We're going round in circles", 你老是听反: a complaint about this talk, or about how it was counted here. */
export function complainsOfTalk(text: string): boolean {
  return COMPLAINS_ZH.test(text) || COMPLAINS_EN.test(text)
}

const COMPLAINS_ZH =
  /(?:你|您)(?:[^，。,.]{0,4})(?:听反|听不懂|没听|听岔|搞错|弄错|算错|改错|记错|乱来|不行啊|没用)|说了[^，。,.]{0,6}(?:遍|次)了?|(?:绕圈|兜圈|来回|转圈)(?:子)?|(?:你)?(?:这)?(?:说|讲)不清/u

const COMPLAINS_EN =
  /\b(?:(?:going|goes|go|running|talking)(?: round| around)?(?: and round)? in circles|getting (?:us |me )?nowhere|(?:this|it)(?:'s| is|isn'?t| is not|'s not)? (?:not |just |really |quite |all |completely )*(?:working|hopeless|useless|pointless|a waste of time|going nowhere)|you(?:'re| are)? (?:just |really |all |so |not |completely )*(?:hopeless|useless|listening|getting (?:it|me)|no (?:good|help|use))|you (?:keep|always|just) \w+ing|i(?:'m| am) (?:getting )?(?:a bit |really |so |just )*(?:tired of this|fed up|irritated|annoyed|sick of (?:this|it)))\b/iu
