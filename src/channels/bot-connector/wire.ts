import { z } from 'zod'
import { localeSchema } from '#src/channels/direct-line/wire.ts'

const short = z.string().max(1000)

/** Ids of channels are long and odd; they are stored and compared as they are. */
const id = z.string().min(1).max(1000)

const account = z.looseObject({
  id,
  aadObjectId: short.optional().catch(undefined),
  role: short.optional().catch(undefined),
})

const entity = z.looseObject({ type: z.string() })

/** What channels of Azure Bot Service post: the activity protocol, as far as it is read here. */
export const channelActivity = z.object({
  type: short,
  id: id.optional().catch(undefined),
  channelId: z.string().regex(/^[\w.-]{1,64}$/),
  serviceUrl: z
    .string()
    .max(1000)
    .regex(/^https?:\/\//),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: short.optional().catch(undefined),
    isGroup: z.boolean().optional().catch(undefined),
    tenantId: short.optional().catch(undefined),
  }),
  text: z.string().optional().catch(undefined),
  locale: localeSchema,
  name: short.optional().catch(undefined),
  action: short.optional().catch(undefined),
  value: z.unknown().optional(),
  replyToId: id.optional().catch(undefined),
  membersAdded: z.array(account).max(1000).optional().catch(undefined),
  entities: z.array(entity).max(100).optional().catch(undefined),
  channelData: z.record(z.string(), z.unknown()).optional().catch(undefined),
})

export type ChannelActivity = z.output<typeof channelActivity>
