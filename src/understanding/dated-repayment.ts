import type { StatedFact } from './facts.ts'
import type { PlacedQuantity } from './placed-quantity.ts'

/** Words of repaying: a time that stands with them dates the repayment. */
const REPAID =
  /还(?:[清完了的上掉光齐]|干净|款(?!日|计划|方式|提醒|记录)|钱)|结清|付清|全还|提前还|全清|(?<![看说算搞讲弄问理认不])清(?:[了的完掉账]|$)|\b(?:repaid|paid|pay|cleared|settled|repaying|paying|repayment|last (?:one|payment|instal?ment))\b/

/** 6天前还的, 16号就全清了: behind a time, that it was repaid then. */
const REPAID_THEN =
  /^(?:的时候|左右|吧)?[^,.;!? 没未不]{0,6}?(?:还|结|付|(?<![看说算搞讲弄问理认])清)(?:清|完|掉|光|上|款|钱|账)*(?:的|了|掉|完|$)/
/** 清了45天, 还完都10来天了, 还款时间6天前: before a time, that it was repaid that long ago. */
const REPAID_SINCE =
  /(?:还[清完]|结清|付清|(?<![看说算搞讲弄问理认不])清[了完掉])(?:了|掉|到现在|到今天|已经|都|有|快|差不多|大概|是|在| )*$|还(?:款|钱)(?:的?(?:时间|日子|那天))?(?:是|在| |:)*$/
