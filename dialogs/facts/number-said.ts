import type { NumberSaid } from '#src/conversation/state.ts'
import type { Locale } from '#src/locale.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { timeInWords } from '#dialogs/message/time-said.ts'
import { monthlyPay } from '#src/understanding/day-wages.ts'
import { inUnit, type Quantity } from '#src/understanding/quantities.ts'

/** Facts whose number is said back as the person gave it, with what it counts. */
const units = {
  other_loans: 'count',
  applications: 'count',
  frequency: 'count',
  income_amount: 'yuan',
  other_debt: 'yuan',
  since_repaid: 'days',
} as const satisfies Record<string, Quantity['unit']>

/** What is kept of a number: one plain number as such, a range or an estimate ("两三家", "about 20k") in its words. */
export function numberSaid(
  fact: string,
  quantity: Quantity | undefined,
  locale: Locale,
): NumberSaid | undefined {
  if (!quantity || !(fact in units)) return undefined
  const unit = units[fact as keyof typeof units]
  if (unit === 'days') {
    const time = timeInWords(quantity.text, locale)
    return time === undefined ? undefined : { words: { text: time, locale } }
  }
  const amount = inUnit(unit === 'yuan' ? monthlyPay(quantity) : quantity, unit)
  if (!amount || (amount.max <= 0 && !NONE_IS_SAID.has(fact))) return undefined
  if (quantity.per === 'day' || (unit === 'yuan' && WEEKLY.test(quantity.text)))
    return reckoned(amount, locale)
  if (!amount.approx && amount.min === amount.max) {
    return Number.isSafeInteger(amount.min) ? { exact: amount.min } : undefined
  }
  // A sum per year was turned into another one per month: its words would say what isn't meant.
  if (quantity.per === 'year') return undefined
  const plain = unit === 'yuan' ? plainRange(quantity.sayable ?? quantity.text, locale) : undefined
  const words = plain ?? ownWords(fact, quantity.sayable ?? quantity.text, locale)
  return words === undefined ? undefined : { words: { text: words, locale } }
}

const WEEKLY = /周|[星礼][期拜]|\b(?:week(?:ly)?|wk|p\.?w\.?)(?![a-z])/u

/** 2000到2500, "2000 to 2500": 2,000–2,500. */
function plainRange(said: string, locale: Locale): string | undefined {
  const [, least, most] = RANGE.exec(said.trim()) ?? []
  if (least === undefined || most === undefined) return undefined
  const span = [least, most].map((one) => figure(Number(one.replaceAll(',', '')), 'en')).join('–')
  return locale === 'en' ? `¥${span}` : ` ${span} 元`
}

const RANGE =
  /^(?:between |from |[¥$])?(\d{1,3}(?:,\d{3})+|\d{3,6})(?:元|块钱?| yuan| rmb)?(?:\s*[-~–至到]\s*| to | and | or )[¥$]?(\d{1,3}(?:,\d{3})+|\d{3,6})(?:元|块钱?| ?yuan| ?rmb)?(?:左右|之间|吧)?(?: (?:a|per|each|every) month)?$/iu

/** What a day's or a week's pay comes to in a month: about so much, in tens. */
function reckoned({ min, max }: Quantity, locale: Locale): NumberSaid | undefined {
  if (!Number.isFinite(max)) return undefined
  const [least, most] = [min, max].map((yuan) => figure(Math.round(yuan / 10) * 10, locale).trim())
  const span = least === most ? `${least}` : `${least}–${most}`
  const unit = span.endsWith('万') ? '' : ' 元'
  return { words: { text: locale === 'en' ? `about ¥${span}` : `大概 ${span}${unit}`, locale } }
}

/** Where none is no value of its own: not having borrowed at all is borrowing rarely. */
const NONE_IS_SAID: ReadonlySet<string> = new Set(['frequency'])

/** What a number counts in Chinese, where the person left it out: 两三个 lenders are 两三家. */
const counters: Readonly<Record<string, string>> = { other_loans: '家', applications: '次', frequency: '次' }

const ABOUT_ZH = '(?:大概|大约|差不多|至少|起码|最少|最多|顶多|不到|超过|将近|接近|近|约)?'
const LESS_SURE_ZH = '(?:可能|应该|估计|好像|也就|就|才|有|,| )*'
const ENDED_ZH = '(左右|上下|以上|以内|出头)?(?:吧|的?样子)?'
const ABOUT_EN =
  '(?:(?:a (?:bit|little) (?:over|under|more than|less than)|just over|about|around|roughly|nearly|almost|close to|at least|at most|up to|more than|less than|just under|over|under|fewer than) )?'
