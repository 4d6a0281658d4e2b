import { startApp, type App } from '#src/app.ts'
import { loadConfig, type Environment } from '#src/config/load-config.ts'
import { root } from '#tests/support/test-bot.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

/** The product as `npm start` serves it, on a free port with an empty data folder. */
export async function startWhole(env: Environment = {}): Promise<App> {
  const folder = tempFolder()
  const config = loadConfig({
    PORT: '0',
    ZAIJIE_LOG_LEVEL: 'silent',
    ZAIJIE_MESSAGES_PER_MINUTE: '1000',
    ...env,
    ZAIJIE_DATA: folder.path,
  })
  const app = await startApp(config, root)
  return {
    ...app,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}
