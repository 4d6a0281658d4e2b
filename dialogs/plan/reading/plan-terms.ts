import { nameIn, NO_NAME } from './plan-names.ts'
import { tells } from './plan-words.ts'

/**
 * A debt told by its instalments: "the laptop, 3 payments of 700 to go", "手机还有8期，一期310". In whatever order they stand,
 * they are put one way and into one clause, with what they are for in front.
 */
export interface TermsTogether {
  readonly text: string
  /** What is paid so, in words that are no lender's. */
  readonly called: readonly string[]
}

export function termsTogether(text: string): TermsTogether {
  const called: string[] = []
  const plain = [EN, ZH].reduce((said, language) => together(said, language, called), text)
  return { text: plain, called }
}

interface Language {
  readonly forms: readonly RegExp[]
  /** What they are for, at the end of the text before them; the group `lead` isn't part of it. */
  readonly before: RegExp
  /** The same after them: "3 more of 700 on the laptop". */
  readonly after?: RegExp
  readonly put: (amount: string, times: string) => string
}

function together(text: string, { forms, before, after, put }: Language, called: string[]): string {
  let said = text
  for (const form of forms) {
    for (const found of [...said.matchAll(form)].toReversed()) {
      const { amount = '', times = '' } = found.groups ?? {}
      const start = said.slice(0, found.index).replace(IN_PARTS, ' ')
      let rest = said.slice(found.index + found[0].length)
      const ahead = before.exec(start)
      const bySeller = ahead?.[0] !== undefined && nameIn(ahead[0]) !== undefined
      const what = bySeller ? undefined : subjectOf(ahead?.groups?.what)
      const behind = what === undefined && after ? after.exec(rest) : null
      const words = behind?.groups?.what?.split(' ') ?? []
      const paidFor = what ?? subjectOf(words.join(' ')) ?? subjectOf(words[0])
      if (isOfTheMonth(ahead?.groups?.what ?? '') || PAID.test(start)) continue
      const terms = put(amount.trim(), numberOf(times))
      if (paidFor === undefined) said = `${start}${AMOUNT_ENDS.test(start) ? ', ' : ''}${terms}${rest}`
      else {
        if (what === undefined)
          rest = rest.replace(new RegExp(`^\\s*(?:on|for) (?:my |the |an? )?${paidFor}`, 'iu'), '')
        const kept = what === undefined ? start : start.slice(0, ahead?.index)
        called.push(paidFor)
        said = `${kept}; ${paidFor} ${terms}${rest}`
      }
    }
  }
  return said
}

/** "10,000 in 12 payments": what they make up. */
const IN_PARTS = /\s+(?:in|over|by|as|through|paid in)\s*$/iu

/** They are paid, or come in. */
const PAID =
  /\b(?:paid(?: off| back)?|made|missed|skipped|done|get|gets|got me|earn|receive|make)(?: about| already)?\s*$|(?:已经|都|刚|才)?(?:还|付|交)(?:掉|过|完)?了\s*$|已经(?:还|付|交)\s*$/iu

/** What was told before is an amount of its own: "借呗9000分12期每月800". */
const AMOUNT_ENDS = /[\d万千百元块k%]\s*$/iu

/** A name, unless it is a lender's, who is known by it as it stands. */
function subjectOf(what: string | undefined): string | undefined {
  const name = what?.trim()
  if (name === undefined || name.length < 2 || NO_NAME.test(name) || nameIn(name) !== undefined)
    return undefined
  return isOfTheMonth(name) ? undefined : name
}

/** Rent, pay: paid or got by the month without being owed. */
function isOfTheMonth(what: string): boolean {
  return tells('fixed', what) || tells('income', what)
}

const SMALL = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

function numberOf(times: string): string {
  const place = SMALL.indexOf(times.toLowerCase())
  return place < 0 ? times : String(place + 1)
}

const TIMES = `(?<![\\d.,¥$])\\b(?<times>\\d{1,2}|${SMALL.join('|')})`
const AMOUNT =
  '(?:about |around |roughly )?[¥$]?(?<amount>(?:\\d{1,3}(?:,\\d{3})+|\\d{2,6})(?:\\.\\d+)?k?(?: ?(?:yuan|rmb|kuai))?)(?![\\d%.]*[\\d%])'
const PAYMENTS = '(?:payments?|instal+ments?)'
const TO_GO = '(?:,? ?(?:still )?(?:left|to go|remaining|more|outstanding|still to pay|to pay))'
const A_MONTH = '(?:(?:a|per|each|every) (?:month|time|go)|monthly|each|apiece)'

