type Sign = (text: string) => boolean

/** Leaves the talk for now: the boss is here, a screenshot is enough, more on one's own. */
export const isLeaving: Sign = (text) =>
  text.length <= LONGEST_GOODBYE && !/[?？]/u.test(text) && (LEAVES_ZH.test(text) || LEAVES_EN.test(text))

/** Longer messages (characters) say something else as well. */
const LONGEST_GOODBYE = 60
const LEAVES_ZH =
  /先(?:不聊|不说|不弄|下|撤|走|闪|忙|去忙|去开会|挂|退|睡)了?|不聊了|(?:好|行|嗯|可以|那)了?[,，、 ]*(?:那)?(?:就)?先(?:这样|到这)|先(?:这样|到这)(?:儿|里)?(?:吧|了)|(?:老板|领导|经理|班长|组长|客人|孩子|娃|同事|车)(?:来|到|醒|哭|叫我)了?(?:$|[，,。~ ])|(?:我)?(?:截|存)(?:个|一下|张)?(?:图|屏)(?:了|先)?(?![^，。,]{0,6}(?:给|发|你|您))|我?(?:自己)(?:再)?(?:研究|琢磨|想想|看看|弄|查)(?:吧|一下|下|去)?(?:$|[，,。 ])|(?:回头|改天|晚点|晚上|下班|有空|明天|等会儿?|待会儿?)(?:再)?(?:聊|说|来|看|弄)|拜拜|再见|再会|回见|撤了|闪了|溜了|(?:^|[,，。!！~ 吧啦了])8{2,3}6?(?:$|[。!！~ ])|开会(?:去)?了|上班(?:去)?了|睡(?:了|觉去?了)|下线了/u
const LEAVES_EN =
  /\b(?:(?:got ?ta|have to|need to|must|gonna|going to) (?:go|run|leave|dash|head (?:off|out)|get back to work|sleep)|(?:talk|speak|see you|catch you|chat) (?:to you )?(?:later|tomorrow|soon)|ttyl|brb|cya|bye(?:[- ]bye)?|(?:my )?boss(?:'s| is| just)? (?:here|coming|back|came|walked)|(?:i'?ll|i will|let me) (?:figure|work|sort) (?:it|this|that) out (?:by )?myself|(?:taking|took|take|i'?ll take) a screen ?shot|(?:that'?s|this is) (?:it|enough) for (?:now|today)|leave it (?:there|here|at that)|(?:i'?m|im) (?:off|heading (?:off|out)|out)(?: now)?|(?:baby|kid)(?:'s| is)? (?:crying|awake|up)|meeting (?:starts|started|now)|back to work|signing off|good ?night)\b(?! (?:in|on|next|after|from|this|soon|full|part|when|until|once) )/iu

/** Back after being off for a while. */
export const isBack: Sign = (text) =>
  /^(?:好了?|嗯|哈喽|您好|你好)?[,，。 ]*(?:我)?(?:回来|忙完|又来|开完会)了[啊哈呀啦]?[,，。.!！~ ]*(?:继续|接着(?:说|聊|来)?)?(?:吧)?[。.!！~ ]*$|^(?:ok(?:ay)?|hi|hey|hello|right|so)?[,. ]*(?:i'?m|i am|im) back(?: now| again)?[,.! ]*(?:let'?s (?:go on|continue|carry on))?[.! ]*$/iu.test(
    text.trim(),
  )

