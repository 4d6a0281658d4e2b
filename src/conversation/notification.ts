import { z } from 'zod'

/** The event by which an operator's system has the bot tell of a change. */
export const NOTIFICATION = 'zaijie.notification'

/** What happened: the event's value, and the part of POST /api/notifications that the bot tells. */
export const notification = z.strictObject({
  kind: z.enum([
    'limit_reduced',
    'limit_zero',
    'service_closed',
    'limit_restored',
    'repayment_booked',
    'plan_check_in',
  ]),
  /** yuan */
  amount: z.number().min(0).max(1e9).optional(),
  /** of the change */
  date: z.iso.date().optional(),
  /** for repayment_booked: how far the loan is repaid by it */
  repaid: z.enum(['in_full', 'early', 'partly']).optional(),
})

export type Notification = z.output<typeof notification>
