/** Not able to pay, in whatever words. */
const CANNOT_ZH = '还不(?:[上起]|出来)(?:钱|款)?'

/** "我没有还不上", "谁还不上了", "怎么写我还不上", "又不是还不起": denied, or laughed at. */
const DENIED_ZH = new RegExp(
  `(?:没有?|没说过?|没讲过?|哪有|哪里|不存在|怎么会|怎么可能|(?<!是)不是|并非|别(?:再|老)?(?:说|写|当))(?:说|是|什么|啥|我|会|成)*${CANNOT_ZH}|(?:谁|哪个)(?:说|跟[你您]说|告诉[你您])?(?:过)?(?:我)?(?:是|会)?${CANNOT_ZH}|(?:怎么|咋|干嘛|干吗|为啥|为什么|凭啥)(?:又|还|老|总|是)*(?:写|说|记|当|算|讲|觉得|以为)(?:成|着|了)?(?:我)?(?:是)?${CANNOT_ZH}|(?:把|拿|给)我当(?:成|作|做)?[^，。]{0,3}${CANNOT_ZH}`,
  'u',
)

/** "我还得上", "有钱还", "月供没问题": paying goes well. */
const PAYS_ZH =
  /(?<![怎么才不样没要如])(?:我|都|也|一直|现在|完全|这钱|当然|肯定)*(?:还得[上起](?!吗|么)|有钱还(?!吗|么)|能(?:按时|照常|正常)还(?!吗|么|就))|(?:月供|还款|还钱|每月还的)[^，。不]{0,3}(?:没(?:有)?(?:什么)?(?:问题|压力|困难)|不成问题)|(?:钱|这期|本期|这笔)(?:我)?(?:已经|都)?(?:凑[到齐够]|借到|还上)了|不欠(?:谁|他们?|人|一分)?(?:的)?(?:钱|款|债)(?!吗|么)/u

/** What was paid on time is told of the case. */
const ON_TIME =
  /一直(?:都)?(?:在)?(?:按时|照常|正常)(?:在)?还|每期都(?:按时)?还|\b(?:always|never)\b[^.?!]{0,12}\b(?:paid|pay|missed|late)\b/iu

