import {
  createBotConnectorChannel,
  type BotConnectorChannel,
} from '#src/channels/bot-connector/bot-connector-channel.ts'
import type { BotConnectorDeps, ChannelWords, NoticeEnd } from '#src/channels/bot-connector/deps.ts'
import { keepGroupsImpersonal } from '#src/channels/bot-connector/group-turns.ts'
import { PACE, type Pace } from '#src/channels/bot-connector/pace.ts'
import type { Config } from '#src/config/config.ts'
import { loadConfig, type Environment } from '#src/config/load-config.ts'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import { createTurnRunner, type TurnRunner } from '#src/conversation/turn-runner.ts'
import { createHttpServer, type HttpServer } from '#src/http/server.ts'
import { createFacts, type Facts } from '#src/log/events.ts'
import { createLogger } from '#src/log/logger.ts'
import { createMetrics } from '#src/log/metrics.ts'
import { capabilitiesOf } from '#src/reply/capabilities.ts'
import type { Outbox } from '#src/storage/outbox-ports.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { openStorage } from '#src/storage/open-store.ts'
import { echoBot, testNotices } from './direct-line-server.ts'
import { APP_ID, type FakeConnector } from './fake-connector.ts'
import { tempFolder } from './temp-folder.ts'

export const testWords: ChannelWords = {
  chosen: (_locale, label) => `chosen: ${label}`,
  groupHello: () => 'hello, group',
  groupPrivate: (_locale, link) => `in private: ${link}`,
}

export interface BotConnectorServer extends AsyncDisposable {
  readonly url: string
  readonly store: ConversationStore
  readonly outbox: Outbox
  readonly turns: TurnRunner
  readonly logged: readonly string[]
  /** posts to /api/messages; by default with a good token */
  post(activity: object, headers?: Record<string, string>): Promise<{ status: number; body: any }>
  close(): Promise<void>
}

export interface Parts {
  readonly config: Config
  readonly store: ConversationStore
  readonly outbox: Outbox
  readonly turns: TurnRunner
  readonly reach: BotConnectorChannel['reach']
  readonly facts: Facts
  readonly now: () => Date
}

export interface BotConnectorOptions {
  readonly connector: FakeConnector
  readonly env?: Environment
  readonly handle?: HandleTurn
  readonly words?: ChannelWords
  readonly now?: () => Date
  readonly pace?: Partial<Pace>
  /** keeps the data when the server is closed, so that another can open it */
  readonly folder?: string
  /** instead of an SQLite file; closed with the server */
  readonly storage?: { readonly store: ConversationStore; readonly outbox: Outbox }
  readonly onNotice?: (notice: string, end: NoticeEnd) => void
  readonly deps?: Partial<BotConnectorDeps>
  /** puts more around the turns */
  readonly wrap?: (handle: HandleTurn, outbox: Outbox) => HandleTurn
  /** puts more on the server; gives what is to be closed */
  readonly mount?: (http: HttpServer, parts: Parts) => { close(): Promise<void> }
}

const QUICK: Pace = { ...PACE, retryAfter: [30, 60], lookEvery: 40, requestTimeout: 1_000 }

/** The whole path from HTTP to storage and back to the channel, on a free port. */
export async function startBotConnector(options: BotConnectorOptions): Promise<BotConnectorServer> {
  const { connector } = options
  const now = options.now ?? (() => new Date())
  const config = loadConfig({
    PORT: '0',
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: 'secret',
    ZAIJIE_REQUESTS_PER_MINUTE: '1000000',
    ZAIJIE_MESSAGES_PER_MINUTE: '10000',
    ...options.env,
  })
  const logged: string[] = []
  const log = createLogger({ level: 'trace', destination: { write: (line) => logged.push(line) } })
  const facts = createFacts(log, createMetrics())
  const temporary = options.folder === undefined ? tempFolder() : undefined
  const folder = options.folder ?? temporary?.path ?? ''
  const onError = (err: unknown) => facts.storageFailed({ operation: 'tell', err })
  const storage = { databaseUrl: undefined, folder, now, onError }
  const { store, outbox } = options.storage ?? (await openStorage(storage))
  const words = options.words ?? testWords
  const inner = options.handle ?? echoBot
  const handle = keepGroupsImpersonal(options.wrap?.(inner, outbox) ?? inner, words)
  const turns = createTurnRunner({ store, handle, notices: testNotices, facts, now })
  const channel = createBotConnectorChannel({
    config,
    store,
    deliveries: outbox.deliveries,
    turns,
    notices: testNotices,
    words,
    takesEvents: (channelId) => capabilitiesOf(channelId).events,
    facts,
    now,
    cloud: connector.cloud,
    bearer: { token: (fresh) => Promise.resolve(fresh ? 'fresh' : 'bot-token') },
    pace: { ...QUICK, ...options.pace },
    ...(options.onNotice === undefined ? {} : { onNotice: options.onNotice }),
    ...options.deps,
  })
  const http = createHttpServer({ config, facts })
  channel.mount(http.server)
  const more = options.mount?.(http, { config, store, outbox, turns, reach: channel.reach, facts, now })
  const url = await http.listen()
  await turns.resume()
  await channel.start()

  let closed = false
  async function close(): Promise<void> {
    if (closed) return
    closed = true
    const answered = http.close(5_000)
    await more?.close()
    await turns.drain(5_000)
    await channel.close()
    await answered
    await outbox.close()
    await store.close()
    temporary?.[Symbol.dispose]()
  }

  async function post(activity: object, headers?: Record<string, string>) {
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(headers ?? { Authorization: `Bearer ${await connector.token()}` }),
      },
      body: JSON.stringify(activity),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
  }

  return { url, store, outbox, turns, logged, post, close, [Symbol.asyncDispose]: close }
}
