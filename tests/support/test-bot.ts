import { assembleBot } from '#src/assemble-bot.ts'
import type { Bot } from '#src/conversation/bot.ts'
import { loadData, type Data } from '#src/loading/load-data.ts'

/** The project's folder. */
export const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

let made: { data: Data; bot: Bot } | undefined

/** The bot as it is served, trained once a test file. */
export function testBot(): { data: Data; bot: Bot } {
  if (!made) {
    const data = loadData(root)
    made = { data, bot: assembleBot(data) }
  }
  return made
}
