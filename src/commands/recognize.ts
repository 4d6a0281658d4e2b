import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { DEFAULT_LOCALE, nearestLocale } from '#src/locale.ts'
import type { Understanding } from '#src/understanding/understanding.ts'
import { trainedRecognizer } from './trained-recognizer.ts'

/**
 * `recognize [--locale zh-CN|en]`: reads messages from standard input, a line each, and prints one JSON object
 * a line, in order: the SDK's RecognizerResult and the facts that the message states.
 */
export async function recognizeCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { locale: { type: 'string' }, root: { type: 'string' } } })
  const locale = nearestLocale(values.locale) ?? DEFAULT_LOCALE
  const recognizer = trainedRecognizer(values.root ?? process.cwd())
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    process.stdout.write(`${JSON.stringify(recognizerResult(recognizer.recognize(line, locale)))}\n`)
  }
  return 0
}

/** An understanding in the shape of the SDK's RecognizerResult, with the facts beside it. */
export function recognizerResult(understanding: Understanding) {
  const { text, intents } = understanding
  return {
    text,
    intents: Object.fromEntries(intents.map(({ name, score }) => [name, { score: round(score) }])),
    entities: {},
    facts: {},
  }
}

function round(score: number): number {
  return Math.round(score * 1e6) / 1e6
}
