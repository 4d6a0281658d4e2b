/** What people call their debts: by the lender, the product, the kind of loan, or whom they owe. */

const BANK =
  '(?:[招建工农中交光浦平兴华邮民广][商设行商国通大发安业夏储生]{0,2}(?:银行|行)|(?:北京|上海|宁波|江苏|南京|杭州|微众|网商|百信)银行|银行)'

const LENDERS_ZH =
  '(?:蚂蚁|支付宝)?(?:借呗|花呗)|(?:招行|招商银行)?[eE]招贷|微粒贷|微业贷|网商贷|度小满|有钱花|360 ?(?:借条|数科)|分期乐|拍拍贷|安逸花|招联(?:金融|好期贷)?|马上消费|人人贷|你我贷|(?:京东|抖音|美团|滴滴|携程|苏宁|小米|唯品)?(?:白条|金条|(?<![按是每])月付(?!利?息)|放心借|任性[付贷]|借钱|生意贷)|京东|美团|平安普惠|省呗|还呗|来分期|好分期|分付|(?:农村)?信用社|农信社|农商行|唯品花|信用飞|小赢卡贷|洋钱罐'

/** All of them, of which one sum for each month is told: 两个平台加起来每月还1500, "the two apps together 1500 a month". */
const SEVERAL_ZH =
  '[两二三四2-4](?:个平台|家平台|个网贷|家网贷|笔贷款|笔网贷|笔|家|张卡)(?=(?:加起来|加一起|一共|总共|合计|一起)[^，。,;；\\d]{0,3}(?:每个?月|一个?月|月)[^，。,;；欠]{0,5}[\\d一二两三四五六七八九])'
const SEVERAL_EN =
  '(?:both|two|three|four|[2-4]) (?:apps|loans|cards|debts|lenders)(?= (?:together|altogether|combined|in total|in all|(?:are|is|take|cost|come to)\\b)[^.,;\\d]{0,16}[¥$]?\\d[\\d,.]*k?(?: yuan)? (?:a|per|each|every) month)'
const SEVERAL = /^(?:[两二三四]|[2-4]|(?:both|two|three|four) )/iu

/** Whether it names several debts in one. */
export function namesSeveral(name: string | undefined): boolean {
  return name !== undefined && SEVERAL.test(name)
}

const KINDS_ZH = `${SEVERAL_ZH}|网贷|小贷|房贷|(?:货|卡|面包|二手|新)?车贷(?:款(?=[^，。]{0,4}[\\d欠剩还]))?|消费贷|信用贷|经营贷|装修贷|闪电贷|快贷|(?:小米|苏宁|京东|美团|滴滴|抖音|携程|农商行?|信用社|公积金|商业|助学)贷款|助学贷|(?:${BANK}|招商|交通|平安|浦发|中信|广发|光大|民生|兴业|华夏|工商|建设|农业)?(?:的)?(?:信用卡|(?<=行|行的)卡)|[\\p{Script=Han}]{0,2}银行贷款|${BANK}(?:的)?(?:消费贷|信用贷|贷款)?|贷款`

const PEOPLE_ZH =
  '亲戚|朋友|同事|同学|房东|老板|发小|老乡|工友|室友|邻居|战友|闺蜜|哥们儿?|(?:小|大)?(?:姨|姑)子|(?:大|小)舅子|(?:阿姨|婶婶?|伯伯|伯父|伯母|嫂子|嫂嫂|弟媳|妹夫|堂[哥弟姐妹]|外甥|侄子)(?=[^，。,;；]{0,6}[\\d一二两三四五六七八九])|(?:我|我的)?[大二三四小]?(?:姐夫|姐姐?|哥哥?|弟弟?|妹妹?|舅舅?|叔叔?|姑姑?|姨妈?|表[哥姐弟妹])(?=[^，。,;；]{0,4}[\\d一二两三四五六七八九])|(?:我|我的)?(?:妈妈?|爸爸?|爷爷|奶奶|外婆|外公)(?=借(?:给)?了?我)|(?<=欠)(?:我|我的)?(?:妈妈?|爸爸?|爷爷|奶奶|外婆|外公|岳父|岳母|公公|婆婆|舅舅?|姑姑?|姨妈?|叔叔?)(?=[^，。,;；]{0,4}[\\d一二两三四五六七八九])|(?:爸妈|父母|家里)(?![^，。,;；\\d]{0,6}(?:开支|开销|花销|支出|费用|用度|吃|喝|花(?!呗)|生活费|水电))'

