import { once } from 'node:events'
import { startApp } from '#src/app.ts'
import { loadConfig } from '#src/config/load-config.ts'

/** `npm start`: serves until it is told to stop, then ends what is under way. */
export async function serveCommand(_args: string[], root: string): Promise<number> {
  await using app = await startApp(loadConfig(process.env), root)
  process.stdout.write(`Zaijie 再借: open ${app.url}\n`)
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  return 0
}
