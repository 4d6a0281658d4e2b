import { createDirectLineChannel } from '#src/channels/direct-line/direct-line-channel.ts'
import { loadConfig, type Environment } from '#src/config/load-config.ts'
import type { HandleTurn, Notices } from '#src/conversation/turn-handler.ts'
import { createTurnRunner, type TurnRunner } from '#src/conversation/turn-runner.ts'
import { mountHealth } from '#src/http/health.ts'
import { createHttpServer } from '#src/http/server.ts'
import { createFacts } from '#src/log/events.ts'
import { createLogger } from '#src/log/logger.ts'
import { createMetrics } from '#src/log/metrics.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { openSqliteStore } from '#src/storage/sqlite/conversation-store.ts'
import { tempFolder } from './temp-folder.ts'

export const TOKEN_KEY = 'k'.repeat(40)

export const SECRET = 'a-secret-for-tests-that-is-long-enough'

/** Says back what it hears, counts turns, greets arrivals; `/throw` and `/slow` do as they say. */
export const echoBot: HandleTurn = async (state, incoming) => {
  const turns = ((state as { turns?: number } | undefined)?.turns ?? 0) + 1
  if (incoming.type === 'conversationUpdate') {
    return {
      state: { turns },
      replies: [{ type: 'message', text: `welcome ${incoming.locale ?? ''}`.trim() }],
    }
  }
  if (incoming.text === '/throw') throw new Error('planted')
  if (incoming.text === '/slow') await new Promise((resolve) => setTimeout(resolve, 300))
  if (incoming.type !== 'message') return { state: { turns }, replies: [] }
  return { state: { turns }, replies: [{ type: 'message', text: `${turns}: ${incoming.text}` }] }
}

export const testNotices: Notices = {
  failed: (locale, reference) => ({ type: 'message', text: `sorry ${reference}`, locale }),
  tooFast: (locale) => ({ type: 'message', text: 'slow down', locale }),
  unavailable: (locale, reference) => ({ type: 'message', text: `unavailable ${reference}`, locale }),
}

export interface TestServer extends AsyncDisposable {
  /** http://127.0.0.1:port */
  readonly url: string
  readonly store: ConversationStore
  readonly turns: TurnRunner
  /** lines that were logged */
  readonly logged: readonly string[]
  close(): Promise<void>
}

export interface TestServerOptions {
  readonly env?: Environment
  readonly handle?: HandleTurn
  /** instead of an SQLite file that goes with the server */
  readonly store?: ConversationStore
  readonly now?: () => Date
}

/** The whole path from HTTP to storage, with an echo bot instead of ours, on a free port. */
export async function startDirectLine(options: TestServerOptions = {}): Promise<TestServer> {
  const now = options.now ?? (() => new Date())
  const config = loadConfig({
    PORT: '0',
    ZAIJIE_DIRECT_LINE_SECRET: SECRET,
    ZAIJIE_REQUESTS_PER_MINUTE: '1000000',
    ZAIJIE_CONVERSATIONS_PER_MINUTE: '100000',
    ZAIJIE_MESSAGES_PER_MINUTE: '10000',
    ...options.env,
  })
  const logged: string[] = []
  const log = createLogger({ level: 'trace', destination: { write: (line) => logged.push(line) } })
  const metrics = createMetrics()
  const facts = createFacts(log, metrics)
  const folder = tempFolder()
  const store =
    options.store ??
    openSqliteStore({
      folder: folder.path,
      now,
      onError: (err) => facts.storageFailed({ operation: 'tell', err }),
    })
  const turns = createTurnRunner({
    store,
    handle: options.handle ?? echoBot,
    notices: testNotices,
    facts,
    now,
  })
  const tokenKey = TOKEN_KEY
  const channel = createDirectLineChannel({
    config,
    store,
    turns,
    notices: testNotices,
    facts,
    now,
    tokenKey,
  })
  const http = createHttpServer({ config, facts })
  mountHealth(http.server, { check: () => store.check(), metrics })
  channel.mount(http.server)
  const url = await http.listen()
  await turns.resume()

  let closed = false
  async function close(): Promise<void> {
    if (closed) return
    closed = true
    const answered = http.close(5_000)
    await turns.drain(5_000)
    await channel.close()
    await answered
    if (options.store === undefined) await store.close()
    folder[Symbol.dispose]()
  }
  return { url, store, turns, logged, close, [Symbol.asyncDispose]: close }
}
