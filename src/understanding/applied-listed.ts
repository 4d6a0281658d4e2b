import type { Quantity } from './quantities.ts'

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['一', '1', 'one', 'a', 'an'],
    ['两', '俩', '二', '2', 'two'],
    ['三', '3', 'three'],
    ['四', '4', 'four'],
    ['五', '5', 'five'],
    ['六', '6', 'six'],
  ].flatMap((words, at) => words.map((word) => [word, at + 1] as const)),
)

const WHERE_ZH =
  '(?:银行|[招建工农中交]行|信用社|信用卡|卡(?!贷)|网贷|小贷|平台|app|贷款(?:公司)?|[车房消]贷|借钱|借条|借款|度小满|分期乐|京东|美团|抖音|微[粒业]贷|拍拍贷|安逸花|360)'
const BEFORE_ZH = `([一两俩二三四五六1-6])[家次张个笔回](?:是|在|去)?(?:的)?${WHERE_ZH}`
const AFTER_ZH = `${WHERE_ZH}(?:借钱|借条|金条|那边|上|有|是|试了|申请了)?([一两俩二三四五六1-6])[家次张个笔回]`
const WHERE_EN =
  '(?:(?:online|credit|small|different|other|loan|bank|store) ){0,2}(?:banks?|cards?|apps?|loans?|lenders?|platforms?|sites?)'
const EACH_EN = `(?<![a-z0-9])(one|two|three|four|five|six|[1-6]) ${WHERE_EN}(?![a-z])`

const EACH: readonly RegExp[] = [
  new RegExp(BEFORE_ZH, 'gu'),
  new RegExp(AFTER_ZH, 'gu'),
  new RegExp(EACH_EN, 'gu'),
]

/** Any number of lenders or of times, with or without a name. */
const COUNTED =
  /[一两俩二三四五六七八九十几\d][家次张个笔回](?!月)|\b(?:one|two|three|four|five|six|\d{1,2})\b/gu

/**
 * 两家银行一家度小满, 信用卡两次网贷一次, "two banks and one app": where one applied, kind by kind, with the number of each; as
 * many as all of them. Undefined where it isn't told so, or where some number stands for all (三家，两家银行一家网贷). Takes a
 * normalised text.
 */
export function appliedInAll(text: string): Quantity | undefined {
  const lists = EACH.map((each) => [...text.matchAll(each)])
  const listed = lists.find((list) => list.length > 1 && list.length >= [...text.matchAll(COUNTED)].length)
  const [first, last] = [listed?.[0], listed?.at(-1)]
  if (!listed || !first || !last) return undefined
  const total = listed.reduce((sum, { 1: number }) => sum + (NUMBERS[number ?? ''] ?? 0), 0)
  const [start, end] = [first.index, last.index + last[0].length]
  return { min: total, max: total, unit: 'count', approx: false, text: text.slice(start, end), start, end }
}