const NUMBER =
  '(?:[¥$]?\\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)'

const LENDERS_EN =
  '(?:ant )?(?:jiebei|huabei)|(?:one|another) (?:loan )?app(?=[^.,;\\d]{0,30}[¥$]?\\d{3})|ping ?an(?: bank| loan)?|weilidai|weiyedai|(?:jd )?(?:baitiao|jintiao)|du ?xiaoman|dxm|360 ?(?:jietiao|digitech|finance|loan)|360(?= (?:at |is |has |for |with )?(?:[¥$]?\\d{3}|\\d{1,2}(?:\\.\\d+)?%))|fenqile|lexin|meituan(?: loan)?|webank|mybank|wang ?shang(?: ?(?:bank|dai|loan))?|jd(?= (?:is|has|loan)|:? \\d)|(?:cmb|icbc|ccb|boc|abc|bocom|psbc|spdb|citic|cgb|hsbc|citi|amex|visa|mastercard|klarna|clearpay|afterpay|paypal|barclaycard|capital one|monzo|lloyds|natwest|santander|nationwide|halifax|vanquis|tesco|zilch|bank of china|china merchants)(?: bank)?(?: (?:credit )?card| loan)?'

/** "The sister loan 400 a month": whatever it was for. */
const ANY_LOAN_EN =
  "(?<=\\b(?:the|my) )(?!(?:whole|other|same|next|last|first|second|third|new|old|big|bigger|small|smaller|only|total|entire|one|two)\\b)[a-z]{3,12}(?:'s)? loan(?= (?:is |at |of |takes |costs |about |for |with |i pay |which is |also )*[¥$]?\\d{2})"

const KINDS_EN = `${SEVERAL_EN}|${ANY_LOAN_EN}|(?:my )?(?:(?:credit|store|charge|shop|department store) cards?|cards?(?: (?:[A-HJ-Z]|one|two|three|[123])(?=(?:['’]s| is| has| at|:)*:? (?:about )?${NUMBER}))?|phone(?= (?:on )?instal)|mortgage|overdraft|(?:car|van|truck|bike|scooter|motorbike|boat|shop|business|house|flat|renovation|wedding|study|company|staff|bank|student|personal|online|home|payday|small|other) loan|(?:car|van|truck|bike|phone|furniture|sofa) (?:finance|lease)|bank app|(?:[A-Z] )?bank(?=:? ${NUMBER})|car(?=:? ${NUMBER}| (?:is|has|loan|:)))`

const SOMEBODY_EN =
  '(?:(?:mother|father|brother|sister|mum|dad)[- ]in[- ]law|dad|mum|mom|father|mother|brother|sister|uncle|aunt(?:ie)?|cousin|grandma|grandpa|boss|mate|colleague|co-?worker|neighbou?r|room-?mate|flat-?mate|classmate|landlord|(?:bloke|guy|woman|lady|lad|girl) (?:at|from) work)'

const PEOPLE_EN = `friends?|parents?|family|relatives?|(?:a )?loan from (?:my |a |the )?(?!ping an)[a-z]+|(?<=\\bthe [¥$]?\\d[\\d,.]*k? (?:yuan )?(?:i owe )?to (?:my )?)${SOMEBODY_EN}|(?<=(?<!\\b(?:send|sending|give|giving|pay|paying|transfer|wire|lent|lend|lending|sent|gave|goes) (?:about |around |like |another )?)[¥$]?\\b\\d[\\d,.]*k? (?:yuan )?to (?:my |a |an )?)${SOMEBODY_EN}|(?:my )?${SOMEBODY_EN}(?=(?:['’]?s)?[:,]? (?:is (?:still |only |just )?)?${NUMBER}| lent me)`

