import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { saidBack } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'

/** 算进去了没, "did you count": asked of the reasons that were told. */
const COUNTED =
  /(?:算|记|考虑|加|写)(?:进去?|上去?|在内|到里面)了?[^，。,]{0,4}(?:没|吗|么|嘛|[?？]|$)|\b(?:did|do|have) you (?:even |also |really |actually )?(?:count(?:ed)?|consider(?:ed)?|include[d]?|factor(?:ed)? in|take into account)\b/iu

/** "So how many loans is that", 那一共算几家: of those that were told. */
const HOW_MANY =
  /^(?:(?:so|and|ok|okay|wait|hmm|then|well),? )*how many (?:other |of the )?(?:loans?|lenders?|debts?|places)(?: in all| altogether| total)? (?:(?:is|are|was|would|does|do) )?(?:that|it|this|those|they|i have)(?: make| have| come to| count as)?(?: now| then| in all| altogether| total| in total)*\W*$|^(?:那|所以|这样)*(?:我)?(?:一共|总共|加起来|这|就)?(?:算|是|有)(?:几|多少)家(?:贷款|了)?(?:啊|呢|呀)?[?？]?$/iu

/** What each fact is called by, the narrower first. */
const CALLED: Readonly<Record<string, RegExp>> = {
  income_change:
    /降薪|减薪|(?:工资|收入|绩效)[^，。,]{0,4}[降少]|\b(?:pay|salary|wages?|income|hours)\b[^.?!]{0,12}\b(?:cut|fell|down|dropped|less)\b/iu,
  record: /晚|逾期|迟|\b(?:late|overdue|days?)\b/iu,
  applications: /申请|新办|办[^，。,]{0,3}卡|\b(?:appl\w+|new card)\b/iu,
  other_loans: /贷|花呗|白条|信用卡|分期|\b(?:loans?|huabei|baitiao|cards?|instalments?)\b/iu,
  income: /工资|收入|\b(?:pay|salary|wages?|income)\b/iu,
}

/** "Did you count the 4 days", 我降薪的事算进去了吗, after a result: what is held of it. False where it is asked of nothing that is. */
export function hearCountedAsked(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (!action && dc.activeDialog?.id !== PLAN && state.facts.other_loans && HOW_MANY.test(text.trim())) {
    state.notUnderstood = 0
    say(turn, 'talk.noted.has', { params: { facts: [saidBack(turn, 'other_loans')] } })
    return reprompt(dc, turn).then(() => true)
  }
  const here = !action && state.result !== undefined && !state.open && dc.activeDialog?.id !== PLAN
  if (!here || text.length > LONGEST[state.locale] || !COUNTED.test(text)) return Promise.resolve(false)
  const fact = Object.keys(CALLED).find((one) => state.facts[one] && CALLED[one]?.test(text))
  if (fact === undefined) return Promise.resolve(false)
  state.notUnderstood = 0
  say(turn, 'talk.noted.has', { params: { facts: [saidBack(turn, fact)] } })
  offerAfterWhatIf(turn, parts.knowledge, [])
  return Promise.resolve(true)
}

/** Characters; a longer message tells a story. */
const LONGEST = { 'zh-CN': 30, en: 80 } as const
