import type { Quantity } from './quantities.ts'
import { Screened } from './screened.ts'

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['a', 'an', 'the', 'my', 'one', 'another', '1', '一'],
    ['two', '2', '两', '俩', '二'],
    ['three', '3', '三'],
    ['four', '4', '四'],
    ['five', '5', '五'],
    ['six', '6', '六'],
  ].flatMap((words, at) => words.map((word) => [word, at + 1] as const)),
)

const KIND_EN =
  '(?:(?:other|small|online|credit|store|bank|car|home|house|student|personal|payday|phone|consumer) ){0,2}(?:cards?|loans?|mortgages?|overdraft|emis?)|(?:phone|laptop|bike|scooter|fridge|tv)s?(?: bought)? (?:on |in )?instal?ments?|apps?|花呗|白条|klarna|meituan'
/** Named without an article: "mortgage and 2 credit cards". */
const BARE_EN = '(?:mortgage|(?:car|home|house|student|bank|personal|consumer) loan|花呗|白条|klarna|meituan)'
const ITEM_EN = `(?:(?:(a|an|the|my|one|another|two|three|four|five|six|[1-6]) )(?:${KIND_EN})|${BARE_EN})(?![a-z])`
const AND_EN =
  '(?: (?=(?:one|two|three|four|five|[1-6]) )| ?, ?(?:and |plus )?| (?:and|plus|n|and also|as well as) (?:also )?| ?[&+] ?)'
const KIND_ZH =
  '(?:信用卡|(?<=[一两俩二三四五六1-6]张)卡(?!贷|券|车|里|号)|[房车网消]贷|[车房]子?贷款|贷款|花呗|白条|月付|分期|小贷)'
const ITEM_ZH = `(?:([一两俩二三四五六1-6])[张个笔家](?:\\p{Script=Han}{1,2}的)?${KIND_ZH}|(?:花呗|白条|月付|房贷|车贷))`
const AND_ZH = '(?:的?(?:[, ]+|和|跟|加上?|外加|以及)(?:还有|另外|再加上?|有|加)?|还有|外加)'

/** 招联一家, 一家京东白条: by names of any kind, each with how many of it. */
const NAME_ZH = '(?:(?![和跟加还有没申请一两俩二三四五六1-6])\\p{Script=Han}){2,6}?'
const AFTER_ZH = `${NAME_ZH}(?:有|是|那边)?([一两俩二三四五六1-6])[家笔]`
const BEFORE_ZH = `([一两俩二三四五六1-6])[家笔](?:是|在)?(?:(?![和跟加还有没申请一两俩二三四五六1-6])\\p{Script=Han}){2,6}`

interface Listing {
  readonly list: Screened
  readonly item: RegExp
  /** Every name has its number, so that ones count as well. */
  readonly numbered: boolean
  /** What joins two items. */
  readonly and: string
}

const LISTINGS: readonly Listing[] = [
  {
    list: new Screened(new RegExp(`(?<![a-z0-9])${ITEM_EN}(?:${AND_EN}${ITEM_EN})+`, 'gu')),
    item: new RegExp(`(?<![a-z0-9])${ITEM_EN}`, 'gu'),
    numbered: false,
    and: ' and ',
  },
  {
    list: new Screened(new RegExp(`${ITEM_ZH}(?:${AND_ZH}${ITEM_ZH})+`, 'gu')),
    item: new RegExp(ITEM_ZH, 'gu'),
    numbered: false,
    and: '和',
  },
  {
    list: new Screened(new RegExp(`${AFTER_ZH}(?:(?:${AND_ZH}|)${AFTER_ZH})+`, 'gu')),
    item: new RegExp(AFTER_ZH, 'gu'),
    numbered: true,
    and: '和',
  },
  {
    list: new Screened(new RegExp(`${BEFORE_ZH}(?:(?:${AND_ZH}|)${BEFORE_ZH})+`, 'gu')),
    item: new RegExp(BEFORE_ZH, 'gu'),
    numbered: true,
    and: '和',
  },
]

const OF_LOANS =
  /[车房网消装]修?贷|贷款|信用卡|花呗|白条|金条|月付|分期|微粒|网商|招联|度小满|放心借|分期乐|有钱花|安逸花|美团|京东|抖音|银行|[农工建招交中]行|信用社|小贷/u
const ONE_OF_THOSE = /[家笔](?:里面?|里头|当中|其中|中)/u
const APPLIED_FOR = /申请|被拒|没批|没过|问过|去过|[?]/u