const CALLED = `(?:${LENDERS_ZH}|${KINDS_ZH}|${PEOPLE_ZH}|\\b(?:${LENDERS_EN}|${KINDS_EN}|${PEOPLE_EN})\\b)`

/** Names side by side are one debt's: 借呗花呗加起来 2900. */
const NAME = new RegExp(
  `(?:另一笔)?${CALLED}(?: no 2\\b)?(?:\\s*(?:和|跟|加|、|,| and )?\\s*${CALLED}){0,3}`,
  'giu',
)

/** How a debt without a name was called to the person: 第 2 笔, "debt 2". */
const LABEL = /第\s*([一二三四五六七八九\d]{1,2})\s*笔|\bdebt (?:no\.? ?|number |#)?(\d{1,2})\b/giu

export interface NameAt {
  readonly start: number
  readonly end: number
}

/** Where a text names debts: in words that many use, as they were named before, or by their number. */
export function namesAt(text: string, known: readonly string[]): NameAt[] {
  const lower = text.toLowerCase()
  const held = known.flatMap((one) => {
    const start = lower.search(wholeWord(one))
    if (start >= 0) return [{ start, end: start + one.length }]
    const word = lastWord(one, known) ?? firstWord(one, known)
    const at = word === undefined ? -1 : lower.search(wholeWord(word))
    return word === undefined || at < 0 ? [] : [{ start: at, end: at + word.length }]
  })
  const found = [NAME, LABEL].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: said }) => {
      const again = namedAgain(said)
      if (again > 0) return [{ start: index + again, end: index + said.length }]
      const [first = said] = said.split(',')
      // "600 weilidai, jd 300": each with its own amount.
      const parted = first !== said && AMOUNT_FIRST.test(text.slice(0, index))
      const rest = parted ? { start: index + first.length + 1, end: index + said.length } : undefined
      return [{ start: index, end: index + (parted ? first : said).length }, ...(rest ? [rest] : [])]
    }),
  )
  const all = [...found, ...held].toSorted((a, b) => a.start - b.start || b.end - a.end)
  return all.filter((one, at) => at === 0 || one.start >= (all[at - 1] as NameAt).end)
}

/** 就借呗和花呗，借呗还剩两万三: where the one that is named again begins; 0 where none is. */
function namedAgain(said: string): number {
  const last = Math.max(said.lastIndexOf(','), said.lastIndexOf('，'))
  const name = said.slice(last + 1).trim()
  if (last < 0 || name === '' || !said.slice(0, last).includes(name)) return 0
  return said.length - said.slice(last + 1).trimStart().length
}

const AMOUNT_FIRST = /\d[\d,.]*k?(?: yuan)?(?: (?:on|for|to|with))?\s*$/iu

/** "Dee" of "mate Dee", where only one that was named ends so. */
function lastWord(name: string, known: readonly string[]): string | undefined {
  const last = /^[a-z]+ ([a-z]{3,})$/iu.exec(name)?.[1]
  if (last === undefined || OF_ANY.test(last) || namesAt(last, []).length > 0) return undefined
  const so = known.filter((one) => one.toLowerCase().split(' ').includes(last.toLowerCase()))
  return so.length === 1 ? last : undefined
}

/** Words for any of them. */
const OF_ANY = /^(?:loans?|cards?|bank|app|instal+ments?)$/iu

/** "Boc" of "boc card", where only one that was named begins so. */
function firstWord(name: string, known: readonly string[]): string | undefined {
  const first = /^([a-z]{2,}) (?:(?:credit )?card|(?:bank |car |home )?loan|bank)$/iu.exec(name)?.[1]
  if (first === undefined || NO_NAME.test(first) || /^(?:credit|bank|car|home|my)$/iu.test(first))
    return undefined
  const so = known.filter((one) => one.toLowerCase().split(' ').includes(first.toLowerCase()))
  return so.length === 1 ? first : undefined
}

