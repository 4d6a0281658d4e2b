/** What people are told to pay first, and what for: money before money is the mark of every such swindle. */
const PAID_FIRST =
  /(?:押金|保证金|(?:公证|担保|审核|开户|包装|渠道|加急|疏通)费|解冻[费金]|解锁[费金]|认证[金费]|验证[金费]|激活费|验资|刷流水|工本费|好处费)[^。!！?？]{0,24}|(?:先|得|必须|需要|让我|叫我|要我|要先)(?:给他们?|向他们?|再)?(?:交|付|转|打|充|存)[^，。,!！?？]{0,10}(?:钱|块|元|百|千|万|费)[^。!！?？]{0,24}|(?:让|叫|要|逼)我[^，。,!！?？]{0,6}(?:转账|汇款|打款|[转汇][^，。,!！?？还]{0,3}\d)|(?:交|付|转|打)[^，。,!！?？]{0,8}(?:块|元|百|千|万|钱)[^，。,!！?？]{0,3}(?:就能|就可以|才能|才给|就给|包)[^。!！?？]{0,16}/u
const GIVEN_AFTER =
  /解(?:[冻锁封]|$)|冻结|抓人|抓我|拘留|清零|(?:后面|一起|到时候?)(?:再|就)?(?:一起)?退|恢复|放款|下款|提额|强开|开通|开回来|退[还回给]|返还|激活|客服|经理|影响[^，。]{0,6}征信|注销|[撤销消]案|撤诉|立案/u
const EN =
  /\b(?:pay(?:ing)?|send) (?:them |him |her )?[¥$]?\d[\d,.]*(?: yuan)?(?! ?(?:a month|monthly|per |each |every |instal))[^?!.]{0,20}\b(?:unlock|unfreez|unblock|reopen|re-?activat)|\b(?:deposit|(?:upfront|advance|handling|processing|service|unlock\w*) fee|send (?:them |him |her )?[¥$]?\d|transfer(?:ring)? [¥$]?\d|a fee)\b[^?!]{0,80}\b(?:unlock|unfreez|unfroz|unblock|release|activat|restor|reopen|open it|comes? back|raise|refund)|\b(?:unlock|unfreez|unfroz|unblock|release|activat|restor|reopen|raise my limit)\w*[^?!]{0,80}\b(?:deposit|fee|send (?:them|him|her)|transfer [¥$]?\d)/iu

/** "Told to make a bank transfer to unlock it", "prove that I can repay by transferring first": no sum is named. */
const TRANSFER_FIRST_EN =
  /\b(?:make|do|send|wire|transfer\w*|buy|top up|load)\b[^.?!]{0,16}\b(?:transfer|payment|money|funds|gift cards?|vouchers?|some)\b[^.?!]{0,40}\b(?:to (?:unlock|unfreeze|unblock|release|activate|restore|reopen|verify|prove)|(?:first|before|up ?front)\b)|\bprove\b[^.?!]{0,24}\b(?:by|with) (?:transferring|sending|paying|a transfer)\b/iu
/** It is somebody else's wish: "they want me to", "I was told to", "he says I have to". */
const WANTED_OF_ME_EN =
  /\b(?:they|he|she|someone|somebody|support|customer service|agent|caller|lady|man|guy)\b[^.?!]{0,24}\b(?:wants?|asks?|asked|tells?|told|says?|said|makes?|needs?)\b|\b(?:i was|i'?ve been|i'?m being|been) (?:told|asked|instructed)\b/iu

/** "A man from the regulator phoned and told me to close Jiebei": nobody official calls for that. */
const POSES_EN =
  /\b(?:regulator|cbirc|police|bank|central bank|court|government|alipay|jiebei|customer service)\b[^.?!]{0,16}\b(?:phoned|called|rang|texted|contacted|messaged)\b[^.?!]{0,40}\b(?:close|cancel|clear|move|transfer|unfreeze|delete)\b/iu

/** Paid to a lender who hasn't lent yet, whatever it is called: a membership, the first interest, a tax. */
const BEFORE_LENDING =
  /(?:提现|下款|放款|到账)[^。?？]{0,8}(?:要|得|需|让)(?:我)?(?:先)?(?:充|买|开|办|交|付|转)|(?:先)(?:付|交|还|充|买)[^。?？]{0,12}(?:才|再)(?:给|能|可以|肯)?(?:放|下款|提现|到账|解除|解限)|(?:说|让|叫)[^。?？]{0,4}刷(?:一?下)?(?:流水|单)|(?:替|帮|给)(?:他|她|朋友|对方|人家)(?:付款|代付|扫码)[^。?？]{0,8}返/u
