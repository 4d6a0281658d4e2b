import { overdueForLong } from './overdue-still.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { cardOpened } from '#src/understanding/card-opened.ts'
import { incomeFell } from '#src/understanding/income-fell.ts'

/** What is never asked, or seldom told as an answer to it: a wage that fell, and a card opened lately, which is an application. */
export function toldInPassing({ text, state }: Turn): Readonly<Record<string, string>> {
  const applied = state.facts.applications?.value
  const isFirst = applied === undefined || applied === 'none'
  const held = state.facts.record?.value
  return {
    ...(held !== 'overdue_now' && overdueForLong(text) && { record: 'overdue_now' }),
    ...(incomeFell(text) && { income_change: 'fell' }),
    ...(isFirst && state.open?.fact !== 'applications' && cardOpened(text) && { applications: 'few' }),
  }
}
