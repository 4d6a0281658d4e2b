import { z } from 'zod'

/** The event by which the bot is told of a change; `from.role` 'operator' marks that it came through this door. */
export const NOTIFICATION = 'zaijie.notification'

export const OPERATOR = { id: 'operator', role: 'operator' } as const

const day = z.iso.date()

/** The body of POST /api/notifications. */
export const notificationBody = z.strictObject({
  to: z.strictObject({
    /** the person as the channel or the site's backend names them */
    id: z.string().min(1).max(1000),
    /** where; the channel last used when it is left out */
    channel: z
      .string()
      .regex(/^[\w.-]{1,64}$/)
      .optional(),
  }),
  kind: z.enum([
    'limit_reduced',
    'limit_zero',
    'service_closed',
    'limit_restored',
    'repayment_booked',
    'plan_check_in',
  ]),
  /** said at once, also in quiet hours and when one of its kind was said today */
  urgent: z.boolean().default(false),
  /** yuan */
  amount: z.number().min(0).max(1e9).optional(),
  /** of the change */
  date: day.optional(),
  /** for repayment_booked: how far the loan is repaid by it */
  repaid: z.enum(['in_full', 'early', 'partly']).optional(),
})

export type NotificationBody = z.output<typeof notificationBody>

export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/)
