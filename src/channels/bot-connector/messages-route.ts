import { createHash, randomBytes } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import type { ConversationLimits } from '#src/channels/direct-line/limits.ts'
import { answerJson } from '#src/channels/http-io.ts'
import { readJson } from '#src/channels/read-body.ts'
import { BotError } from '#src/errors/bot-error.ts'
import { activityIdAt } from './activity-at.ts'
import type { ConnectorClient } from './connector-client.ts'
import type { Conversations, Met } from './conversations.ts'
import type { Delivery } from './delivery.ts'
import type { BotConnectorDeps } from './deps.ts'
import type { Gate } from './gate.ts'
import { outgoingActivity } from './outgoing.ts'
import { pressCard } from './pressed-card.ts'
import {
  arrival,
  judgement,
  judgementWords,
  pressed,
  readActivity,
  type Press,
  type Reading,
} from './read-activity.ts'
import { channelActivity, type ChannelActivity } from './wire.ts'
import type { Accepted, AnswerBy, ConversationRecord, WireActivity } from '#src/storage/ports.ts'

export interface MessagesParts {
  readonly gate: Gate
  readonly conversations: Conversations
  readonly delivery: Delivery
  readonly client: ConnectorClient
  readonly limits: Pick<ConversationLimits, 'message'>
}

