import type { Pool, PoolClient } from 'pg'
import { BotError } from '#src/errors/bot-error.ts'
import { activityId } from '#src/storage/activity-id.ts'
import { createKeyedLock } from '#src/storage/keyed-lock.ts'
import { bodyOf, entryOf, recordOf } from '#src/storage/log-row.ts'
import type { ConversationStore, HandledTurn, TurnResult, WireActivity } from '#src/storage/ports.ts'
import { waitingTurn, type WaitingTurn } from './activities.ts'
import { notifyCall, payloadOf } from './notifications.ts'
import type { Parts } from './parts.ts'
import { forget, removeConversations } from './removal.ts'
import { reviewColumns } from './review.ts'
import { inTransaction, query } from './transaction.ts'

/**
 * $1 number, $2 position, $3 replies, $4 time, $5 state, $6 locale, $7 turns so far, $8 bodies, $9-12 review columns,
 * $13 notification. All hangs on `turns`: it has not changed if and only if no other turn was committed.
 */
const COMMIT_TURN = {
  name: 'commit-turn',
  text: `WITH moved AS (
           UPDATE conversations
           SET head = head + $3, active_at = greatest(active_at, $4), state = $5, locale = $6, turns = turns + 1
           WHERE number = $1 AND turns = $7 RETURNING number, head
         ), handled AS (
           UPDATE activities SET waiting = 0 FROM moved WHERE conversation = moved.number AND position = $2
         ), added AS (
           INSERT INTO activities (conversation, position, incoming, at, body)
           SELECT moved.number, moved.head - $3 + n, false, $4, body
           FROM moved, unnest($8::text[]) WITH ORDINALITY AS replies (body, n)
         ), reviewed AS (
           INSERT INTO review (conversation, kind, locale, text, detail, at)
           SELECT moved.number, kind, lines.locale, lines.text, detail, $4
           FROM moved, unnest($9::text[], $10::text[], $11::text[], $12::text[]) AS lines (kind, locale, text, detail)
         )
         SELECT head, ${notifyCall('$13')},
                EXISTS (SELECT FROM activities WHERE conversation = $1 AND waiting > 0 AND position <> $2) AS more
         FROM moved`,
}

const UNHANDLED =
  'SELECT DISTINCT c.id FROM activities a JOIN conversations c ON c.number = a.conversation WHERE a.waiting > 0 AND a.at < $1'

/** Turns: one at a time in a conversation, each committed whole. */
export function turns(parts: Parts): Pick<ConversationStore, 'handleNext' | 'unhandled'> {
  const { pool, replica, changes, now, onError } = parts
  const locked = createKeyedLock()

  /** One statement, so one transaction: nothing of it happens when another process has committed a turn since. */
  async function commitTurn(
    client: Pool | PoolClient,
    { conversation, line }: WaitingTurn,
    { replies, state, locale, review }: TurnResult,
  ): Promise<HandledTurn> {
    const { id } = conversation
    const at = now().getTime()
    const rows = await query<{ head: string; more: boolean }>(client, COMMIT_TURN, [
      conversation.number,
      line.position,
      replies.length,
      at,
      state === undefined ? null : JSON.stringify(state),
      locale ?? conversation.locale,
      conversation.turns,
      replies.map(bodyOf),
      ...reviewColumns(review ?? []),
      payloadOf(replica, id),
    ])
    const done = rows[0]
    if (done === undefined) throw new BotError('TURN_OVERTAKEN', { conversation: id })
    const first = Number(done.head) - replies.length + 1
    return {
      activityId: activityId(id, line.position),
      entries: replies.map((reply, index) =>
        entryOf(id, { position: first + index, incoming: false, at, body: reply as WireActivity }),
      ),
      more: done.more,
    }
  }

  /** A turn that erases its user: what it leaves is written when the old lines beside the log are gone. */
  async function commitErasingTurn(turn: WaitingTurn, result: TurnResult): Promise<HandledTurn> {
    const { number, user_id } = turn.conversation
    const handled = await inTransaction(pool, async (client) => {
      for (const table of ['review', 'files', 'notices']) {
        await client.query(`DELETE FROM ${table} WHERE conversation = $1`, [number])
      }
      const done = await commitTurn(client, turn, result)
      await client.query('DELETE FROM activities WHERE conversation = $1 AND position <= $2', [
        number,
        turn.line.position,
      ])
      const others = 'SELECT number FROM conversations WHERE user_id = $1 AND number <> $2'
      await removeConversations(client, others, [user_id, number])
      return done
    })
    await forget(pool).catch(onError)
    return handled
  }

  return {
    handleNext: (id, handle) =>
      locked(id, async () => {
        const turn = await waitingTurn(pool, id)
        if (turn === undefined) return undefined
        const result = await handle({
          conversation: recordOf(turn.conversation),
          state: turn.conversation.state,
          incoming: entryOf(id, turn.line).activity,
          answer: turn.answer,
        })
        const handled =
          result.eraseUser === true
            ? await commitErasingTurn(turn, result)
            : await commitTurn(pool, turn, result)
        changes.tellLines(id, handled.entries)
        return handled
      }),
    async unhandled(before) {
      const moment = before?.getTime() ?? Number.MAX_SAFE_INTEGER
      return (await query<{ id: string }>(pool, UNHANDLED, [moment])).map(({ id }) => id)
    },
  }
}
