import { parseArgs } from 'node:util'
import { talkInConsole } from '#src/channels/console/console.ts'
import { assembleBot } from '#src/assemble-bot.ts'
import { loadData } from '#src/loading/load-data.ts'
import { DEFAULT_LOCALE, nearestLocale } from '#src/locale.ts'

/** `npm run chat -- [--locale en]`: a conversation in the terminal. */
export async function chatCommand(args: string[], root: string): Promise<number> {
  const { values } = parseArgs({ args, options: { locale: { type: 'string' } } })
  const locale = nearestLocale(values.locale ?? process.env.LANG) ?? DEFAULT_LOCALE
  const bot = assembleBot(loadData(root))
  await talkInConsole({
    handle: bot.handle,
    input: process.stdin,
    output: process.stdout,
    locale,
    prompt: '> ',
    now: () => new Date(),
  })
  return 0
}
