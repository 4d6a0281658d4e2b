import type { StatedDebt } from '#src/planning/debt.ts'
import type { Locale } from '#src/locale.ts'
import { nameIn } from './plan-names.ts'
import type { ReadDebt } from './plan-statement.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'
import { tells } from './plan-words.ts'

/** What is owed on a debt and what it takes each month, told side by side without a word for the month. */

const LEFT = '(?: (?:left|owed|owing|to go|remaining|outstanding|still|in total))*'
const ON_WHICH =
  '(?:,? (?:on|for|with|at|to) (?!about|around|a month)(?:(?:the|my|an?) )?[a-z]+(?: (?:one|app|card|loan|bank))?)?'
const PAYS =
  "(?:,? (?:and|which|that|it|this one|i))*,? (?:i(?:'| a)?m paying|i(?:'ve got| have) to pay|i pay|we pay|pays|paying|pay|takes|is paid(?: off)? (?:at|with))"

/** "4200 left on one pays 900", "2800 on the other, i pay 600" */
const PAIR_EN = new RegExp(
  `(?<![\\d.,])(?<owed>${SUM_SAID})(?<which>(?: yuan)?${LEFT}${ON_WHICH})${PAYS}(?: me| it| them| back| about| around| like| only| just| roughly)* (?<paid>${SUM_SAID})(?! ?%)(?: on (?:it|that|that one|this))?(?:(?: (?:a|per|each|every)|/) ?(?:month|mo)\\b| monthly)?(?! (?:off|more|extra|interest|less|late|already|days|rent|in|for|by|to|today|yesterday|last))`,
  'giu',
)

/** 4200的每月900, 欠2800那家月还600: which debt it is, by what is owed on it. */
const WHICH_ZH = new RegExp(
  `(?<=${SUM_SAID})(?:块钱?|元)?(?:的那?一?[笔个家]?|那一?[笔个家])(?:的)?(?=(?:每个?月|一个月|月[还供]|[还供]))`,
  'gu',
)

/** 一笔4200还900 */
const PAYS_ZH = new RegExp(
  `(?<=(?:^|[，。,；;！!\\s])[^，。,；;\\d]{0,8}${SUM_SAID})(?:的)?[，, ]?还(?=${SUM_SAID}(?!\\s*(?:[了期个%]|就)))`,
  'gu',
)

/** 微粒贷和花呗都是18%, "huabei and weilidai are both 18%" */
const SAME_RATE_ZH =
  /(?<one>\p{Script=Han}{2,5}?)(?:和|跟|与|、)(?<other>\p{Script=Han}{2,5}?)(?:的)?(?:利率|年化|利息)?(?:都|全|一样)(?:是|按|算)*(?:年化)?\s*(?<rate>\d{1,2}(?:\.\d+)?\s*%)/gu
const SAME_RATE_EN =
  /\b(?:both )?(?:the )?(?<one>[a-z]+(?: (?:card|loan))?) and (?:the )?(?<other>[a-z]+(?: (?:card|loan))?) (?:(?:are|is|both|at|have|charge|cost) )*(?<rate>\d{1,2}(?:\.\d+)?\s*%)/giu

function withSameRate(text: string, locale: Locale): string {
  return text.replace(locale === 'en' ? SAME_RATE_EN : SAME_RATE_ZH, (said: string, ...found: unknown[]) => {
    const { one = '', other = '', rate = '' } = found.at(-1) as Record<string, string | undefined>
    if (nameIn(one) === undefined || nameIn(other) === undefined) return said
    return locale === 'en'
      ? `${one} ${rate} a year, ${other} ${rate} a year`
      : `${one}年化${rate}，${other}年化${rate}`
  })
}

/** The message with each pair told as what is left and what is paid a month. */
export function withPairs(told: string, locale: Locale): string {
  const text = withSameRate(told, locale)
  if (locale !== 'en') return text.replace(WHICH_ZH, '，').replace(PAYS_ZH, '，每月还')
  return text.replace(PAIR_EN, (said: string, ...found: unknown[]) => {
    const { owed = '', which = '', paid = '' } = found.at(-1) as Record<string, string | undefined>
    // "Huabei 3200, i pay 560 a month for 6 more months": told in full already.
    const at = text.indexOf(said)
    if (TOLD_IN_FULL.test(text.slice(at))) return said
    const [before = ''] = /[^.,;!?\n]*$/u.exec(text.slice(0, at)) ?? []
    if (tells('income', before) || tells('fixed', before) || NO_DEBT.test(before)) return said
    const [all, each] = [yuanSaid(owed, locale), yuanSaid(paid, locale)]
    return each < all && each >= LEAST_PAID ? `${owed}${which}, ${paid} a month` : said
  })
}

