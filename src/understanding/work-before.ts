import type { Locale } from '#src/locale.ts'
import { Screened } from './screened.ts'

/** Words that tell of how it was: 以前, "used to", "before that". */
const ONCE: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(/以前|之前|原来|原先|从前|早先|过去|去年|前年|早些年|前几年|那时候?|当时|上半年/u),
  en: new Screened(
    /^before\b|\b(?:used to|before (?:that|this|i|we)|previously|formerly|back then|back when|at the time|last year|(?:i|it|that|which|pay|wage|salary|income|my \w+) was|was (?:an? |still |self|doing|driving|working|freelancing|running|selling|studying|earning|making|getting)|had been)\b/u,
  ),
}

/** Words that tell of how it is by now, by which the other was before. */
const BY_NOW: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /现在|如今|目前|今年|这个?月|眼下|后来|刚(?:刚)?(?:找|换|进|入职|转|上班|开始)|换了?(?:个|份)?(?:新)?(?:工作|单位|公司|厂|行)|转(?:行|正)|改行|新(?:工作|单位|公司)|进了?(?:个|家)?(?:厂|公司|单位)|上班了/u,
  en: /\b(?:now|these days|nowadays|currently|at the moment|today|since (?:then|\w+)|(?:new|another|different|office|proper|full[- ]time|permanent|steady|regular) (?:job|work|employer|place)|(?:just|recently) (?:started|changed|got|switched|joined|moved)|(?:got|found|started|took|have) (?:a|my) (?:\w+ )?job)\b/u,
}

/** Work, pay or studies: what may have been another. */
const OF_WORK: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /跑(?:外卖|滴滴|车|业务|单|运输|网约车)|送(?:外卖|快递|货)|开(?:店|车|出租|滴滴|网约车|饭店|小店|公司)|摆摊|做(?:生意|小?买卖|销售|老板|工程|电商|微商|直播|自由职业)|打(?:零)?工|干(?:工地|装修|销售|个体|中介)|工地|个体|自由职业|自己干|单干|学生|上学|读书|上大学|在校|上班|工资|收入|月薪|底薪|挣|赚|一个?月|每月|没工作|失业|待业|在家(?:带娃|带孩子|待着)|做(?:家教|兼职|代驾)|兼职/u,
  en: /\b(?:driv(?:e|ing)|deliver\w*|freelanc\w*|self[- ]?employed|own (?:shop|business|boss|company)|(?:ran|run|had) (?:a|my|our) (?:\w+ )?(?:shop|stall|business|restaurant|cafe|store)|stall|stud(?:ent|ying)|at (?:uni|university|college|school)|work(?:ed|ing)|job|employed|unemployed|out of work|earn(?:ed|ing)?|ma(?:de|ke|king)|salary|wage|paid|pay|income|a month|monthly|gigs?|commission|sales|didi|courier|rider|tutoring|part[- ]time)\b/u,
}

/** What was late, owed or refused before counts all the same, and the lender's own doings aren't one's work. */
const OF_CREDIT =
  /逾期|[晚迟拖忘断]|没还|还[清完上款不]|欠|借|贷|额度|征信|拒|花呗|信用卡|\b(?:late|overdue|miss(?:ed)?|forgot|behind|owed?|owes|loans?|borrow\w*|limits?|jiebei|huabei|credit|lender|declined|refused|repa\w+|due|pa(?:y|id|ying) (?:it|off|back|everything|all)|(?:before|after|since|when|once|until) (?:i|we) (?:re)?paid|jiebei)\b/u

/** A sum of money for itself: 就五千, "only 5k". */
const SUM = /[0-9一二两三四五六七八九][0-9.,一二两三四五六七八九]*(?:百|千|万|k\b)|[0-9][0-9,]{3,}/u
const MONTHLY =
  /一个?月|每个?月|月薪|工资|收入|挣|赚|到手|\b(?:a|per|each|every) month|monthly|\b(?:made|make|making|earn\w*|paid|pay|salary|wage|income)\b/u

/** Between two clauses: a mark, a space between Chinese words, or the word that turns to today. */
const BETWEEN =
  /(?<!\d)[,.;!?]+ ?|[,.;!?]+(?!\d) ?|(?<=[^\0-\x7f]) (?=[^\0-\x7f])|(?<=.)(?=(?:但是?|不过|可是?)?(?:现在|如今|目前|后来))|(?<=[a-z0-9]) (?=(?:but |and |so )?now\b)/u

/**
 * 以前跑外卖，现在进厂了, "got a job in October, before that I was freelancing": the clauses that say what one's work, pay
 * or studies were once, where others say what they are by now.
 */
export function workBefore(normal: string, locale: Locale): readonly string[] {
  if (!ONCE[locale].test(normal)) return []
  const clauses = clausesOf(normal)
  const once = clauses.filter(
    (clause) =>
      ONCE[locale].test(clause) &&
      OF_WORK[locale].test(clause) &&
      !OF_CREDIT.test(clause) &&
      !SAYS_NOW[locale].test(clause),
  )
  const rest = clauses.filter((clause) => !once.includes(clause)).join(' ')
  return BY_NOW[locale].test(rest) ? once : []
}

/** A text without such clauses. Where only a sum is left of the pay, it is said to be one: 现在就五千 → 现在月薪就五千. */
export function withoutWorkBefore(normal: string, locale: Locale): string {
  const once = workBefore(normal, locale)
  if (once.length === 0) return normal
  const toldPay = once.some((clause) => SUM.test(clause) && MONTHLY.test(clause))
  return clausesOf(normal)
    .map((clause) => (once.includes(clause) ? ' '.repeat(clause.length) : clause))
    .map((clause) => (toldPay ? asPay(clause, locale) : clause))
    .join('')
    .trim()
}

function clausesOf(normal: string): string[] {
  return normal.split(new RegExp(`(${BETWEEN.source})`, 'u'))
}

/** Both times in one clause, or no time at all. */
const SAYS_NOW: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /现在|如今|目前|眼下/u,
  en: /\b(?:now|these days|currently)\b/u,
}

function asPay(clause: string, locale: Locale): string {
  if (!SUM.test(clause) || MONTHLY.test(clause)) return clause
  return clause.replace(LEADS_TO_PAY[locale], (words) =>
    locale === 'en' ? `${words} i earn` : `${words}月薪`,
  )
}

const LEADS_TO_PAY: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /现在|如今|目前|眼下|今年|这个?月|^(?=[涨降减跌加掉升])/u,
  en: /\b(?:now|these days|currently|this (?:year|month)|since \w+)\b/u,
}
