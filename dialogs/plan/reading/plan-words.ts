/** The words that tell what an amount of money is, and what is asked of a plan. */

const words = {
  income:
    /收入|工资|月薪|年薪|薪水|底薪|到手|挣|赚|月入|退休金|养老金|进账|落(?:到|进)?(?:我)?(?:手|口袋|袋)|(?:其[他它余]|别的)(?:的|几个)?月(?:份)?(?:都|还|也|就|每月)*(?:是|有|拿|按)?\s*(?=[\d一二两三四五六七八九])|平[时常](?:还|都)?(?:是|有)\s*(?=[\d一二两三四五六七八九])|\b(?:(?:apart|aside) from|except(?: for)?|other than|outside(?: of)?|usually|normally|otherwise|(?:the |all )*other months|(?:every|each|any) other month|the rest of the year)\b[^.?!\d]{0,32}\b(?:it'?s|it is|i'?m|i am|is|still|at|on|make|get)(?: about| around)?(?= [¥$]?\d)|\b(?:salary|income|earn|wages?|make(?! (?:it|the|my|that|this|an?|them|costs?|expenses?|sure|sense)\b)|bring home|take home|(?:get|getting|i'?m|am|being) paid|pension|my pay|(?:weekly|daily|monthly) pay|unemployment|benefits?|allowance|maternity pay|stipend|comes in|net(?! of)|after tax|i'?m on (?=[¥$]?\d)|(?:we|i) get (?:about |around |roughly )?(?=[¥$]?\d))\b|失业金|补贴|低保/i,
  noIncome:
    /(?:收入|工资|进账|进项)(?:现在|目前|暂时|这个月|就|是|都|也|为)*(?:没有?了?(?![^，。,]{0,2}\d)|是?(?:零|0)(?![\d.])|断了|停了)|(?:一分|一毛|一块)钱?(?:的)?(?:收入|进账|进项|工资)?(?:都|也)?(?:没|不)(?:有|进|拿|挣|赚|发)?(?![存攒剩留欠花])|零(?:收入|工资)|\b(?:zero|0|nil) (?:income|salary|wages?|pay|earnings)\b|\b(?:income|salary|wages?|pay|earnings)(?: right now| now| currently| at the moment)? (?:is|are|'s|was)(?: now| at| currently| just)? (?:zero|0|nil|nothing)(?![\d.,]*\d)|\bno money (?:is )?coming in\b|\bdon'?t (?:have|get) (?:an? |any )?(?:income|salary|pay)\b|没有?(?:有)?(?:任何)?(?:固定)?收入|没(?:有)?(?:工作|活(?![动儿]?钱)|班上|事做|开工|上班|单跑)|(?:停|歇)工|失业(?!金)|没有?进账|\bno (?:income|salary|wages?|job|work|pay|gigs?|shifts?)\b|\bunemployed\b|\bout of work\b|\bnothing coming in\b|\bnot (?:earning|working)\b/i,
  /** Asked what comes in: nothing, this month. */
  noMoney:
    /(?:这个?月|本月|眼下|现在|目前)[^，。,]{0,4}没(?:有)?(?:钱|工资|[，,]|$)|\bnothing (?:this month|right now|now|yet)\b/i,
  fixed:
    /房租|租金|吃饭|伙食|吃[喝住用穿]|生活费|开销|开支|支出|花销|水电|话费|网费|交通|通勤|油费|[油菜饭药房水电烟酒车路气]钱|加油|租车|车租|充电|停车|过路|(?:留给|给)(?:我)?自己(?:留|花|用)?|[电水燃煤药][气]?费|零花|零用|手机(?:费|套餐|(?=\s*1?\d{2}(?:块钱?|元)?(?:$|[，,。、；;\s])))|尿不湿|纸?尿[裤布片]|买菜|看病|成本|物业|学费|赡养|抚养费|烟(?:酒)?(?=(?:一个?月|每个?月|大概|要|得|也)*\s*[\d一二两三四五六七八九])|猫粮|狗粮|(?:地铁|公交|健身房?|会员费?|宽带|停车费|理发)(?=(?:费|卡|一?个?月|每个?月|大概|要|得|差不多|还?有|是)*\s*\d{2,4}(?!\d|分期|[期%]))|给(?:我)?(?:爸妈?|妈|家里|老家|父母|老人|爷爷|奶奶|公婆|(?:老[娘妈爸爹]|爹娘?|岳父母?|岳母|公公|婆婆|外公|外婆|姥姥|姥爷|闺女|女儿|儿子|弟弟|妹妹)(?![看借还说打]))|寄(?:给|回)?(?:家里?|老家|父母|爸妈)|(?:家里|老家)寄|孩子|幼儿园|托班|补习|奶粉|日用|健身(?:房|卡)|宽带|会员(?=费|[^，。,\d]{0,3}每月)|必须花|(?:每个?月|一个月)(?:还|都|也|就|得|要|会|大概|差不多)*花(?![呗掉了])|(?:[总一拢]共|加起来|合计|全部)(?:每个?月|一个月|也|就|才|只|都|要|得)*花(?![呗掉了])|(?<!不)固定|保险|保费|[车寿医][险]|\b(?:rents?|flat|apartment|housing|food|bills?|expenses?|living|costs?|utilities|groceries|transport|commut\w+|spend|spending|pocket money|fun money|for (?:my ?self|me|fun)(?! to (?:pay|owe))|school|semester|kids?|insurance|kindergarten|nursery|day ?care|child ?care|tuition|phone bill|phone(?=:?(?: is| about)? [¥$]?1?\d\d\b(?! (?:a month|x|times|in|left)))|petrol|fuel|gas|electric\w*|water|internet|rental|car hire|(?:gym|bus(?: pass)?|metro|trains?|netflix|spotify|wi-?fi|broadband|parking|streaming|subscriptions?|haircuts?|vet)(?=(?:,? (?:is|about|around|like|maybe|for|was|of))*:? [¥$]?\d{2,4}(?!\d| ?%| months| payments))|napp(?:y|ies)|diapers?|formula|meals|everything else|child support|alimony|smokes|ciggies|cigarettes|cigs|cat food|dog food|pet food|medicine|gym|netflix|spotify|subscriptions?|bus pass|travel card|wi-?fi|broadband|lunch(?:es)?|(?<=\bpay(?:ing)? [¥$]?\d[^.,;?!]{0,24})to (?:my |our )?(?:mum|mom|mother|dad|father|parents|kids?|son|daughter))\b/i,
  /** What one keeps to live a little: a cost of the month, beside the others. */
  ownMoney:
    /零花|零用|(?:留给|给|为)(?:我)?自己(?:留|花|用)?|自己(?:留|花)(?:着|点|个)?|\b(?:spending|pocket|fun|play) money\b|\bfor (?:my ?self|me|fun)\b(?! to (?:pay|owe))/i,
  perMonth:
    /每个?月|月供|(?<![这本下]个?)月还|一个月(?!利|息)|一月(?=(?:要|得)?[还供付交]|\s*\d{3,5}(?!\d|年))|最低(?:还款?|(?=\s*\d))|\b(?:monthly|a month|per month|each month|every month|minimums?)\b/i,
  toPay: /要还|得还|需还|月还|还款|\b(?:pay|repay|due)\b/i,
  /** Due at the next date of it, rather than all that is left. */
  isDue:
    /(?:这|本|下)个?[月期][^，。,\d]{0,4}(?:\d{1,2}[号日])?(?:之前|前|就|又|还)?(?:要|得|该|应)还|\d{1,2}[号日](?:之前|前|就|又|还)?(?:要|得|该|应)还|(?:要|得|该|应)还的?(?=\s*\d)|\bdue (?:on|by|in|this|next|the|soon|\d)|\b(?:is|are) due\b|\b\d[\d,.]*k? due\b|\b(?:wants|want me to pay) [¥$]?\d/i,
  once: /下个?[月期](?:的)?账单|下(?:一)?期账单|(?:没有?|不|非)分期(?!手续)|\bnext (?:month'?s )?(?:bill|statement)\b|\bno instal+ments?\b|\bnot (?:on|in|by) instal+ments?\b|\bwhole (?:thing|bill|amount) (?:is )?(?:due|next)\b|(?:这个?月|本月|下个?月|月底|月初|\d{1,2}[号日])[^，。,\d]{0,4}到期(?!日)|\bdue (?:at the end of |later )?(?:this|next) month\b|(?:\bin (?:just )?one (?:go|lump)\b|\bdue in full\b)(?![^.,]*\bhow\b)|\bdue\b[^.,?]{0,16}\ball of it\b|全(?:都|部)?(?:要|得)还|一次(?:性)?(?:就|都|全部?)?(?:要|得)?还(?!款计划)|(?:这个?月|本月|下个?月|月底)[^,。]{0,4}(?:还清|还完|全还|自动还|一次)|全额还|一次性?还|下个?月[底初]?(?:就|要|再)?还(?![款\d一二两三四五六七八九])|[这本]个?月(?:就|要|得)?还(?=$|[,，。;；、!！])|\b(?:in full|pay(?:s|ing)? it off|all of it|automatic\w*|auto-?pa\w+|in one go)\b[^,.]*\b(?:this|next) month\b|\b(?:this|next) month\b[^,.]*\b(?:in full|pay(?:s|ing)? it off|all of it|automatic\w*|in one go)\b/i,
  /** It is paid by instalments, and not at once. */
  notOnce:
    /(?:不用|不是|不要|不必|没有?|别|非|哪是|并不|又不|不需要|不能)[^，。,]{0,6}(?:一次(?:性)?(?:就|都|全部?)?(?:要|得)?还|全额还)|\bnot (?:all )?(?:at once|in one go|in full|one time|just once|once)\b|\b(?:don'?t|do not|doesn'?t|needn'?t|not) (?:have to |need to |going to )?(?:pay|repay|clear|due)\b[^.,;]{0,16}\b(?:in one go|at once|in full|all of it)\b/i,
  /** A bill of this month and no other: all that is owed of it is due once. */
  billOnce:
    /下个?[月期](?:的)?账单|(?:没有?|不|非)分期(?!手续)|\bnext (?:month'?s )?(?:bill|statement)\b|\bno instal+ments?\b|(?<!每)(?:当月|当期|本期)的?(?:账单|[,，。吧啊呀哦]|$)|(?:就|只|仅|光)(?:是|有|剩|还|欠)?(?:这|本|当)个?(?:一)?(?:[期次]|个?月(?:份)?的?(?:要还的|该还的|账单|这笔|一次))(?!\s*\d)|(?:还掉|还了|还完|还清|付了)(?:这[一]?[次笔期])?(?:就|也就)(?:没了|没有了|完了|清了|结束)|\b(?:just|only|all|simply) (?:for )?(?:this month'?s? bill|the bill for this month|this one (?:bill|payment|instal+ment|month)|(?:the )?one (?:bill|payment)(?! a))|\b(?:this month'?s|one[- ]off) (?:bill|payment)(?=,? (?:and (?:then )?)?(?:that'?s it|it'?s (?:gone|done)|only|nothing|then)|\s*[.,;!]|$)|\bdue (?:just |only )?once\b|\bonly due this month\b/iu,
  /** A wish for another day to pay on: how long it is put off is no time that a debt still runs. */
  putsOff:
    /(?:能不能|可不可以|可以|能否|能|想|要|申请|请|让|跟|和|给不给)[^，。,]{0,12}(?:缓|延期|延后|推迟|宽限|展期|停[还供]|晚(?:个|上|点)?[一二两三四五六几半\d]*个?(?:月|期|周|天|星期)?(?:再)?[还交付])|(?:缓|延期?|推迟|宽限)(?:个|上)?(?:一|两|俩|二|三|几|半|\d+)个?(?:月|期|周|天)|\b(?:delay|defer|postpone|put(?:ting)?\b[^.?!,]{0,24}\boff|push\b[^.?!,]{0,24}\bback|skip|pause|hold off|holiday|extension|extend)\b/iu,
  /** Money that is gone already: no debt, and nothing to pay each month. */
  spent:
    /花(?:了|掉|去)|用(?:掉|去)了?|(?:垫|搭)(?:了|进去)|\b(?:spent|cost (?:me|us)|had to pay|forked out)\b|(?<!s )\bcost (?=(?:about |around |like |over )?[¥$]?\d)/iu,
  /** Money to be got from somebody, that nobody has lent yet. */
  willBorrow:
    /(?:跟|找|向|问|管)[^，。,]{1,6}(?:先)?(?:挪|借|凑|周转|倒)(?!了|过|的|着)|\b(?:i'?ll|i will|could|can|might|may|would|going to|gonna|want to|have to|need to) (?:just |only )?(?:borrow|get|take|ask)\b/iu,
  /** Somebody one knows: they lend without a price, and without instalments. */
  known:
    /朋友|姨子|姑子|舅子|嫂|外甥|侄|堂[哥弟姐妹]|婶|伯|工友|同事|同学|室友|邻居|亲戚|老乡|战友|闺蜜|哥们|[叔姨姑舅爸妈哥姐弟妹爷奶](?:妈|爸|哥|姐|弟|妹|父|夫|母|爷|奶|叔|姨|姑|舅)?$|父母|家里|\b(?:friends?|mates?|buddy|pal|colleagues?|co-?workers?|(?:bloke|guy|woman|lady|lad|girl) (?:at|from) work|classmates?|room-?mates?|flat-?mates?|neighbou?rs?|parents?|family|relatives?|mum|mom|dad|father|mother|brother|sister|uncle|aunt(?:ie)?|cousin|gran\w*|in-laws?)\b/iu,
  price:
    /[太很挺真]坑|有点坑|坑不坑|是不是(?:太|很|挺)?坑|坑人|太黑|黑不黑|\b(?:rip(?:ping|s|ped)?(?: me)? off|rip-?off)\b|利息|免息|利率|年化|太贵|最贵|更贵|贵不贵|最不划算|\b(?:interest|rates?|apr|expensive|dear(?:est)?|(?:hurts?|costs?)(?: me)?(?: the)? most|really costs?|costs?(?: me)? (?:a|per|each) year)\b/i,
  ofThem: /哪[一]?[笔个家]|\bwhich\b[^.?!]{0,20}\b(?:of (?:them|these|those|my)|one|debt|loan|most)\b/i,
  asks: /是不是|算不算|高不高|多高|多少|合法|[吗么?？]|太高|哪|\b(?:is|are|what|which|how|too|isn'?t|legal)\b/i,
  offer:
    /能(?:拿出|给|出|还|谈)(?:他们|对方|人家)?(?:多少|几)|给(?:他们|对方)多少|\bhow much (?:can|could|should|do) i (?:offer|pay|afford|give)\b|\bwhat (?:can|could|should|do|shall) i (?:\w+ )?(?:offer|pay|afford)\b/i,
  again:
    /^(?:再|先|直接|那就)*(?:看看?|给我看|显示|出)(?:一?下|一遍)?(?:我的|这个|那个)?(?:还款)?计划|\bshow (?:me|it)\b|\bthe plan (?:again|once more)\b/i,
  /** To the plan that was left, whatever question is open. */
  backTo:
    /(?:回到?|接着|继续)[^，。,.?？]{0,6}(?:计划|规划|账|排|算(?!了)|理一|收支)|(?:现在|那就?|先|来|开始|还是|再)(?:来|就)?[排算理](?:一?下|个)?账|\b(?:back to|return to|go on with|carry on with|continue)\b[^.?!]{0,12}\b(?:plan|budget|sums|numbers)\b|\b(?:let'?s|now|can we|please) (?:get|go|carry) on with (?:it|the plan|my plan|the numbers|the sums)\b/iu,
  change:
    /改(?:一下|一改|下|个)?(?:数字|数目|个?数|收入|工资|开销|花销|欠款|债|期数|利率|计划)|(?:数字|数目|收入|工资|开销|花销|欠款|期数|利率|计划)(?:要|想|得|需要|可以|能)?改|\bchange (?:an?|the|my|some) (?:numbers?|figures?|amounts?|income|salary|pay|costs?|debts?|rates?|months|plan)\b/i,
  isSo: /^(?:嗯|哎)?[,，]?(?:对|是的|是这样|没错|没记错|没弄错|确实|就是(?:这样|这么))|^(?:yes|yeah|yep|right|correct|it(?:'s| is) (?:right|correct|true)|that(?:'s| is) (?:right|correct|true|what))\b/iu,
  putsRight: /^\s*(?:no|nope|wrong)\b|^\s*(?:不对|不是|错了|哪有)/i,
  /** An amount said before, said again as it was meant. */
  saidSo:
    /我(?:刚才|刚刚|前面|明明|是)?(?:说|讲|写|打)的?(?:是|过)?|应该是|\bi (?:only |just )?(?:said|meant|wrote|told)\b|\bshould be\b/iu,
  keeps:
    /不改|不变|没变|不用改|算了|照旧|\b(?:keep it|never ?mind|unchanged|leave it|no change|hasn't changed)\b/i,
  anew: /(?:重新|从头|重)(?:再)?(?:排|算|规划)|重新做[一个份]*(?:还款)?(?:计划|规划|预算)|再(?:排|做)一[份个次遍]|\b(?:new|another|different|fresh) plan\b|\b(?:start|begin) (?:the|my) plan (?:over|again|afresh)\b|\bredo (?:it|the plan|my plan)\b/i,
  /** The plan as if nothing had been told for it, rather than worked out once more. */
  startsOver:
    /(?:从头|重头|重新)(?:再)?(?:来|开始|说|报|排)(?:吧|一?[遍次下过]|(?=[：:，,。]))|推倒重来|(?:全部?|都|清空|清掉)重来|(?:前面|之前|刚才|上面)(?:说|报|讲|记)?的?(?:数字?|那些|这些)?(?:全部?|都|统统)(?:不算|作废|不要|清掉|清空|当没说)|\b(?:start|begin|do) (?:(?:the|my|this|whole|it|that|plan|all) )*(?:over|afresh|anew|again from (?:zero|scratch|the start)|from (?:zero|scratch|the (?:start|beginning)))\b|\b(?:scrap|forget|wipe|clear|drop|throw out) (?:all )?(?:of )?(?:(?:the|that|this|my|those|old|whole) )*(?:plan|numbers|figures)\b|\bfrom scratch\b/iu,
  /** Loans that people count among the costs of a month. */
  home: /房贷|车贷|按揭|助学贷|mortgage|(?:car|student|house|home|housing) loan/i,
  /** Of them those on a house. */
  house: /房贷|按揭|mortgage|(?:house|home|housing) loan/i,
  /** A number that was told already, said once more so that it isn't counted again. */
  toldBefore:
    /不用管|别管|\b(?:ignore|leave out|forget(?: about)?) (?:the|that|my|this|those)\b|(?:别|不要|不能|不用|没|不)(?:再|给我|重复)?(?:算|计|加)(?:了)?(?:两|2|二|重)[遍次回]?|(?:算|记|计|加)(?:了|成了?)?(?:两|2|二)[遍次回]|重复[算计]|算重|(?:不能|不该|别|不要|不用)(?:再)?[算加计]进|(?:开销|花销|必须花的?)(?:里面?|中)?(?:我)?(?:都|已经|也|就)*(?:报|算|加|写|说|包含?|含)(?:过|进去|在内|进|了)+|(?:就|也|还)是(?:上面|前面|刚才|刚刚|之前)|\b(?:count\w*|add\w*|in there|got) (?:it |that |them |the \S+ )?(?:twice|double)\b|\bdouble[- ]?count|\balready (?:in|counted|included)\b|\b(?:is|that'?s|it'?s) the same \d/iu,
  /** Family: money named by them among the costs is given to them. */
  kin: /^(?:我|我的)?(?:姐夫|姐姐?|哥哥?|弟弟?|妹妹?|舅舅?|叔叔?|姑姑?|姨妈?|表[哥姐弟妹]|爸妈|父母|家里)$|^(?:my )?(?:parents?|family|relatives?|dad|mum|mom|father|mother|brother|sister|uncle|aunt|cousin)$/iu,
  lentByThem: /借|欠|\b(?:len[dt]|loan|owe|owing|borrow\w*|back)\b/iu,
  /** Whose income it is. */
  earner:
    /老公|老婆|丈夫|妻子|媳妇|爱人|对象|他|她|\b(?:husband|wife|partner|spouse|boyfriend|girlfriend|he|she|her|his)\b/i,
  second:
    /兼职|副业|外快|另外|\b(?:side|second|part[- ]time|other) (?:job|income|gig|hustle)\b|\bon the side\b/i,
  /** Said on top of what was said before. */
  besides:
    /忘了|忘记|漏了|还有(?!\s*[\d一二两三四五六七八九十]+\s*(?:个?月|期|年))|另外|再加|\b(?:forgot|forgotten|also|on top|as well|too(?! (?:low|high|much|little|small|big|few|many|tight|hard|late|early|dear|expensive|long))|plus|besides|another)\b|\badd\b[^.?!]{0,24}\b(?:to|onto) (?:my |the )?(?:monthly |fixed )?(?:costs?|expenses|spending|outgoings)\b/i,
  /** Money at hand, neither owed nor coming in. */
  inHand:
    /(?:手[里上头边]|身上|兜里|口袋里?|账上|卡里)[^，。,\d还欠]{0,6}(?=[\d一二两三四五六七八九])|现在(?:就|只|还|也)*(?:有|剩)\s*(?=[\d一二两三四五六七八九])|\bi(?:'ve)? (?:only |just |still )?(?:have|got)(?: only| just| got)? (?=[¥$]?\d[\d,.]*k?(?: yuan| rmb)?(?:\W|$)(?! ?(?:left|to pay|on|in debt|owing)))/i,
  /** Money put by, or that came once and is there. */
  savings:
    /存款|积蓄|存了|余额宝|理财|赔偿|赔了|补偿金|遣散费|\b(?:savings?|saved|severance|compensation|put aside|set aside|in the bank)\b/i,
  /** What is at hand or put by, and no income of each month. */
  atHand:
    /(?:手[里上头边]|身上|兜里|口袋里?|账上|卡[里上])(?:现在|目前|一共|总共|加起来|大概|大约|差不多|就|只|还|也|仅|倒|都|有|剩|下|着|的|现金|钱|是|才|不到|不过)*\s*(?:[\d一二两三四五六七八九]|几[百千万])|(?:是|算)(?:我)?(?:手[里上头边]|身上|兜里|账上|卡[里上])(?:现在|还|剩|有|下|的|着)*(?:现金|钱|存款|$)|存款|积蓄|[存攒](?:了|着|下|有)|余额宝|(?:赔偿|补偿|遣散)[金费款]?|赔了|\b(?:savings?|saved|severance|compensation|put (?:aside|by|away)|set aside|in (?:the bank|cash|hand|my (?:bank )?account|my pocket|my wallet)|to my name|cash (?:in hand|at hand|left))\b/iu,
  /** An amount that might be taken for a debt is none. */
  noDebt:
    /不是(?:欠的|欠款|欠账|债务?|贷款|借的)(?!\s*\d)|不算(?:欠|债)|\b(?:is|was|are|it'?s|that'?s)(?:n'?t| not) (?:a |an |really |any |my )*(?:debts?|loans?|owed)\b|\bnot (?:a |really |my )*(?:debt|loan)\b/i,
  alike: /^(?:全|也|[两二三四五几2-5][个家笔种张](?:利率|利息)?(?:全|也)?)?都|\b(?:both|all|each)\b/i,
  /** Owed to the person. */
  lentOut:
    /借给(?!了?我)|给[^，。,]{1,4}借了|没还我|欠我(?![妈爸爹娘哥姐弟妹]|老公|老婆|对象|朋友|同[事学]|父母|公婆|爷|奶|舅|叔|姑|姨)(?=[^，。,]{0,6}\d|的|钱)|\blent (?!me\b)|\bowes? me\b/i,
  /** A debt that is named to say that there is none, or that it doesn't count. */
  notCounted:
    /^\s*(?:我)?(?:没有?(?!利息)|不欠)|不算|除外|^\s*(?:i have |there'?s |there is )?no\b(?! (?:interest|rate|charge|fee)s?\b)|\bdon'?t count\b/i,
  /** What is owed by now, rather than what was borrowed. */
  stillOwed: /欠|剩|余额|没还|未还|\b(?:owe|owing|left|balance|outstanding)\b/i,
  /** A part of the amount before. */
  ofWhich: /其中|里面|\bof (?:it|that|which|them)\b/i,
  /** What one may borrow, not what is owed. */
  limit: /额度|\blimit\b/i,
  /** A card that owes nothing from month to month. */
  inFullMonthly:
    /每个?月[^，。,]{0,6}(?:全额还|全还|还清|还完|结清)|\b(?:pay|paid|clear)\w*\b[^,.;]*\b(?:full|off|it)\b[^,.;]*\b(?:every|each) month\b/i,
  /** Nothing is owed any more. */
  repaid:
    /(?:已经?|早就?|都|刚)[^，。,]{0,3}(?:还清|还完|结清|还掉)|(?:已经|早就?|全都?|上个?月就?|昨天|刚)还(?:过)?了(?=$|[，,。.！!吧啊呀\s])|(?:还清|还完|结清)了|['’]s (?:all |already )?(?:paid|zero|done|cleared)|\b(?:is|was|been|already|all) (?:already |all )?(?:paid(?: off)?|cleared|zero|settled)\b/i,
  average: /平均|\baverage\b/i,
  /** Tells of debts, whatever was asked. */
  ofDebts: /[一二两三四五六七八九几\d这]\s*笔|欠|债|\b(?:debts?|loans?|owe|balance)\b/i,
  /** A change of the income, not the income. */
  earnsLess:
    /(?:工资|收入|到手|发|挣|赚)[^，。,.]{0,6}(?:少了?|降了?|扣了?)\s*(?=[\d一二两三四五六七八九])|少(?:发|拿|挣|赚)了?\s*(?=[\d一二两三四五六七八九])|\b(?:gets?|got|getting|earn\w*|made|makes?|paid|income|salary|wages?|(?<!\b(?:can|could|to|only|just|would|me|them) )pay)\b[^.?!,]{0,24}\d\S*(?: yuan| rmb)? less\b/i,
  earnsMore:
    /(?:工资|收入|到手|挣|赚)[^，。,.]{0,6}(?:多了?|涨了?|加了?)\s*(?=[\d一二两三四五六七八九])|(?:涨|加)(?:了|个)*\s*[\d一二两三四五六七八九][\d一二两三四五六七八九十百千万]*(?:块钱?|元)?的?(?:工资|薪)|多(?:发|挣|赚)了?\s*(?=[\d一二两三四五六七八九])|(?:工资|收入|加班|奖金?|发|补)[^。]{0,12}多拿了?\s*(?=[\d一二两三四五六七八九])|多拿了\s*(?=[\d一二两三四五六七八九])|\b(?:gets?|got|getting|earn\w*|made|makes?|income|salary|wages?)\b[^.?!,]{0,24}\d\S*(?: yuan| rmb)? more\b|\b(?:income|pay|salary|wages?) (?:goes|went|is going|gone) up by (?:about )?[¥$]?\d|\d[\d,.]*k?(?: yuan| rmb)? more (?:a month |each month |per month )?(?:in )?(?:income|pay|salary|wages|coming in)\b|\b(?:shifts?|overtime|raise|second job|side (?:job|gig)|gigs?)\b[^.?!\d]{0,24}\d[\d,.]*k?(?: yuan| rmb)? (?:more|extra)\b/i,
  /** What it comes down or up to, where the income itself isn't named. */
  earnsNow:
    /\b(?:hours|shifts|overtime)\b[^.?!]{0,24}\b(?:cut|reduced|drop\w*|fall\w*|fell|goes?|went|raised)\b(?: down| up| back)? to [¥$]?\d/i,
  /** A time of the year, or a kind of month, with less work. */
  lean: /淡季|[春夏秋冬][天季里]|寒假|暑假|雨季|梅雨|雨水多|下雨(?:天|的?时候|多)?|(?:差|少|淡|闲|低)的(?:时候|月份?|几个?月)|过年|年前|年后|没活|没单|没排班|停工|歇工|休渔|农闲|有[几些两一俩]*个?月|[俩几两二三四五六\d]个?月(?:都)?(?:没|只|才|收入|工资)|一个?月(?:都)?没|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?[^，。,.还供]{0,8}(?:只|少|没|才|差)|\b(?:slow|slack|lean|quiet|thin|dead|bad|off|low|weak|poor|rainy?|wet|winter|summer)[- ]?(?:months?|season|times?|in|period)\b|\b(?:is|are|gets?|goes?|be|was) (?:slow|quiet|slack|dead)\b|\b(?:in|over|during|every|each|if|when) (?:the )?(?:winter|summer|spring|autumn|january|february|march|april|june|july|august|september|october|november|december|rainy season|holidays|new year)\b|\b(?:in|over|during|every|each) may\b|\bsome months\b|\boff[- ]season\b|\bno (?:work|shifts|jobs|orders)\b/iu,
  /** The months besides those. */
  usual:
    /平时|平常|一般(?:都|是|有|情况|来说|的?月)|通常|其他(?:的)?(?:月|时候)|别的月|其余|正常(?:情况|的?月|时候)?|旺季|除外|以外|之外|\b(?:usually|normally|otherwise|as usual|(?:normal|usual|ordinary|typical|regular|average) (?:months?|income|pay)|the rest of the year|(?:all )?(?:the )?other months|(?:every|each|any) other month|the rest|apart from|except(?: for)?|other than|outside(?: of)?|besides|aside from)\b/iu,
  imagined:
    /如果|要是|假如|万一|能不能|可不可以|可以吗|行不行|呢[?？]?$|\b(?:what if|what would|what happens|suppose|imagine|let'?s say|if (?:i|we|my)|could i|can i|should i|would it)\b/i,
  comesOnce:
    /年终奖|奖金|十三薪|退税|红包|存款|积蓄|公积金|一次性|借[给我]|先借|先拿|拿[^，。,]{0,8}还(?!得起)|卖(?:了|掉)|\b(?:bonus|13th|thirteenth|refund|gift|red packet|savings?|len[dt]s?|lending|lump|one[- ]off|in one go|once|sell(?:ing)?|sold|inherit\w*)\b/i,
  /** A sum that comes once, and is none of what comes in each month. */
  windfall:
    /还(?:给)?了?我(?:了)?\s*(?=[\d一二两三四五六七八九])|(?:押金|定金|学费|票|钱|款)(?:都)?退(?:了|回)(?:来|给我)?(?:了)?\s*(?=[\d一二两三四五六七八九])|(?:卖|转)(?:了|掉了?)\s*(?=[\d一二两三四五六七八九])|中了?奖|压岁钱|\b(?:got|get|getting|have|received|had) (?:about |around )?[¥$]?\d[\d,.]*k?(?: yuan| rmb)? back\b|\bpaid (?:me|us) back\b|\bdeposit back\b|\bsold (?:my|the|our|an?|some)\b|\bwon [¥$]?\d|年终奖|十三薪|过节费|季度奖|(?:[一二三四五六七八九十\d]月|下个月|年底|过年)[^，。,]{0,8}多(?:发|给|拿)(?:了|我)*\s*(?=[\d一二两三四五六七八九])|年底双薪|退税|大红包|遗产|(?:一|这|一大)笔(?:奖金|钱)|(?:奖金|分红|提成)[^，。,]{0,6}一次|(?:[一二三四五六七八九十\d]月|下个月|年底|过年|年后|春节|中秋|过节|国庆|五一)[^，。,]{0,8}(?:奖金|分红)|\b(?:bonus|payout|refund)(?:es)? (?:of [^.,]{1,10} )?(?:[\w,.]+ )?(?:in|at|next|by|this|for|before|after|coming|due|from)\b|\b(?:an?|the|my|his|her|year[- ]end|christmas|new year'?s?|annual|one[- ]off|next|january|december|yearly)(?: [¥$]?\d[\d,.]*k?)? (?:bonus|payout|tax refund|windfall|lump sum)\b|\b(?:13th|thirteenth) (?:month|salary)|\binherit\w*\b|\btax (?:refund|rebate|back)\b|\bback (?:from|on|in|off) (?:the |my )?tax(?:es)?\b/iu,
  /** In place of what is due, rather than besides it. */
  instead:
    /不是(?:再|额外)?多还|不是额外|\binstead\b|\bnot (?:more|extra|on top|additional)\b|\b(?:in all|in total|altogether|total)\b/i,
  /** Of all debts alike. */
  each: /每[笔家个](?:都)?|都是|\beach$|\beach\b(?! (?:month|week|year|day|of))|\b(?:all|both) of them\b/i,
  noOtherDebts:
    /没(?:有)?(?:别的|其[他它]的?)了?(?=$|[，。,!！])|(?:欠款|欠债|债|贷款)?就(?:只有)?(?:这些|这么多|这[一两二三几]笔)(?:欠款|债|贷款|账)?了?(?=$|[，。,!！])|(?:没有?|没)(?:了)?(?:任何)?(?:别的|其他|其它|另外的?)(?:欠款|欠债|债务?|贷款|欠)|(?:别的|其他|其它|别处)(?:的)?(?:欠款|债务?|贷款|欠)?(?:都|就|也)?(?:没|不欠)|\b(?:no (?:other|more) (?:debts?|loans?)|(?:don'?t|do not) owe any(?:thing|one|body) else|nothing else|that'?s (?:all|it for) (?:i owe|(?:of )?(?:the|my) debts)|(?:those|these) are (?:all )?(?:the|my) debts)\b/i,
  canPay:
    /(?:能|可以|只够|够|只能|拿得出|还得起|最多)[^，。,\d]{0,6}(?:还|拿|出|给|付)|(?:还得起|拿得出)|\b(?:can|could|could only|can only) (?:i |we )?(?:only |just |maybe )?(?:pay|afford|manage|do|put)\b/i,
  allOfThem:
    /(?:所有|全部|[两二三四五六几\d]笔|[两二三四五六几\d]家|每家)[^，。,]{0,4}(?:一共|加起来|总共|都)|一共(?:还|拿|给)|\b(?:all|both) (?:of them|of it|together|three|four|five|\d|debts|loans)\b|\bfor (?:all|everything|both)\b|\baltogether\b|\btotal\b/i,
  howLong:
    /(?:多少|几)个?月[^，。,\d]{0,4}(?:清|还完|还清|还得完|结束)|多久[^，。,\d]{0,4}(?:清|还完|还得完)|\bhow (?:long|many months)\b[^.!]*\b(?:take|till|until|to (?:pay|clear)|done|clear)\b/i,
  lent: /借[给我]|先借|\b(?:len[dt]s?|lending)\b/i,
  least: /最低|\bminimum\b/i,
  terms: /期|利率|年化|[日月年]息|还剩|\b(?:rate|apr|months? left|months? to go|payments?|instal+ments?)\b/i,
  owed: /欠|剩|总共|总数|总额|一共|余额|没还|未还|本金|借了?|\b(?:owe|owing|left|balance|borrowed|total|debt|arrears|back rent)\b/i,
  free: /免息|零利[息率]|无息|无利息|没有?利息|不收(?:我|咱|咱们)?(?:的)?(?:利息|钱)|不要利息|0利[息率]|利[息率](?:是|为)?\s*[0零](?![.\d])|\b(?:interest[- ]free|no interest|no rate(?! given)|(?:zero|0) interest|without interest|(?:doesn['’]?t|don['’]?t|does not|do not|never|won['’]?t|isn['’]?t|not|without) charg(?:es?|ing)(?: (?:me|us))?(?! (?:late|more|extra|much|fees?))|charges? (?:me |us )?(?:nothing|no interest))\b/i,
  interest: /利息|\binterest\b/i,
  fee: /手续费|服务费|费率|\bfees?\b/i,
  /** What several amounts told one by one come to. */
  sum: /一共|总共|加起来|合计|\b(?:all together|altogether|in all|in total|all in|all up)\b/i,
  total: /总|一共|合计|\b(?:total|in all)\b/i,
  wish: /拿出|拿得出|最多能|能还|存|攒|想在|还完|还清|\b(?:can pay|afford|save|pay off|clear)\b/i,
  /** The amount itself is what goes on top. */
  putsOnTop:
    /多[还付]个?\s*(?=[\d一二两三四五六七八九])|\d[\d,.]*k?(?: yuan| rmb)?(?:\s+(?:a|per|each|every) month)? (?:extra|more|on top)\b|\b(?:extra|another|additional) [¥$]?\d/i,
  onTop: /多还|多拿出?|额外|\b(?:extra|on top|more (?:a|each|per|every) month)\b/i,
  more: /多还|再多|多拿|加|\b(?:more(?! than)|extra|additional)\b/i,
  perDay: /日|天|\b(?:daily|a day|per day)\b/i,
  perYear: /年|\b(?:apr|yearly|annual\w*|a year|per year|p\.?a\.?)\b/i,
  negative: /(?<![\d\p{L}.])[-−][¥￥]?\d|负\s*[\d一二三四五六七八九十百千万]|(?<!\d[^.;!?]*)\bminus \d/iu,
  tooManyDigits: /\d{9,}|万亿|\btrillion\b/i,
  nothing:
    /^\s*(?:没有?了?|没了|无|就这些|就这样|就这[一两几三]?笔|没有?别的了?|不用了|好了|可以了|(?:好了?|行了?|可以了?)[,，]?\s*那?(?:先|就)这样(?:吧|了)?(?:[,，][^，。,\d]{0,8})?|(?:我)?(?:没有?|没欠|不欠)(?:任何|别的|其他|什么)?(?:欠款|欠债|债务|外债|贷款|债|钱|欠)(?:了)?|no|none|nope|nothing(?: else| more)?|no more|(?:i(?:'ve| have)? (?:got )?|there (?:are|is) )?no (?:more |other )?(?:debts?|loans?)(?: at all)?|debt[- ]free|that(?:'?s| is| was| will be|'ll be) (?:all|it)|i (?:don'?t|do not) (?:have|owe) any(?:thing)?|all good|done)[\s。.!！~,，]*(?:谢谢|thanks?|thank you)?[\s。.!！]*$/i,
} as const satisfies Record<string, RegExp>

const COSTS = new RegExp(words.fixed.source, 'giu')

/** Kinds of costs that a message names, without words for all of them. */
export function costsNamed(text: string): string[] {
  const named = [...text.toLowerCase().matchAll(COSTS)]
  return named.map(([word]) => word).filter((word) => !ANY_COST.test(word))
}

/** What goes into the work itself, taken off before anybody lives on the rest. */
const OF_WORK =
  /^(?:油[钱费]|加油|租车|车租|电费|充电|停车|过路|成本|租金|petrol|fuel|gas|rental|car hire|electric\w*)$/iu

/** Costs of driving, of a shop, and nothing to live on. */
export function isOnlyOfWork(costs: readonly string[]): boolean {
  return costs.length > 0 && costs.every((cost) => OF_WORK.test(cost))
}

/** Where a text names a kind of cost. */
export function costsAt(text: string): number[] {
  return [...text.matchAll(COSTS)].map(({ index }) => index)
}

const ANY_COST =
  /开销|开支|支出|花销|必须花|[月共来计部][^花]*花|固定|living|costs?|expenses?|bills?|spend|everything else/i

export function tells(what: keyof typeof words, text: string): boolean {
  return words[what].test(text)
}
