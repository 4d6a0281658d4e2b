import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDirectLineChannel } from '#src/channels/direct-line/direct-line-channel.ts'
import { loadConfig, type Environment } from '#src/config/load-config.ts'
import { createTurnRunner } from '#src/conversation/turn-runner.ts'
import { bundle } from '#src/http/bundle.ts'
import { mountPages } from '#src/http/pages.ts'
import { createHttpServer } from '#src/http/server.ts'
import { loadPageWords } from '#src/loading/load-page-words.ts'
import { createFacts } from '#src/log/events.ts'
import { createLogger } from '#src/log/logger.ts'
import { createMetrics } from '#src/log/metrics.ts'
import { openSqliteStore } from '#src/storage/sqlite/conversation-store.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { fixtureBot } from './fixture-bot.ts'

/** The pages and the Direct Line channel as they run for real, with a bot that does what a test asks for. */
export interface PageServer extends AsyncDisposable {
  readonly url: string
  stop(): Promise<void>
  /** Comes back on the same port, with the same log. */
  start(): Promise<void>
}

export async function startPages(env: Environment = {}): Promise<PageServer> {
  const root = join(import.meta.dirname, '..', '..')
  const words = loadPageWords(root, [])
  if (!words) throw new Error('content/<locale>/page.yaml cannot be used; run npm run check')
  const assets = await bundle({ root, keepIn: join(tmpdir(), 'zaijie-tests-web'), words })
  const folder = tempFolder()
  let port = '0'
  let url = ''
  let stop = async () => {}

  async function start(): Promise<void> {
    const config = loadConfig({
      ZAIJIE_REQUESTS_PER_MINUTE: '1000000',
      ZAIJIE_CONVERSATIONS_PER_MINUTE: '100000',
      ZAIJIE_MESSAGES_PER_MINUTE: '10000',
      ...env,
      PORT: port,
    })
    const facts = createFacts(createLogger({ level: 'silent' }), createMetrics())
    const now = () => new Date()
    const store = openSqliteStore({ folder: folder.path, now, onError: () => {} })
    const say = (text: string) => ({ type: 'message', text })
    const notices = {
      failed: () => say('failed'),
      tooFast: () => say('too fast'),
      unavailable: () => say('unavailable'),
    }
    const turns = createTurnRunner({ store, handle: fixtureBot, notices, facts, now })
    const channel = createDirectLineChannel({
      config,
      store,
      turns,
      notices,
      facts,
      now,
      tokenKey: 'k'.repeat(40),
    })
    const http = createHttpServer({ config, facts })
    channel.mount(http.server)
    mountPages(http.server, {
      assets,
      words: words as NonNullable<typeof words>,
      numbers: ['12356', '110'],
      origins: config.directLine.origins,
    })
    url = await http.listen()
    port = new URL(url).port
    await turns.resume()
    stop = async () => {
      const answered = http.close(3_000)
      await turns.drain(3_000)
      await channel.close()
      await answered
      await store.close()
    }
  }

  await start()
  return {
    get url() {
      return url
    },
    start,
    stop: () => stop(),
    async [Symbol.asyncDispose]() {
      await stop()
      folder[Symbol.dispose]()
    },
  }
}
