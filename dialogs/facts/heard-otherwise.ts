import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { familyPayIn } from '#src/understanding/family-pay.ts'
import type { StatedFact } from '#src/understanding/facts.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Quantity } from '#src/understanding/quantities.ts'

/** 我问的是一个月2100重不重, of a loan that was told to take 2,100: no pay, where no word of pay stands by it. */
export function isInstalmentTold(
  { state, text, action }: Turn,
  fact: string,
  said: Quantity | undefined,
): boolean {
  if (fact !== 'income_amount' || action || !said || OF_PAY.test(text)) return false
  const isSo = (payment = 0) => payment >= said.min * FEN && payment <= said.max * FEN
  return state.sums?.debts.some(({ name, payment }) => namesLender(name) && isSo(payment)) === true
}

/** "780 each month" from who earns 9,000 and owes elsewhere: what a loan takes, where no word of pay stands by it. */
export function isRatherInstalment({ state, text, action }: Turn, said: Quantity | undefined): boolean {
  const held = state.facts['income_amount']?.exact
  const owes = state.facts['other_loans'] !== undefined && state.facts['other_loans'].value !== 'none'
  if (action || !said || OF_PAY.test(text)) return false
  // 有一个按揭，每月3200: what stands right behind a loan is paid on it.
  const sum = said.text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  if (new RegExp(`${LOAN_AND_MONTH}${sum}|${sum}${MONTH_OF_LOAN}`, 'iu').test(normalise(text))) return true
  return held !== undefined && owes && said.max * MUCH_LESS < held
}

/** 按揭，每月…; "a mortgage, i pay…": up to the sum. */
const LOAN_AND_MONTH =
  "(?:按揭|房贷|车贷|月供|分期|贷款|白条|微粒贷|mortgage|car loan|student loan|loan|instal\\w+|finance)(?:也?就)?(?:要|得|的|(?:也|不)?算(?:不算|吗|么)?)?[,，;；?？ ]{0,2}(?:(?:每个?|一个?)月(?:也?就)?|月供|月付|每期|一期)?(?:也?就)?(?:要|得|都)?(?:还|付|交|供)?(?:大概|差不多|是)? ?(?:(?:which |that )?(?:is|it's|its|i pay|costs|at|of|about|around|for) ?){0,3}[¥$]?"
/** "3200 a month on the mortgage", 3200的月供. */
const MONTH_OF_LOAN =
  '(?:块钱?|元)?(?: (?:a|per|each|every) month (?:on|for|to|towards) (?:the |my |a )?(?:mortgage|car|house|loan|student loan|instal\\w+|finance)|(?:每月|一个月)?的(?:按揭|房贷|车贷|月供))'

const OF_PAY =
  /工资|收入|到手|挣|赚|薪|退休金|\b(?:pay|paid|salar\w+|income|wages?|earn\w*|make|take[- ]home|bring|job|pension)\b/iu

const FEN = 100

/** A wage seldom falls so far. */
const MUCH_LESS = 4

/** "That's maybe why they stopped it?", 可能因为这个被关的吧: what may have led to it tells nothing new of what happened. */
export function onlyGuesses({ state, text }: Turn, fact: string): boolean {
  return fact === 'symptom' && state.facts['symptom'] !== undefined && GUESSES.test(text)
}

