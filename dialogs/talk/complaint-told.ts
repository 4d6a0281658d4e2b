import type { Turn } from '#src/conversation/turn.ts'
import { tellsHardship } from '#dialogs/message/tender-signs.ts'
import { isComplaint } from '#dialogs/understood.ts'

/** Probability from which a complaint beside other readings is heard, where its symptom is stated as well. */
const COMPLAINS_TOO = 0.15

/** "还清了借不了，外面还有三家网贷" is about other loans, and tells one's own case. */
export function complaintTold({ understanding, state }: Turn): string | undefined {
  if (state.open || state.result) return undefined
  return understanding.intents.find(({ name, score }) => isComplaint(name) && score >= COMPLAINS_TOO)?.name
}

/** What a long story about one's own case may be taken for, since it speaks of everything. */
const BROAD: ReadonlySet<string> = new Set([
  'how_credit_is_assessed',
  'about_product',
  'account_operation',
  'out_of_scope',
])

/** The complaint to hear: the whole case where which one it is stays unsure. */
export function complaintIn(
  turn: Turn,
  learnt: readonly string[],
  intent: string | undefined,
): string | undefined {
  const unsure = (turn.understanding.intents[0]?.score ?? 0) < SURE_WHICH
  if (isComplaint(intent) && !unsure) return intent
  return tellsWholeCase(turn, learnt, intent) ? WHOLE_CASE : isComplaint(intent) ? intent : undefined
}

/** Probability from which it is plain which complaint is meant. */
const SURE_WHICH = 0.4

const WHOLE_CASE = 'cannot_borrow_after_repaying'

/** Who says that it was repaid and what is wrong now tells the case, whatever general topic the words resemble. */
function tellsWholeCase(
  { action, state }: Turn,
  learnt: readonly string[],
  intent: string | undefined,
): boolean {
  if (action || state.open || state.result) return false
  // 前天还的，今天打开说暂不提供服务: the page's words tell what is wrong as well.
  const tellsWrong = learnt.includes('symptom') || (state.facts.notice && state.facts.notice.value !== 'none')
  if (!tellsWrong || !learnt.includes('repaid')) return false
  return intent === undefined || BROAD.has(intent) || isComplaint(intent)
}

/** What was lost, or fell, is the work or the pay: a complaint only by its sound, and nothing said of the loan. */
export function closedAtWork({ action, text, understanding }: Turn, intent: string | undefined): boolean {
  if (action || !isComplaint(intent)) return false
  const states = (...keys: readonly string[]) => understanding.facts.some(({ key }) => keys.includes(key))
  if (!tellsHardship(text) && !(states('income_amount') && !OF_LOAN.test(text))) return false
  return !states('symptom', 'repay')
}

const OF_LOAN =
  /额度|借|贷|还款|还清|\b(?:limits?|borrow\w*|loans?|repa\w+|jiebei|huabei|paid (?:it|off))\b/iu
