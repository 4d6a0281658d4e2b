import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import type { NoticeEnd } from '#src/channels/bot-connector/deps.ts'
import { answerJson, pathPart } from '#src/channels/http-io.ts'
import { readJson } from '#src/channels/read-body.ts'
import { header } from '#src/channels/request-facts.ts'
import type { Config } from '#src/config/config.ts'
import { BotError } from '#src/errors/bot-error.ts'
import type { AddedNotice, Notice } from '#src/storage/outbox-ports.ts'
import { createNoticeRunner, type NoticeRunnerDeps } from './notice-runner.ts'
import { idempotencyKey, notificationBody, type NotificationBody } from './notification.ts'
import { dayOf, nextAllowed } from './quiet-hours.ts'

export interface NotificationsDeps extends Omit<NoticeRunnerDeps, 'config'> {
  readonly config: Pick<Config, 'notifications' | 'limits'>
}

export interface Notifications {
  /** Adds POST /api/notifications and GET /api/notifications/:id, when a key is set. */
  mount(server: Server): void
  /** What became of a notification at its channel. */
  ended(notification: string, end: NoticeEnd): void
  /** Takes up what waits; once turns can be taken. */
  start(): void
  close(): Promise<void>
}

/** The door for an operator's systems: what they tell is kept until it was said, or given up with a reason. */
export function createNotifications(deps: NotificationsDeps): Notifications {
  const { notices, facts, now } = deps
  const config = deps.config.notifications
  const runner = createNoticeRunner({ ...deps, config })

  function mount(server: Server): void {
    const { key } = config
    if (key === undefined) return
    server.post('/api/notifications', async (request: Request, response: Response) => {
      admit(request, key)
      const { sentKey, body } = await read(request)
      const added = await take(sentKey, body)
      if (added.kind === 'conflict') throw new BotError('NOTIFICATION_CONFLICT')
      if (added.kind === 'added') {
        facts.notificationTaken({ notification: added.notice.id, kind: body.kind })
        runner.wake()
      }
      noStore(response)
      answerJson(response, added.kind === 'added' ? 202 : 200, shown(added.notice))
    })
    server.get('/api/notifications/:id', async (request: Request, response: Response) => {
      admit(request, key)
      const notice = await notices.find(pathPart(request, 'id'))
      if (notice === undefined) throw new BotError('NOTIFICATION_UNKNOWN')
      noStore(response)
      answerJson(response, 200, shown(notice))
    })
  }

  async function read(request: Request): Promise<{ sentKey: string; body: NotificationBody }> {
    const sentKey = idempotencyKey.safeParse(header(request, 'idempotency-key'))
    if (!sentKey.success)
      throw new BotError('BODY_INVALID', { reason: 'the header Idempotency-Key is missing or odd' })
    const body = notificationBody.safeParse(await readJson(request, deps.config.limits.bodyBytes))
    if (body.success) return { sentKey: sentKey.data, body: body.data }
    const places = body.error.issues.map((issue) => issue.path.join('.') || 'the body').join(', ')
    throw new BotError('BODY_INVALID', {
      reason: `wrong, missing or unknown: ${places.replaceAll(/[^\w., ]/g, '')}`,
    })
  }

  async function take(sentKey: string, body: NotificationBody): Promise<AddedNotice> {
    const address = await notices.lookUp(body.to.id, body.to.channel)
    if (address === undefined) throw new BotError('ADDRESS_UNKNOWN')
    const at = now()
    return notices.add({
      id: randomBytes(12).toString('base64url'),
      key: sentKey,
      digest: createHash('sha256').update(JSON.stringify(body)).digest('base64url'),
      conversationId: address.conversationId,
      userId: address.userId,
      kind: body.kind,
      day: dayOf(at, config.timeZone),
      oncePerDay: !body.urgent,
      dueAt: (body.urgent ? at : nextAllowed(at, config)).toISOString(),
      body,
    })
  }

  return {
    mount,
    ended(notification, end) {
      const reason = end.kind === 'given_up' ? end.reason : undefined
      facts.notificationEnded({
        notification,
        outcome: end.kind,
        ...(reason === undefined ? {} : { reason }),
      })
      notices
        .settle(notification, end.kind, reason)
        .catch((err: unknown) => facts.storageFailed({ operation: 'notification', err }))
    },
    start: () => runner.start(),
    close: () => runner.close(),
  }
}

/** What the sender learns: never a word of the person. */
function shown({ id, kind, state, reason, dueAt }: Notice): object {
  return { id, kind, state, dueAt, ...(reason === undefined ? {} : { reason }) }
}

function admit(request: Request, key: string): void {
  const sent = /^Bearer +(\S+)$/i.exec(header(request, 'authorization'))?.[1] ?? ''
  const digest = (text: string) => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(digest(sent), digest(key))) throw new BotError('NOTIFY_KEY_WRONG')
}

function noStore(response: Response): void {
  response.setHeader('Cache-Control', 'no-store')
}
