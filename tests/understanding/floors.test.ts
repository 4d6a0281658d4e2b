import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { trainedUnderstanding, type TrainedUnderstanding } from '#src/commands/trained-understanding.ts'
import { parseLabelledFile } from '#src/evaluation/labelled-file.ts'
import { ratio, score, type Scores } from '#src/evaluation/score.ts'
import type { Locale } from '#src/locale.ts'
import { LABELLED_KEYS } from '#src/understanding/facts.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const REAL = join(ROOT, '..', 'shared', 'eval', 'messages.dev.tsv')
const ENGLISH = join(import.meta.dirname, 'en.test-messages.tsv')

let trained: TrainedUnderstanding
beforeAll(() => {
  trained = trainedUnderstanding(ROOT)
}, 120_000)

function scoresOn(file: string, locale: Locale): Scores {
  return score(
    parseLabelledFile(readFileSync(file, 'utf8')).map((message) => {
      const { intents, facts } = trained.understand(message.text, locale)
      const labelled = facts.filter(({ key }) => LABELLED_KEYS.has(key))
      return { message, intents, facts: labelled.map(({ key, value }) => `${key}=${value}`) }
    }),
  )
}

/** What must never be lost again, a little below what was last measured: a few rows go either way with each edit. */
describe('recognition', () => {
  const isThere = existsSync(REAL)
  if (!isThere) process.stdout.write('skipped: ../shared/eval/messages.dev.tsv is absent\n')

  test.skipIf(!isThere)('of real Chinese messages stays above its floors', () => {
    const scores = scoresOn(REAL, 'zh-CN')
    const accepted = (...sources: string[]) => {
      const parts = sources.map((source) => scores.bySource.get(source)?.accepted ?? { right: 0, of: 0 })
      return parts.reduce((sum, { right }) => sum + right, 0) / parts.reduce((sum, { of }) => sum + of, 0)
    }
    expect(ratio(scores.accepted)).toBeGreaterThanOrEqual(0.92)
    expect(accepted('atec-random')).toBeGreaterThanOrEqual(0.92)
    expect(accepted('bq', 'bq-boost')).toBeGreaterThanOrEqual(0.85)
    expect(ratio(scores.outOfScope)).toBeGreaterThanOrEqual(0.92)
    expect(scores.macroF1).toBeGreaterThanOrEqual(0.88)
    expect(ratio(scores.falseInterviews)).toBeLessThanOrEqual(0.03)
    expect(scores.calibrationError).toBeLessThanOrEqual(0.06)
  })

  test('of English messages by another hand stays above its floors', () => {
    const scores = scoresOn(ENGLISH, 'en')
    expect(ratio(scores.accepted)).toBeGreaterThanOrEqual(0.9)
    expect(ratio(scores.falseInterviews)).toBeLessThanOrEqual(0.04)
  })

  test('of nonsense is never sure of a topic', () => {
    for (const text of ['的的的的', 'asdkjh qwe', '1', '??', '嗯哼哈嘿', '蓝色的袜子飞过月亮']) {
      const { intents } = trained.understand(text, 'zh-CN')
      if (intents[0].name !== 'out_of_scope') expect.soft(intents[0].score, text).toBeLessThan(0.9)
    }
  })
})
