import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WrongUse } from '#src/commands/read-options.ts'
import { BotError } from '#src/errors/bot-error.ts'

/** The project's folder: where content/, intents/ and the other data stand. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What `npm run <name>` and `npm start` run. Each is loaded only when it is asked for. */
const commands: Readonly<Record<string, () => Promise<(args: string[], root: string) => Promise<number>>>> = {
  serve: async () => (await import('#src/commands/serve.ts')).serveCommand,
  chat: async () => (await import('#src/commands/chat.ts')).chatCommand,
  recognize: async () => (await import('#src/commands/recognize.ts')).recognizeCommand,
  diagnose: async () => (await import('#src/commands/diagnose.ts')).diagnoseCommand,
  eval: async () => (await import('#src/commands/eval.ts')).evalCommand,
  check: async () => (await import('#src/commands/check.ts')).checkCommand,
  data: async () => (await import('#src/commands/data.ts')).dataCommand,
  notify: async () => (await import('#src/commands/notify.ts')).notifyCommand,
  'teams-package': async () => (await import('#src/commands/teams-package.ts')).teamsPackageCommand,
}

// Compiled code is kept in the system's cache folder, so that later starts are quick.
enableCompileCache()

// Whoever reads our output may stop early (`| head`): nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const [name = 'serve', ...args] = process.argv.slice(2)
const load = commands[name]
if (load) {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  try {
    process.exitCode = await (await load())(args, root)
  } catch (error) {
    if (!(error instanceof BotError || error instanceof WrongUse)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error instanceof WrongUse ? 2 : 1
  }
} else {
  process.stderr.write(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.\n`)
  process.exitCode = 2
}
