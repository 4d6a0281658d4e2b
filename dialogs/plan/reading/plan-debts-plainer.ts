import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { nameIn } from './plan-names.ts'
import { leftOfPaid } from './plan-paid-so-far.ts'

/** Ways of telling a debt that would be read as another number, put into ones that say what is left, paid and charged. */

const DIGIT = '一二两三四五六七八九'
const AMOUNT_ZH = `(?:\\d[\\d,.]*\\s*[万千百wk]?|[${DIGIT}十]?[${DIGIT}十百千万]*[百千万][${DIGIT}]?)`
const AMOUNT_EN = '[¥$]?\\d[\\d,.]*k?'

/** 8千只还最低, 一直还最低: the least there is to pay, without a number. */
const LEAST_ONLY = new RegExp(
  `(?:一直|每个?月|每期|都|就|只|我|光|总是?|基本|也|从来|的)*(?:还|交|付)(?:的|个|着)?(?:都)?(?:是)?最低(?:还款)?(?:额度?|的)?(?:了)?(?!\\s*(?:是|为)?[\\d${DIGIT}])`,
  'gu',
)

/** 6千分12期还剩5期 一期五百六: what was borrowed once is not what is left. */
const BORROWED_ZH = new RegExp(
  `(?:当初|原来|一开始|总共|一共)?(?:借了?|贷了|(?<!\\p{Script=Han})贷|买的?)?(?<of>${AMOUNT_ZH})(?:块钱?|元)?[，,\\s]*(?:当初|原来)?(?:分|做|办)?(?:了|成)?\\s*(?<all>\\d{1,2}|[${DIGIT}]?十[${DIGIT}]?|[${DIGIT}])\\s*(?:个月|期)[，,\\s]*(?:的)?(?:现在|目前|我)?(?:还剩下?|剩下?|还有)(?:了)?\\s*(?<left>\\d{1,2}|[${DIGIT}]?十[${DIGIT}]?|[${DIGIT}])\\s*(?:个月|期)(?:没还|要还|没还完)?(?:[，,\\s]*(?:每期|一期|每个?月|一个月)(?:要|得)?(?:还|是)?\\s*(?<each>${AMOUNT_ZH})(?:块钱?|元)?)?`,
  'gu',
)

/** "Borrowed 6,000 in 12, 5 left at 560 each" */
const BORROWED_EN = new RegExp(
  `(?:\\b(?:i )?(?:borrowed|took(?: out)?|originally|was) )?(?<of>${AMOUNT_EN})(?: originally| at first)?,? (?:in|over|for|split (?:in|into|over)) (?<all>\\d{1,2})(?: months| payments| instal\\w+| parts)?,? (?:and |with |now |only |still |i have |i've got |there are )*(?<left>\\d{1,2})(?: of them)? (?:left|to go|remaining|more)(?: to pay)?(?:,? (?:at|of) (?<each>${AMOUNT_EN})(?: each| a month| per month)?)?`,
  'giu',
)

/** What is left of it: so many payments of so much, else its share of what was borrowed. */
function ofBorrowed(locale: Locale) {
  return (said: string, ...found: unknown[]) => {
    const { of = '', all = '', left = '', each } = found.at(-1) as Record<string, string | undefined>
    const [whole, months, rest] = [of, all, left].map((one) => numberIn(one, locale))
    if (!whole || !months || !rest || rest >= months) return said
    const share = Math.round((whole * rest) / months)
    if (locale === 'en')
      return each === undefined
        ? `${share} left, ${rest} months left`
        : `${each} a month, ${rest} months left`
    return each === undefined ? `还欠${share}，还剩${rest}期` : `每月${each}，还剩${rest}期`
  }
}

function numberIn(said: string, locale: Locale): number | undefined {
  if (/^\d{1,2}$/u.test(said)) return Number(said)
  return readQuantities(locale === 'en' ? said : `${said}个`, locale)[0]?.min
}

/** "12k at 18": of a hundred a year. */
const AT_SO_MUCH =
  /(?<=(?:\d{3}|\dk|grand|thousand|months?)\b[^.,;?!\d]{0,16})\bat (?:about |around |like |roughly )?(?<rate>\d{1,2}(?:\.\d{1,2})?)(?=\s*(?:$|[,.;!?](?!\d)|and\b|plus\b|a year\b|per year\b|apr\b|p\.?a\b))/giu
const HIGHEST = 36
const LEAST = 3

/** "2,400 3 left", "so 5 left": payments, one a month. */
const LEFT_EN =
  /(?:(?<=\d{3}|\dk),? (?:(?:and |with )?(?:i )?(?:have |got |still )*)|,? so |(?<=^[a-z ]{0,24}\b)(?:i(?:'ve)? )?(?:have |has |got |still |only |there(?:'s| are) )+|^[a-z]+ )(?<left>\d{1,2}) (?:left|to go|remaining)\b(?! (?:on (?:me|hand)|yuan|days|weeks))/giu

