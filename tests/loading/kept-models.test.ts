import { existsSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keptModels } from '#src/loading/kept-models.ts'
import { learnInThreads } from '#src/loading/learn-in-threads.ts'
import { loadIntents } from '#src/loading/load-intents.ts'
import { inLanguage, learnLanguage, recognizerOf, trainRecognizer } from '#src/understanding/train.ts'
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

it('what was learnt in threads is what is learnt in place', async () => {
  const [threads, place] = [recognizerOf(intents, await learnInThreads(intents)), trainRecognizer(intents)]
  for (const [text, locale] of [
    ['还清了为什么借不了', 'zh-CN'],
    ['my limit is gone', 'en'],
  ] as const) {
    expect(threads.recognize(text, locale)).toEqual(place.recognize(text, locale))
    expect(threads.nearest(text, locale, 3)).toEqual(place.nearest(text, locale, 3))
  }
})

it('what was learnt is kept, and not learnt again', async () => {
  using folder = tempFolder()
  const models = join(folder.path, 'models')
  const learnt = await learnInThreads(intents, keptModels(root, models))
  expect(readdirSync(models)).toHaveLength(2)
  const keep = keptModels(root, models)
  expect(await learnInThreads(intents, { ...keep, put: () => expect.unreachable('learnt again') })).toEqual(
    learnt,
  )
})

it('a file that is damaged is learnt anew', () => {
  using folder = tempFolder()
  const models = join(folder.path, 'models')
  keptModels(root, models).put('zh-CN', learnLanguage(inLanguage(intents, 'zh-CN')))
  for (const name of readdirSync(models)) truncateSync(join(models, name), 1000)
  expect(keptModels(root, models).get('zh-CN')).toBeUndefined()
})

it('a folder that cannot be written costs nothing but the time', async () => {
  const keep = keptModels(root, '/dev/null/models')
  expect(keep.get('en')).toBeUndefined()
  await expect(learnInThreads(intents, keep)).resolves.toBeDefined()
  expect(existsSync('/dev/null/models')).toBe(false)
})
