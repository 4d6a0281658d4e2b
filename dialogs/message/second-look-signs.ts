/** 那结果会变吗, "does that change anything", 再看看: of what was told anew, whether it makes a difference; a second look answers it. */
const ASKS_WHAT_CHANGES_ZH =
  /^(?:那|这样?|这下|现在|所以|请问|你看|对|还|就|也|又|再|重新|麻烦|帮我|给我|可以|能不能|能)*(?:(?:这个|你?(?:的|前面的|刚才的|说的)?)?(?:结果|结论|原因|排序|情况|判断|分析))?(?:呢|(?:是不是|会不会|会|要|得|就|还|也|跟着)*(?:变|改|改变|不一样|两样|有(?:变化|影响|不同|区别|差别|啥变化|什么变化|什么不同|啥不同)|好(?:一?点|一?些)|更?(?:糟|差|坏|好)|变(?:糟|差|坏|好|了样))|变不变|有(?:没有|没)?(?:变化|影响|区别|差别|不同|啥变化|什么变化)|(?:影响|差别|区别|变化)(?:大不大|大|有多大)|(?:还|是不是|还会|那|就)*是?(?:一样|老样子|这样|(?:这|那)(?:个|条|两条|些)?(?:原因|结果|结论)?)|(?:再|重新?)?(?:算|看|评|分析|排|来)(?:一?[下遍次]|一算|一看|看)?)(?:了|的|呢|吗|么|嘛|不|没|吧|呗|啊|呀|行不|好吗|点)*$/u
const ASKS_WHAT_CHANGES_EN =
  /^(?:(?:so|and|then|now|ok|please|pls|but|can you|could you|would you|tell me) ?)*(?:(?:does|do|will|would|did|is|are|has|if|whether) (?:that|it|this|the (?:results?|reasons?|list|answer|outcome|picture)|things?|anything|what you said)(?: (?:still|then|now|really|even|all|going to|gonna))*(?: (?:change|changes|changed|matter|matters|count|different|worse|better|affect|help|helps|make (?:a|any|much|it|things?)|get|gets|look|looks|the same))+(?: (?:difference|it|that|anything|something|things|much|a lot|at all|the (?:results?|reasons?|outcome)|then|now|any|worse|better|different|or not))*|(?:so )?(?:is|are) (?:it|that|they|those|these) still (?:(?:this|that|the same|the)(?: (?:reasons?|ones?|cause|main reason|thing))?)|(?:any|what) (?:change|difference|changes)(?: (?:then|now|does (?:that|it|this) make))?|(?:re-?do|re-?calculate|re-?run|re-?work|recheck|check|look|show me|show|run|do|work)(?: (?:it|this|that|the result|the reasons|at it))?(?: (?:out|over|again|once more|anew|with that))*(?: (?:please|pls))?)$/u

export function asksWhatChanges(clause: string): boolean {
  return ASKS_WHAT_CHANGES_ZH.test(clause) || ASKS_WHAT_CHANGES_EN.test(clause)
}

/** 打错了, 写多了, "typo", "that was wrong": what was told before isn't so. */
const WAS_WRONG =
  /(?:打|写|说|记|填|报|选|点|搞|弄|输|算)(?:错|岔|反|多|少|高|低|快|早|晚)(?:了|的)?|不(?:对|准)(?:的|啊|了)?(?=$|[^劲付])|错了|有误|手滑|更正(?:一?下)?|\b(?:typos?|wrong|mis(?:take|typed|spoke|said|remembered)|incorrect|not right|isn't right|wasn't right|correction|my bad|too (?:high|low|much|little|long|short|many|few)|picked wrong)\b/u

export function saysItWasWrong(clause: string): boolean {
  return WAS_WRONG.test(clause)
}

/** Without the words that say so, and those around them. */
export function withoutWrong(clause: string): string {
  return clause
    .replace(WAS_WRONG, ' ')
    .replace(
      /^(?:不好意思|抱歉|刚刚?才?|之前|前面|上面|上次|那个|我|的|是|说|写|把)+|(?:是|的|那个|我)+$|\b(?:i|it|was|is|were|the|my|that|said|put|typed|in|sorry|oh|a|an|about|part|bit)\b/gu,
      ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** 忘了讲, "oh and", "forgot to say": only leads up to what is told. */
const LEADS_UP =
  /^(?:(?:哦|噢|啊|诶|哎|那|不对|不是|错了|对了?|等一?下|等等|不好意思|抱歉|那个|我|还有|刚刚?才?|之前|前面|忘(?:了|记)?(?:跟你|和你|告诉你)?(?:说|讲|提|写|填|告诉)?(?:一(?:点|个|件事?))?|漏(?:了|说)?|少说了?(?:一?点)?|补充(?:一?下|一?点)?|更正(?:一?下)?|其实|说实话|实际上|想起来|才?想起|我?刚?想起来?|我?(?:刚|又|才)*(?:去)?(?:看|查)了(?:看|一?眼|一?下)?|没说|了|过|的|这个|事))+$|^(?:(?:oh|and|also|no|nope|wrong|sorry|wait|hang on|hold on|actually|btw|by the way|i|forgot|forget|to|say|tell|mention|you|that|this|just|looked|checked|remembered|should have|said|ok|so|no|well|one more thing|didn'?t|did not|before|earlier|about|it)(?:[ ,]|$))+$/u

export function leadsUp(clause: string): boolean {
  return LEADS_UP.test(clause)
}
