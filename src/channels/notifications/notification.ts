import { z } from 'zod'
import { notification } from '#src/conversation/notification.ts'

/** The body of POST /api/notifications. */
export const notificationBody = notification.extend({
  to: z.strictObject({
    /** the person as the channel or the site's backend names them */
    id: z.string().min(1).max(1000),
    /** where; the channel last used when it is left out */
    channel: z
      .string()
      .regex(/^[\w.-]{1,64}$/)
      .optional(),
  }),
  /** said at once, also in quiet hours and when one of its kind was said today */
  urgent: z.boolean().default(false),
})

export type NotificationBody = z.output<typeof notificationBody>

export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/)
