import type { Activity } from 'botframework-schema'
import { z } from 'zod'

/** The SDK's protocol: what a desk reports about a conversation that was handed to it. */
export const HANDOFF_STATUS = 'handoff.status'

export const handoffState = z.enum(['accepted', 'completed', 'failed'])

export type HandoffState = z.output<typeof handoffState>

/** Who speaks for the operator. Our own doors set these senders; whatever a client claims to be, it comes as a user. */
export const DESK = { id: 'desk', role: 'desk' } as const
export const OPERATOR = { id: 'operator', role: 'operator' } as const

const roles: ReadonlySet<string> = new Set([DESK.role, OPERATOR.role])

/** Anybody can send an event of any name; only those of the operator's side are heard. */
export function isFromOperatorSide({ from }: Partial<Activity>): boolean {
  return roles.has(String(from?.role))
}
