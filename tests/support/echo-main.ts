import { loadConfig } from '#src/config/load-config.ts'
import { openStore } from '#src/storage/open-store.ts'
import { startDirectLine } from './direct-line-server.ts'

/** A server with the echo bot, for tests that kill it. Prints its address when it is ready. */
const config = loadConfig(process.env)
const store = await openStore({
  databaseUrl: config.databaseUrl,
  folder: config.dataFolder,
  now: () => new Date(),
  onError: () => undefined,
})
const server = await startDirectLine({ store, env: { PORT: String(config.port) } })
process.stdout.write(`${server.url}\n`)
process.once('SIGTERM', () => {
  void server.close().then(() => store.close())
})
