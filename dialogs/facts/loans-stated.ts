import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import type { StatedFact } from '#src/understanding/facts.ts'
import { countOf, lendersNamed, namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { plainCount } from '#src/understanding/plain-count.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { toldLate } from '#src/understanding/told-late.ts'
import { walkedIn } from './lenders-named.ts'
import { lendersTold } from './lenders-told.ts'
import { namesOnlyTheirs } from './loans-of-others.ts'

/** How many a message tells of: by its number, with the lenders named beside it, or by their names where they are more. */
export function lendersCounted(turn: Turn, fact: string, said: Quantity | undefined): Quantity | undefined {
  const numbered = withLendersBefore(turn, fact, said)
  return countNamed(turn, fact, numbered) ?? numbered
}

/** "I still have huabei and one card": the card is one, and they are two; huabei and two apps are three. */
function withLendersBefore(
  { text }: Turn,
  fact: string,
  quantity: Quantity | undefined,
): Quantity | undefined {
  if (fact !== 'other_loans') return quantity
  const walked = walkedIn(text)
  if (walked !== undefined && walked > (quantity?.max ?? 0)) return plainCount(walked)
  if (quantity === undefined || (quantity.max !== 1 && !UNNAMED.test(quantity.text))) return quantity
  const before = splitClauses(normalise(text).slice(0, quantity.start)).at(-1)?.text ?? ''
  const named = JOINS_ANOTHER.test(before) ? countOf(lendersNamed(before)) : 0
  return named === 0 ? quantity : { ...quantity, min: named + quantity.min, max: named + quantity.max }
}

/** 微粒贷还有6千，信用卡欠1万2: as many as are named, where that is more than was counted. */
function countNamed(
  { text, state }: Turn,
  fact: string,
  counted: Quantity | undefined,
): Quantity | undefined {
  if (fact !== 'other_loans' || state.facts.other_loans || EXAMPLES.test(text)) return undefined
  const count = countOf(lendersTold(text, state.locale).owed)
  // 我还有个助学贷款, unasked: there may be more.
  if (count === 1 && !ONLY.test(text)) return undefined
  return count > (counted?.max ?? 0) ? plainCount(count) : undefined
}

/** "Weilidai 6k/card 12k" tells of loans elsewhere, whatever was asked. */
export function lendersInPassing({ text, state }: Turn): Readonly<Record<string, string>> {
  if (state.facts.other_loans || namesOnlyTheirs(text)) return {}
  return lendersTold(text, state.locale).owed.length > 0 ? { other_loans: 'some' } : {}
}

const ONLY = /[只就]有?|\b(?:only|just)\b/iu

/** 好几家 美团啊京东啊: some of them are named. */
const EXAMPLES =
  /好几|一堆|不少|很多|许多|之类|什么的|啥的|等等|\b(?:etc|and so on|several|many|lots|some others?|few others?)\b/iu

const UNNAMED = /^(?:two|three|four|[2-4]|[两二三四]个?) ?(?:apps?|网贷|小贷|平台|软件)$/u
const JOINS_ANOTHER = /(?:[和跟与]|还有|\band|\bplus|&)\s*$/u

/** "My card was overdue in March": late there once, which says nothing of what is owed now. */
export function isOfLateOnly({ text, state }: Turn, { key, said }: StatedFact): boolean {
  if (key !== 'other_loans' || said === '') return false
  const named = said.split(/[ ,]+/u).findLast(namesLender) ?? said
  const clause = splitClauses(normalise(text)).find((one) => one.text.includes(named))
  if (clause === undefined || OWED_NOW.test(clause.text)) return false
  return (
    toldLate(clause.text, state.locale) !== undefined || (EXCEPTED.test(clause.text) && tellsOnlyLate(text))
  )
}

/** "Always on time. Except the credit card once, forgot, 4 days": the lender that is named is the one that was paid late. */
function tellsOnlyLate(text: string): boolean {
  const locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
  return ON_TIME.test(text) && toldLate(text, locale) !== undefined && !OWED_NOW.test(text)
}

/** Whether that is what a part of such a message names. */
export function isLateOneIn(part: string, whole: string): boolean {
  return (
    tellsOnlyLate(whole) && (part === whole || EXCEPTED.test(part)) && !/[一两二三四五六\d]家/u.test(part)
  )
}

const EXCEPTED = /除|就|只|有一?[次回]|\b(?:except|apart|besides|only|just|but|once|one time)\b/iu
const ON_TIME =
  /按时|准时|没(?:有)?(?:晚|迟|拖|逾期)|从(?:来|未)?(?:没|不)|\b(?:on time|never late|never missed|punctual|in time)\b/iu

const OWED_NOW = /还有|还欠|还剩|在还|没还|\b(?:still|left|owe|paying|running)\b/iu