const LESS_SURE_EN = '(?:(?:maybe|probably|i think|i guess|like|some) )*'
const WORD_EN =
  '(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand)'
const SUM_EN = `[¥$]?[\\d.,]+(?:k| thousand| grand)?|${WORD_EN}(?:[ -]${WORD_EN})*`

/** How people write such a number; group 1 is what is said back, in Chinese with what group 2 and 3 say of it. */
const spelt: Readonly<Record<Locale, Readonly<Record<'count' | 'yuan', RegExp>>>> = {
  'zh-CN': {
    count: new RegExp(
      `^${LESS_SURE_ZH}(${ABOUT_ZH}[\\d一二两三四五六七八九十百~到或-]+[多来]?)个?(家|笔|次|回|趟)?${ENDED_ZH}$`,
    ),
    yuan: new RegExp(
      `^(?:一个?月|每个?月)?(?:的|我|能|可以|挣|赚|拿|到手|收入|工资|得)*${LESS_SURE_ZH}(${ABOUT_ZH}[大小好]?[\\d.,一二两三四五六七八九十几百千万半把多wk~到或-]+[多来]?[万千wk]?多?)(块钱|元钱|元|块)?${ENDED_ZH}$`,
    ),
  },
  en: {
    count: new RegExp(
      `^${LESS_SURE_EN}(${ABOUT_EN}(?:\\d+|a couple of|a few|several|${WORD_EN})(?:(?: or | to | ?- ?)(?:\\d+|${WORD_EN}))?(?: or so)?)(?: (?:other|more|different|small|online|credit|personal|separate|loans?|apps?|cards?|platforms?|lenders?|places?|debts?|banks?|times?|applications?|of them|ones?))*$`,
    ),
    yuan: new RegExp(
      `^${LESS_SURE_EN}(${ABOUT_EN}(?:${SUM_EN})(?:(?: or | to | and | ?- ?)(?:${SUM_EN}))?(?: or so| ?-?ish)?)(?: ?(?:yuan|rmb|cny))?(?: ?(?:(?:a|per|each|every) |\\/ ?)month| monthly)?$`,
    ),
  },
}

/** The words of a number without what belongs around it; undefined where it was put in a way of its own. */
function ownWords(fact: string, said: string, locale: Locale): string | undefined {
  const match = spelt[locale][units[fact as keyof typeof units] === 'count' ? 'count' : 'yuan'].exec(
    said.trim(),
  )
  const number = match?.[1]?.trim()
  // "Between 5,000 and 8,000"
  if (!match || !number || locale === 'en') return number?.replace(/ and /u, '–')
  const counts = units[fact as keyof typeof units] === 'count'
  const plain = number
    .replaceAll('w', '万')
    .replace(/(?<=\d)k/u, ' 千')
    .replace(/^小/u, '将近')
    .replace(/(?<=\d)[-~](?=\d)/u, '–')
  // 两千来块, 万把块: 来 and 把 alone end no number.
  const unit = /[来把]$/u.test(plain) && !counts ? '块' : ''
  const apart = counts && /^\d+(?:–\d+)?$/.test(plain) ? ' ' : ''
  return `${/^\d/.test(plain) ? ' ' : ''}${plain}${apart}${counts ? (match[2] ?? counters[fact]) : ''}${unit}${match[3] ?? ''}`
}

/** The fact with its number: "另有 2 家没还完" (said), "2 家" (value). Undefined where the general words must do. */
export function sayNumber(
  fact: string,
  { exact, words }: NumberSaid,
  locale: Locale,
  as: 'said' | 'value',
): PhraseRef | undefined {
  const counts = units[fact as keyof typeof units] === 'count'
  if (exact !== undefined) {
    const form = counts ? (exact === 0 ? 'none.' : exact === 1 ? 'one.' : 'more.') : ''
    return {
      phrase: `talk.exact.${fact}.${form}${as}`,
      params: { number: counts ? exact : figure(exact, locale) },
    }
  }
  if (words?.locale !== locale) return undefined
  return {
    phrase: `talk.about.${fact}.${as}`,
    params: { number: as === 'value' ? words.text.trim() : words.text },
  }
}

/** A sum as it is put before 元, with the space that it needs there: "8,000 ", but 1.5 万. */
function figure(yuan: number, locale: Locale): string {
  if (locale === 'en') return new Intl.NumberFormat('en').format(yuan)
  const inWan = yuan >= 10_000 && yuan % 100 === 0
  return inWan ? `${yuan / 10_000} 万` : `${new Intl.NumberFormat('zh-CN').format(yuan)} `
}
