import { join } from 'node:path'
import { createDirectLineChannel } from '#src/channels/direct-line/direct-line-channel.ts'
import { tokenKeyOf } from '#src/channels/direct-line/token-key.ts'
import type { Config } from '#src/config/config.ts'
import { createNotices } from '#src/conversation/notices.ts'
import { createTurnRunner } from '#src/conversation/turn-runner.ts'
import { bundle } from '#src/http/bundle.ts'
import { mountHealth } from '#src/http/health.ts'
import { mountPages } from '#src/http/pages.ts'
import { createHttpServer } from '#src/http/server.ts'
import { loadData } from '#src/loading/load-data.ts'
import { watchData } from '#src/loading/watch-data.ts'
import { createFacts } from '#src/log/events.ts'
import { createLogger } from '#src/log/logger.ts'
import { createMetrics } from '#src/log/metrics.ts'
import { openStore } from '#src/storage/open-store.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { keepSwept } from '#src/storage/retention.ts'
import { assembleBot } from './assemble-bot.ts'

export interface App extends AsyncDisposable {
  /** Where to open it: http://127.0.0.1:3978 */
  readonly url: string
  readonly store: ConversationStore
}

/** Longest time (ms) that turns and requests under way may take when the app stops. */
const GRACE = 8_000

/**
 * Puts the parts together and serves. Throws BotErrors of the operator: DATA_INVALID, PORT_TAKEN, DATA_FOLDER_UNUSABLE.
 */
export async function startApp(config: Config, root: string): Promise<App> {
  const begun = performance.now()
  const now = () => new Date()
  const log = createLogger({ level: config.logLevel })
  const metrics = createMetrics()
  const facts = createFacts(log, metrics)
  const data = loadData(root)
  let bot = assembleBot(data)

  const store = await openStore({
    databaseUrl: config.databaseUrl,
    folder: config.dataFolder,
    now,
    onError: (err) => facts.storageFailed({ operation: 'tell', err }),
  })
  const notices = createNotices(() => bot.words)
  const turns = createTurnRunner({
    store,
    handle: (...turn) => bot.handle(...turn),
    notices,
    facts,
    now,
  })
  const tokenKey = await tokenKeyOf(config.directLine, store)
  const directLine = createDirectLineChannel({ config, store, turns, notices, facts, now, tokenKey })
  const http = createHttpServer({ config, facts })
  directLine.mount(http.server)
  mountHealth(http.server, { check: () => store.check(), metrics })
  const assets = await bundle({ root, keepIn: join(config.dataFolder, 'web'), words: data.pageWords })
  mountPages(http.server, { assets, words: data.pageWords, origins: config.directLine.origins })

  const url = await http.listen()
  await turns.resume()
  const stopSweeping = keepSwept(store, config.retentionDays, facts, now)
  const stopWatching = config.watch
    ? watchData(
        root,
        (changed) => {
          bot = assembleBot(changed)
          facts.dataReloaded()
        },
        (err) => facts.dataRefused({ err }),
      )
    : () => {}
  facts.started({
    url,
    storage: config.databaseUrl === undefined ? 'sqlite' : 'postgres',
    ms: Math.round(performance.now() - begun),
  })

  return {
    url,
    store,
    async [Symbol.asyncDispose]() {
      const stopping = performance.now()
      stopWatching()
      stopSweeping()
      const finished = await turns.drain(GRACE)
      await directLine.close()
      await http.close(GRACE - Math.min(GRACE - 500, performance.now() - stopping))
      await store.close()
      facts.stopped({ ms: Math.round(performance.now() - stopping), finished })
    },
  }
}
