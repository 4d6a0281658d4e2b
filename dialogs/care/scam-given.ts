import { hasPaidThem, paidSmallSum } from '#dialogs/message/scam-signs.ts'

/** What a swindler may have got; the worst first, each with first steps of its own. */
export const given = ['paid', 'code', 'app', 'face', 'identity', 'card', 'phone', 'chat'] as const

export type Given = (typeof given)[number]

/** What people call a thing they hand over. */
const THINGS = {
  code: [/验证码|密码/u, /\b(?:codes?|passwords?|pin|passcode)\b/iu],
  face: [
    /刷(?:了|过)?(?:个|一?下)?脸|人脸|脸[^，。]{0,3}刷|视频认证/u,
    /\b(?:face(?: (?:scan|check|id|video))?|selfie(?: video)?)\b/iu,
  ],
  identity: [
    /身份证|证件|正反面/u,
    /\b(?:id|identity|passport)(?: card)?(?: (?:number|no|photos?|pictures?))?\b/iu,
  ],
  card: [
    /(?:银行)?卡号|银行卡|信用卡|银行账[号户]/u,
    /\b(?:(?:bank|debit|credit) ?(?:card|account|details)|card (?:number|no|details)|account number|iban)\b/iu,
  ],
  phone: [
    /(?:手机|电话)(?:号码?)?|(?<!卡|证|账|帐)号码|微信号|地址|住址|住哪|姓名|真名|名字|单位(?:名)?|通讯录|联系人/u,
    /\b(?:(?:phone|mobile|cell|my|whatsapp) ?number|phone|address|where i (?:live|work)|(?:full |real |(?<!\b(?:in|under) )my )name|workplace|contacts?)\b/iu,
  ],
} as const satisfies Partial<Record<Given, readonly [RegExp, RegExp]>>

type Thing = keyof typeof THINGS

const things = Object.keys(THINGS) as Thing[]

const CLAUSE = /[,，。.!！?？；;\n]+|(?<=\p{Script=Han})\s+|\b(?:but|and then)\b|但是?|可是/u

/** Handed over, or in their hands. */
const GAVE_ZH =
  /(?:给|发|告诉|告知|[报说念填拍传交留输]|提供|寄|绑)(?:给|完|好|到|去|出去|过去|上去|上)*(?:了|过(?!期)|去(?:了)?)|(?:给|发|告诉|报|说|念|填|拍|传|交|留|提供)(?:给)?(?:他|她|对方|那个?人|人家|骗子)们?(?:了|的)?|(?:他|她|对方|骗子|人家|那个?人)们?(?:手[里上])?(?:现在|已经|都|也)?(?:有|知道|拿到|拿着|要走|套走|骗走|记下|掌握)|被(?:他|她|对方|骗子|人)?们?(?:套|骗|拿|要|记)(?:走|去|下)?|(?:做|弄|搞|过|刷|认证|验证)(?:完|好)?了|刷过|^(?:还有|连)(?:我)?的?/u
const GAVE_EN =
  /\b(?:gave|given|told|sent|shared|showed|read|provided|uploaded|typed|entered|submitted|filled|handed|did give|did send|left|posted)\b|\b(?:he|she|they|scammers?|the (?:guy|man|woman|caller|person|agent))(?:'s|'ve| has| have| already| now| also| got)* (?:has|have|got|knows?|took|has got|have got)\b|\b(?:he|she|they)(?:'s|'ve) got\b|\b(?:did|done) (?:the|a|my|their)\b|^\W*(?:and|also|plus)(?: also)? my\b/iu

/** Not so, or only wished for or thought of; or told to us. */
const NOT_ZH =
  /没(?:有)?(?!事|关系|啥事)|别|[不未](?!小心|该|知道会|晓得)|要是|如果|万一|假如|(?:让|叫|要|催|问)我?(?![^，。]{0,14}就[^，。]{0,4}了)[^，。]{0,12}(?:拍|发|给|填|报|传|提供|交|说|刷)(?![^，。]{0,8}(?:了|过(?!去)))|(?:告诉|发给|报给|给)(?:了)?[你您]/u
