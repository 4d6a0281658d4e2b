import { z } from 'zod'
import { NOTIFICATION } from '#src/conversation/notification.ts'
import { HANDOFF_STATUS, handoffState, type HandoffState } from '#src/conversation/operator-side.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import { onNotification } from './on-notification.ts'

const handoffStatus = z.object({ state: handoffState })

const told: Readonly<Record<HandoffState, string>> = {
  accepted: 'talk.person.joined',
  completed: 'talk.person.left',
  failed: 'talk.person.failed',
}

/** What a desk or an operator's system says. Unknown events are nothing to answer. */
export function onEvent(turn: Turn, name: string, value: unknown): void {
  if (name === NOTIFICATION) onNotification(turn, value)
  if (name !== HANDOFF_STATUS) return
  const status = handoffStatus.safeParse(value)
  if (!status.success) return
  const { state } = status.data
  turn.state.withPerson = state === 'accepted'
  say(turn, told[state])
}
