import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { parsePlainYaml } from '#src/loading/plain-yaml.ts'

const INTENTS = join(import.meta.dirname, '..', '..', 'intents')

describe('parsePlainYaml', () => {
  test.each(readdirSync(INTENTS).filter((name) => name.endsWith('.yaml')))(
    'reads %s exactly as YAML does, or leaves it to YAML',
    (name) => {
      const text = readFileSync(join(INTENTS, name), 'utf8')
      const plain = parsePlainYaml(text)
      if (plain !== undefined) expect(plain).toEqual(parse(text))
    },
  )

  test.each([
    'a: b\nc:\n  - one\n  - two words\n',
    "a:\n  b: 'it''s'\n  c: 1.5\nd: []\n",
    'a: "plain quotes"\n# a comment\nb: 没有: 空格\n',
    'a:\n  - 5号还款\n  - 3.5\n',
    'a:\n  - true\n',
    'a: {b: c}\n',
    'a: |\n  text\n',
    'a: &x b\nc: *x\n',
    'a:\n  - b # comment\n',
    'a:\n    - deep\n  - shallow\n',
    'a: 1\na: 2\n',
    'a:\n',
    'a: 2024-01-01\n',
    'a: 0x10\n',
  ])('is never wrong about %j', (text) => {
    const plain = parsePlainYaml(text)
    if (plain !== undefined) expect(plain).toEqual(parse(text))
  })

  test('reads what example files are made of', () => {
    expect(
      parsePlainYaml("title:\n  en: Yes\nexamples:\n  zh-CN:\n    - 是的\n    - '123'\n  en: []\n"),
    ).toEqual({
      title: { en: 'Yes' },
      examples: { 'zh-CN': ['是的', '123'], en: [] },
    })
  })
})
