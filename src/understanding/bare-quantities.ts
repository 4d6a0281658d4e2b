import { splitClauses, type Clause } from './clauses.ts'
import { monthlyPay } from './day-wages.ts'
import type { StatedFact } from './facts.ts'
import type { PlacedQuantity } from './placed-quantity.ts'
import { inUnit } from './quantities.ts'

/** Yuan: nobody gives less as what they earn in a month or a year. */
const LEAST_EARNED = 500

/** Whether a sum is large enough to be earned. */
export function canBePay({ quantity }: PlacedQuantity): boolean {
  return monthlyPay(quantity).min >= LEAST_EARNED
}

/** 两个月没借: as long at least, which from a quarter of a year on says something of its own. */
export function isLongEnough({ quantity }: PlacedQuantity): boolean {
  return (inUnit(quantity, 'months')?.min ?? 0) >= 3
}

/** Whether a clause says no more than its quantity and these small words. */
export function saysOnly(fillers: RegExp, { quantity, clause }: PlacedQuantity): boolean {
  return fillers.test(clause.text.replace(quantity.text, ''))
}

const OWED_FILLERS =
  /^(?:还|欠|一共|总共|加起来|合计|共|大概|有|的|吧|左右|in all|altogether|in total|together|left|outstanding|on it|on them|to go|still| )*$/

/** "…two other loans, about 30k": a bare sum behind the loans is what is owed on them. */
export function standsAfterLoans(placed: PlacedQuantity): boolean {
  return saysOnly(OWED_FILLERS, placed) && statesLoans(placed.previous, placed.found)
}

/** Whether a clause states other loans. */
export function statesLoans(clause: Clause | undefined, found: readonly StatedFact[]): boolean {
  const states = (wanted: string) =>
    found.some(
      ({ key, value, said }) =>
        key === 'other_loans' && value === wanted && clause?.text.includes(said) === true,
    )
  return states('yes') && !states('no')
}

const EARNED_FILLERS =
  /^(?:一个?月|每个?月|大概|有|的|吧|左右|也就|(?:it |just )?(?:depends|depending|varies)(?: on (?:the|how) [a-z ]+)?|or so|more or less|usually|mostly| )*$/

/** "it's a gig job, 4 to 6k": a bare sum behind what one does for a living is what it brings in. */
export function standsAfterIncome(placed: PlacedQuantity): boolean {
  return canBePay(placed) && saysOnly(EARNED_FILLERS, placed) && statesLiving(placed.previous, placed.found)
}

function statesLiving(clause: Clause | undefined, found: readonly StatedFact[]): boolean {
  return found.some(
    ({ key, value, said }) =>
      (key === 'income' || key === 'occupation') &&
      value !== 'none' &&
      said !== '' &&
      clause?.text.includes(said) === true,
  )
}

/** Sums that come back every month without being earned: instalments, rent, what one may borrow. */
const NOT_EARNED =
  /还|供|付|租|花|重不重|负担|压力|算不算|扣|吃饭|饭钱|伙食|油[钱费]|生活费|开销|水电|话费|学费|买菜|奶粉|[给寄转][^,.;!?]{0,3}(?:爸|妈|父母|家里|老家|孩子|儿子|女儿)|[借贷]|额度|利息|分期|存|欠|\b(?:pay|repay|repaying|repayments?|deduct\w*|taken|rent|cost|costs|spend|food|groceries|petrol|fuel|bills?|expenses|living|borrow|limit|interest|instal?ments?|fees?|owe|debts?|save)\b/

/** "only the car, 1900 a month": what a loan of its own is paid for. */
const PAID_FOR =
  /[车房]贷|信用卡|网贷|贷款|分期|花呗|白条|月付|\b(?:huabei|baitiao|klarna|cars?|mortgage|cards?|loans?|phone|instal?lments?|deal|lease|finance|contract|school|kindergarten|nursery|rent|flat|insurance)$|\b(?:mortgage|loans?|lease|instal?lments?)(?: \w+){0,7}$|\bowed?\b/