const NOT_EN =
  /\b(?:no|not|never|without|if|before|should|shall|do i|can i|must|don'?t|didn'?t|haven'?t|hasn'?t|won'?t|refused?)\b|n't\b|\b(?:told|gave|sent) you\b/iu
const WANTED_EN = /\b(?:wants?|asks?|asked|asking|told me|tells? me|need(?:s|ed)?)\b/iu
const I_DID_EN =
  /\bi(?:'ve)? (?:just |already |then |also |did )*(?:gave|given|sent|told|showed|shared|read|did|done|installed|downloaded|clicked|opened|scanned|tapped)\b/iu

const ADDED =
  /(?:加|通过)(?:了|上)?(?:他|她|对方|那个?人|骗子|人家|客服|好友)们?(?:的)?(?:为)?(?:微信|好友|qq|扣扣|群)?(?:了|好友|$)|(?:加|通过)(?:了)?(?:他|她|对方)?(?:的)?(?:微信|好友|qq)|(?:微信|好友|qq)[^，。,.?？]{0,4}(?:加了|通过了)|进了[^，。]{0,4}群|\b(?:added|accepted|befriended)\b[^.?!]{0,24}\b(?:wechat|qq|whatsapp|him|her|them|friend)\b|\bjoined\b[^.?!]{0,16}\b(?:group|chat)\b|\b(?:he|she|they) (?:has |have )?added me\b/iu

const INSTALLED =
  /(?:点|打开|进)(?:开|进)?(?:了|过)(?:那个?|他的?|她的?|对方的?)?[^，。,.?？]{0,6}(?:链接|网址|二维码)|(?:链接|网址|二维码)[^，。,.?？]{0,4}(?:点|扫|打开|进)(?:开|进|去)?(?:了|过)|扫了[^，。,.?？]{0,6}码|(?:下|装|安装|下载)(?:了|过|好了?)[^，。,.?？]{0,8}(?:软件|app|程序|会议)|(?:软件|app)[^，。,.?？]{0,6}(?:装|下)(?:好|完|上)?了|(?:共享|投)(?:了|过)?屏幕?(?:了|过)|屏幕[^，。,.?？]{0,4}共享(?:了|过|给)|\b(?:clicked|opened|tapped|followed)\b[^.?!]{0,16}\b(?:link|url|page|site)\b|\b(?:installed|downloaded)\b[^.?!]{0,24}\b(?:app|software|program|it|file|thing)\b|\bshared (?:my )?screen\b|\bscanned\b[^.?!]{0,16}\bcode\b/iu

/** Everything a message says a swindler has got of this person. */
export function givenAway(text: string): Given[] {
  const clauses = text.split(CLAUSE).filter((clause) => /\S/u.test(clause))
  const told = new Set<Given>()
  // "I sent them my ID": no money.
  const names = named(text).length > 0
  const ofMoney = clauses.filter((clause) => !names || MONEY.test(clause)).join(', ')
  if (hasPaidThem(ofMoney) || paidSmallSum(text)) told.add('paid')
  clauses.forEach((clause, at) => {
    if (NOT_ZH.test(clause) || NOT_EN.test(clause)) return
    if (WANTED_EN.test(clause) && !I_DID_EN.test(clause)) return
    if (INSTALLED.test(clause)) told.add('app')
    if (ADDED.test(clause)) told.add('chat')
    if (!GAVE_ZH.test(clause) && !GAVE_EN.test(clause)) return
    const here = named(clause)
    // "他要身份证，我就发了": what was given was named before.
    const before = clauses[at - 1] ?? ''
    for (const thing of here.length > 0 ? here : GAVE_IT.test(clause) ? named(before) : []) told.add(thing)
  })
  return given.filter((one) => told.has(one))
}

/** 我就发了, "so I sent it". */
const GAVE_IT =
  /我(?:也)?(?:就|都)(?:发|给|报|说|填|拍|传)[^，。]{0,4}了|\bi (?:just |already |then )?(?:gave|sent|told|showed|did)(?: (?:it|them|him|her))*$/iu

const MONEY = /[钱块元千百万]|\d{2}|[¥$]|\b(?:money|deposit|fee|yuan)\b/u

/** The things that a text names, given or not. */
export function named(text: string): Thing[] {
  return things.filter((thing) => THINGS[thing].some((words) => words.test(text)))
}

/** What they could do with it, whether it is dangerous, what to do now. */
export function asksWhatTheyCanDo(text: string): boolean {
  return /(?:拿|用|凭)[^，。,.?？]{0,10}(?:干|做|弄|搞)(?:些|点)?(?:啥|什么|坏事)|(?:能|会|可以)(?:不能|不会)?(?:干|做)(?:些|点)?(?:啥|什么)|会不会[^，。?？]{0,6}(?:拿|用|被|去|盗|冒)|(?:有|会有|出)(?:什么|啥|没有?|多大)?(?:危险|风险|问题|影响|麻烦|事)(?:吗|么|不|没有?|啊|呢|[?？]|$)|危险(?:吗|么|不)|危不危险|要[不紧]要?紧|要紧(?:吗|不)|安全(?:吗|不)|怎么办|咋[办整弄]|(?:借|贷)[^，。]{0,3}款[^，。]{0,3}(?:吗|么|不|[?？])|\bwhat (?:can|could|will|would|might) (?:he|she|they|someone|anyone|somebody|people)(?: even| actually| possibly)? do\b|\b(?:dangerous|risky|a risk|at risk|harm|in trouble|a problem|safe)\b|\b(?:take|get|borrow|open)\b[^.?!]{0,16}\b(?:loans?|money|account)?\b[^.?!]{0,8}\b(?:in my name|with (?:it|my)|on my)\b|\bwhat (?:do|should|can|shall) i do\b|\b(?:now )?what now\b|\bnow what\b/iu.test(
    text,
  )
}