const NOT_BEHIND_EN =
  /\b(?:i(?:'?m| am| was)|we'?re)(?: \w+)? not (?:\w+ )?(?:behind|struggling|in (?:any )?(?:debt|arrears|trouble)|unable to (?:re)?pay|short)\b|\bnot behind (?:on|with) \w+|\bnot (?:true|right) (?:that )?i (?:can'?t|cannot) (?:re)?pay\b|\bwho (?:says|said|told you)(?: that)? i(?:'m| am)?(?: \w+)? ?(?:can'?t|cannot|couldn'?t|behind|not able)\b|\bi (?:never|didn'?t|did not) (?:sa(?:y|id)|tell|told)(?: you| that)* i (?:can'?t|cannot|couldn'?t|wasn'?t able to)\b[^.,?!]{0,12}\bpay\b|\bno (?:trouble|problem|problems|difficulty) (?:paying|to pay|with (?:the )?payments?)\b|\bwhy (?:does|do|did|is|are)\b[^.?!]{0,30}\b(?:say|write|think|saying|thinking)\b[^.?!]{0,12}\bi (?:can'?t|cannot) (?:re)?pay\b/iu

/** "i CAN pay it", "i can pay, just not all at once"; not "I can pay 800", which is a part. */
const CAN_EN =
  /^(?!.*\b(?:only|if|how|when|what|part|some|half|later|anything)\b)(?=.*\bi(?:'m)? (?:\w+ )?(?:can|could|am able to|able to)\b).*\b(?:can|able to) (?:\w+ly |still |just |actually |definitely )?(?:re)?pay(?: (?:it|them|this|that|everything|all|mine|my \w+|the (?:\w+ )?(?:loan|loans|instal\w*|payments?)|back|fine|on time|no problem|normally|ok|okay|just fine|every month|actually|now|then|though|tho|as normal|as usual))*\W*$|\bi(?:'m| am) (?:paying|keeping up|up to date|on top of)\b(?!.{0,20}\b(?:only|part|some)\b)/iu

/** "Can't clear it early", "一次还不完", "i can only pay the normal 3400 a month": what is due is paid as it falls due. */
const AS_DUE =
  /(?:没法|不能|没办法|不可能|哪能|怎么可能|哪可能|做不到)[^，。,.]{0,8}(?:一次|一下子?|提前|全部|马上|立马|现在就?)[^，。,.]{0,8}(?:还|结|清)[^，。,.]{0,3}|(?:一次|一下子?|提前)(?:性)?(?:是|肯定|也)?(?:还不[清完上起了]|清不掉|结不清|结不了)|只能(?:是)?(?:按月|正常|照常|慢慢|逐月)[^，。,.]{0,8}(?:还|供)[^，。,.]{0,4}|\b(?:can'?t|cannot|can not|couldn'?t|not able to|unable to)\b(?: \w+){0,2} (?:clear|pay|repay|settle|finish|kill)\b[^.?!,]{0,30}\b(?:early|all at once|at once|in one go|whole|entire|outright|off|ahead)\b(?: \w+){0,3}|\b(?:only |just )(?:be able to )?(?:pay|do|manage|afford)\b[^.?!,]{0,12}\b(?:normal|usual|regular|agreed|scheduled|ordinary)\b[^.?!,]{0,24}/giu

/** Trouble all the same: something is due, and not all of it can be paid. */
const IN_TROUBLE =
  /到期|逾期|[这本]期|催|协商|延期|\b(?:overdue|behind|due|collectors?|lost my job|no (?:job|income|money)|missed)\b/iu

const CLAUSE =
  /(?<=[,，。.!！?？；;\n])(?![\d\s,，。.!！?？；;])|(?<=[,.!?;] )|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u

/** The clause is about paying well: denied that one can't, said that one can, or that one always did, which is a fact. */
function speaksOfPaying(clause: string): 'denied' | 'can' | 'on_time' | 'no' {
  const plain = clause.trim()
  if (DENIED_ZH.test(plain) || NOT_BEHIND_EN.test(plain)) return 'denied'
  // Asked rather than said: "有钱还吗", "can I pay it?"
  if (/[?？]\s*$|[吗么]\W*$/u.test(plain)) return 'no'
  if (PAYS_ZH.test(plain) || CAN_EN.test(plain.replaceAll(/[,.!]+$/gu, ''))) return 'can'
  return ON_TIME.test(plain) ? 'on_time' : 'no'
}

const SAYS = /[\p{L}\p{N}]{2}/u

/** That one can't pay is denied in so many words. */
export function deniesCannotPay(text: string): boolean {
  return text.split(CLAUSE).some((clause) => speaksOfPaying(clause) === 'denied')
}

/** What else is said beside "I can pay"; undefined where nothing of the kind is said. */
export function besideCanPay(text: string): string | undefined {
  const clauses = text.split(CLAUSE)
  if (clauses.every((clause) => speaksOfPaying(clause) === 'no')) return undefined
  const rest = clauses.filter((clause) => ['no', 'on_time'].includes(speaksOfPaying(clause))).join('')
  return SAYS.test(rest) ? rest.trim() : ''
}

/** A text without what only sounds of not being able to pay. */
export function withoutCanPay(text: string): string {
  const rest = besideCanPay(text) ?? text
  return IN_TROUBLE.test(rest) ? rest : rest.replaceAll(AS_DUE, ' ')
}

/** What is due is paid as it falls due; it only isn't cleared early. */
export function paysAsDue(text: string): boolean {
  return !IN_TROUBLE.test(text) && text.replaceAll(AS_DUE, ' ') !== text
}
