import { z } from 'zod'

/** A user's id as a site's backend may choose it. No control characters: it is stored and searched for as it is. */
export const userIdSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{C}]+$/u)

/** BCP 47, as far as it matters here. Anything else counts as not given. */
export const localeSchema = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/)
  .optional()
  .catch(undefined)

const account = z
  .object({ id: userIdSchema.optional().catch(undefined) })
  .optional()
  .catch(undefined)

/** The body of tokens/generate and of conversations; all of it may be left out. */
export const startBody = z
  .object({ user: account, locale: localeSchema })
  .nullish()
  .transform((body) => body ?? {})

const short = z.string().max(1000)

/** What clients may say. Fields that the server sets itself, and unknown ones, are dropped. */
export const activityBody = z.object({
  type: z.string().max(50),
  text: z.string().optional(),
  textFormat: short.optional(),
  locale: localeSchema,
  name: short.optional(),
  value: z.unknown().optional(),
  valueType: short.optional(),
  channelData: z.record(z.string(), z.unknown()).optional().catch(undefined),
  entities: z.array(z.record(z.string(), z.unknown())).max(50).optional().catch(undefined),
  attachments: z.array(z.unknown()).optional(),
  replyToId: short.optional(),
  localTimestamp: short.optional().catch(undefined),
  localTimezone: short.optional().catch(undefined),
  code: short.optional(),
})

export type ActivityBody = z.output<typeof activityBody>

/** What a site's backend may have the bot say. */
export const botActivityBody = z.looseObject({
  type: z.enum(['message', 'event', 'typing']).default('message'),
  text: z.string().optional(),
})

/** The answer to the start or the resumption of a conversation. */
export interface ConversationAnswer {
  readonly conversationId: string
  readonly token: string
  /** seconds; what clients are told, much less than the token's real life */
  readonly expires_in: number
  readonly streamUrl: string
  readonly referenceGrammarId?: string
}

/** A frame of the socket and the answer of polling. */
export interface ActivitySet {
  readonly activities: readonly object[]
  readonly watermark: string
}