/** POST /api/messages: what a channel tells is made safe, then acknowledged; the bot's answers go out by the delivery. */
export function mountMessages(server: Server, deps: BotConnectorDeps, parts: MessagesParts): void {
  const { store, turns, facts, deliveries } = deps
  const { conversations, delivery } = parts

  server.post('/api/messages', async (request: Request, response: Response) => {
    const activity = await readBody(request)
    try {
      await parts.gate(request, activity)
    } catch (error) {
      if (error instanceof BotError) facts.callerRefused({ code: error.code, err: error.cause })
      throw error
    }
    response.setHeader('Cache-Control', 'no-store')
    const reading = readActivity(activity, deps.config.limits.textCharacters)
    // An invoke waits for an answer of its own kind; 501 says that this bot has none.
    if (reading.kind === 'nothing') answerJson(response, reading.sync ? 501 : 200, {})
    else answerJson(response, 200, await serve(activity, reading))
  })

  async function readBody(request: Request): Promise<ChannelActivity> {
    const result = channelActivity.safeParse(await readJson(request, deps.config.limits.bodyBytes))
    if (result.success) return result.data
    const places = result.error.issues.map((issue) => issue.path.join('.') || 'the activity').join(', ')
    throw new BotError('BODY_INVALID', { reason: `wrong or missing: ${places.replaceAll(/[^\w., ]/g, '')}` })
  }

  /** Resolves with the body of the answer. */
  async function serve(
    activity: ChannelActivity,
    reading: Exclude<Reading, { kind: 'nothing' }>,
  ): Promise<object> {
    const met = await conversations.meet(activity)
    switch (reading.kind) {
      case 'say':
        await take(met, reading.activity, activity.id)
        return {}
      case 'press':
        return press(met, activity, reading)
      case 'arrive':
        await accept(met, arrival(activity), 'arrival', 'turn')
        return {}
      case 'leave':
        // The bot was taken away: what still waits will be refused by the channel, and given up.
        conversations.forget(met.id)
        return {}
      case 'edit':
        await edit(met, reading.of, reading.activity)
        return {}
      case 'unsay':
        await unsay(met, reading.of)
        return {}
      case 'event':
        await accept(met, reading.activity, activity.id, 'turn')
        return {}
      case 'judge': {
        const again = activity.replyToId ?? activity.id
        await accept(met, judgement(activity, reading.yes), `judge|${again}|${reading.yes}`, 'turn')
        const words = reading.words.slice(0, deps.config.limits.textCharacters)
        if (words !== '') await accept(met, judgementWords(activity, words), `judge|${again}|words`, 'turn')
        return {}
      }
    }
  }

  /** A message of the person: counts against the limit, and the typing indicator is set up. */
  async function take(
    met: Met,
    activity: WireActivity,
    remoteId: string | undefined,
  ): Promise<Accepted | undefined> {
    const answer = await parts.limits.message(met.id)
    if (answer === 'turn' && met.reference.scope === 'personal') delivery.expectReply(met.id, met.reference)
    const accepted = await accept(met, activity, remoteId, answer)
    if (accepted !== undefined && remoteId !== undefined) delivery.remember(accepted.activityId, remoteId)
    return accepted
  }

  /** Makes it safe; when the storage does not take it, the person is told, since no channel tells them. */
  async function accept(
    met: Met,
    activity: WireActivity,
    key: string | undefined,
    answer: AnswerBy,
  ): Promise<Accepted | undefined> {
    try {
      const incoming = { activity, answer, ...(key === undefined ? {} : { key: keyOf(key) }) }
      const accepted = await turns.accept(met.id, incoming)
      if (accepted !== undefined) return accepted
      // Retention or a deletion has taken the conversation since it was last seen here: it begins anew.
      conversations.forget(met.id)
      await conversations.meet(met.activity)
      return await turns.accept(met.id, incoming)
    } catch (error) {
      if (error instanceof BotError && error.code !== 'STORAGE_FAILED') throw error
      await apologise(met, error)
      throw error
    }
  }

  async function apologise(met: Met, error: unknown): Promise<void> {
    const reference = randomBytes(4).toString('hex')
    facts.storageFailed({ operation: 'accept', reference, err: error })
    const { locale }: Pick<ConversationRecord, 'locale'> = (await store
      .find(met.id)
      .catch(() => undefined)) ?? { locale: '' }
    const notice = deps.notices.unavailable(locale, reference) as unknown as WireActivity
    await parts.client.say(met.reference, outgoingActivity(notice, met.reference), undefined)
  }

  /** The choice is taken in once; then the buttons go from the card, for good and on every client. */
  async function press(
    met: Met,
    activity: ChannelActivity,
    reading: Extract<Reading, { kind: 'press' }>,
  ): Promise<object> {
    const card = reading.card === undefined ? undefined : await cardAt(met.id, reading.card, reading.press)
    if (card === undefined) {
      await take(met, pressed(activity, reading.press), activity.id)
      return invokeAnswer(reading, undefined)
    }
    if (card.after !== undefined) {
      await take(met, pressed(activity, reading.press), `press|${card.position}|${card.after.choice}`)
      await store.replace(met.id, activityIdAt(met.id, card.position), card.after.activity)
    }
    return invokeAnswer(reading, cardOf(card.after?.activity ?? card.now, met))
  }

  /** The bot's message with that id at the channel, and how it looks once the button was pressed (undefined: it was). */
  async function cardAt(conversationId: string, remoteId: string, { action }: Press) {
    const position = await deliveries.positionOf(conversationId, remoteId)
    if (position === undefined) return undefined
    const page = await store.log(conversationId, position - 1, 1)
    const entry = page?.entries.find((each) => each.position === position)
    if (entry === undefined) return undefined
    const { id: _id, timestamp: _timestamp, ...content } = entry.activity as Record<string, unknown>
    const locale = typeof content['locale'] === 'string' ? content['locale'] : ''
    return {
      position,
      now: content,
      after: pressCard(content, action, (label) => deps.words.chosen(locale, label)),
    }
  }

  /** What a changed message says now is what was said: it replaces the old words, and is read as a new message. */
  async function edit(met: Met, of: string, activity: WireActivity): Promise<void> {
    const before = await accept(met, activity, of, 'turn')
    if (before?.duplicate !== true) return
    await store.replace(met.id, before.activityId, activity)
    await take(met, activity, `${of}|${digest(activity.text ?? '')}`)
  }

  async function unsay(met: Met, of: string): Promise<void> {
    const blank: WireActivity = { type: 'message', text: '' }
    const before = await accept(met, blank, of, 'nothing')
    if (before !== undefined) await store.remove(met.id, before.activityId)
  }
}

/** An invoke is answered in place: with the card as it is now, or with nothing to show. */
function invokeAnswer({ sync }: { readonly sync: boolean }, card: unknown): object {
  if (!sync) return {}
  if (card === undefined) {
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }
  }
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
}

/** The card of a message as its channel shows it. */
function cardOf(activity: object, { reference }: Met): unknown {
  const { attachments } = outgoingActivity(activity, reference) as { attachments?: { content?: unknown }[] }
  return attachments?.at(-1)?.content
}

/** Ids of channels may be long or odd: then their digest stands for them, so that any storage takes them. */
function keyOf(id: string): string {
  return /^[\x21-\x7e]{1,128}$/.test(id) ? id : digest(id)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
