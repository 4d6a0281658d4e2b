import type { Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { wordsOf, type CareSigns } from '#src/understanding/care-signs.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'

/** What is said of a sum that is owed, before it or after it. */
const OWED_BEFORE =
  /(?:欠(?:了|着|款)?|还剩|总共|一共|加起来|本金)[^，。,.]{0,6}$|\b(?:owe|owing|for|of|total(?:s|ling)?)[^.,?!]{0,10}$/iu
const OWED_AFTER =
  /^[^，。,.]{0,4}(?:没还|逾期|还不上|要还)|^ ?(?:yuan |rmb )?(?:together|in all|in total|altogether|total|overdue|owed|owing|unpaid)/iu

/** Least sum in yuan that somebody is hounded for. */
const LEAST = 100

/** How long it has been overdue and what is owed, as told: kept for the summary that a person gets. */
export function rememberOverdue({ text, state }: Turn, signs: CareSigns): void {
  const late = wordsOf(text, 'overdue_now', signs)
  if (late === '' && state.facts.record?.value !== 'overdue_now') return
  const time = readQuantities(late, state.locale).find(
    ({ unit }) => unit === 'days' || unit === 'months',
  )?.text
  const sum = readQuantities(text, state.locale).find((one) => isOwed(one, text.toLowerCase()))?.text
  if (time !== undefined || sum !== undefined)
    state.overdue = {
      ...state.overdue,
      ...(time !== undefined && { time }),
      ...(sum !== undefined && { sum }),
    }
}

function isOwed({ unit, min, per, text: words }: Quantity, text: string): boolean {
  if (per !== undefined || min < LEAST || (unit !== 'yuan' && unit !== undefined)) return false
  const at = text.indexOf(words)
  return at >= 0 && (OWED_BEFORE.test(text.slice(0, at)) || OWED_AFTER.test(text.slice(at + words.length)))
}

/** The same as items of that summary. */
export function overdueFacts({ state }: Turn): PhraseRef[] {
  // Paid since, it is overdue no more.
  if (state.facts.record?.value !== 'overdue_now') return []
  const { time, sum } = state.overdue ?? {}
  return [
    ...(time === undefined ? [] : [{ phrase: 'care.overdue.how_long', params: { time } }]),
    ...(sum === undefined ? [] : [{ phrase: 'care.overdue.owed', params: { sum } }]),
  ]
}
