import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { shows } from '#src/understanding/signs.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { sayHowHeavy } from './weigh-reason.ts'

/** How late one was: told beside a protest, it is what is protested at. */
const OF_LATE = /晚|逾期|迟|\b(?:late|overdue)\b/iu

/**
 * 晚两次怎么就很可能了，一次三天。这个记录多久能消: a protest at a late payment with a question beside it, both served. False where it
 * is no such protest, or nothing else is asked.
 */
export function hearProtestFirst(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || !state.result || state.open || dc.activeDialog?.id === PLAN) return Promise.resolve(false)
  if (!OF_LATE.test(text) || !shows(text, parts.resultSigns.protests_weight)) return Promise.resolve(false)
  const isOther = (part: MessagePart) => asks(part) && !shows(part.text, parts.resultSigns.protests_weight)
  const all = messageParts(text, turn, parts)
  const own = all.filter((part) => !isOther(part))
  const protest = own.map((part) => part.text).join('，')
  return Promise.resolve(own.length < all.length && sayHowHeavy(turn, parts, protest))
}
