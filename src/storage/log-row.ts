import { activityId } from './activity-id.ts'
import type { AnswerBy, ConversationRecord, LogEntry, Outgoing, StoredReview, WireActivity } from './ports.ts'

/** How long (ms) the storage may take for a small thing before it counts as failing. */
export const STORAGE_PATIENCE = 5_000

/** What an incoming line still waits for, as both databases keep it. */
export const WAITING: Readonly<Record<AnswerBy, 0 | 1 | 2>> = { nothing: 0, turn: 1, notice: 2 }

/** A line of the log as both databases keep it: id and timestamp are not in the body, they come from the other columns. */
export interface LogRow {
  readonly position: number
  readonly incoming: boolean
  /** ms since 1970 */
  readonly at: number
  /** null: its content was removed */
  readonly body: WireActivity | null
}

export function bodyOf(activity: WireActivity | Outgoing): string {
  const { id: _id, timestamp: _timestamp, ...body } = activity as WireActivity
  return JSON.stringify(body)
}

export function entryOf(conversationId: string, row: LogRow): LogEntry {
  return {
    position: row.position,
    direction: row.incoming ? 'incoming' : 'outgoing',
    activity: activityOf(conversationId, row),
  }
}

/** What tells clients that an earlier activity has changed: the same id at a new position. */
export function changeOf(conversationId: string, position: number, target: LogRow): LogEntry {
  return { ...entryOf(conversationId, target), position }
}

function activityOf(conversationId: string, row: LogRow): WireActivity {
  return {
    ...(row.body ?? { type: 'messageDelete' }),
    id: activityId(conversationId, row.position),
    timestamp: new Date(row.at).toISOString(),
  }
}

export interface ConversationRow {
  readonly id: string
  readonly channel: string
  readonly user_id: string
  readonly locale: string
  /** ms since 1970 */
  readonly created_at: number
  readonly reference: unknown
}

export function recordOf(row: ConversationRow): ConversationRecord {
  return {
    id: row.id,
    channel: row.channel,
    userId: row.user_id,
    locale: row.locale,
    createdAt: new Date(row.created_at).toISOString(),
    ...(row.reference === null || row.reference === undefined ? {} : { reference: row.reference }),
  }
}

export interface ReviewRow {
  readonly conversation_id: string
  readonly kind: string
  readonly locale: string
  readonly text: string
  readonly detail: unknown
  readonly at: number
}

export function reviewOf(row: ReviewRow): StoredReview {
  return {
    conversationId: row.conversation_id,
    kind: row.kind,
    locale: row.locale,
    text: row.text,
    at: new Date(row.at).toISOString(),
    ...(row.detail === null || row.detail === undefined ? {} : { detail: row.detail }),
  }
}
