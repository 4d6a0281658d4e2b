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

/** What tells reasons carries Teams' own thumbs: they are shown under messages that ask for them. */
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
            content: teamsCard(attachment['content']),
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

/**
 * Teams shows at once that an Action.Execute was taken, and puts the card of the answer in its place. A client that
 * does not know it falls back to the plain button.
 */
export function teamsCard(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(teamsCard)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([name, child]) => [name, teamsCard(child)]))
  if (copy['type'] !== 'Action.Submit') return copy
  return { ...copy, type: 'Action.Execute', verb: 'choose', fallback: copy }
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