/** "1300ish" */
const ISH = /(?<=\b)(\d[\d,.]*k?)[- ]?ish\b/giu

/** "11 months left at 1300": what each of them takes. */
const LEFT_AT =
  /(?<terms>\b\d{1,2} (?:months|payments|instal\w+) (?:left|to go)) at (?:about |around |roughly )?(?<each>[¥$]?\d{3}[\d,.]*)(?![\d.,]*\s*%)(?: each| a month| per month)?/giu

/** 18个点 */
const POINTS = /(?<points>\d{1,2}(?:\.\d+)?)\s*个点(?:的样子|左右|多)?/gu

/** 万四, by itself: a day. */
const TEN_THOUSANDTHS =
  /(?<=^|[\s，,、])万(?:分之)?([一二三四五六七八九]|\d(?:\.\d{1,2})?)(?=$|[\s，,。；;])/gu

/** 手续费说是每月0.6 */
const FEE_SAYS = /手续费(?:他们)?(?:说是|说|讲是|好像是?|据说)(?=每|一|\d)/gu

const NAMES_EN: Readonly<Record<string, string>> = {
  花呗: 'Huabei',
  借呗: 'Jiebei',
  微粒贷: 'Weilidai',
  网商贷: 'Wangshangdai',
  京东白条: 'JD Baitiao',
  京东金条: 'JD Jintiao',
  白条: 'Baitiao',
  金条: 'Jintiao',
  美团: 'Meituan',
  分期乐: 'Fenqile',
  京东: 'JD',
  度小满: 'Du Xiaoman',
}

export function plainDebts(told: string, locale: Locale): string {
  const text = leftOfPaid(told)
  if (locale === 'en') {
    const latin = Object.entries(NAMES_EN).reduce((said, [han, name]) => said.replaceAll(han, name), text)
    return latin
      .replace(BORROWED_EN, ofBorrowed(locale))
      .replace(ISH, '$1')
      .replace(LEFT_EN, ', $<left> months left')
      .replace(LEFT_AT, '$<terms>, $<each> a month')
      .replace(AT_SO_MUCH, (said: string, ...found: unknown[]) => {
        const rate = Number((found.at(-1) as { rate: string }).rate)
        return rate >= LEAST && rate <= HIGHEST ? `at ${rate}% a year` : said
      })
      .replace(/\ball due\b/giu, 'due in full')
  }
  const plain = text
    .replace(TEN_THOUSANDTHS, '日息万$1')
    .replace(LEAST_ONLY, '，')
    .replace(BORROWED_ZH, ofBorrowed(locale))
    .replace(POINTS, '$<points>%')
    .replace(FEE_SAYS, '手续费')
    .replace(INTEREST_EACH, (said) => (ALL_AT_END.test(text) ? '每月还' : said))
  return withoutCleared(plain)
}

/** 三月一次性还 平时按月付利息400: where all is paid at the end, the interest is what is paid each month. */
const ALL_AT_END = /一次性?还|到期[^，。,]{0,4}还|先息后本|期满/u
const INTEREST_EACH =
  /(?:平[时常日])?(?:都|就|是|只)*(?:按月|每个?月|月月)(?:都|只|就|要|得)?(?:[付交还给])?(?:的)?利息(?=\s*\d)/gu

/** 没有月付, 不是花呗: a name that is denied; 断供两个月的后果: asked, and no term. */
const DENIES = /^(?:不对|错了|我|根本|可|就|并|都|[，,\s])*(?:没有?|不是|哪来的?|哪有)/u
const ASKS_WHAT_FOLLOWS = /断供|停供|后果/u

/** 微粒贷上个月清了不算 */
const CLEARED =
  /(?:已经|早就?|上个?月|前阵子|前几?个月|去年|昨天|前天|今天|刚刚?|都|全|我)+(?:就|都|给|也)?(?:还|结)?(?:清|还完|还)(?:掉|完)?了|(?:还|结)?清(?:掉|完)?了?[，,\s]*(?:就|也)?(?:不算|不用算|别算|不用管)/u

/** A debt that was named and is paid off is none of them, where it was named before, either. */
function withoutCleared(text: string): string {
  const clauses = text
    .split(/(?<=[，,。；;！!？?\s])/u)
    .filter((clause) => !ASKS_WHAT_FOLLOWS.test(clause) && !(DENIES.test(clause) && isOnlyName(clause)))
  const gone = clauses.flatMap((clause) =>
    CLEARED.test(clause) && !/\d/u.test(clause) ? (nameIn(clause) ?? []) : [],
  )
  if (gone.length === 0) return clauses.join('')
  return clauses
    .filter((clause) => /\d/u.test(clause) || !gone.some((name) => clause.includes(name)))
    .join('')
}

function isOnlyName(clause: string): boolean {
  return !/\d|[一二两三四五六七八九十][千百万]/u.test(clause) && nameIn(clause) !== undefined
}