/** "No loans. 14k a month": nothing that the sum could be paid for. */
const NO_LOAN = /^(?:i (?:have|'ve|got) )?(?:没|无|(?:no|not any)\b)/

/** English names what a sum goes for in any words; earned is what stands alone, or beside work. */
const BARE_EN =
  /^(?:i|i'm|im|we|it|it's|its|that's|about|around|roughly|approximately|maybe|usually|normally|on|average|some|months?|or|so|more|less|and|but|now|currently|a|each|every|per|on average|up|from|to|just|only|like|yes|well|um|[^a-z])*$/
const WORK_EN =
  /\b(?:jobs?|work\w*|driv\w+|deliver\w*|teach\w*|shifts?|freelanc\w*|business|shop|net|tax|bring|comes? in|coming in|gets?|total|household|together|as an?|factory|office|company|self[- ]employed)\b/

/** 一个月到手八千: the sum says itself what it is. */
const NAMES_PAY = /到手|工资|[挣赚]|收入/

/** "5k a month steady", 每个月五千 很稳定: nothing that is paid off is called so. */
const STEADY = /\b(?:steady|stable|reliable)\b|稳定/

/** "about 5k a month": a sum that comes every month, when nothing says that it goes. */
export function isEarnedRegularly(placed: PlacedQuantity): boolean {
  const { quantity, clause, previous } = placed
  if (quantity.per === undefined || !canBePay(placed) || NOT_EARNED.test(clause.text)) return false
  if (NAMES_PAY.test(quantity.text) || STEADY.test(clause.text)) return true
  const around = clause.text.replace(quantity.text, ' ')
  if (/[a-z]{3}/.test(around) && !BARE_EN.test(around) && !WORK_EN.test(around)) return false
  // "16000 left, 780 each month, rate 14.4": what stands around it is a debt.
  if (DEBT_BEFORE.test(previous?.text ?? '') || DEBT_BEHIND.test(placed.after)) return false
  const told =
    CLOSES.test(previous?.text ?? '') || PAID_BY.test(previous?.text ?? '') ? before(placed) : previous?.text
  return told === undefined || !PAID_FOR.test(told) || NO_LOAN.test(told)
}

const DEBT_BEFORE =
  /还剩|还欠|剩下?[0-9一二三四五六七八九十]|\b(?:left|owing|outstanding|remaining|to go|still owe|balance|total loan)\b/
const DEBT_BEHIND =
  /^[ ,.]*(?:(?:at|with|and) )?(?:(?:no|zero|0|interest[- ]free|\d+(?:\.\d+)? ?%?) ?(?:interest|rate)?[ ,.]*)?(?:(?:the )?(?:interest )?rate\b|no interest|interest[- ]free|\d+ (?:months?|payments?|instal\w+) (?:left|to go|more|remaining)|利率|利息|免息|(?:还剩?|剩|共|分)[0-9一二三四五六七八九十]+期)/

/** "Car loan with a bank, that is all. 3,400 per month": what says that no more comes is passed over. */
const CLOSES =
  /^(?:and )?(?:that(?:'s| is| was) (?:all|it|the lot|everything)|nothing (?:else|more)|no(?:ne)? (?:other|others|more)|only that|just that|就(?:这|那)(?:一)?[个家笔](?:了)?|没(?:有)?(?:别的|其他的?)(?:了)?|别的没有(?:了)?)$/

/** 还有个房贷 公积金还的 一个月三千一: how a loan is paid says no more of what a sum is. */
const PAID_BY =
  /^(?:是|都|也|就|全|用|拿|从|靠)*[^,.;!?0-9]{0,6}(?:[还供扣付]着?(?:的|呢)?|代扣)$|^(?:it'?s |that'?s |all )*(?:paid|covered|taken|deducted) (?:by|from|out of|with)\b/

function before({ before: text, clause }: PlacedQuantity): string | undefined {
  const clauses = splitClauses(text.slice(0, clause.start)).filter(
    (one) => !CLOSES.test(one.text) && !PAID_BY.test(one.text),
  )
  return clauses.at(-1)?.text
}
