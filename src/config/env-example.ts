import { settings, type SettingName } from './schema.ts'

const WIDTH = 100

/** The text of .env.example: every setting with what it does, commented out at its default. */
export function envExample(): string {
  const head = [
    '# Settings. Copy this file to .env beside it and change what you need;',
    '# each line stands at its default. Variables of the environment go before those of the file.',
  ]
  const blocks = (Object.keys(settings) as SettingName[]).map((name) =>
    [...wrap(settings[name].description), `#${name}=${settings[name].fallback}`].join('\n'),
  )
  return [head.join('\n'), ...blocks].join('\n\n') + '\n'
}

function wrap(text: string): string[] {
  const lines = ['#']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length + 1 > WIDTH) lines.push(`# ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