function wholeWord(name: string): RegExp {
  const plain = name.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(/^[a-z]/.test(plain) ? `\\b${plain}\\b` : plain, 'u')
}

/** The name of a debt in a part of a sentence, in the person's own words; of one held before, as it was given then. */
export function nameIn(part: string, known: readonly string[] = []): string | undefined {
  const names = namesAt(part, known)
  // "网贷有四家，拍拍贷 4000": the name that its amount follows.
  const number = part.search(/\d/u)
  const first = names.findLast(({ start }) => start < number) ?? names[0]
  if (!first) return shortName(part, known)
  const said = part
    .slice(first.start, first.end)
    .replace(/^(?:my|an?) (?!bank loan)/, '')
    .trim()
  return heldName(said, known) ?? said
}

/** The text without the names of debts in it. */
export function withoutNames(text: string, known: readonly string[]): string {
  return namesAt(text, known)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}

/** The held debt that a name means: the same one, or the only one that has it as a part of its name. */
export function heldName(said: string, known: readonly string[]): string | undefined {
  const lower = said.toLowerCase()
  const same = known.find((one) => one.toLowerCase() === lower)
  if (same !== undefined) return same
  if (IS_ANOTHER.test(said)) return undefined
  const close = known.filter(
    (one) => isPartOf(lower, one.toLowerCase()) || isPartOf(one.toLowerCase(), lower),
  )
  return close.length === 1 ? close[0] : undefined
}

/** One more with the same lender, see withAnotherOf. */
export const IS_ANOTHER = /^另一笔| no 2$/iu

/** Words that the names of many end with. */
const OF_MANY = /[贷卡]$|借款$|贷款$/u

/** "card" of "cmb card", 美团 of 美团借钱, 白条 of 京东白条. */
function isPartOf(some: string, whole: string): boolean {
  if (/^\p{Script=Han}/u.test(some))
    return some.length > 1 && (whole.startsWith(some) || (whole.endsWith(some) && !OF_MANY.test(some)))
  // "Credit card", and later "a Bank of China card".
  const words = whole.split(/\s+/u)
  const own = some.replace(/^credit (?=card$)/u, '')
  return own.split(/\s+/u).every((word) => words.includes(word))
}

const ANY_OF_THEM =
  /^(?:my |the )?(?:credit )?cards?$|^(?:bank |online )?loans?$|^信用卡$|^网贷$|^贷款$|^银行卡$/iu

/** "Credit card, normal rate": a word for any of the debts that are held, and no other debt. */
export function isAnyOfThem(name: string, known: readonly string[]): boolean {
  if (!ANY_OF_THEM.test(name) || known.length === 0) return false
  const kind = name
    .toLowerCase()
    .replace(/^(?:my|the) /u, '')
    .replace(/s$/u, '')
  const last = kind.split(' ').at(-1) as string
  return (
    !known.some((one) => one.toLowerCase() === kind) && known.some((one) => one.toLowerCase().includes(last))
  )
}

/** The number (from 0) of a debt that is called by its place: 第2笔, "debt 2". */
export function placeInLabel(name: string): number | undefined {
  const [label] = [...name.matchAll(LABEL)]
  const number = label?.[1] ?? label?.[2]
  if (number === undefined) return undefined
  return (/^\d+$/.test(number) ? Number(number) : '一二三四五六七八九'.indexOf(number) + 1) - 1
}

/** "美团那个年化23.4": the beginning of a name that was given, or the end of it, where only one is called so. */
function shortName(part: string, known: readonly string[]): string | undefined {
  const said = part.replace(/^(?:不对|不是|等等|等一?下|错了|其实|哦|嗯|对了|那|[，,\s])+/u, '')
  const called = known.filter((one) => /^\p{Script=Han}{3}/u.test(one) && said.startsWith(one.slice(0, 2)))
  if (called.length === 1) return called[0]
  // 备用金 of 支付宝备用金: what it is called without whose it is.
  const last = known.filter((one) => /^\p{Script=Han}{5}/u.test(one) && part.includes(one.slice(-3)))
  return last.length === 1 ? last[0] : undefined
}

