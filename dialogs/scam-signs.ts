/** What people are told to pay first, and what for: money before money is the mark of every such swindle. */
const PAID_FIRST =
  /(?:押金|保证金|解冻[费金]|解锁[费金]|认证金|验证金|激活费|验资|刷流水|工本费|好处费)[^。!！?？]{0,24}|(?:先|得|必须|需要|让我|叫我|要我|要先)(?:给他们?|向他们?|再)?(?:交|付|转|打|充|存)[^，。,!！?？]{0,10}(?:钱|块|元|百|千|万|费)[^。!！?？]{0,24}/u
const GIVEN_AFTER =
  /解[冻锁封]|恢复|放款|下款|提额|强开|开通|开回来|退[还回给]|返还|激活|客服|经理|影响[^，。]{0,6}征信|注销/u
const EN =
  /\b(?:deposit|(?:upfront|advance|handling|processing|service|unlock\w*) fee|send (?:them |him |her )?[¥$]?\d|transfer(?:ring)? [¥$]?\d|a fee)\b[^?!]{0,80}\b(?:unlock|unfreez|unfroz|unblock|release|activat|restor|reopen|open it|comes? back|raise|refund)|\b(?:unlock|unfreez|unfroz|unblock|release|activat|restor|reopen|raise my limit)\w*[^?!]{0,80}\b(?:deposit|fee|send (?:them|him|her)|transfer [¥$]?\d)/iu

/** "先交三千押金才解冻": somebody wants money before giving any, wherever in a long message it stands. */
export function wantsMoneyFirst(text: string): boolean {
  return (PAID_FIRST.test(text) && GIVEN_AFTER.test(text)) || EN.test(text)
}

/** A code or a password has been given away. */
export function gaveCode(text: string): boolean {
  return /(?:验证码|密码)[^，。,.?？]{0,6}(?:也|都|已经|刚)?(?:给|告诉|说|发|报|念)[^，。,.?？]{0,4}(?:了|过)|(?:给|告诉|发|报|念)[^，。,.?？]{0,6}(?:了|过)[^，。,.?？]{0,6}(?:验证码|密码)|\b(?:gave|(?:did|have) give|told|sent|read|shared|given)\b[^.?!]{0,30}\b(?:codes?|passwords?|pin)\b/iu.test(
    text,
  )
}

/** A photo of the identity card has been given away. */
export function gaveIdentity(text: string): boolean {
  return /身份证[^，。,.?？]{0,8}(?:拍|发|给|传|交)[^，。,.?？]{0,6}(?:了|过|去)|(?:拍|发|给|传)[^，。,.?？]{0,8}(?:了|过)[^，。,.?？]{0,4}身份证|\b(?:gave|(?:did|have) give|sent|showed|shared)\b[^.?!]{0,30}\b(?:id|identity)\b/iu.test(
    text,
  )
}

/** The money is gone. */
export function hasPaidThem(text: string): boolean {
  return /(?:已经|刚刚?|都|也)?(?:把[^，。,.?？]{0,6})?(?:转|打|汇|交|付)(?:给(?:他们?|她|对方))?(?:了|过去了|出去了?)(?!吗|么|怎么|会|再)|转过去|被骗了|\b(?:i|we)(?:'ve| have)?(?: already| just)? (?:sent|paid|transferred|wired)\b/iu.test(
    text,
  )
}

/** Won't have to do with them any more. */
export function leavesThem(text: string): boolean {
  return /(?:不|别|再也不)(?:再)?(?:理|搭理|交|转|信|联系|管)(?:他们?|她|那个?人|它|钱)?了|挂了电话|拉黑了|\bi (?:won'?t|shall not|shan'?t|will not|'?m not going to)\b|\bhung up\b|\bblocked (?:him|her|them)\b/iu.test(
    text,
  )
}

/** "你是不是骗子": asked of the bot itself. */
export function asksWhetherWeCheat(text: string): boolean {
  return /(?<!们)你(?:这|们)?(?:是不是|会不会是|该不会是|不会是|不会也是|也是)(?:个)?(?:骗子|骗人|诈骗|骗钱)|\b(?:are|aren'?t|is) (?:you|this)(?: not)? (?:a |also a |another )?(?:scam\w*|fraud\w*|swindle\w*|con)\b|\byou(?:'re| are) not (?:a )?(?:scam|fraud|swindl)\w*/iu.test(
    text,
  )
}
