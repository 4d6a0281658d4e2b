import { parseArgs, type ParseArgsConfig } from 'node:util'

/** A command was called with what it does not take; its message tells how it is called. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/**
 * What stands behind a command, as `parseArgs` reads it. Throws WrongUse, with the usage alone when that is what was
 * asked for.
 */
export function readOptions<T extends ParseArgsConfig>(usage: string, config: T) {
  if (config.args?.includes('--help') === true) throw new WrongUse(`usage: ${usage}`)
  try {
    return parseArgs(config)
  } catch (error) {
    throw new WrongUse(`${(error as Error).message.split('. ', 1)[0]}\nusage: ${usage}`, { cause: error })
  }
}