/** What stands where a name would, and is none. */
export const NO_NAME =
  /借了|贷了|[说讲问答算撑够啊呀嘛]|前面|上面|刚才|之前|缺口|而且|但是|可是|不过|因为|所以|反正|然后|而是|并且|如果|虽然|其实|于是|只是|况且|何况|至于|[就写应要是这那哪么吗呢吧我您你他她没不还欠剩给赔算每期利率息费月天周日号]|手(?!机|表)|笔(?!记本)|最低|最少|好像|真的|^(?:平均|只|也|都|才|差|再|另|别的|其他)|[昨今明]天|下|进去|现在|目前|一共|总共|合计|加起来|总额|大概|大约|差不多|可能|本金|余额|年化|左右|存|赚|花了|收入|[元块]$|^[一二两三四五六七八九十百千万多几]|[一二两三四五六七八九十百千万]$|\b(?:the|same|mentioned|an?|my|your|our|me|mine|ok|okay|so|well|but|or|oh|if|because|cos|anyway|however|although|though|actually|honestly|basically|never|except|rest|good|bad|yes|no|hi|um|i|it|its|it's|this|that|they|they're|called|we|he|she|there|owe|owing|have|got|about|around|roughly|like|month\w*|year\w*|week\w*|rate|interest|least|most|time|minimums?|ends?|until|till?|now|total|all|left|pay\w*|minimum|instal\w*|debts?|loans?|balance|another|other|different|apps?|maybe|perhaps|borrowed|lent|loaned|took|husband|wife|partner|also|only|just|still|for|at|over|with|in|to|by|on|than|from|and|some|then|plus|not|of|is|was|apr|average|say|first|second|third|one|ones|number|begin|wants|saving\w*|severance|bonus|together|three|two|some\w+|any\w+|people)\b/iu

/** Whom a debt is owed to, by where it stands: 美团还欠…, 欠美团…, "meituan 6000", "4000 to my landlord". */
const STANDS = [
  /^(?:我|现在|目前|另外|还)*(?:欠|借)(?:了|着)?(?<name>[\p{Script=Han}A-Za-z]{2,7}?)(?:那边|上面?)?\s*(?:大概|大约|差不多|还有|有|的)?(?=\s*[\d一二两三四五六七八九十])/u,
  /^(?:(?:我|还|另外|之前|就)*(?:问|跟|找|向|管)(?:我)?)?(?<name>[\p{Script=Han}A-Za-z]{2,7}?)(?:那边|上面?|里)?\s*(?:还|现在|目前|一共|总共|大概|大约)*(?:欠|剩|没还|借了|有)?\s*(?=[\d一二两三四五六七八九十])/u,
  /\b(?:owe|owing)\s+(?:my |the )?(?<name>[a-z][\w'-]*(?: [a-z][\w'-]*)?)\s+(?:about |around |roughly )?(?=[¥$]?\d)/iu,
  /^(?:my |the )?(?<name>[a-z][\w'-]*(?: [a-z][\w'-]*)??):?\s+(?:is |has |about |around |roughly )*(?=[¥$]?\d)/iu,
  /\b(?:loans?|debts?|cards?|credit) (?:with|from|at|by|called|named) (?:my |the )?(?<name>[a-z][\w'-]*(?: [a-z][\w'-]*)??),?:?\s+(?:is |of |about |around |for |at |has )*(?=[¥$]?\d)/iu,
  /\d[\d,.]*k?(?: yuan| rmb)?(?: left)? (?:on|to|with|from|at)\s+(?:my |the |an? )?(?<name>[a-z][\w'-]*(?: [a-z][\w'-]*)?)/iu,
]

/** The name of a debt by its place in the sentence, for names that nobody could list. */
export function standsAsName(part: string): string | undefined {
  for (const shape of STANDS) {
    const called = shape.exec(part)?.groups?.name?.trim()
    if (called && !NO_NAME.test(called)) return called
  }
  return undefined
}