const SINCE_AFTER = /^(?:了|啦|前|以前|吧|多|[ ,.!;]|$)/
/** "Cleared the whole thing on Friday", "paid Nov 10", "the last one was on the 3rd"; wages and rent are paid too. */
const REPAID_EN =
  /(?<!\b(?:get|gets|got|getting|be|am|not|n't|never) )\b(?:(?:re)?paid (?:(?:it|them|this|that)(?: all)?|everything|all|off|back|up|in full|借呗|the (?:loan|lot|rest|whole|full|last|final|balance)|my (?:loan|balance|last|final))(?![a-z])[^,.;!?]{0,20}|(?:re)?paid |(?:cleared|settled) (?:(?:it|everything|all|借呗|the (?:loan|lot|rest|whole|full|balance)|my (?:loan|balance))(?![a-z])[^,.;!?]{0,20})?|finished (?:re)?paying (?:it |off |everything |back )*|(?:my |the )?last (?:one|payment|instal?ment|repayment) (?:was|is) )$/

/** 还款时间 上周五, "last payment: friday": what the time behind it is of. */
const ANNOUNCES =
  /(?:^|借呗|最近|上次|一次|改[成为]?)(?:的)?(?:还款|还钱|还清|结清)的?(?:时间|日期|日子|那天)?[是:]?$|^(?:no |my |the |last )*(?:repaid|repayment|paid off|payment)$/

/** "The loan I paid off was from last year": when it was borrowed. */
const BORROWED_THEN =
  /\b(?:(?:was|is|were|dates?|it's|its|dating) (?:back )?(?:from|to)|(?:was |been )?taken(?: out)?|took (?:it|that|this one|the (?:loan|money))(?: out)?|borrowed(?: it| that)?)(?: (?:back )?in| on| around)? $/

/** The time and its clause say by themselves that this loan was repaid then. */
export function datesItself({ quantity, clause, previous }: PlacedQuantity): boolean {
  if (BORROWED_THEN.test(clause.text.slice(0, clause.text.indexOf(quantity.text)))) return false
  // 我说上周结清的，其实是上个月25号
  if (previous && PUTS_RIGHT.test(clause.text) && REPAID.test(previous.text) && !isOfOther(previous.text))
    return saysOnlyWhen(clause.text, quantity.text)
  const isEnglish = !CHINESE.test(clause.text)
  // English without commas goes on behind the time: "paid off my loan yesterday owe three other apps".
  const until = isEnglish ? clause.text.slice(0, clause.text.indexOf(quantity.text)) : clause.text
  if (isOfOther(until)) return false
  if (previous && ANNOUNCES.test(previous.text) && !isOfOther(previous.text))
    return saysOnlyWhen(clause.text, quantity.text)
  const at = clause.text.indexOf(quantity.text)
  // 去年有回出差忘了还: when it was late.
  if (LATE_THEN.test(clause.text.slice(at + quantity.text.length))) return false
  const [before, after] = [clause.text.slice(0, at), clause.text.slice(at + quantity.text.length)]
  // "Same every month, 7k, paid on the 10th": when the pay comes.
  if (isEnglish && PAYDAY.test(clause.text) && OF_PAY.test(previous?.text ?? '')) return false
  if (isEnglish) return REPAID_EN.test(before) && !/^ (?:a|per|each|every) /.test(after)
  const sinceThen = REPAID_SINCE.test(before) && SINCE_AFTER.test(after)
  return sinceThen || REPAID_THEN.test(after.replace(/^(?:之?前|以前)/, ''))
}

const PUTS_RIGHT =
  /^(?:其实|实际上?|应该是|准确|(?:it's|its|it was|that's) (?:actually|really|more like)|actually)/

const LATE_THEN = /^[^,.;!? 没未不]{0,10}(?:忘[了记]|晚[了还]|迟|拖|逾期|耽误)/
const PAYDAY =
  /^(?:and |always |i'?m |i get |get |(?:about |around )?[¥$]?[\d.,]+k? (?:(?:a|per|each|every) month |monthly )?)*paid (?:on |every |around |by )/
const OF_PAY =
  /^(?:about |around |roughly )?[¥$]?[\d.,]+k?(?: (?:a|each|every|per) month| monthly)?$|\b(?:salary|wages?|income|pay|every month|each month|same|jobs?|work|shifts?)\b/

/** Repaid to others: of another loan than this one. */
const OTHER_LOAN =
  /花呗|信用卡|白条|金条|月付|度小满|放心借|分期乐|贷(?!款|呗)|别家|别处|别的|其他|\b(?:huabei|baitiao|card|mortgage|rent|phone|bill|brother|sister|friend|other)\b/
const THIS_LOAN = /借呗|这[边里家个笔]|全部|所有|都|\b(?:jiebei|this one|everything|all)\b/

function isOfOther(clause: string): boolean {
  return OTHER_LOAN.test(clause) && !THIS_LOAN.test(clause)
}

/** A time in the same breath as the repayment dates it, whatever other times are named: 上礼拜结清了, 昨天想借. */
export function standsWithRepayment({ clause, found }: Pick<PlacedQuantity, 'clause' | 'found'>): boolean {
  if (isOfOther(clause.text)) return false
  return (
    REPAID.test(clause.text) || found.some((fact) => statesRepayment(fact) && clause.text.includes(fact.said))
  )
}

/** Of an English message 借呗 is the only Chinese word left. */
const CHINESE = /(?!借呗|花呗)\p{Script=Han}(?<!借呗|花呗)/u

function statesRepayment({ key, value }: StatedFact): boolean {
  return key === 'repay' && (value === 'paid_off' || value === 'early')
}

/**
 * Whether that time is the one since the repayment: one is stated, and the time stands with it or by itself rather than
 * with the trouble (额度没了两个月了) or with something else (前阵子盘了店).
 */
export function datesRepayment(placed: PlacedQuantity): boolean {
  const { clause, found, quantity, after } = placed
  if (datesItself(placed)) return true
  if (!found.some(statesRepayment)) return false
  if (BORROWED_THEN.test(clause.text.slice(0, clause.text.indexOf(quantity.text)))) return false
  if (HAPPENED_THEN.test(clause.text.slice(0, clause.text.indexOf(quantity.text)))) return false
  if (standsWithRepayment({ clause, found })) return true
  // "3 years, never late, paid it off on the 2nd": for how long, not how long ago.
  if (/\byears?$/.test(quantity.text) && !/^ (?:ago|now|back|since|already)\b/.test(after)) return false
  // 去年逾期了三天，后来还清了: the year is that of both; 去年晚过一次 is a story of its own.
  const lateThen =
    !LATE_ONCE.test(clause.text) &&
    found.some(({ value, said }) => value === 'late' && clause.text.includes(said))
  return (lateThen && CHINESE.test(clause.text)) || saysOnlyWhen(clause.text, quantity.text)
}

/** 晚过一次，就两天; "late once, two days": how late it was. */
export function isHowLate({ clause, previous }: PlacedQuantity): boolean {
  return previous !== undefined && LATE_SAID.test(previous.text) && DAYS_ONLY.test(clause.text)
}

/** 20年逾期过半年，去年才全部还清的: when what was overdue was made good, and not when this loan was repaid. */
export function datesMadeGood({ clause, previous, after }: PlacedQuantity): boolean {
  if (previous === undefined || THIS_LOAN.test(clause.text.replace('全部', ''))) return false
  return OVERDUE_SAID.test(previous.text) && /^ ?(?:才|后来)[^,.;!?]{0,6}(?:还|补|结|清)/.test(after)
}

const OVERDUE_SAID = /[断停拖欠晚迟]过|逾期/

const LATE_SAID = /(?:晚|迟|拖|逾期)[^,.;!?没]{0,3}(?:过|[次回])|\b(?:late|overdue|missed)\b/
const DAYS_ONLY =
  /^(?:那次|当时|就|也就|才|只|只有|大概|差不多|好像|没几天)*[0-9一两二三四五六七八九十几半]+(?:来|多)?个?(?:天|小时|星期|礼拜|周)(?:吧|左右|而已|的?样子|多)*$|^(?:(?:by|just|only|about|like|maybe|it was) )*(?:[0-9]+|a|one|two|three|four|five|six|a few|a couple of) (?:days?|hours?|weeks?)(?: or so| i think| only)?$/

/** "lost my job in september", "late once last year": in English without commas the time is that of the words before it. */
const HAPPENED_THEN =
  /\b(?:job|work|late|overdue|missed|fired|redundant|married|divorced|moved|started|applied|asked|refused|ill|sick|borrowed)\b(?: \w+){0,2} $/

const LATE_ONCE = /(?:晚|迟|拖|逾期)[^,.;!?]{0,3}过|(?:晚|迟|拖|逾期)[^,.;!?]{0,4}[次回]/

const LIGHT =
  /\bits\b|之?前|以前|其实|实际上?|应该是|左右|大概|大约|差不多|应该|可能|好像|已经|到现在|到今天|距今|现在|过去|算起来|那天|那会儿?|没再?[用借碰]|借呗|[了吧的是有都也就才快在啊呀呢嗯]|\b(?:it's|it is|it was|that's|that was|that is|this was|been|about|around|roughly|was|is|now|since|already|like|maybe|i think|i guess|ago|back|so|and|just|only|actually|really|more|sorry|or so|at|on|in|the|gone|over|nearly|almost|well|mate|lah|said|i)\b|[^\p{L}\p{N}]/gu

/** Nothing but a time, with the words around one. */
export function saysOnlyWhen(clause: string, time: string): boolean {
  const left = clause.replace(time, '').replaceAll(LIGHT, '')
  return left.length <= (CHINESE.test(clause) ? 1 : 0)
}

/** 10月3号借的11月10号还的: of several times in a clause, first the one that stands with the repayment. */
export function datingFirst<Timed extends { readonly start: number; readonly end: number }>(
  quantities: readonly Timed[],
  text: string,
): readonly Timed[] {
  const dates = ({ start, end }: Timed) =>
    REPAID_THEN.test(text.slice(end)) || REPAID_SINCE.test(text.slice(0, start)) ? 0 : 1
  if (quantities.length < 2) return quantities
  // 3号还了大头19号才还干净: the last of several payments counts.
  const inParts = FIRST_PART.test(text) && quantities.filter((one) => dates(one) === 0).length > 1
  return quantities.toSorted((a, b) => dates(a) - dates(b) || (inParts ? b.start - a.start : 0))
}

const FIRST_PART = /大头|一半|一部分|大部分|先还|先交|先结|本金/

/** How well the clause of a time dates the repayment: with its own words, by itself, or beside other things. */
export function datesHow(clause: string, time: string): 'repaid' | 'alone' | 'beside' {
  if (REPAID.test(clause) && !isOfOther(clause)) return 'repaid'
  return saysOnlyWhen(clause, time) ? 'alone' : 'beside'
}
