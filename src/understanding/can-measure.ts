import type { Quantity } from './quantities.ts'

/** How often something was done: 三次, twice. */
const TIMES = /[次回趟遭]|\btimes?\b|\b(?:once|twice)\b/
/** How many there are to be owed to: 三家, two lenders. */
const LENDERS = /家|平台|口子|\b(?:loans?|lenders?|apps?|cards?|banks?|companies|platforms?|debts?|places?)\b/
/** What is paid each month is not what is owed. */
const PAID_EACH_MONTH = /(?:每个?月|一个?月|月供|[一每]期)(?:要|得|都|是)?还?[^,.;!?]{0,4}$/
const PAID_ALREADY = /还[了掉过]+(?:款|钱)?$/
const EACH_MONTH = /每个?月|一个?月|\bmonth/
const INSTALMENTS = /(?<!星)期|\b(?:instal?ments?|payments?)\b/

/** Money that comes once, or is put by: neither what comes in each month nor what is owed. */
const ONCE_OR_SAVED =
  /赔偿|补偿金|遣散|年终奖|一次性|拆迁款|保险金|余额宝|存款|存了|攒了|积蓄|\b(?:severance|redundancy|compensation|payout|lump sum|one[- ]off|savings|saved|put by)\b/
/** Sums that go to the family are owed to nobody. */
const GIVEN =
  /[给寄转打][^,.;!?]{0,4}(?:爸|妈|父母|家里|老家|孩子|儿子|女儿)|\b(?:send|sent|sending|give(?! or take)|giving)\b/
const EARNED = /工资|月薪|收入|到手|\b(?:earn|salary|income|wages?)\b/
/** What is owed on the loan that all this is about is not owed elsewhere. */
export const THIS_LOAN =
  /^(?!.*(?:[和跟与加]|别|其他|另外|\b(?:and|plus|other|else\w*)\b)).*(?:借呗|\bjiebei\b)/
/** Lent to somebody, owed to oneself, or to nobody: the direction in which a sum is no debt. */
const LENT =
  /\b(?:lent|loaned)\b(?! (?:me|us)\b)|\b(?:lend|lending)\b(?! (?:me|us)\b)|\bow(?:es?|ed|ing)(?: money| it| that)?(?: to)? (?:me|us|nobody|no one|noone)\b|\b(?:don't|didn't|do not|did not|never) owe\b|借(?:了)?(?:钱)?给(?!我(?:$|[^弟哥姐妹妈爸老朋同表叔舅姑闺儿女孩]))|(?:欠着?|该着?)(?:我|俺|咱)(?!妈|爸|弟|哥|姐|妹|朋友|同事|老[公婆]|对象|们?家)|(?:欠的?|拿的?)是我的|(?:并)?不欠(?:他|她|谁|人|别人|任何人)/

/** "I lent 5k to my brother", 他欠我五千: money that comes back to the person, or that they say they owe nobody. */
export function isLent(clause: string): boolean {
  return LENT.test(clause)
}

const OWED = /欠|\b(?:owe|owing|owed|debts?)\b/

/** 换俩轮胎, 养两个娃: what is bought or brought up is no loan. */
const HAD_OTHERWISE = /(?:换|买|养|添|修|装|生|带)(?:了|过|着|的)?$/
const COUNTS: ReadonlySet<string> = new Set(['other_loans', 'applications', 'frequency'])

/** Nouns said with a number that make it say nothing of a fact: 次 never counts lenders, and loans are no times. */
const NEVER_COUNTED_IN: Readonly<Record<string, RegExp>> = {
  other_loans: TIMES,
  other_debt: EACH_MONTH,
  frequency: LENDERS,
  since_repaid: INSTALMENTS,
  last_borrowed: INSTALMENTS,
}

/** What a clause may speak of besides. Where its number measures that, it doesn't measure the fact. */
interface Speaking {
  readonly other: RegExp
  /** Unless the clause speaks of the fact itself as well. */
  readonly own?: RegExp
}

