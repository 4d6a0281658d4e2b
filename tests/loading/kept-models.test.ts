import { existsSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keptModels } from '#src/loading/kept-models.ts'
import { loadIntents } from '#src/loading/load-intents.ts'
import { trainRecognizer } from '#src/understanding/train.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { root } from '#tests/support/test-bot.ts'

const all = loadIntents(root, [])
const few = new Set(['greeting', 'limit_reduced', 'service_closed'])
const nothing = { slots: {}, intents: {} }
/** A few intents are learnt in no time. */
const intents = {
  ...all,
  intents: all.intents.filter(({ name }) => few.has(name)),
  patterns: { 'zh-CN': nothing, en: nothing },
}

it('what was learnt is kept, and a recogniser made of it is the same', () => {
  using folder = tempFolder()
  const models = join(folder.path, 'models')
  const trained = trainRecognizer(intents, keptModels(root, models))
  expect(readdirSync(models)).toHaveLength(2)
  const keep = keptModels(root, models)
  const made = trainRecognizer(intents, { ...keep, put: () => expect.unreachable('trained again') })
  for (const [text, locale] of [
    ['还清了为什么借不了', 'zh-CN'],
    ['my limit is gone', 'en'],
  ] as const) {
    expect(made.recognize(text, locale)).toEqual(trained.recognize(text, locale))
    expect(made.nearest(text, locale, 3)).toEqual(trained.nearest(text, locale, 3))
  }
})

it('a file that is damaged is learnt anew', () => {
  using folder = tempFolder()
  const models = join(folder.path, 'models')
  trainRecognizer(intents, keptModels(root, models))
  for (const name of readdirSync(models)) truncateSync(join(models, name), 1000)
  expect(keptModels(root, models).get('zh-CN')).toBeUndefined()
})

it('a folder that cannot be written costs nothing but the time', () => {
  const keep = keptModels(root, '/dev/null/models')
  expect(keep.get('en')).toBeUndefined()
  expect(() => trainRecognizer(intents, keep)).not.toThrow()
  expect(existsSync('/dev/null/models')).toBe(false)
})
