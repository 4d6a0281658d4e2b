/** Banks by what people call them, before a card: 招行信用卡. */
const BANK_ZH =
  '(?:(?:[招建工农中交光兴广邮](?:商|设|行|发|大|业|储)?|浦发|平安|民生|华夏|中信|宁波|北京)(?:银行)?的?)'

/** The same by more than one character, which could be anything: 要交八千. */
const BANK_IN_FULL_ZH =
  '(?:[招建工农中交光兴广邮](?:商|设|行|发|大|业|储)|浦发|平安|民生|华夏|中信|宁波|北京)'

/** Shops and platforms that lend by several names: 美团借钱, 京东白条; not those that one rides for. */
const PLATFORM_ZH =
  '(?:(?<!跑|送|给|干)(?:美团|京东|抖音)(?!外卖|骑手|众包|快递|跑腿|小哥|上班|送)(?:的)?(?:月付|借钱|借款|买单|贷款?|金融|分期|白条|金条|放心借)?|(?:携程|拼多多|小米|滴滴|苏宁|唯品会?)(?:的)?(?:月付|借钱|贷款?|金融|分期))'

const THING_ZH = '(?:手机|电脑|平板|家电|冰箱|洗衣机|空调|电视|沙发|电动车|苹果|医美|培训|驾校|装修)'

/** 一张建行卡欠八千, 招行卡六千: a bank's card that something is owed on. */
const CARD_OWED_ZH = `(?:${BANK_ZH}的?(?:那张)?卡(?=[^，。,. ]{0,6}(?:欠|透支|账单|分期|还剩|刷|[0-9一二两三四五六七八九十]+(?:多)?[千万百k块]|[0-9]{4,}))|(?<=张)${BANK_ZH}的?卡)`

const NAME_ZH = [
  `${BANK_ZH}?信用卡(?:的?(?:账单)?分期)?`,
  CARD_OWED_ZH,
  '(?:农村?)?(?:商业银行|农商行|农信社|信用社|村镇银行|邮储银行)(?!的?卡)',
  `${BANK_IN_FULL_ZH}(?:银行|行)?(?=(?:那边|那里)?(?:还)?(?:欠|剩|有|借了?)?(?:[0-9]+|[一二两三四五六七八九十]+)(?:多)?[千万])`,
  '(?:支付宝|蚂蚁)?花呗(?:的?分期)?',
  PLATFORM_ZH,
  '白条|金条|月付|度小满|有钱花|放心借|(?:微信)?微[粒业]贷|网商贷|招联(?:金融|好期贷)?|分期乐|安逸花|拍拍贷|360(?:借条|借款|金融|数科)|(?<=(?<![\\d元块千万百])[和跟与、，,有 ])360(?=$|[，。,、 和跟与也还都欠]|的?(?:借|贷))|省呗|小赢卡贷|洋钱罐|马上金融|捷信',
  '车(?=[，, ]{0,2}(?:一个?月|每个?月|月供|每期)(?:也|要|得|还|供)*[0-9一二两三四五六七八九])|[车房消网]费?贷|按揭|抵押贷款?|经营贷|信用贷|装修贷|助学|学贷',
  `${THING_ZH}(?:的|是|也是)?分期`,
  '(?<![是的在做成])分期(?![还了的])',
].join('|')

const NAME_EN =
  '\\b(?:phone|laptop|tv|sofa|bike|fridge|computer|tablet) on (?:finance|credit|contract|instal\\w+)\\b|\\b(?:(?:(?:credit|store) )?(?<!\\b(?:bank|debit|payment|id|sim) )cards?|mortgage|huabei|baitiao|jintiao|weilidai|mybank|wangshangdai|fenqile|du ?xiaoman|anyihua|zhaolian|emi|bank(?! ?(?:cards?|account))|finance|lease|credit union|klarna|afterpay|clearpay|affirm|meituan|jd(?: baitiao)?|douyin|overdraft)\\b|\\b(?<!\\bfor (?:my|the|a) )(?:car|house|flat|phone|laptop|sofa)(?=\\s*(?:,|and\\b|n\\b|&|$))|\\b(?:car|home|house|student|bike|phone|bank|personal) (?:loan|finance|instal)'

/** A lender, or a kind of loan, by its name. */
const A_LENDER = new RegExp(`${NAME_ZH}|${NAME_EN}`, 'iu')
const EACH_LENDER = new RegExp(A_LENDER, 'giu')

/** Words that may stand beside the name of the same loan, or for any number of loans. */
const OF_ANY_LOAN = /^(?:bank|finance|emi|分期|网贷)$/iu

export interface NamedLender {
  /** The same for the same lender: 京东白条 is 白条, 花呗分期 is 花呗. */
  readonly name: string
  /** How many of it: two for 两张信用卡. */
  readonly count: number
  /** Stands for any loan: "finance", 分期. */
  readonly any: boolean
  readonly start: number
  readonly end: number
}

export function namesLender(text: string): boolean {
  return A_LENDER.test(text)
}

/** The lenders that a text names, in its order; where it was taken is one only where nothing else names the loan. */
export function lendersNamed(text: string): NamedLender[] {
  const blank = text.replaceAll(AT_A_BANK, (words) => ' '.repeat(words.length))
  const apart = [...blank.matchAll(EACH_LENDER)]
  return (apart.length > 0 ? apart : [...text.matchAll(EACH_LENDER)]).map(({ 0: words, index }) => ({
    name: plainName(words),
    count: countBefore(text.slice(0, index)),
    any: OF_ANY_LOAN.test(words),
    start: index,
    end: index + words.length,
  }))
}

const AT_A_BANK =
  /\b(?<!\b(?:phone|laptop|tv|sofa|bike|fridge|computer|tablet) )(?:with|from|at|by|through|via|in|on) (?:(?:a|an|the|my|our|one|another) )?(?:\w+ )?(?:bank|finance|credit union)\b(?! (?:loan|card|finance))/giu

function plainName(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/^(?:支付宝|蚂蚁|微信|credit |store )/u, '')
    .replace(/^京东的?(?=白条|金条)|^抖音的?(?=放心借)|^jd (?=baitiao)/u, '')
    .replace(/^cards$/u, 'card')
    .replace(/^车$/u, '车贷')
    .replace(/^car$/u, 'car loan')
  return plain.length > 2 ? plain.replace(/(?<=呗|卡)的?(?:账单)?分期$/u, '') : plain
}

const COUNT: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  two: 2,
  three: 3,
  four: 4,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
}

/** 两张信用卡, "two cards": as many as stand right before the name. */
function countBefore(before: string): number {
  const [, zh, en] = /([两二俩三四五2-5])[张家个笔]的?$|\b(two|three|four|[2-5]) $/iu.exec(before) ?? []
  return COUNT[(zh ?? en ?? '').toLowerCase()] ?? 1
}

/** How many loans are named: each lender once. */
export function countOf(named: readonly NamedLender[]): number {
  const own = named.filter(({ any }) => !any)
  const counts = new Map<string, number>()
  for (const { name, count } of own.length > 0 ? own : named)
    counts.set(name, Math.max(count, counts.get(name) ?? 0))
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
