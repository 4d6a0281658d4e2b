type Sign = (text: string) => boolean

/** Violence, or the threat of it, over money: the police come before any sum. */
export const isThreatened: Sign = (text) =>
  /(?:揍|捅|弄死|弄残|打死|打断|打残|整死)(?:我|人|了)|(?:要|来|说|拿刀|找人|扬言)[^，。,.]{0,4}砍(?:我|人|死)(?!额|的额)|砍死|砍人|打(?:我|人)(?=$|[，。,.!！?？了吗呢啊])|杀(?:了)?(?:我|人|全家)|要(?:我|我们)(?:的)?命|动手打|动刀|泼(?:了)?(?:油漆|粪|漆)|(?:堵|守|蹲|围)(?:在|着|住)?(?:我)?(?:们)?(?:家|公司|单位|楼下)?(?:的)?(?:门口|门|楼下)|(?:楼下|门口|家门口)[^，。]{0,4}(?:守|堵|蹲|围)(?:着|了|人|我)|(?:我|孩子|老婆|老公|家里人)(?:被|给)(?:他们|人家?|催收的?)[^，。]{0,3}(?:关|扣|绑)(?:着|了|起来|住|在)|(?:他们|人家|催收的?)[^，。]{0,4}把(?:我|孩子|老婆|老公)[^，。]{0,3}(?:关|扣|绑)(?:着|起来|住|在)|(?<![呗户号款钱卡])被(?:绑架|非法拘禁|软禁)|(?:威胁|恐吓|吓唬)[^，。]{0,8}(?:家人|孩子|老婆|父母|生命|人身|我的命)|叫人(?:来)?(?:收拾|弄|整)我/u.test(
    text,
  ) ||
  /\b(?:they|he|she|you|people|men|guys?|someone|somebody|collectors?|lenders?|sharks?)\b[^.?!]{0,30}\b(?:hurt(?:ing)?|harm(?:ing)?) (?:me|us|my (?:family|kids?|children|wife|husband|parents|mother|mum|mom))\b|\b(?:beat(?:en|ing)?|kill(?:ed)?|(?<!\b(?:debt|loan|interest|stress|it|this|that|wait\w*|payment|rate|all)(?:s|'s)?(?: is| are| was| were)? )killing|stab|attack|come after|break|smash) (?:me\b(?! up inside)|my (?:legs?|arms?|family|kids?|children|wife|husband|parents|mother|mum|mom|house|door|windows?)|us\b)|\bthreat\w*\b[^.?!]{0,24}\b(?:violence|hurt|harm|kill|beat|my (?:family|kids?|life))|\b(?:are|is|were|standing|waiting|sitting|parked|came|turned up) (?:right )?(?:outside|at|in front of) (?:my|our) (?:house|home|door|flat|place)\b|\bsend (?:people|someone|men|guys) (?:to|over|round)\b|\bthreaten\w* (?:me|my|us|to (?:come|hurt|kill|beat|visit))\b(?! with (?:court|legal|a lawsuit|lawyers?))|\bpaint\w* (?:on )?my (?:door|house|car|wall)|\b(?:locked|held|tied) me\b/iu.test(
    text,
  )

/** Money lent dearer than the law allows, with part of it kept back, or on a note for more than was lent. */
export const tellsOfUsury: Sign = (text) =>
  /高利贷|利滚利|套路贷|714|高炮|砍头息|地下钱庄|(?:借|贷)了?[^，。]{0,8}[,，]?(?:实际到手|到手(?:只有|才|就)?(?=[\d一二两三四五六七八九十几]))|(?:借|贷)了?[\d一二两三四五六七八九十百千万]+[^，。]{0,3}只(?:给|拿到|收到|打)了?(?:我)?|(?:借条|欠条|合同)[^，。]{0,6}(?:翻倍|双倍|加倍|写(?:成|了)[^，。]{0,6}倍)|(?:翻倍|双倍|加倍|两倍)的?(?:借条|欠条|合同)|民间借贷[^。]{0,10}(?:分|利|息)|(?:私人|民间|放贷的|放款的|小贷公司的人)[^。?？]{0,16}(?:分利|利息|催|逼|高)|(?:一周|每周|一星期|一礼拜)[^，。]{0,4}(?:利息)?[^，。]{0,3}(?:\d+%|百分之)/u.test(
    text,
  ) ||
  /\bloan ?sharks?\b|\busur\w+|\b(?:borrowed|loan of|lent me)\b[^.?!]{0,20}\d[^.?!]{0,12}\b(?:but )?(?:only )?(?:got|received|gave me|was paid|ended up with)(?: only| just)? [¥$]?\d|(?<![\d.])[1-9]\d?(?:\.\d+)? ?(?:%|percent|per cent)(?: interest)? (?:a|per|each|every) (?:week|day)\b|\b(?:iou|note|contract)\b[^.?!]{0,20}\b(?:double|twice|triple)\b|\bwants? (?:double|twice|triple)\b|\bprivate lender\b/iu.test(
    text,
  )

/** Such money offered: no check, cash today, interest by the week. */
export const isOfferedUsury: Sign = (text) =>
  /(?:不看|不查|无视|不上)征信[^。?？]{0,24}(?:借|放|下款|贷)|黑户(?:也|都|可|能)|(?:放款|借钱|借我|贷款)[^。?？]{0,10}不(?:看|查)征信/u.test(
    text,
  ) ||
  (tellsOfUsury(text) &&
    /(?:能|可以|要不要|该不该|敢|好)(?:不能)?借(?:吗|么|不|[?？])|(?:能|可以)借吗/u.test(text)) ||
  /\b(?:no|without (?:a|any)|skip\w*) credit check\b/iu.test(text)
