import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { talkInConsole } from '#src/channels/console/console.ts'
import { loadBot } from '#src/assemble-bot.ts'
import { loadConfig } from '#src/config/load-config.ts'
import type { Bot } from '#src/conversation/bot.ts'
import { DEFAULT_LOCALE, nearestLocale } from '#src/locale.ts'
import { readOptions } from './read-options.ts'
import { ScriptRecorder } from './record-script.ts'

const USAGE = 'npm run chat -- [--locale zh-CN|en] [--record tests/dialogs/NAME.script.yaml]'

/**
 * `npm run chat -- [--locale en] [--record tests/dialogs/x.script.yaml]`: a conversation in the terminal; recorded, it
 * becomes a script that plays it again.
 */
export async function chatCommand(args: string[], root: string): Promise<number> {
  const { values } = readOptions(USAGE, {
    args,
    options: { locale: { type: 'string' }, record: { type: 'string' } },
  })
  const locale = nearestLocale(values.locale ?? process.env.LANG) ?? DEFAULT_LOCALE
  const { bot } = await loadBot(root, loadConfig(process.env))
  const { record } = values
  const recorder = new ScriptRecorder({
    name: basename(record ?? '', '.script.yaml'),
    locale,
    channel: 'console',
  })
  const handle: Bot['handle'] = async (...given) => {
    const result = await bot.handle(...given)
    recorder.add(given[1], result)
    // After every turn, so that a conversation broken off is a script too.
    if (record) writeFileSync(record, recorder.toYaml())
    return result
  }
  await talkInConsole({
    handle,
    input: process.stdin,
    output: process.stdout,
    locale,
    prompt: '> ',
    now: () => new Date(),
  })
  return 0
}
