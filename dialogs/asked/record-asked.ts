import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { answerFound } from './side-question.ts'

/** Where that stands, with nothing named: it is asked of the payments that the open question is about. */
const HOW_TO_CHECK =
  /^(?:那|但|这个|我|自己|记录)*(?:要?怎么|咋|如何|(?:在|去|上)?哪(?:里|儿)?(?:能|可以)?|能不能|可不可以|可以|能|有没有办法)(?:自己)?(?:去)?(?:查|看|确认|核实)(?:询|到|得到|看|一下|下|出来)*(?:吗|么|嘛|呢|啊|不|记录|[?？])*$|^(?:(?:so|but|and|or|ok) )*(?:how|where) (?:can|do|could|would|should) i (?:check|find out|see|look(?: it)?|tell|know|confirm|verify|make sure)(?: (?:up|out|that|it|this|mine|for sure|myself|my (?:own )?(?:payment |repayment )?(?:record|history)))*\??$/iu

/** Where it stands, by the fact that is asked for. */
const WHERE: Readonly<Record<string, string>> = { record: 'record_where', since_repaid: 'where_repay_date' }

/**
 * "Think so, how can I check that", 没逾期吧 在哪能查到: where one's own payments can be looked up, asked instead of an answer or
 * beside it. False when that isn't asked.
 */
export async function answerOfRecord(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const name = WHERE[turn.state.open?.fact ?? '']
  if (turn.action || dc.activeDialog?.id === PLAN || !name) return false
  const said = messageParts(turn.text, turn, parts)
  const told = said.filter(({ text }) => !HOW_TO_CHECK.test(text))
  if (told.length === said.length) return false
  const rest = told.map(({ text }) => text).join(', ')
  return answerFound(dc, turn, parts, { name, beside: rest, rest })
}
