import { z } from 'zod'
import { DESK, HANDOFF_STATUS } from '#src/conversation/operator-side.ts'
import type { WireActivity } from '#src/storage/ports.ts'
import { plainWords } from './teams-text.ts'
import type { ChannelActivity } from './wire.ts'

/** What an activity of a channel means for a conversation. */
export type Reading =
  | { readonly kind: 'say'; readonly activity: WireActivity }
  /** a button of a card; `card`: the channel's id of the message that it stands on */
  | {
      readonly kind: 'press'
      readonly press: Press
      readonly card: string | undefined
      readonly sync: boolean
    }
  /** somebody opened the conversation, or put the bot into it */
  | { readonly kind: 'arrive' }
  | { readonly kind: 'leave' }
  /** a message of the person was changed or taken back; `of`: its id at the channel */
  | { readonly kind: 'edit'; readonly of: string; readonly activity: WireActivity }
  | { readonly kind: 'unsay'; readonly of: string }
  /** a program behind the channel says something, such as a desk */
  | { readonly kind: 'event'; readonly activity: WireActivity }
  /** the thumbs that Teams shows under a message, and the words given with them */
  | { readonly kind: 'judge'; readonly yes: boolean; readonly words: string }
  | { readonly kind: 'nothing'; readonly sync: boolean }

export interface Press {
  /** the button's data */
  readonly action: unknown
  /** what the button said */
  readonly label: string
}

const buttonData = z.object({ action: z.unknown(), text: z.string().optional() })

const executed = z.object({ action: z.object({ data: buttonData }) })

const judged = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.string().optional().catch(undefined),
  }),
})

const NOTHING = { kind: 'nothing', sync: false } as const

/** Long texts are cut: this bot reads the beginning of them anyway, and a channel would only say that it failed. */
export function readActivity(activity: ChannelActivity, textLimit: number): Reading {
  switch (activity.type) {
    case 'message':
      return readMessage(activity, textLimit)
    case 'messageUpdate':
      // Teams tells a message that was taken back and put back as a change, too: it counts as said then.
      if (activity.id === undefined) return NOTHING
      return { kind: 'edit', of: activity.id, activity: words(activity, textLimit) }
    case 'messageDelete':
      return activity.id === undefined ? NOTHING : { kind: 'unsay', of: activity.id }
    case 'conversationUpdate':
      return (activity.membersAdded ?? []).length > 0 && isArrival(activity) ? { kind: 'arrive' } : NOTHING
    case 'installationUpdate':
      return { kind: activity.action?.startsWith('remove') === true ? 'leave' : 'arrive' }
    case 'event':
      return { kind: 'event', activity: event(activity) }
    case 'invoke':
      return readInvoke(activity)
    default:
      return NOTHING
  }
}

function readMessage(activity: ChannelActivity, textLimit: number): Reading {
  const data = buttonData.safeParse(activity.value)
  if (data.success && data.data.action !== undefined) {
    const label = data.data.text ?? activity.text ?? ''
    const press = { action: data.data.action, label: label.slice(0, textLimit) }
    return { kind: 'press', press, card: activity.replyToId, sync: false }
  }
  return { kind: 'say', activity: words(activity, textLimit) }
}

function readInvoke(activity: ChannelActivity): Reading {
  if (activity.name === 'adaptiveCard/action') {
    const data = executed.safeParse(activity.value)
    if (data.success) {
      const { action, text } = data.data.action.data
      return { kind: 'press', press: { action, label: text ?? '' }, card: activity.replyToId, sync: true }
    }
  }
  if (activity.name === 'message/submitAction') {
    const data = judged.safeParse(activity.value)
    if (data.success) {
      const { reaction, feedback } = data.data.actionValue
      return { kind: 'judge', yes: reaction === 'like', words: feedbackText(feedback) }
    }
  }
  return { kind: 'nothing', sync: true }
}

/** In a personal chat Teams names only the bot as added; where the person is named, too, it is they who arrive. */
function isArrival(activity: ChannelActivity): boolean {
  const group = activity.conversation.conversationType === 'channel' || activity.conversation.isGroup === true
  const members = activity.membersAdded ?? []
  const bot = members.some(({ id }) => id === activity.recipient.id)
  // In a group the bot presents itself when it is put in, not to everybody who comes later.
  return group || activity.conversation.conversationType === 'groupChat'
    ? bot
    : bot === members.every(({ id }) => id === activity.recipient.id)
}

function words(activity: ChannelActivity, textLimit: number): WireActivity {
  return said(activity, { type: 'message', text: plainWords(activity).slice(0, textLimit) })
}

export function pressed(activity: ChannelActivity, press: Press): WireActivity {
  return said(activity, { type: 'message', text: press.label, value: { action: press.action } })
}

const clientsSendEvents: ReadonlySet<string> = new Set(['directline', 'directlinespeech', 'webchat'])

function event(activity: ChannelActivity): WireActivity {
  const { name = '', value, channelId } = activity
  const heard = said(activity, { type: 'event', name, value })
  // On these channels anybody's client can send events; on the others only the channel itself, whose token was checked.
  const desk = name === HANDOFF_STATUS && !clientsSendEvents.has(channelId)
  return desk ? ({ ...heard, from: DESK } as WireActivity) : heard
}

/** The person has come in. The bot greets on it. */
export function arrival(activity: ChannelActivity): WireActivity {
  return said(activity, {
    type: 'conversationUpdate',
    membersAdded: [{ id: activity.from.id, role: 'user' }],
  })
}

/** The thumbs as the button of the same meaning, and the words as a message. */
export function judgement(activity: ChannelActivity, yes: boolean): WireActivity {
  return said(activity, { type: 'message', text: '', value: { action: { kind: 'helpful', yes } } })
}

export function judgementWords(activity: ChannelActivity, text: string): WireActivity {
  return said(activity, { type: 'message', text })
}

/** What is kept of an activity: what was meant and who said it; no names, no markup, no attachments. */
function said(activity: ChannelActivity, content: object): WireActivity {
  return {
    ...content,
    ...(activity.locale === undefined ? {} : { locale: activity.locale }),
    channelId: activity.channelId,
    from: { id: activity.from.id, role: 'user' },
    recipient: { id: activity.recipient.id, role: 'bot' },
  } as WireActivity
}

/** Teams sends the words of feedback as JSON in a string. */
function feedbackText(feedback: string | undefined): string {
  if (feedback === undefined) return ''
  try {
    const parsed: unknown = JSON.parse(feedback)
    const text = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
    return typeof text['feedbackText'] === 'string' ? text['feedbackText'] : ''
  } catch {
    return ''
  }
}
