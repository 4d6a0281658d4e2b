import type { WireActivity } from '#src/storage/ports.ts'
import type { Reference } from './reference.ts'

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
  return to.channelId === 'msteams' ? forTeams(message, to) : message
}

/** The notification that a reply tells, if it tells one. */
export function noticeOf(activity: WireActivity): string | undefined {
  const data = activity.channelData as { notification?: unknown } | undefined
  return typeof data?.notification === 'string' ? data.notification : undefined
}

/**
 * In Teams a pressed button shows as the person's own message, and what tells reasons carries its thumbs: they are
 * shown under messages that ask for them.
 */
function forTeams(message: Json, { scope }: Reference): object {
  const attachments = Array.isArray(message['attachments']) ? (message['attachments'] as Json[]) : []
  const tells = attachments.some((attachment) => !isButtonsOnly(attachment['content']))
  const thumbs = message['type'] === 'message' && scope === 'personal' && tells
  return {
    ...message,
    ...(attachments.length === 0
      ? {}
      : {
          attachments: attachments.map((attachment) => ({
            ...attachment,
            content: speakingButtons(attachment['content']),
          })),
        }),
    ...(thumbs
      ? {
          channelData: {
            ...(message['channelData'] as object | undefined),
            feedbackLoop: { type: 'default' },
          },
        }
      : {}),
  }
}

function speakingButtons(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(speakingButtons)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([name, child]) => [name, speakingButtons(child)]))
  const { type, title, data } = copy as { type?: unknown; title?: unknown; data?: object }
  if (type !== 'Action.Submit' || typeof title !== 'string' || typeof data !== 'object') return copy
  return { ...copy, data: { ...data, msteams: { type: 'messageBack', displayText: title, text: title } } }
}

function isButtonsOnly(card: unknown): boolean {
  const body = (card as { body?: unknown } | undefined)?.body
  return !Array.isArray(body) || body.length === 0
}

function withoutNotice(channelData: unknown): object | undefined {
  if (typeof channelData !== 'object' || channelData === null) return undefined
  const { notification: _notification, ...rest } = channelData as Json
  return Object.keys(rest).length === 0 ? undefined : rest
}