/** What says that they aren't owed any more, or never were. */
const NOT_OWED =
  /^[^.;!?]{0,16}(?:paid off|cleared|closed|settled|还清|结清|还完|注销)|^[^,.;!?]{0,6}(?:都|全)?(?:全额还|没欠|不欠)/u

const NO_LONGER =
  /(?:paid off|cleared|closed|settled|used to have)(?: (?:my|all|the|both))*(?: of)?(?: my| the)? $|(?:还清|结清|还完|注销)了?(?:我的?)?$/u

/** "2 credit cards and a bank loan" are three: kinds of loans in a list, by their numbers. Other quantities as they are. */
export function joinLoans(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const listings = LISTINGS.filter(({ list }) => list.mayMatch(text))
  if (listings.length === 0) return quantities
  const all = listings.flatMap((listing) =>
    listing.list.matchesIn(text).flatMap(({ 0: words, index }) => totalOf(text, words, index, listing)),
  )
  if (all.length === 0) return quantities
  // Of two that overlap, the one in which more is listed.
  const lists = all.filter((one) => !all.some((other) => overlap(one, other) && other.max > one.max))
  const apart = quantities.filter((quantity) => !lists.some((list) => overlap(quantity, list)))
  return [...apart, ...lists].toSorted((a, b) => a.start - b.start)
}

function overlap(one: Quantity, other: Quantity): boolean {
  return one.start < other.end && other.start < one.end
}

function totalOf(text: string, words: string, start: number, { item, numbered }: Listing): Quantity[] {
  const end = start + words.length
  const items = [...words.matchAll(item)].filter((one, at, all) => !namesAgain(one[0], all.slice(0, at)))
  // "A car loan and a card" is counted by its names; see countNamed.
  if (numbered && (!OF_LOANS.test(words) || APPLIED_FOR.test(text))) return []
  // 两家里面一家是房贷: one of the two.
  if (numbered && ONE_OF_THOSE.test(words)) return []
  const counts = numbered || items.some(({ 1: number }) => NUMERAL.test(number ?? ''))
  if (
    !counts ||
    namesExamples(words) ||
    NOT_OWED.test(text.slice(end)) ||
    NO_LONGER.test(text.slice(0, start))
  )
    return []
  const total = items.reduce((sum, { 1: number }) => sum + (NUMBERS[number ?? ''] ?? 1), 0)
  return [{ min: total, max: total, unit: 'count', approx: false, text: words, start, end }]
}

/** "Mortgage and one card, the card is almost full": the card is that one. */
function namesAgain(words: string, before: readonly RegExpMatchArray[]): boolean {
  const noun = /^(?:the|my) .*?(\p{L}+)$/u.exec(words)?.[1]
  return noun !== undefined && before.some(({ 0: named }) => named.endsWith(noun))
}

/** 一 and 1 count as two does; "a" only names. */
const NUMERAL = /^(?:one|two|three|four|five|six|[1-6一两俩二三四五六])$/u

/** "3 other loans, meituan and weilidai": the names are some of the three. */
function namesExamples(words: string): boolean {
  return /^(?:two|three|four|five|six|[2-6]) (?:(?:other|more|different|small|online) )*loans? ?,(?! ?(?:and|plus|also)\b)/u.test(
    words,
  )
}

/** The same text without the commas of such a list, so that it stays one clause. */
export function withoutListBreaks(text: string): string {
  return LISTINGS.reduce(
    (whole, { list, and }) =>
      list.replaceIn(whole, (words) =>
        namesExamples(words) ? words : words.replaceAll(/ ?, ?(?:(?:and|plus|还有|和) ?)?/gu, and),
      ),
    text,
  )
}

/** "A phone on instalments with 4 left", "a card split in 12 parts": payments of a loan count no loans. */
export function withoutPaymentsLeft(text: string): string {
  return text.replace(PAYMENTS_LEFT, '$1').replace(INTO_PARTS, '')
}

const PAYMENTS_LEFT =
  /\b((?:instal?ments?|emis?|phone|card|plan|loan)),? (?:with |which has |has )?(?:about |just |only )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|a couple) (?:months? |payments? |instal?ments? |more )?(?:left|to go|remaining|more)\b/gu

const INTO_PARTS =
  / (?:split )?(?:in|into|over) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:equal |monthly )?(?:parts|payments)\b/gu

/** Whether a quantity is such a list. */
export function isLoanList({ text, unit }: Quantity): boolean {
  return unit === 'count' && LISTINGS.some(({ list }) => list.test(text))
}
