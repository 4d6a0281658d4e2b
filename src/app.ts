import { join } from 'node:path'
import { createBotConnectorChannel } from '#src/channels/bot-connector/bot-connector-channel.ts'
import { createChannelWords } from '#src/channels/bot-connector/channel-words.ts'
import { keepGroupsImpersonal } from '#src/channels/bot-connector/group-turns.ts'
import { createDirectLineChannel } from '#src/channels/direct-line/direct-line-channel.ts'
import { tokenKeyOf } from '#src/channels/direct-line/token-key.ts'
import { withHandoffs } from '#src/channels/handoff/handoff-turns.ts'
import { mountHandoffs } from '#src/channels/handoff/handoff-routes.ts'
import { createChoiceWords } from '#src/channels/notifications/choice-words.ts'
import { withNotices } from '#src/channels/notifications/notice-turns.ts'
import { createNotifications } from '#src/channels/notifications/notifications.ts'
import type { Config } from '#src/config/config.ts'
import { createNotices } from '#src/conversation/notices.ts'
import { createTurnRunner } from '#src/conversation/turn-runner.ts'
import { withTranscript } from '#src/conversation/with-transcript.ts'
import { bundle } from '#src/http/bundle.ts'
import { mountHealth } from '#src/http/health.ts'
import { mountPages } from '#src/http/pages.ts'
import { telephoneNumbers } from '#src/reply/telephone-numbers.ts'
import { createHttpServer } from '#src/http/server.ts'
import type { Data } from '#src/loading/load-data.ts'
import { watchData } from '#src/loading/watch-data.ts'
import { createFacts } from '#src/log/events.ts'
import { createLogger } from '#src/log/logger.ts'
import { createMetrics } from '#src/log/metrics.ts'
import { capabilitiesOf } from '#src/reply/capabilities.ts'
import { openStorage } from '#src/storage/open-store.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { keepSwept } from '#src/storage/retention.ts'
import { loadBot } from './assemble-bot.ts'

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
  const loaded = await loadBot(root, config)
  let { bot } = loaded

  const storage = {
    databaseUrl: config.databaseUrl,
    folder: config.dataFolder,
    now,
    onError: (err: unknown) => facts.storageFailed({ operation: 'tell', err }),
  }
  const { store, outbox } = await openStorage(storage)
  const notices = createNotices(() => bot.words)
  const words = createChannelWords(() => bot.words)
  const choices = createChoiceWords(() => bot.words)
  const told = withTranscript(store, (...turn) => bot.handle(...turn))
  const handle = keepGroupsImpersonal(withNotices(told, choices, outbox.notices.choose), words)
  const turns = createTurnRunner({
    store,
    handle: withHandoffs(handle, outbox.handoffs.set),
    notices,
    facts,
    now,
  })
  const tokenKey = await tokenKeyOf(config.directLine, store)
  const directLine = createDirectLineChannel({ config, store, turns, notices, facts, now, tokenKey })
  const notifications = createNotifications({
    config,
    notices: outbox.notices,
    turns,
    reach: (id) => botConnector.reach(id),
    facts,
    now,
  })
  const botConnector = createBotConnectorChannel({
    config,
    store,
    deliveries: outbox.deliveries,
    turns,
    notices,
    words,
    takesEvents: (channel) => capabilitiesOf(channel).events,
    onNotice: notifications.ended,
    facts,
    now,
  })
  const http = createHttpServer({ config, facts })
  directLine.mount(http.server)
  botConnector.mount(http.server)
  notifications.mount(http.server)
  mountHandoffs(http.server, { config, turns, handoffs: outbox.handoffs })
  mountHealth(http.server, { check: () => store.check(), metrics })
  const pagesOf = async ({ pageWords, phrases }: Data) => ({
    assets: await bundle({ root, keepIn: join(config.dataFolder, 'web'), words: pageWords }),
    words: pageWords,
    numbers: telephoneNumbers(Object.values(phrases)),
  })
  const pages = mountPages(http.server, {
    ...(await pagesOf(loaded.data)),
    origins: config.directLine.origins,
  })

  async function takeChanges(): Promise<void> {
    const changed = await loadBot(root, config)
    const changedPages = await pagesOf(changed.data)
    bot = changed.bot
    pages.replace(changedPages)
    facts.dataReloaded()
  }

  const url = await http.listen()
  await turns.resume()
  await botConnector.start()
  notifications.start()
  const stopSweeping = keepSwept(store, config.retentionDays, facts, now)
  const stopWatching = config.watch
    ? watchData(root, takeChanges, (err) => facts.dataRefused({ err }))
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
      await notifications.close()
      const finished = await turns.drain(GRACE)
      await directLine.close()
      await botConnector.close()
      await http.close(GRACE - Math.min(GRACE - 500, performance.now() - stopping))
      await outbox.close()
      await store.close()
      facts.stopped({ ms: Math.round(performance.now() - stopping), finished })
    },
  }
}
