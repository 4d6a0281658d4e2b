import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import type { StatedFact } from '#src/understanding/facts.ts'
import { countOf, lendersNamed, namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { plainCount } from '#src/understanding/plain-count.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { toldLate } from '#src/understanding/told-late.ts'
import { walkedIn } from './lenders-named.ts'

/** "I still have huabei and one card": the card is one, and they are two. */
export function withLendersBefore(
  { text }: Turn,
  fact: string,
  quantity: Quantity | undefined,
): Quantity | undefined {
  if (fact !== 'other_loans') return quantity
  const walked = walkedIn(text)
  if (walked !== undefined && walked > (quantity?.max ?? 0)) return plainCount(walked)
  if (quantity?.max !== 1) return quantity
  const before = splitClauses(normalise(text).slice(0, quantity.start)).at(-1)?.text ?? ''
  const named = JOINS_ANOTHER.test(before) ? countOf(lendersNamed(before)) : 0
  return named === 0 ? quantity : { ...quantity, min: named + 1, max: named + 1 }
}

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