const BEFORE_LENDING_EN =
  /\b(?:pay|buy|deposit|transfer|send|top up)\b[^.?!]{0,40}\b(?:before (?:i can withdraw|they (?:release|pay|lend|send)|the (?:loan|money))|so (?:that )?the bank sees)|\b(?:verification|authenticat\w+|unlock\w*|activation|release|guarantee) (?:payment|fee|deposit|money)\b|\bif i (?:transfer|send|pay)\b[^.?!]{0,24}\b(?:refund|give it back|return|unfreez|unlock)|\b(?:someone|somebody|he|she|they|a guy|agent|agency)\b[^.?!]{0,12}\b(?:will|can|could|offers? to|promises? to|'ll) (?:delete|erase|remove|wipe|clean|clear|fix|restore|reopen|raise)\b[^.?!]{0,30}\bfor [¥$]?\d|\bpay with (?:huabei|my card)\b[^.?!]{0,16}\bfor (?:him|her|them)\b[^.?!]{0,24}\b(?:cash|back|return)/iu

/** "说卡号填错了要交…", "短信让点链接": told by their first step. */
const FIRST_STEP =
  /(?:卡号|账号|银行卡|户名)[^。?？]{0,6}(?:写|填|输)?错[^。?？]{0,14}(?:交|转|付|充|打|存)|(?:打电话|来电|自称|客服|陌生)[^。?？]{0,12}注销[^。?？]{0,8}(?:账户|账号|贷|额度)|\b(?:text|sms|message|e-?mail)\b[^.?!]{0,24}\blink\b|\blink\b[^.?!]{0,24}\b(?:text|sms|message)\b/iu

/** Cash made out of a credit for a cut of it. */
const CASH_OUT =
  /(?:花呗|信用卡|白条|额度)[^。?？]{0,10}套(?:现|出来)[^。?？]{0,14}(?:手续费|个?点|%|抽)|(?:手续费|个?点|%|抽)[^。?？]{0,14}套(?:现|出来)|\bcash(?:es|ing|ed)? out (?:my |the )?(?:huabei|credit card|card|limit)\b[^.?!]{0,30}\b(?:for|percent|%|fee|cut)|\b(?:broker|agent|guy|someone|he|they)\b[^.?!]{0,20}\bcash out\b/iu

/** "My cousin says give him 500 and he can open it", "给他五百就能帮我开回来": a helper who is paid to get the limit back. */
const HELPER_ZH =
  /(?:给|转|付)(?:他|她|对方|那个?人|中介|人家|朋友|表[哥弟姐妹])[^，。,.?？]{0,4}(?:[\d一二两三四五六七八九十百千万]+)[^。?？]{0,16}(?:开回来|强开|帮我?(?:开|恢复|解|提|弄|搞)|恢复额度|提额|(?:内部|支付宝|阿里|蚂蚁)[^，。]{0,4}(?:有人|认识))/u
const THIRD =
  /\b(?:he|him|she|her|they|them|cousin|friend|uncle|colleague|guy|man|woman|agent|person|someone|somebody|company|website|agency)\b/iu
const MONEY_TO_EN =
  /\b(?:give|giving|pay(?:ing)?|send(?:ing)?|transfer(?:ring)?|charges?|wants?|asks?(?: me)?(?: for)?|costs?|takes?|for)\b[^.?!]{0,16}(?<![\d,])[¥$]?\d[\d,.]*k?\b(?! ?(?:%|a month|monthly|per |each |every ))/iu
const OPENS_EN =
  /\b(?:can|could|will|would|'ll|says?|to|and)\b[^.?!]{0,16}\b(?:re-?open|open|unlock|unblock|unfreeze|restore|re-?activate|raise|increase|bring|get|fix|clean|delete|erase|wipe|remove|clear|repair|sort)\b[^.?!]{0,16}\b(?:back|up|it|limit|account|jiebei|huabei|credit|record|score|quota)\b/iu

/** "有人说花五百就能恢复": for money, by somebody. */
const FOR_MONEY_ZH =
  /(?:有人|有个人|中介|他|她|对方|朋友|网上|群里)[^。?？]{0,10}(?:花|交|给|付|收)(?:我)?(?:[\d一二两三四五六七八九十百千万]+)(?:块|元)?(?:钱)?[^。?？]{0,4}(?:就)?(?:能|可以|帮|给|包)[^。?？]{0,6}(?:恢复|强开|开通|解封|解除|解冻|提额|打开|消除|删)|(?:有人|有个人|中介|他|她|对方|网上|群里)[^。?？]{0,8}(?:能|可以|帮)[^。?？]{0,14}(?:删|消|洗|恢复|强开|开通|解封|解除|提额)[^。?？]{0,8}(?:收|要|只要|付|给)(?:我)?[\d一二两三四五六七八九十百千万]+/u

/** 能找人帮我解封吗，群里有人说交300块就行: so much, and it is done. */
const SO_MUCH_ZH =
  /(?:找人|有人|有个人|群里|网上|中介|朋友)[^。?？]{0,24}(?:交|给|付|花|收|要)(?:我)?[\d一二两三四五六七八九十百千万]+(?:块|元)?(?:钱)?[^。?？]{0,3}(?:就行|就可以|就好|就能|搞定|包过|包办|能弄|能搞)/u

function paysAHelper(text: string): boolean {
  if (HELPER_ZH.test(text) || FOR_MONEY_ZH.test(text)) return true
  if (SO_MUCH_ZH.test(text) && GIVEN_AFTER.test(text)) return true
  return text
    .split(/[.!?;\n]+(?=\s|$)/u)
    .some((sentence) => THIRD.test(sentence) && MONEY_TO_EN.test(sentence) && OPENS_EN.test(sentence))
}

/** "The group can give 10,000, must pay 300 first": a loan, or whatever is wanted, for money paid before it. */
const LENDS_EN =
  /\b(?:(?:can|will|could|would|'ll|they|he|she|group|app|company|guy|friend) (?:give|gives|lend|lends|offer|offers|approve|approves|get|gets|arrange|arranges)|guarantee\w*|promis\w+)\b[^.?!]{0,40}\d/iu
const PAID_BEFORE_EN =
  /\b(?:must|have to|has to|need(?:s)? to|only|just|should|got to|gotta|wants? me to|asks? me to|told me to|tells? me to)\b[^.?!]{0,12}\b(?:pay|send|transfer|deposit|give)\b[^.?!]{0,20}\d[^.?!]{0,16}\b(?:first|before|up ?front|in advance|beforehand)\b/iu

/** Swindles that need no more than their own words to be known by. */
const BY_NAME =
  /(?:安全|监管|清算|保全|核查)账[户号]|刷单|跑分|返利|流水不够[^。?？]{0,14}(?:存|打|转)|包装(?:一下)?(?:资料|流水|材料|征信)|(?:下款|放款)(?:了|后)?(?:再)?(?:收|抽)[^，。,.]{0,4}(?:个?点|%)|(?:买|开|充|办)[^，。,.]{0,4}会员[^，。,.]{0,8}(?:才|就)(?:给|能|可以)?(?:放|下|提|借)|\bsafe account\b/iu

/** "先交三千押金才解冻": somebody wants money before giving any, wherever in a long message it stands. */
export function wantsMoneyFirst(text: string): boolean {
  return (
    BY_NAME.test(text) ||
    (PAID_FIRST.test(text) && GIVEN_AFTER.test(text)) ||
    EN.test(text) ||
    (LENDS_EN.test(text) && PAID_BEFORE_EN.test(text)) ||
    (TRANSFER_FIRST_EN.test(text) && WANTED_OF_ME_EN.test(text)) ||
    POSES_EN.test(text) ||
    FIRST_STEP.test(text) ||
    BEFORE_LENDING.test(text) ||
    BEFORE_LENDING_EN.test(text) ||
    CASH_OUT.test(text) ||
    paysAHelper(text)
  )
}

/** Somebody on the phone or in a chat who wants what nobody may have: a code, the screen, something installed. */
export function wantsSecrets(text: string): boolean {
  return SOMEBODY_ASKS_ZH.test(text) || SOMEBODY_ASKS_EN.test(text)
}

const SOMEBODY_ASKS_ZH =
  /(?:客服|自称|对方|有个?人|那个?人|陌生人|[他她]们?|微信上|电话里)[^。?？]{0,12}(?:让|要|叫|非要|跟)我?[^。?？]{0,10}(?:屏幕共享|共享屏幕|验证码|密码|下载|装个|刷脸|人脸|(?:银行卡|手机银行|余额)[^。?？]{0,4}(?:截图|照片|拍))/u
const SOMEBODY_ASKS_EN =
  /\b(?:lady|man|woman|guy|girl|caller|someone|somebody|he|she|they|customer (?:care|service|support)|agent|person)\b[^.?!]{0,40}\b(?:wants?|wanted|asks?|asked|asking|needs?|told me (?:to|i)|says? (?:i|to)|demands?)\b[^.?!]{0,30}\b(?:screen ?shots?|screen ?shar\w+|shar\w+ (?:my |the )?screen|my screen|(?:verification |sms )?codes?|passwords?|pin|install|download|remote|any ?desk|team ?viewer|card (?:number|details)|bank (?:app|details|login))\b/iu

/** A code or a password has been given away. */
export function gaveCode(text: string): boolean {
  return /(?:验证码|密码)[^，。,.?？]{0,6}(?:也|都|已经|刚)?(?:给|告诉|说|发|报|念)[^，。,.?？]{0,4}(?:了|过)|(?:给|告诉|发|报|念)[^，。,.?？]{0,6}(?:了|过)[^，。,.?？]{0,6}(?:验证码|密码)|\b(?:gave|(?:did|have) give|told|sent|read|shared|given)\b[^.?!]{0,30}\b(?:codes?|passwords?|pin)\b/iu.test(
    text,
  )
}

/** What is only thought of or asked of one: "if I transfer 2000", "说转了两千就能解冻". */
const ONLY_IMAGINED =
  /(?:如果|要是|假如|只要|等我?|[说让叫要]我?)[^，。,.?？ ]{0,6}(?:转|打|汇|交|付)[^，。,.?？ ]{0,8}(?:就|才|能|会)[^，。,. ]*|(?:转|打|汇|交|付)了?[^，。,.?？]{0,6}(?:就能|才能|就可以|才可以|就会|会不会|能不能|是真的)|\b(?:if|once|when|unless|until|before|should|must|do|can|could|whether) (?:i|we) (?:just |first |really )?(?:sent?|pay|paid|transfer|wire)\b[^,.?!]*|\b(?:that|says?|said|saying|wants?|tells? me|told me|asks?|asking) (?:i|we|me|to) (?:should |must |need to |have to )?(?:pay|send|transfer)\b[^,.?!]*|\bi (?:pay|send|transfer) [¥$]?\d[^,.?!]{0,16}\b(?:and|then|so) (?:they|he|she|it)\b[^,.?!]*/giu

/** "还没转", "I have not paid": nothing is lost yet. */
export function deniesHavingPaid(text: string): boolean {
  return /(?:还)?没有?(?:把钱)?(?:转|交|付|打钱|打款|汇|给钱|给他|被骗)(?![出得])|一分(?:钱)?(?:都|也)?没(?:转|交|给|付)|\b(?:not|haven'?t|have not|didn'?t|did not|never)(?: yet| even)? (?:paid|pay|sent|send|transferr?ed|transfer|lost|given)\b|\b(?:nobody|no ?one) has taken\b/iu.test(
    text,
  )
}

/** The money is gone: to them, not back to a lender. */
export function hasPaidThem(said: string): boolean {
  const text = said.replace(ONLY_IMAGINED, ' ')
  return /(?<![不没别])(?:已经|刚刚?|都|也)?(?:把[^，。,.?？]{0,6})?(?:转|打|汇|交|付)(?:给(?:他们?|她|对方))?(?:了|过去了|出去了?)[^，。,.?？]{0,6}(?:钱|块|元|[千百万])|(?:钱|押金|保证金|手续费|[千百万])[^，。,.?？不没别]{0,4}(?:转|打|汇|交|付)(?:给(?:他们?|她|对方))?(?:了|过去了|出去了?)(?!吗|么|怎么|会|再|才|就)|已经(?:转|打|汇|交|付)(?:给(?:他们?|她|对方))?(?:了|过)|转过去了|被骗了|我(?:就|已经|刚)?转了(?![吗么就才])|转完(?:他|她|对方|就|钱)|(?:骗子|他们?|对方)[^，。,.]{0,4}(?:拿走|骗走|卷走|转走)了?|\b(?:sent|paid|transferred)\b[^.?!]{0,20}\b(?:blocked me|(?:they|he|she)(?:'s|'ve|'d| have| has| had)?(?: all| just)? (?:vanished|disappeared)|gone silent)|\b(?:i|we)(?:'ve| have| did)?(?: already| just)? (?:sent?|paid|pay|transferr?ed|transfer|wired?) (?:it to (?:them|him|her)|it(?! (?:off|back|all|in|on|down))|them|him|her|(?:the|a|their|his|her) (?:deposit|fee|money)|the money|[¥$]?\d)|\balready (?:sent|transferred|wired)\b|\bgot scammed\b|\bbeen scammed\b/iu.test(
    text,
  )
}

/** A deposit for goods or a fee has gone out, or "微信转的50": said in passing, and as good as paid. */
export function paidSmallSum(said: string): boolean {
  const text = said.replace(ONLY_IMAGINED, ' ')
  return /(?<![没别不])(?:转|付|交|打|给)了?个?(?:他|她|对方)?了?个?\d+(?:块|元)?(?:钱)?的?(?:定金|订金|押金|保证金|手续费|工本费|认证金)|(?:微信|支付宝|银行卡?)(?:上)?(?:转|付|打)(?:的|过去的?|给[他她]的?|了)|\d+(?:块|元)?(?:钱)?(?:是)?(?:用)?(?:微信|支付宝)(?:转|付)/u.test(
    text,
  )
}

/** Asked whether it was a swindle, or whether the money comes back. */
export function asksWhetherSwindled(text: string): boolean {
  return /(?:算|是不是|算不算|算是)(?:被|让人)?骗(?:了)?(?:吗|么|[?？]|$)|(?:要|追|拿)(?:得)?(?:回来|回)(?:吗|么|不|[?？]|$)|还能(?:要|追|拿)回/u.test(
    text,
  )
}

/** They want photos of the identity card, and none were given. */
export function keptIdentity(text: string): boolean {
  return /身份证[^。?？]{0,16}(?:没给|没发|没拍|没传|不给|没敢)|(?:没给|没发|没拍|没传)[^，。,.?？]{0,6}身份证|\b(?:didn'?t|did not|haven'?t|have not|never) (?:give|given|send|sent|show)\b[^.?!]{0,20}\b(?:id|identity)\b|\b(?:id|identity)(?: card)?\b[^.?!]{0,30}\b(?:didn'?t|did not|haven'?t|refused|not yet)\b/iu.test(
    text,
  )
}

/** "So should I send it or not?", "那我到底转不转". */
export function asksWhetherToPay(text: string): boolean {
  return /(?:该不该|要不要|能不能|可不可以|可以|应该|是不是(?:该|要|得))[^，。,.?？]{0,6}(?:转|交|付|打|给)[^，。,.?？]{0,8}(?:钱|他|她|对方|块|[千百万]|吗|么|呢|[?？]|$)|(转|交|付|给)不\1|到底(?:转|交|付|给)|\b(?:should|shall|do|must|can) i (?:just )?(?:send|pay|transfer|give|wire)\b/iu.test(
    text,
  )
}

/** Words of ours or theirs that weren't followed. */
export function asksToExplain(text: string): boolean {
  return /什么意思|啥意思|[听看]不懂|没[听看]懂|不明白|简单点|说明白点|什么(?:是|叫)|\bwhat(?: i|')s (?:an? |the )?\w+|\bmore simply\b|\bsimpler\b|\bdo(?:n'?t| not) (?:follow|understand|get it)\b|\bwhat do(?:es)? (?:that|it|this|you) mean\b/iu.test(
    text,
  )
}

/** Won't have to do with them any more. */
export function leavesThem(text: string): boolean {
  return /(?:不|别|再也不)(?:再)?(?:理|搭理|交|转|信|联系|管)(?:他们?|她|那个?人|它|钱)?了|挂了电话|拉黑了|^(?:哦|噢|嗯|好|行|那|我|就|吧|，|,| )*(?:不|别)(?:再)?(?:弄|搞|办|找|做|试|碰)(?:了|他们?|它)|\bi (?:won'?t|shall not|shan'?t|will not|'?m not going to)\b|\bhung up\b|\bblocked (?:him|her|them)\b/iu.test(
    text,
  )
}

/** "你是不是骗子": asked of the bot itself. */
export function asksWhetherWeCheat(text: string): boolean {
  return /(?<!们)你(?:这|们)?(?:是不是|会不会是|该不会是|不会是|不会也是|也是)(?:个)?(?:骗子|骗人(?!还)|诈骗|骗钱)|\b(?:are|aren'?t|is) (?:you|this)(?: not)? (?:a |also a |another )?(?:scam\w*|fraud\w*|swindle\w*|con)\b|\byou(?:'re| are) not (?:a )?(?:scam|fraud|swindl)\w*/iu.test(
    text,
  )
}

/** Names swindlers or what they do. */
export function speaksOfSwindlers(text: string): boolean {
  return /骗|诈|(?:他|她|对方|那人)们?(?:说|让|叫|要|催|问)|不[交转]|转账|转钱|打钱|交钱|押金|保证金|验证码|密码|冻结|解冻|屏幕|对方|陌生|冒充|假的|报警|追回|\b(?:scam|fraud|swindl|fake|deposit|fee|code|password|police|transfer|sent|money back|screen|(?:he|she|they) (?:says?|said|wants?|asks?|tells?|told))/iu.test(
    text,
  )
}
