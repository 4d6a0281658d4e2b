import type { Turn } from '#src/conversation/turn.ts'
import { purelyAsks } from '#src/understanding/purely-asks.ts'
import type { Understanding } from '#src/understanding/understand.ts'

/** Facts that are told of one's own case, and so not by a question about them in general. */
const OF_ONES_OWN: ReadonlySet<string> = new Set([
  'record',
  'repay',
  'usage',
  'other_loans',
  'frequency',
  'applications',
  'since_repaid',
  'notice',
])

/** 逾期一次就不给额度了吗, "can a late mark be removed": what is only asked about isn't told. */
export function withoutWhatIsAsked({ text, state, understanding }: Turn): Understanding {
  const { facts } = understanding
  if (!facts.some(({ key }) => OF_ONES_OWN.has(key)) || !purelyAsks(text, state.locale)) return understanding
  return { ...understanding, facts: facts.filter(({ key }) => !OF_ONES_OWN.has(key)) }
}