const GUESSES =
  /(?:可能|也许|或许|会不会|是不是|莫非|难道)(?:就)?(?:是)?(?:因为|由于)|(?:可能|也许|估计)[^，。,.!？?]{0,12}(?:才|所以)[^，。,.!？?]{0,8}(?:关|停|封|没)|\b(?:maybe|perhaps|probably|might be|could be|guess)(?: (?:that|that's|thats|it|this|is|it's|the reason))* why\b|\b(?:that|thats|it|this)(?:'?s| is| was)? (?:maybe|perhaps|probably|possibly) why\b|\b(?:maybe|perhaps|probably|possibly)\b[^.?!]{0,40}\bbecause\b/iu

/** 工资5000 我爱人4500: the second sum is no pay of one's own. */
export function isFamilysPay({ text, state }: Turn, { key, quantity }: StatedFact): boolean {
  if (key !== 'income_amount' || !quantity) return false
  return familyPayIn(text, state.locale).some(({ min, max }) => min === quantity.min && max === quantity.max)
}

const PAID_OFF: ReadonlySet<string> = new Set(['in_full', 'early'])

/** "I still owe money elsewhere", 招行还欠5期: what is left of another loan is not left of this one. */
export function isOfOtherLoan({ text, state }: Turn, { key, value, said }: StatedFact): boolean {
  // 别家批了我5000: offered, and not owed.
  if (key === 'other_debt' && OFFERED.test(text)) return true
  // 收入一天一结: how often one is paid.
  if (key === 'duration' && PAID_OUT.test(text.slice(Math.max(0, text.indexOf(said) - 2)))) return true

  // 微粒贷还清了, told in the middle of a case: of that one, and not of this.
  const tellsOfPaid = key === 'repay' && value === 'paid_off' && state.facts['symptom'] !== undefined
  const tellsOfRest =
    tellsOfPaid ||
    (key === 'repay' && value === 'unpaid') ||
    (key === 'repaid' && (value === 'partly' || value === 'not_yet'))
  // 还欠两期就没了, asked for others where this one is paid off.
  const asksForOthers = state.open?.fact === 'other_loans' && PAID_OFF.has(state.facts['repaid']?.value ?? '')
  if (key === 'repaid' && value === 'partly' && asksForOthers) return true
  const clauses = splitClauses(normalise(text))
  if (key === 'duration') {
    const dated = clauses.find((one) => one.text.includes(said))?.text ?? ''
    return ONE_OF_THEM.test(dated) && !THIS_ONE.test(dated)
  }
  if (!tellsOfRest) return false
  const clause = clauses.find((one) => one.text.includes(said))?.text ?? ''
  return speaksOfOtherLoan(clause)
}

const OFFERED =
  /(?:批|审批|通过|给)(?:了|下来)(?:我)?[^，。,]{0,3}\d|批(?:了|下来)(?:我)?[^，。,]{0,3}[一二两三四五六七八九][千万]|\b(?:approved|offer(?:ed|s|ing)?|pre-?approved)\b[^.?!]{0,24}\d/iu

const PAID_OUT =
  /^[^，。,]{0,4}(?:一天|每天|一周|一星期|一个月|半个月|一月|十天|半月)(?:一)?(?:结|发|算)|^[^，。,]{0,4}天结/u

/** 另一家上周结清了, "one of the two was settled last month": when another loan was paid off. */
const ONE_OF_THEM =
  /(?:另外?|其中|里面|里头|有|那)(?:有)?[一二两三1-3][家笔个]|\b(?:one|two) of (?:the|them|those|my)\b|\bthe other (?:one |loan |card )?(?:is|was|got|has)\b|\bone (?:is|was|got|has been) /u

/** 两家都给拒了, said of where else one applied: no other symptom than the one told before. */
export function isRefusedElsewhere(
  { text, state, understanding }: Turn,
  { key, value, said }: StatedFact,
): boolean {
  if (key !== 'symptom' || value !== 'refused' || !state.facts['symptom']) return false
  // "I applied for 3 loans last month, all rejected": of those that are counted.
  if (understanding.facts.some((fact) => fact.key === 'applications') && !THIS_ONE.test(normalise(text)))
    return true
  const clauses = splitClauses(normalise(text))
  const at = clauses.findIndex((one) => one.text.includes(said))
  if (state.open?.fact === 'applications') return !/借呗|\bjiebei\b/iu.test(clauses[at]?.text ?? '')
  return clauses.slice(Math.max(at - 1, 0), at + 1).some(({ text: words }) => speaksOfOtherLoan(words))
}

/** "Only one", asked how often one applied: counts what is asked for, and tells of no loans. */
export function onlyCounts({ key, value, said }: StatedFact): boolean {
  return key === 'other_loans' && value === 'no' && ONLY_ONE.test(said.trim())
}

const ONLY_ONE = /^(?:only|just) (?:the )?one$/u

/** 申请过两次别的网贷 都没过: lenders that one applied to, and who lent nothing. */
export function onlyTurnedDown(text: string): boolean {
  if (TRIED.test(text) && !OWED.test(text.replaceAll(TRIED, ''))) return true
  return APPLIED.test(text) && TURNED_DOWN.test(text) && !OWED.test(text.replaceAll(APPLIED, ''))
}

/** "I did try two other apps": asked for money, whatever came of it. */
const TRIED =
  /试(?:了|过)[^，。,欠还]{0,6}(?:平台|银行|家)|\b(?:tried|did try)\b(?: (?:to borrow|with|at|from|for|like|about|maybe|just))*(?: (?:one|two|three|four|a|another|some|other|more|few|\d))*(?: (?:apps?|lenders?|banks?|platforms?))\b/giu

const APPLIED =
  /(?:申请|点|试)(?:过|了)?[^，。,]{0,8}|\b(?:applied|apply|tried|asked)(?: (?:for|to|at|with|by))?(?: (?:a|an|\w+))? ?(?:other |more )?(?:loans?|lenders?|banks?|apps?|cards?)?/giu

/** 还有一家光看了看额度, asked where one applied: lenders that nothing is owed to. */
export function countsApplications({ text, state }: Turn, { key }: Pick<StatedFact, 'key'>): boolean {
  if (key !== 'other_loans' || OWED.test(text)) return false
  return state.open?.fact === 'applications' || TURNED_DOWN.test(text) || onlyTurnedDown(text)
}

/** 三家银行都没批, "three banks, none said yes": asked for money, and none of it lent. */
const TURNED_DOWN =
  /(?:没|不|未)(?:给)?(?:批|通过|过审|放款)|没过(?!期)|被?拒|没下来|\b(?:turned (?:me |us )?down|refused|rejected|declined|said no|none (?:of them )?(?:said|gave)|no(?:ne|body) said yes)\b/iu

const OWED =
  /欠|没还|还没|在还|还着|还剩|借着|还清|结清|漏|说错|不止|\b(?:ow(?:e|ed|ing)|loans?|debts?|repay\w*|paying|paid|cleared|i said|forgot)\b/iu

export function speaksOfOtherLoan(clause: string): boolean {
  return (namesLender(clause) || OF_OTHERS.test(clause)) && !THIS_ONE.test(clause)
}

const THIS_ONE = /借呗|这[笔边家]|\b(?:jiebei|this (?:one|loan))\b/u
const OF_OTHERS =
  /别处|别家|别的|其他|其它|外面|手机|电脑|[招农工建交中广]行|银行|[姐哥弟妹妈爸]|朋友|同事|\b(?:elsewhere|others?|another|car|phone|laptop|house|sofa|cousin|brother|sister|friend|mum|dad|mother|father|banks?|lenders?|apps?|rent)\b/u
