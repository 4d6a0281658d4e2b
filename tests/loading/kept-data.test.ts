import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keptData } from '#src/loading/kept-data.ts'
import { keptValues } from '#src/loading/kept-values.ts'
import { loadData } from '#src/loading/load-data.ts'
import { findFacts } from '#src/understanding/facts.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { root } from '#tests/support/test-bot.ts'

it('data that was kept is what was read', () => {
  using folder = tempFolder()
  const { lexicon, ...read } = loadData(root, keptData(root, folder.path))
  expect(readdirSync(folder.path)).toHaveLength(1)
  const keep = keptData(root, folder.path)
  const again = loadData(root, { ...keep, put: () => expect.unreachable('read again') })
  const { lexicon: lexiconAgain, ...kept } = again
  expect(kept).toEqual(read)
  const text = '两家网贷，借呗还清一个月了还是没额度'
  expect(findFacts(text, 'zh-CN', lexiconAgain)).toEqual(findFacts(text, 'zh-CN', lexicon))
})

it('a value is forgotten when a file that it was made of changes, however deep', () => {
  using folder = tempFolder()
  const [sources, kept] = [join(folder.path, 'words'), join(folder.path, 'kept')]
  mkdirSync(join(sources, 'deep'), { recursive: true })
  writeFileSync(join(sources, 'deep', 'a.yaml'), 'a: 1')
  const keep = () => keptValues(folder.path, kept, ['words'])
  keep().put('value', { a: 1 })
  expect(keep().get('value')).toEqual({ a: 1 })
  writeFileSync(join(sources, 'deep', 'a.yaml'), 'a: 2')
  expect(keep().get('value')).toBeUndefined()
  keep().put('value', { a: 2 })
  expect(readdirSync(kept)).toHaveLength(1)
})
