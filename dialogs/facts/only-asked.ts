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
  if (ASKS_WHETHER_CLOSED.test(text.trim()))
    return { ...understanding, facts: facts.filter(({ key }) => key !== 'symptom') }
  if (!facts.some(({ key }) => OF_ONES_OWN.has(key)) || !purelyAsks(text, state.locale)) return understanding
  return { ...understanding, facts: facts.filter(({ key }) => !OF_ONES_OWN.has(key)) }
}

/** "Is jiebei closed?", "did they shut it down for everyone": asked, and not seen on a page of one's own. */
export const ASKS_WHETHER_CLOSED =
  /^(?:(?:hi|hey|hello|so|and|ok|but|wait|sorry|question|i'?m asking|i am asking|i asked|just asking|asking)[,: ]+)*(?:if |whether )?(?:(?:is|was|are|has|have|did|does|do) )?(?:jiebei|the (?:service|product|app)|it'?s?|they|this)(?: (?:is|was|has|have|been|got|be|being|all|now|just|really|actually|completely|even))* ?(?:closed?|closing|shut(?:ting)?|gone|cancelled|discontinued|stopped|offline|ended)(?: (?:it|jiebei|down|off|now|completely|or what|or not|for (?:good|everyone|everybody|all|all of us|the whole country)|to everyone|everywhere))*\?+$|^(?:(?:so|and|ok|but|wait|sorry|just)[, ]+)*(?:i'?m |i am |i was |just )*ask(?:ing|ed)(?: you)? (?:if|whether) (?:jiebei|the service|it'?s?|they)\b[^.!]{0,12}\b(?:closed?|shut|gone|cancelled|stopped)\b[^.!]{0,24}$/iu
