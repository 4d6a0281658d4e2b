import { z } from 'zod'
import { say, type Turn } from '#src/conversation/turn.ts'
import { NOTIFICATION, onNotification } from './on-notification.ts'

/** The SDK's protocol: what a desk reports about a conversation that was handed to it. */
const HANDOFF_STATUS = 'handoff.status'

const handoffStatus = z.object({ state: z.enum(['accepted', 'completed', 'failed']) })

/** Events that are no message of the person. Unknown ones are nothing to answer. */
export function onEvent(turn: Turn, name: string, value: unknown): void {
  if (name === NOTIFICATION) onNotification(turn, value)
  if (name !== HANDOFF_STATUS) return
  const status = handoffStatus.safeParse(value)
  if (!status.success) return
  const { state } = status.data
  turn.state.withPerson = state === 'accepted'
  say(
    turn,
    { accepted: 'talk.person.joined', completed: 'talk.person.left', failed: 'talk.person.failed' }[state],
  )
}
