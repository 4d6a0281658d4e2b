/** What goes over the wire of Direct Line 3.0, as far as this page reads or writes it. */
export interface Activity {
  id?: string
  type: string
  timestamp?: string
  locale?: string
  from?: { id?: string; name?: string; role?: string }
  text?: string
  textFormat?: 'plain' | 'markdown'
  value?: unknown
  name?: string
  replyToId?: string
  attachments?: readonly Attachment[]
  suggestedActions?: { actions?: readonly CardAction[] }
  channelData?: { clientActivityID?: string; [key: string]: unknown }
}

export interface Attachment {
  contentType: string
  content?: unknown
}

export interface CardAction {
  type: string
  title?: string
  text?: string
  displayText?: string
  value?: unknown
}

export interface ActivitySet {
  activities: readonly Activity[]
  watermark?: string
}

/** An open conversation, as the server hands it out. */
export interface Session {
  conversationId: string
  token: string
  /** seconds the token is good for */
  expires_in?: number
  /** good for one connection */
  streamUrl?: string
}

/** Narrows what the server sent; anything else is treated as a fault of the connection. */
export function isSession(value: unknown): value is Session {
  const session = value as Partial<Session> | undefined
  return typeof session?.conversationId === 'string' && typeof session.token === 'string'
}

export function isActivitySet(value: unknown): value is ActivitySet {
  return Array.isArray((value as Partial<ActivitySet> | undefined)?.activities)
}
