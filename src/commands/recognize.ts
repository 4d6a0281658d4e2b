import { createInterface } from 'node:readline'
import { DEFAULT_LOCALE, nearestLocale } from '#src/locale.ts'
import { labelledFacts, type StatedFact } from '#src/understanding/facts.ts'
import type { Understanding } from '#src/understanding/understand.ts'
import { readOptions } from './read-options.ts'
import { trainedUnderstanding } from './trained-understanding.ts'

const USAGE = 'npm run -s recognize -- [--locale zh-CN|en]  (messages on standard input, a line each)'

/**
 * `recognize [--locale zh-CN|en]`: reads messages from standard input, a line each, and prints one JSON object
 * a line, in order: the SDK's RecognizerResult and the facts that the message states.
 */
export async function recognizeCommand(args: string[], root: string): Promise<number> {
  const { values } = readOptions(USAGE, { args, options: { locale: { type: 'string' } } })
  const locale = nearestLocale(values.locale) ?? DEFAULT_LOCALE
  const { understand } = trainedUnderstanding(root)
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    process.stdout.write(`${JSON.stringify(recognizerResult(understand(line, locale)))}\n`)
  }
  return 0
}

/**
 * An understanding in the shape of the SDK's RecognizerResult. The entities are the words that state something,
 * under what they speak of; the facts are what they state: one value, or several in a list.
 */
export function recognizerResult({ text, intents, facts }: Understanding) {
  return {
    text,
    intents: Object.fromEntries(intents.map(({ name, score }) => [name, { score: round(score) }])),
    entities: grouped(facts, ({ said }) => said),
    facts: Object.fromEntries(
      Object.entries(labelledFacts(facts)).map(([key, values]) => [
        key,
        values.length === 1 ? values[0] : values,
      ]),
    ),
  }
}

function grouped(facts: readonly StatedFact[], part: (fact: StatedFact) => string): Record<string, string[]> {
  const groups: Record<string, string[]> = {}
  for (const fact of facts) (groups[fact.key] ??= []).push(part(fact))
  return groups
}

function round(score: number): number {
  return Math.round(score * 1e6) / 1e6
}