/** Asks the bot itself for money, mostly in jest. */
export const asksUsForMoney: Sign = (text) =>
  text.length <= LONGEST_GOODBYE &&
  (/(?:你|您|能|可以|要不|不如|那就?)[^，。,.?？]{0,6}(?:借(?:给)?|打给?|转给?|送|给)(?:我)(?:点|些|个)?(?:[\d一二两三五六八十百千万几]+)?[百千万]?(?:点|些)?(?:块|元|毛)?(?:钱|[百千万]|块|元|红包)|^(?:借|给|打|转)我(?:点|些|个)?[\d一二两三五六八十百千万几]+[百千万]?(?:块|元)?钱?(?:吧|呗|呀|啊|花花|用用|哈+|嘿+|[~～。!！\s])*$/u.test(
    text,
  ) ||
    /(?:\b(?:can|could|would|will|why don'?t) (?:you|u) |\b(?:please|pls) |^(?:just |can |could )?)(?:lend|loan|give|spot|send) me (?:some |a (?:bit of |little |few )?)?(?:money|cash|[¥$]?\d[\d,.]*k?|bucks|fiver|yuan|hundred)\b(?!.*\b(?:they|he|she|lender|bank|jiebei)\b)/iu.test(
      text.trim(),
    ))

/** Said of lenders, not to us: "怎么才能借给我钱". */
export const speaksOfLenders: Sign = (text) =>
  /怎么|为什么|为啥|咋|才能|平台|借呗|花呗|银行|他们|朋友|同[事学]|亲戚|老板|[妈爸娘哥姐弟妹叔舅姑姨岳]|老[公婆]|骗|\b(?:how|why|they|he|she|bank|jiebei|when)\b/iu.test(
    text,
  )

/** Simpler, shorter, slower, please. */
export const wantsItPlainer: Sign = (text) =>
  text.length <= LONGEST_GOODBYE &&
  // With praise or a wish beside it, it is feedback.
  !/\d|期限|还款期|不错|清楚|挺好|有用|有帮助|就好了|建议|\b(?:good|clear|useful|helpful|like|nice)\b/iu.test(
    text,
  ) &&
  /(?:字|话)(?:也)?(?:太|这么|那么|有点|好|真)(?:多|长|密)(?!了?[，, ]*(?:背|记|抄|念|拍|打)不)|(?:说|讲|写)(?:得|的)?(?:也)?(?:太|这么|那么|有点)(?:多|长|快|啰嗦|复杂|绕|深)|太(?:长|多字)了?[,，]?(?:不想看|懒得看|看不|没看)|(?:太)?啰嗦|(?:说话?|讲话?|回|写|再|能不能|请)(?:得|的)?(?:简单|简短|简洁|直白|通俗|短|慢)(?:一)?[点些]|^(?:请)?(?:简单|简短|直白|通俗|慢)(?:一)?[点些](?:说|讲)?|慢慢说|长话短说|说人话|大白话|(?:说|讲|挑)(?:个|点)?重点|看(?:不过来|得(?:头|眼)(?:晕|花|疼))|\b(?:too (?:long|many words|much (?:text|to read|reading|information)|wordy|complicated)|(?:more )?simpl(?:er|y)(?: words| terms| english)?(?: please)?|in (?:plain|simple|easy) (?:words|english|terms|language)|plain english|(?:keep it|make it|(?:please|can you|could you) be|^be) (?:short|brief|simple|shorter|simpler)\w*|short(?:er)?(?: version| answer)?,? please|slow(?:er)? down|(?:speak|talk|go|say it) (?:more )?slow(?:er|ly)|slower please|tl;?dr|short version|(?:less|fewer) (?:text|words))\b/iu.test(
    text,
  )

/** Another way to reach them than by phone. */
export const asksOtherWayThanCalling: Sign = (text) =>
  /^(?:那|还)?(?:有没有|还有没有|还有|有)(?:别的|其他|另外的?)(?:客服|联系)?(?:电话|号码|热线)(?:吗|么|没有|不)?[?？。]?$|除了(?:打)?(?:电话|热线|客服|95188|12378)|(?:95188|12378|电话|客服|热线|联系|投诉)[^。?？]{0,10}(?:别的|其他|另外的?|第二[条个])[^，。]{0,4}(?:路子|办法|方式|途径|渠道|法子)|(?:写信|寄信|寄材料|邮箱|发邮件|电子邮件|书面)(?:投诉|反映|联系|申请)?[^，。]{0,6}(?:吗|么|行不行|行吗|可以|能|有没有|地址|多少|[?？])|(?:比如|或者|能不能|可以|可不可以)(?:说)?(?:写信|寄信|邮箱|发邮件|电子邮件|书面)|(?:有没有|有)[^，。]{0,6}(?:邮箱|收信地址|通信地址|在线客服)|(?:不想|不敢|不方便|不爱|没法|怕)打电话|(?:能不能|可不可以|可以|能)(?:不打电话|打字|发文字|在线|网上)(?:联系|找|跟|问|投诉|客服|说)/u.test(
    text,
  ) ||
  /^(?:(?:is there|are there|do you have|have you got|got|and) )*(?:(?:any|some|an?) )?(?:other|another|different) (?:phone |contact |support )?numbers?(?: to call| i can call| for them)?[?.!]?$|\b(?:other|another|different) (?:way|means|channel)s?\b[^.?!]{0,40}\b(?:call\w*|phon\w+|reach|contact|ring\w*|get hold)\b|\b(?:instead of|without|other than|besides|apart from) (?:calling|phoning|ringing|a call|the phone|95188|12378)\b|\b(?:is there|do (?:they|you) have|have they got|can i|could i|got)\b[^.?!]{0,20}\b(?:an? )?(?:e-?mail|postal address|address to write|live chat|online chat|letter|write to (?:them|someone|jiebei|alipay))\b|\b(?:don'?t like|hate|rather not|scared of|afraid of|can'?t make) (?:to )?(?:call|calls|calling|phone|phoning|phone calls)\b/iu.test(
    text,
  )

/** Nobody answers at the lender's. */
export const cannotGetThrough: Sign = (text) =>
  /打不[进通]|接不通|^(?:(?:but|and|well|so) )*(?:95188|the (?:line|number|hotline|desk)|support|they)\b (?:just |still |never |really )*(?:(?:doesn'?t|does not|don'?t|won'?t|isn'?t|never|not) (?:answer\w*|pick\w* up|respond\w*)|keeps ringing|rings out|rings and rings|is (?:always )?(?:busy|engaged|dead))(?: (?:at all|though|either))?[.!]*$|没人接|占线|忙音|一直(?:在)?排队|\b(?:can'?t|couldn'?t|cannot|didn'?t) get through\b|\bno ?(?:one|body) (?:answers?|answered|picks? up|picked up)\b|\bline(?:'s| is| was)? (?:always |just |still )?(?:busy|engaged)\b|\b(?:stuck|been|kept) (?<!\baccount(?: is| was|'s)? )on hold(?! for (?:safety|security|risk|review))\b|\bon hold (?:for|forever)\b/iu.test(
    text,
  )

/** What such a call costs. */
export const asksWhatACallCosts: Sign = (text) =>
  /(?:电话|热线|95188|12378|12363|96110|12356|打过去|打这个)[^，。,.?？]{0,6}(?:收费|收不收费|免费|话费|花不花钱|要不要钱|要钱吗|花钱吗|收钱吗|多少钱)|(?:免费|收费)的?(?:电话|热线)(?:吗|么|[?？])|\b(?:call|calls|calling|number|line|hotline|helpline|phoning|95188|12378)\b[^.?!]{0,16}\b(?:free|toll[- ]free|cost(?:s)?(?: (?:me|anything|money|much))?|charge[ds]?)\b|\b(?:free|toll[- ]free|cost\w*|charged?)\b[^.?!]{0,16}\b(?:to call|for calling|for the call|(?:number|hotline|helpline)\b)/iu.test(
    text,
  )

/** Everything kept here is to go. Not what the lender or the credit report keeps, nor a debt of a plan. */
export const wantsItDeleted: Sign = (text) =>
  text.length <= LONGEST_GOODBYE &&
  !/征信|逾期|借呗|花呗|支付宝|欠款|计划|那?笔|账[户号]|app|利息|授权|骗|怎么|会不会|\b(?:credit|overdue|late|jiebei|huabei|alipay|debts?|plan|loan|account|record(?:s)? (?:at|with)|fee|they|he|she|how|would|did)\b/iu.test(
    text,
  ) &&
  (/^(?:把)?(?:它|这些|那些)?(?:全|都|全部|统统)?(?:给我)?(?:删|清)(?:掉|除|光|空|干净|了)?[,，。 ]*(?:全|都)(?:部)?(?:删|清)|(?:一条|一个字)[都也]?别留|(?:数据|资料|信息|聊天)[^，。]{0,3}(?:全|都)(?:部)?删|(?:全|都)(?:部)?(?:给我)?(?:删|清)(?:掉|除|光|空|干净)(?:吧|了)?[。.!！]?$|(?:不想|不要|别|不许|不准|不愿意?)(?:再)?(?:让)?(?:你|您|你们)?(?:们)?(?:再)?(?:留|存|保存|保留|储存)(?:着|下)?(?:我)?(?:的)?(?:任何)?(?:资料|信息|数据|记录|东西|话|对话)|(?:删|清(?!楚|单|算|晰)|抹|擦)(?:除|掉|空|干净|光|了|去)?(?:掉)?(?:我)?(?:的|在这的|刚才的|所有的?|全部)?[^，。,.]{0,4}(?:资料|信息|数据|聊天|对话|记录|痕迹|说过的)|(?:我的|与我有关的)[^，。,.]{0,10}(?:资料|信息|数据|隐私)[^，。,.]{0,3}(?:请)?(?:删|清(?!楚|单|算|晰)|抹)|(?:删|清|抹)(?:除|掉)?[^，。,.]{0,2}(?:与|跟|和)我有关的[^，。,.]{0,8}(?:信息|数据|资料)|(?:把|将|帮我把)[^，。,.]{0,8}(?:资料|信息|数据|聊天|对话|记录|说的?|说过的?)[^，。,.]{0,4}(?:删|清(?!楚|单|算|晰)|抹)/u.test(
    text,
  ) ||
    /\b(?:delete|remove|erase|wipe|scrub|clear|purge|destroy|get rid of|forget)\b[^.?!]{0,24}\b(?:my|our|this|the|all|everything|what i)\b[^.?!]{0,16}\b(?:data|info\w*|details|records?|history|conversation|chat|messages?|said|told)\b|\b(?:my|the|all) (?:personal )?(?:data|info\w*|details|records?|chat|conversation)\b[^.?!]{0,12}\b(?:deleted|removed|erased|wiped|gone|cleared|destroyed)\b|\b(?:don'?t|do not|stop) (?:want (?:you|this) to )?(?:keep(?:ing)?|stor(?:e|ing)|sav(?:e|ing)|hold(?:ing)?)(?: on to)? (?:any of )?my\b/iu.test(
      text,
    ))
