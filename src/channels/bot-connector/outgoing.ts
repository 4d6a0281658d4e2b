import type { WireActivity } from '#src/storage/ports.ts'
import type { Reference } from './reference.ts'
import { teamsMessage } from './teams-message.ts'

type Json = Readonly<Record<string, unknown>>

/** A reply as its channel wants it. */
export function outgoingActivity(activity: WireActivity, to: Reference): object {
  const { id: _id, timestamp: _timestamp, replyToId: _replyToId, channelData, ...content } = activity as Json
  const kept = withoutNotice(channelData)
  const message = {
    ...content,
    channelId: to.channelId,
    from: { ...to.bot, role: 'bot' },
    conversation: { id: to.conversation },
    ...(to.scope === 'personal' ? { recipient: to.user } : {}),
    ...(kept === undefined ? {} : { channelData: kept }),
  } as Json
  return to.channelId === 'msteams' ? teamsMessage(message, to) : message
}

/** The notification that a reply tells, if it tells one. */
export function noticeOf(activity: WireActivity): string | undefined {
  const data = activity.channelData as { notification?: unknown } | undefined
  return typeof data?.notification === 'string' ? data.notification : undefined
}

function withoutNotice(channelData: unknown): object | undefined {
  if (typeof channelData !== 'object' || channelData === null) return undefined
  const { notification: _notification, ...rest } = channelData as Json
  return Object.keys(rest).length === 0 ? undefined : rest
}
