/** Lenders told one by one, in a list of names, kinds and small numbers: walked item by item. */

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  the: 1,
  my: 1,
  one: 1,
  another: 1,
  一: 1,
  two: 2,
  两: 2,
  俩: 2,
  二: 2,
  three: 3,
  三: 3,
  four: 4,
  四: 4,
  five: 5,
  五: 5,
  six: 6,
  六: 6,
}

const NUMBER_EN = '(?:an?|the|my|one|another|two|three|four|five|six|[1-6])'
const NAME_EN =
  '(?:visa|mastercard|master card|amex|american express|discover|capital one|klarna|affirm|afterpay|after pay|clearpay|zip|zilch|laybuy|sezzle|splitit|paypal(?: credit)?|monzo flex|花呗|白条|金条|微粒贷|借条|huabei|baitiao|weilidai|meituan|jd|du ?xiaoman|fenqile|360|mortgage|overdraft|emi)'
const THING_EN =
  '(?:phone|iphone|laptop|macbook|computer|tablet|ipad|sofa|couch|bed|mattress|fridge|washing machine|tv|bike|e-?bike|scooter|motorbike|car|van|truck|lorry|furniture|watch|dentist|course|fridge|console)'
const KIND_EN = `(?:(?:other|small|little|online|tiny|quick|cash|credit|store|shop|charge|bank|car|van|truck|home|house|student|personal|payday|bnpl|consumer|family) ){0,2}(?:cards?|loans?|mortgages?|overdrafts?|apps?|finance|lease|bnpls?(?: things?)?|lenders?|plans?)|${THING_EN}s?(?: (?:i )?(?:bought|i got|got|that'?s|is|thats))?(?: (?:on|in|by|with|through))? (?:an? )?(?:instal+ments?|finance|hp|lease|credit|payments?|contract|plan|monthly)`
const ITEM_EN = new RegExp(
  `^(?:(?:i (?:have|got|owe|still have)|i've got|i'?ve|there'?s|there is|just|only|still|like|about|maybe|and|plus|also|then|well|yes|yeah|yep|ok|so|with|on|to) )*(?:(?<count>${NUMBER_EN})(?: of (?:those|these|them))? )?(?:(?<name>${NAME_EN})(?: (?:card|account|thing|loan|one|credit))?|(?<kind>${KIND_EN}))(?: (?:too|as well|i think|left|still|on it|running|open|going|atm|at the moment|right now|now|(?:from|with|at) (?:the |my )?[a-z]+(?: bank)?))*$`,
  'iu',
)
const SEPARATOR_EN =
  /\s*(?:,|;|&|\+|\b(?:and|plus|then|also|as well as)\b)\s*(?:(?:and|plus|also|then)\s+)*/iu

const BANK_ZH =
  '(?:[招建工农中交光兴广邮](?:商|设|行|发|大|业|储|国|通)?|浦发|平安|民生|华夏|中信|宁波|北京)(?:银行|行)?'
const NAME_ZH = `(?:支付宝|蚂蚁)?花呗|白条|金条|京东(?:白条|金条|金融)?|美团(?:月付|借钱|生活费)?|抖音(?:月付|放心借)?|放心借|度小满|有钱花|微[粒业]贷|网商贷|拍拍贷|360(?:借条|数科)?|省呗|还呗|分期乐|安逸花|招联(?:金融|好期贷)?|马上(?:金融|消费)?|捷信|来分期|好分期|小赢卡贷|洋钱罐|宜人贷|人人贷|你我贷|信用飞|众安贷?|滴滴(?:金融|贷)?|携程(?:金融|拿去花)?|唯品花|苏宁(?:任性付|金融)?|小米(?:贷款|金融)|${BANK_ZH}的?(?:信用卡|卡|闪电贷|快贷|消费贷|贷款)`
const KIND_ZH =
  '(?:小)?(?:网贷|小贷)|信用卡|卡|(?:房|车|货车|货|消费|信用|装修|经营|助学|面包车)(?:的)?贷(?:款)?|(?:货车|车子|车|房子|房)的?(?:贷款|分期|按揭)|贷款|按揭|月付|(?:手机|电脑|平板|家电|冰箱|沙发|空调|电视|电动车|摩托车|苹果|医美|培训|驾校|装修|家具|床)(?:的|是|做的)?分期'
const ITEM_ZH = new RegExp(
  `^(?:我|就|只|还|也|有|欠|用着|用|在还|现在|目前|的话|嗯|个|是|大概|差不多|外加|另外|再|加)*(?:(?<count>[一两俩二三四五六1-6])[张个笔家](?:小)?(?:的)?)?(?:(?<name>${NAME_ZH})|(?<kind>${KIND_ZH}))(?:那边|上面?|里)?(?:也|都|还|在|有|用|欠|着|没还完|没还清|没还|的|了|吧|呢|啊|一点)*$`,
  'u',
)
const SEPARATOR_ZH = /(?:[,，、;；\s+]|还有(?!$)|另外|外加|再加上?|加上|加|以及|和|跟|与)+/u

/** Not told as owed now, or not by oneself. */
const NOT_SO =
  /没(?!还)|不(?!过)|还[清完]|结清|申请|拒|吗|[?？]|如果|要是|\b(?:no|not|never|none|don'?t|paid off|cleared|closed|if|applied|which|what|husband|wife|his|her|dad|mum|mom)\b/iu

type Item = Readonly<Record<string, string | undefined>>

/** "4 other loans, huabei and jd": the names are some of the four. */
function namesExamples([first, ...others]: readonly Item[]): boolean {
  const several = COUNTED.test(first?.count ?? '') && ANY_KIND.test(first?.kind ?? '')
  return several && others.every(({ count, name }) => count === undefined && name !== undefined)
}

const COUNTED = /^(?:two|three|four|five|six|[2-6两俩二三四五六])$/iu
const ANY_KIND = /(?:loans|lenders|apps|plans|bnpls?(?: things?)?)$|网贷|小贷|^贷款$/iu

/** How many lenders the text lists; undefined where some item of it is none. */
export function lendersWalked(text: string): number | undefined {
  if (NOT_SO.test(text)) return undefined
  const chinese = /\p{Script=Han}/u.test(text.replaceAll(/花呗|白条|金条|微粒贷/gu, ''))
  const items = text
    .trim()
    .replace(/[.。!！]+$/u, '')
    .split(chinese ? SEPARATOR_ZH : SEPARATOR_EN)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  const found = items.map((item) => (chinese ? ITEM_ZH : ITEM_EN).exec(item)?.groups)
  if (items.length < 2 || found.some((groups) => groups === undefined)) return undefined
  if (namesExamples(found as Item[])) return undefined
  const seen = new Set<string>()
  let count = 0
  for (const { count: said, name, kind = name } of found as Item[]) {
    const again = said === undefined && name !== undefined && seen.has(name)
    seen.add(kind ?? '')
    if (!again) count += COUNTS[(said ?? 'a').toLowerCase()] ?? Number(said)
  }
  return count
}