const EN: Language = {
  forms: [
    // "3 payments of 700 to go", "6 payments left, 180 each"
    new RegExp(
      `${TIMES} (?:(?:more|further|monthly|equal|remaining|outstanding) )*${PAYMENTS}${TO_GO}*(?:,? (?:of|at|@|x|each|is|are))+ ${AMOUNT}(?:,? ${A_MONTH})?${TO_GO}*(?![a-z])`,
      'giu',
    ),
    new RegExp(
      `${TIMES} (?:(?:more|further|monthly|equal|remaining) )*${PAYMENTS}${TO_GO}*,? ${AMOUNT},? ${A_MONTH}${TO_GO}*(?![a-z])`,
      'giu',
    ),
    // "8 more at 310", "8 months left at 310 a month"
    new RegExp(`${TIMES}(?: months?)?${TO_GO}+,? (?:of|at|@) ${AMOUNT}(?:,? ${A_MONTH})?(?![a-z])`, 'giu'),
    new RegExp(`${TIMES} months?${TO_GO}+,? ${AMOUNT},? ${A_MONTH}(?![a-z])`, 'giu'),
    // "8 x 310", "310 x 8"
    new RegExp(`${TIMES} ?(?:x|×|\\*|times) ?${AMOUNT}${TO_GO}*(?![a-z\\d])`, 'giu'),
    new RegExp(
      `(?<![\\d.,])${AMOUNT}(?:,? ${A_MONTH})? ?(?:x|×|\\*|times) ?\\b(?<times>\\d{1,2})(?: ?(?:months?|${PAYMENTS}))?${TO_GO}*(?![a-z\\d%.])`,
      'giu',
    ),
    // "250 a month for 5 more months", "700 a month, 3 months left"
    new RegExp(
      `(?<![\\d.,])${AMOUNT},? ${A_MONTH},?(?: (?:for|with|and|still|another))* ${TIMES} (?:(?:more|further) (?:months?|${PAYMENTS})|(?:months?|${PAYMENTS}) ?${TO_GO})(?![a-z])`,
      'giu',
    ),
  ],
  before:
    /(?:(?<=^|[,.;:!?\n(])|\b(?:and|plus|also|then|but|while)\b)\s*(?:(?:and|plus|also|then|there(?:['’]?s| is| are)|i(?:['’]?ve)?|we(?:['’]?ve)?|i['’]?m|have|got|still|paying(?: off| for)?|bought|for|my|the|an?|our|this|that|on) )*(?<what>[a-z][\w-]*(?: (?!with\b|on\b|from\b|in\b|over\b|the\b)[a-z][\w-]*){0,2}?)(?:['’]s)?(?: (?:on|from|with|in|through) (?:the )?[a-z]+)?(?: (?:plan|loan|(?:on )?instal+ments?|still|also|has|have|is|are|was|with|on|in|over|the|about|for|that['’]?s|costs?|i pay))*\s*[,:–—-]?\s*$/iu,
  after: /^\s*(?:on|for) (?:my |the |an? )?(?<what>[a-z][\w-]*(?: [a-z][\w-]*)?)/iu,
  put: (amount, times) => `${amount} a month ${times} months left`,
}

const TIMES_ZH = '(?<times>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二两三四五六七八九])'
const AMOUNT_ZH =
  '(?<amount>(?:大概|大约|差不多)?(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?[万千百]?|[一二两三四五六七八九][一二两三四五六七八九十百千万]+)(?:多|几十)?(?:块钱?|元)?)(?!\\s*[%期个])'
const EACH_ZH =
  '(?:每一?期|每个?月|一期|每次|一次|一个月|月还|月供)(?:要|得|还|是|付|交|供|就|也|大概|差不多)*\\s*'
const STILL_ZH = '(?:还|就|只|也)*(?:剩|有|欠|要还|得还|要供|没还)(?:下|着|了)?\\s*'

const ZH: Language = {
  forms: [
    // 还剩3期每期700, 8期，一期310
    new RegExp(
      `(?:分了?成?|${STILL_ZH})?(?<!\\d|第)${TIMES_ZH}\\s*(?:期|个月(?=[^，。\\d]{0,2}[,，\\s]*(?:每|一)[一个]?[期月]))(?:没还|要还|要付)?[,，、\\s]*${EACH_ZH}${AMOUNT_ZH}`,
      'gu',
    ),
    // 每期700，还剩3期
    new RegExp(
      `${EACH_ZH}${AMOUNT_ZH}[,，、\\s]*(?:分了?成?\\s*${TIMES_ZH}\\s*期|${STILL_ZH}${TIMES_ZH}\\s*(?:期|个月))`,
      'gu',
    ),
    // 电脑3期700
    new RegExp(
      `(?<![分\\d第]|分了|分成)(?![一1]\\s*期)${TIMES_ZH}\\s*期\\s*(?=\\d|[一二两三四五六七八九][千百])${AMOUNT_ZH}`,
      'gu',
    ),
  ],
  before:
    /(?:(?<=^|[，,。；;：:、！!？?\n\s\d元块%])|还有|另外|加上|然后|以及)(?:我|咱|还有?|另外|有|再有|再|就是|一个|一笔|个|笔(?!记本)|买了?|那个?|这个?|之前|去年|今年|在|的)*(?:[\p{Script=Han}]{2,4}(?:上|里)?买的)?(?<what>[\p{Script=Han}A-Za-z]{2,6}?)(?:(?:在|是|从)[\p{Script=Han}]{2,4})?(?:的)?(?:分期|那笔|那个|这个|那边|买的|还款)*(?:[，,]?(?:(?:还|分|付|交)(?:了|成)*\s*[\d一二三四五六七八九十]+\s*期|现在|目前|就|也|都|还|是|要|得|在|一共|总共|的|分|了|着|下|：|:|\s))*[，,]?\s*$/u,
  put: (amount, times) => `每月${amount}还剩${times}期`,
}
