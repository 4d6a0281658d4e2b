import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Reply } from '#src/reply/reply.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import { debtsIn } from './debts-told-before.ts'
import { saidBack } from './plan-phrases.ts'
import { PLAN } from './plan-state.ts'

/** What a served message says that leaves no room for it, or has it already. */
const SERVED_OTHERWISE = /^(?:care|plan)\./u

/**
 * 还有京东白条 每月还三百来块 还剩4期, "Baitiao too, 300 a month and 4 left", told where no plan is: said back, since the plan will
 * hold it.
 */
export function sayDebtsKept(dc: DialogContext, turn: Turn, told: string): void {
  const { replies, state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || asksInWords(told)) return
  if (replies.some((reply) => reply.kind === 'say' && SERVED_OTHERWISE.test(reply.phrase))) return
  const kept = debtsIn(told, state).filter(({ payment }) => payment !== undefined)
  if (kept.length === 0) return
  const debts = kept.map((said, place) => saidBack({ kind: 'debt', place, said }, kept, state.locale))
  const before = replies.length
  say(turn, 'plan.kept_for_later', { params: { debts } })
  if (replies.length > before) replies.unshift(replies.pop() as Reply)
}
