import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }
const helpful: Option = { label: { phrase: 'talk.buttons.feedback' }, action: { kind: 'feedback' } }

const BREAK = /[,，。.!！?？；;\s]+(?=\p{Script=Han})|[,.!?;]+\s*|[，。！？；]/u

/** One's own resolve, in a clause of its own: not "不借给我了", "they don't lend any more", "why can't I borrow". */
const RESOLVED = [
  /^(?:我|那|算了|大不了|反正)*(?:不借就不借|不给就不给|不借拉倒|爱借不借)(?:了|吧|呗|啦)*$/u,
  /^(?:算了|行了|行吧|好吧|好|那|我|俺|咱|说|就|还是|以后|今后|再也|反正|真的?|干脆|也|都|索性|是|大不了|这钱|这个|决定|打算)*不(?:想|打算|准备|用|稀罕)?(?:再)?借(?:呗|这个|它|这钱|钱)?(?:了|啦|喽|咯)(?:吧|呗|还不行吗?|就是了|行了吧|总行了吧)?$/u,
  /^(?:(?:ok(?:ay)?|fine|right|well|so|then|forget it|never ?mind|you know what|anyway|look|i said|i told you|no)\s+)*(?:i|we)(?:'m|'ll|'ve| am| will| have|'re| are)? (?:(?:just|really|simply|now|so|then|decided|rather|would) )*(?:(?:won'?t|will not|not going to|not gonna|(?:don'?t|do not) (?:want|need) to|not to) borrow(?: (?:any ?more|anything|again|at all|money|from (?:them|anyone|jiebei)|then|now|after all|ever|it))*|(?:not|done) borrowing(?: (?:any ?more|anything|again|at all|money|from (?:them|anyone|jiebei)|then|now|after all|ever|it))*|(?:do|manage|live|get by|go|be fine) without (?:it|them|borrowing|(?:the|a|their) (?:loan|money)|jiebei)(?: (?:then|now|too))*)$/iu,
]

/** Won't borrow any more, whatever the limit. */
export function leavesBorrowing(text: string): boolean {
  return text.split(BREAK).some((clause) => RESOLVED.some((words) => words.test(clause.trim())))
}

/** What else is said. */
function withoutResolve(text: string): string {
  return text
    .split(/(?<=[,，。.!！?？；;])/u)
    .filter((clause) => !leavesBorrowing(clause))
    .join('')
    .trim()
}

/**
 * "算了 我不借了 就是憋气": not borrowing is a good way out, and nothing is asked or told again after it. False when it isn't
 * said, or something is asked beside it.
 */
export async function hearNotBorrowing(
  dc: DialogContext,
  turn: Turn,
  { understand }: DialogParts,
): Promise<boolean> {
  const { state, text, understanding } = turn
  if (turn.action || dc.activeDialog?.id === PLAN) return false
  if (!leavesBorrowing(text)) return false
  const asking = isQuestion(understanding)
  const rest = asking ? withoutResolve(text) : ''
  // Why one can't borrow, asked all the same, has its own answer.
  if (
    asking &&
    (rest === '' || /[借贷]|\bborrow|\bwhy\b|为什么|为啥|凭/iu.test(rest.replaceAll(/房贷|车贷/gu, '')))
  )
    return false
  const owes = state.cannotPay || state.said['answers.cannot_repay.text'] !== undefined
  say(turn, owes ? 'talk.not_borrowing.owing' : 'talk.not_borrowing.plain')
  state.notUnderstood = 0
  state.open = undefined
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  if (asking) {
    // "我不借了。房贷利率能降吗": what is asked beside it is heard for itself.
    turn.text = rest
    turn.understanding = bySentence(understand)(rest, state.locale)
    return false
  }
  turn.replies.push({ kind: 'offer', options: owes ? [plan] : [plan, helpful] })
  return true
}
