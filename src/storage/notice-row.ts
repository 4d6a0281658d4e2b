import { createHash } from 'node:crypto'
import type { Handoff, Notice, NoticeState } from './outbox-ports.ts'

export interface NoticeRow {
  readonly id: string
  readonly conversation_id: string
  readonly user_id: string
  readonly kind: string
  readonly state: string
  readonly tries: unknown
  readonly reason: string | null
  /** ms since 1970 */
  readonly due_at: unknown
  readonly created_at: unknown
  readonly body: string | null
  /** SQLite knows no booleans */
  readonly aimed: unknown
}

export function noticeOf(row: NoticeRow): Notice {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    userId: row.user_id,
    kind: row.kind,
    state: row.state as NoticeState,
    tries: Number(row.tries),
    reason: row.reason ?? undefined,
    dueAt: new Date(Number(row.due_at)).toISOString(),
    createdAt: new Date(Number(row.created_at)).toISOString(),
    body: row.body === null ? undefined : JSON.parse(row.body),
    aimed: row.aimed === true || row.aimed === 1,
  }
}

export interface HandoffRow {
  readonly id: string
  readonly channel: string
  readonly locale: string
  readonly state: string
  /** ms since 1970 */
  readonly since: unknown
}

export function handoffOf(row: HandoffRow): Handoff {
  return {
    conversationId: row.id,
    channel: row.channel,
    locale: row.locale,
    state: row.state as Handoff['state'],
    since: new Date(Number(row.since)).toISOString(),
  }
}

/** What a choice is kept under: it must outlive the deletion of everything about the person, so it does not name them. */
export function personOf(userId: string): string {
  return createHash('sha256').update(`choice of ${userId}`).digest('base64url')
}
