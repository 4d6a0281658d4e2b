import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { updatedAlready } from '#src/understanding/updated-already.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { hold, sayNoted } from './fact-keeping.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { goOn } from './mend.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

/** Details that stand in the way until they are put right. */
const OUT_OF_DATE: ReadonlySet<string> = new Set(['phone_changed', 'id_expired', 'incomplete'])

/** "So take that reason off", 这条去掉吧: settled with it. */
const SETTLED =
  /\b(?:take|strike|cross|leave) (?:that|this|it|the)\b.*\b(?:off|out|away)\b|\b(?:remove|drop|delete) (?:that|this|it|the)\b|\b(?:doubt|don't think)\b.*\breason\b|\bnot (?:the|a) reason\b|^(?:no|right|ok|please|so|then)$|(?:去|拿|删|划)掉|不是(?:这个)?原因|这[条个项]?(?:原因)?(?:不算|不成立)|不该算/u

/** 已经更新了, "I did update it": of the detail that is noted. */
const UPDATED_IT =
  /^(?:我|也|都|早就?|已经|后来|当时|当天|马上|立刻|其实|不过|但是?|就|刚刚?|在?(?:app|支付宝|里面?|上面?))*(?:更新|改|换上|上传|传|补|录)(?:好|完|过|上|掉)*(?:了|过)(?:的|啊|呀|吧|呢)*$|^(?:(?:but|and|yes|no|well|i|i've|ive|have|did|already|just|then|long|since) )*(?:updated?|changed|uploaded|corrected|entered)(?: (?:it|that|them|this|everything|the new one))?(?: (?:already|in the app|in alipay|too|as well|since|weeks ago|long ago))*$/u

/**
 * "The number's already updated in Alipay, take that reason off": a number or an ID that was noted as changed stands in
 * nothing's way any more. Says so; the rest of the message is heard. True when there is no rest.
 */
export async function hearDetailsUpdated(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  const { state } = turn
  const held = state.facts.account_info?.value ?? ''
  if (turn.action || dc.activeDialog?.id === PLAN || !OUT_OF_DATE.has(held)) return false
  const text = normalise(turn.text)
  const clauses = splitClauses(text)
  const updated = [
    ...updatedAlready(text),
    ...clauses.filter((clause) => clause.ended !== '?' && UPDATED_IT.test(clause.text)),
  ].map(({ start }) => start)
  if (updated.length === 0) return false
  hold(turn, 'account_info', 'current', 'stated')
  state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, ['account_info'], { changed: true })
  const rest = clauses
    .filter((clause) => !updated.includes(clause.start) && !SETTLED.test(clause.text))
    .map((clause) => clause.text + (clause.ended === '?' ? '?' : ''))
    .join(state.locale === 'zh-CN' ? '，' : ', ')
  if (!/[\p{L}\p{N}]{2}/u.test(rest)) {
    await goOn(dc, turn, parts, ['account_info'])
    return true
  }
  if (state.result && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  Object.assign(turn, { text: rest, understanding: bySentence(parts.understand)(rest, state.locale) })
  return false
}