const SPEAKING: Readonly<Record<string, Speaking>> = {
  income_amount: {
    other:
      /欠|额度|缺口|[车房网]贷|贷款|房租|月供|[总一]共|加起来|\b(?:owe|owing|debts?|limit|loans?|rent|mortgage|instal?ments?|in all|altogether)\b/,
    own: /工资|月薪|收入|到手|\b(?:earn|salary|income|wages?)\b/,
  },
  other_debt: {
    other: /工资|月薪|收入|到手|额度|\b(?:earn|salary|income|wages?|limit)\b/,
    own: /欠|\b(?:owe|owing|debts?)\b/,
  },
  since_repaid: {
    other:
      /逾期|(?<![昨今当])[晚迟][了还]|额度|申请|借[过了的]|没断|没晚|用了|开了|开店|盘店|盘了|[没有停来]活|活[干儿多少]|活都?[停不没]|停工|开工|歇[了业着]|没(?:有)?(?:收入|工作|上班)|失业|待业|\b(?:late|overdue|behind|limit|applied|borrowed|took)\b/,
    own: /(?<!(?<![昨今当])[晚迟]了?.{0,3})还[清完了款的]|结清|清了|扣了|\b(?:repaid|paid|cleared|settled|debited|deducted)\b|\b(?:bank|they|alipay|autopay|it)(?: already| just)? took\b/,
  },
  last_borrowed: {
    other: /还[清完了款]|结清|逾期|额度|申请|\b(?:repaid|paid|overdue|behind|limit|applied)\b/,
    own: /借[过的了]|没[借用]|\b(?:borrowed|took|used?)\b/,
  },
  applications: {
    other:
      /还掉|还清|欠|还有|剩|[车房网]贷|借[过了]|用[过了]|逾期|晚(?:[了过还]|$)|\b(?:have|owe|still|borrowed|used|late)\b|\bother (?:loans?|lenders?|debts?)\b/,
    own: /申请|点|试|办|测|\b(?:appl(?:y|ied)|applications?|tried)\b/,
  },
  frequency: { other: /申请|逾期|晚(?:[了过还]|$)|\b(?:applied|tried|late)\b/, own: /借|\bborrow/ },
  // 培训费是考咖啡师证的, 学的酒店管理: what money or study is for is no trade.
  occupation: {
    other:
      /学费|培训费|报(?:了|个|的|名)?[^,.;!?]{0,6}班|考[^,.;!?]{0,6}证|学[^,.;!?]{0,5}的|专业|(?:用|花)(?:来|于|在)|(?:去|要)旅游|装修(?:房|用|花)|给孩子|借(?:钱|款|来|了|的)|存(?:在|进|到|的)?.{0,3}银行|银行[里卡]/,
    own: /上班|工作|打工|做事|干|行业|职业|公司|单位|老板|自己开|在读|上学|大[一二三四]/,
  },
  other_loans: { other: /申请|\bappl(?:y|ied)\b/, own: /还有|欠|\b(?:have|owe)\b/ },
}

/**
 * Whether a quantity can measure what a fact asks for, by the noun said with it and, where a clause is given, by what
 * the clause speaks of. One number states one fact.
 */
export function canMeasure(fact: string, quantity: Quantity, clause = ''): boolean {
  if (NEVER_COUNTED_IN[fact]?.test(quantity.text) === true) return false
  // 11.5 counts thousands, or hours, but never times or lenders.
  if (COUNTS.has(fact) && quantity.unit === undefined && !Number.isInteger(quantity.min)) return false
  if (COUNTS.has(fact) && HAD_OTHERWISE.test(clause.slice(0, Math.max(clause.indexOf(quantity.text), 0))))
    return false
  if (fact === 'other_loans' && countsNoLenders(quantity, clause)) return false
  const sum = fact === 'other_debt' || fact === 'income_amount'
  if (sum && ONCE_OR_SAVED.test(clause) && !OWED.test(clause)) return false
  if ((sum || fact === 'other_loans') && isLent(clause)) return false
  if (fact === 'other_debt' && quantity.per !== undefined) return false
  if (fact === 'other_debt' && isPaid(clause.slice(0, quantity.start))) return false
  if (sum && GIVEN.test(clause) && !OWED.test(clause) && !EARNED.test(clause)) return false
  if (fact === 'other_debt' && THIS_LOAN.test(clause)) return false
  return !speaksOfOther(fact, clause)
}

/** "Phone 59", 话费59: what something costs counts no lenders; nor does a number larger than anybody's. */
function countsNoLenders({ text, start, unit, min, max }: Quantity, clause: string): boolean {
  if (min > MOST_LENDERS && Number.isFinite(max)) return true
  const at = clause.startsWith(text, start) ? start : clause.indexOf(text)
  return unit === undefined && COSTS.test(clause.slice(0, Math.max(at, 0)))
}

export const MOST_LENDERS = 30
const COSTS =
  /(?:费|租|水电|煤气|吃饭|电话|手机|宽带|网络|保险|交通|公交|地铁|油钱)(?:大概|差不多|是|要|就)*$|\b(?:phone|rent|food|bills?|water|electric(?:ity)?|gas|bus|petrol|fuel|fees?|insurance|internet|broadband|gym|data|groceries|transport)(?: (?:is|was|about|bill|around|costs?))* ?$/

/** 信用卡每月还两千, 昨天还了五千: whether the words before a sum say that it is paid, so that it isn't owed. */
export function isPaid(before: string): boolean {
  return PAID_EACH_MONTH.test(before) || PAID_ALREADY.test(before)
}

/** Whether a clause speaks of something else than a fact that its words or numbers could be taken for. */
export function speaksOfOther(fact: string, clause: string): boolean {
  const speaking = SPEAKING[fact]
  return speaking?.other.test(clause) === true && speaking.own?.test(clause) !== true
}