const TOLD_IN_FULL = /^[^,]{1,16}, i pay [^a-z,]+(?:a|per|each|every) month for\b/iu

/** Yuan: less is hardly paid on a debt. */
const LEAST_PAID = 20

const NO_DEBT = /\b(?:get|got|limit|borrowed|applied|if|spend|spent|from)\b/iu

/** "4200, 900 a month": what is told beside a count of debts is about them, whatever was asked. */
const PAIRED =
  /\d[\d,.]*k?(?: yuan)?(?: left)?(?: (?:with|at|and))?,? [¥$]?\d[\d,.]*k?(?: yuan)? (?:a|per|each|every) month\b|\d[\d,.]*[万千]?(?:块钱?|元)?[，, ]{0,2}(?:每个?月|月还|月供|一个月)(?:要|得|都)*(?:还|供|付)?\s*\d/giu
const OF_DEBTS =
  /\b(?:two|three|four|five|[2-6]) (?:debts|loans|apps|cards|lenders|of them)\b|\b(?:debts|loans)\b|[两二三四五2-6]\s*(?:笔|家|个平台|个贷款|张卡)|[贷债欠]/iu

export function tellsPairs(whole: string): boolean {
  return OF_DEBTS.test(whole) && (whole.match(PAIRED)?.length ?? 0) > 1
}

const COUNT =
  /(?:^|[，。,.;；!！\s]|[就只有是共])(?<zh>[两二三四五六2-6])\s*(?:笔|家|个(?:贷款|债|平台|欠款)?)(?!月|[^，。,]{0,3}(?:没|不|先))|(?<!\b(?:debt|loan|number|no|other|more|another|these|those|next|last|first) )\b(?<en>two|three|four|five|six|[2-6])(?: (?:debts|loans|apps|cards|lenders|of them)\b|(?=[.,;:!](?!\d)|$))/iu
const FURTHER = /还有|另外|再加|其[他它]|\b(?:also|another|more|besides|plus|other)\b/iu
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six']

/** How many debts there are in all, as it is said: "its 2 debts", 就两笔. */
export function countOfDebts(text: string): number | undefined {
  const { zh, en } = COUNT.exec(text)?.groups ?? {}
  const said = (zh ?? en)?.toLowerCase()
  if (said === undefined) return undefined
  return Number(said) || Math.max(NUMBERS.indexOf(said), '零一二三四五六'.indexOf(said.replace('两', '二')))
}

/** "Two debts: 4200 pays 900, 2800 pays 600": just so many are told as there are. */
export function tellsAllOfThem(text: string, owed: number): boolean {
  return owed > 1 && countOfDebts(text) === owed && !FURTHER.test(text)
}

/** Four amounts that are two debts, each with its instalment behind it; undefined where they can't be. */
export function pairedUp(debts: readonly StatedDebt[], count: number): ReadDebt[] | undefined {
  if (debts.length !== 2 * count) return undefined
  const pairs = debts.flatMap((debt, place) => {
    const next = debts[place + 1]
    if (place % 2 > 0 || debt.balance === undefined || !next || !isBare(next)) return []
    if (debt.payment !== undefined || next.balance * 2 > debt.balance) return []
    return [{ ...debt, payment: next.balance }]
  })
  return pairs.length === count ? pairs : undefined
}

/** An amount without a name. */
function isBare(debt: StatedDebt): debt is StatedDebt & { readonly balance: number } {
  const { name, balance, payment } = debt
  return name === undefined && balance !== undefined && payment === undefined
}

/** Debts that were only the instalments of those told now: "4200 with 900 a month", where 900 stands as a debt. */
export function onlyInstalments(debts: readonly StatedDebt[], told: readonly StatedDebt[]): number[] {
  return debts.flatMap((debt, place) => {
    const isOne = ({ balance = 0, payment }: StatedDebt) => payment === debt.balance && balance > payment!
    return isBare(debt) && told.some(isOne) ? [place] : []
  })
}
